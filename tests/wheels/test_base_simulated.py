"""Wheels in the computer, and the robot's map beside the floor plan."""

from __future__ import annotations

import queue
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.dialogue.events import Arrived, Event, Moved, Ready
from kiosk.wheels.base_simulated import SimulatedBase
from kiosk.wheels.frame import Frame

METRES = st.floats(-500, 500)


@pytest.fixture
def posted() -> queue.Queue[Event]:
    return queue.Queue()


@pytest.fixture
def base(posted: queue.Queue[Event]) -> Iterator[SimulatedBase]:
    base = SimulatedBase(posted.put, speed=200.0)
    base.start()
    assert posted.get(timeout=5) == Ready("wheels")
    yield base
    base.stop()


def test_it_goes_along_the_way_and_arrives(base: SimulatedBase, posted: queue.Queue[Event]) -> None:
    base.go("family", ((0, 0), (30, 0), (30, 40)))
    seen = []
    while (event := posted.get(timeout=5)) != Arrived("family"):
        seen.append(event)
    assert Moved((30, 0)) in seen
    assert seen[-1] == Moved((30, 40))


def test_a_new_way_replaces_the_old_one(base: SimulatedBase, posted: queue.Queue[Event]) -> None:
    base.go("far", ((0, 0), (100_000, 0)))
    base.go("near", ((0, 0), (1, 0)))
    arrived = [
        event for event in iter(lambda: posted.get(timeout=5), Arrived("near")) if event == Arrived("far")
    ]
    assert arrived == []


def test_halted_it_arrives_nowhere(base: SimulatedBase, posted: queue.Queue[Event]) -> None:
    base.go("far", ((0, 0), (100_000, 0)))
    base.halt()
    base.go("here", ((0, 0),))
    assert [e for e in iter(lambda: posted.get(timeout=5), Arrived("here")) if isinstance(e, Arrived)] == []


def test_after_a_halt_it_goes_on_from_where_it_stands(
    base: SimulatedBase, posted: queue.Queue[Event]
) -> None:
    way = ((0.0, 0.0), (100.0, 0.0), (100.0, 90.0))
    base.go("family", way)
    halted = [posted.get(timeout=5) for _ in range(2)][-1]
    base.halt()
    base.go("family", way)
    assert isinstance(halted, Moved)
    seen = [e.at for e in iter(lambda: posted.get(timeout=5), Arrived("family")) if isinstance(e, Moved)]
    assert min(x for x, _ in seen) >= halted.at[0]
    assert seen[-1] == (100, 90)


@given(METRES, METRES, st.floats(-360, 360), st.tuples(METRES, METRES))
def test_there_and_back_between_plan_and_map(
    x: float, y: float, turned: float, spot: tuple[float, float]
) -> None:
    frame = Frame(x, y, turned)
    assert frame.to_plan(frame.to_map(spot)) == pytest.approx(spot, abs=1e-6)


def test_a_turned_map() -> None:
    frame = Frame.parse("10 20 90")
    assert frame.to_map((3, 4)) == pytest.approx((14, 23))
