"""The shortest way through the doors, and the way in words."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import SHIPPED, corridor_plan

from kiosk.touring.directions import directions, turn, turn_ahead
from kiosk.touring.route import WALKING, route

PLAN = corridor_plan()
ROOMS = st.sampled_from([room.id for room in SHIPPED.floor.rooms]) if SHIPPED.floor else st.nothing()


def test_the_way_leads_through_the_doors() -> None:
    way = route(PLAN, "west", "east")
    assert way is not None
    assert way.points == ((5, 3), (5, 6), (15, 6), (15, 3))
    assert way.rooms == ("west", "corridor", "east")
    assert way.metres == 16
    assert way.seconds == 16 / WALKING


def test_an_exhibit_is_where_it_stands() -> None:
    way = route(PLAN, "west/vase", "west")
    assert way is not None
    assert way.points == ((1, 1), (5, 3))


@pytest.mark.parametrize(
    ("start", "goal"), [("west", "shed"), ("shed", "west"), ("west", "x"), ("x", "west")]
)
def test_where_no_door_leads_there_is_no_way(start: str, goal: str) -> None:
    assert route(PLAN, start, goal) is None


def metres(start: str, goal: str) -> float:
    assert SHIPPED.floor
    way = route(SHIPPED.floor, start, goal)
    assert way
    return sum(math.dist(one, two) for one, two in pairwise(way.points))


@settings(deadline=None)
@given(ROOMS, ROOMS, ROOMS)
def test_there_and_back_is_as_far_and_a_detour_is_no_shorter(one: str, two: str, three: str) -> None:
    assert SHIPPED.floor
    there = metres(one, two)
    assert there == pytest.approx(metres(two, one))
    assert there <= metres(one, three) + metres(three, two) + 1e-9


@settings(deadline=None)
@given(ROOMS, ROOMS)
def test_every_stretch_lies_in_its_room(one: str, two: str) -> None:
    assert SHIPPED.floor
    way = route(SHIPPED.floor, one, two)
    assert way
    for room_id, ends in zip(way.rooms, pairwise(way.points), strict=True):
        room = SHIPPED.floor.room(room_id)
        assert room
        assert all(room.distance(point) == 0 for point in ends)


@pytest.mark.parametrize(
    ("start", "goal", "chinese"),
    [
        ("west", "east", "从西厅出来，左转，沿走廊走大约 10 米，左边就是东厅。"),
        ("east", "west", "从东厅出来，右转，沿走廊走大约 10 米，右边就是西厅。"),
        ("west", "south", "从西厅出来，直走，穿过走廊，前面就是南厅。"),
        ("corridor", "south", "走出走廊的门，就是南厅。"),
        ("west", "west", ""),
    ],
)
def test_the_way_in_words(start: str, goal: str, chinese: str) -> None:
    way = route(PLAN, start, goal)
    assert way
    assert directions(way, PLAN, SHIPPED, "zh") == chinese


def test_the_way_in_english() -> None:
    way = route(PLAN, "west", "east")
    assert way
    said = directions(way, PLAN, SHIPPED, "en")
    assert said == "Leave 西厅, turn left through 走廊 for about 10 metres, 东厅 is on your left."


@given(st.floats(-720, 720), st.floats(-720, 720))
def test_left_and_right_are_each_others_mirror(before: float, after: float) -> None:
    mirrored = {"left": "right", "right": "left"}
    seen = turn(before, after)
    assert turn(-before, -after) == mirrored.get(seen, seen)


@pytest.mark.parametrize(
    ("at", "side"),
    [((5, 3), "left"), ((5.4, 5.5), "left"), ((8, 6), "straight"), ((13, 6), "left"), ((15, 4), "straight")],
)
def test_a_corner_is_told_shortly_before_it(at: tuple[float, float], side: str) -> None:
    way = route(PLAN, "west", "east")
    assert way
    assert turn_ahead(way.points, at) == side
    back = {"left": "right"}.get(side, side)
    assert turn_ahead([(20 - x, y) for x, y in way.points], (20 - at[0], at[1])) == back
