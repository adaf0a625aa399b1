"""Whether tours lead somewhere, and whether people can walk there on the floor plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz, process

from kiosk.content.crosscheck import Source
from kiosk.content.floor import FloorPlan, Room
from kiosk.content.model import Centre
from kiosk.content.places import meant_place
from kiosk.content.problems import Problem

_NEAR = 0.5  # metres that a door may lie beside a wall


def crosscheck_tours(centre: Centre, source: Source, broken: frozenset[str]) -> Iterator[Problem]:
    """Check the tours of centre.yaml; stops at `broken` ids are not blamed."""
    places = {place.id for place in centre.places}
    seen: set[str] = set()
    for number, tour in enumerate(centre.tours):
        if tour.id in seen:
            yield source.problem(("tours", number, "id"), f"导览编号“{tour.id}”已经用过，请另写一个 id")
        seen.add(tour.id)
        for index, stop in enumerate(tour.stops):
            if stop.at not in places and stop.at not in broken:
                yield source.problem(
                    ("tours", number, "stops", index),
                    f"没有“{stop.at}”这个展厅或展项，{meant_place(stop.at, centre)}",
                )


def crosscheck_floor(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    """Check the floor plan: names, doors in walls, and a way from the start to every hall."""
    rooms = [room.id for room in floor.rooms]
    for number, room in enumerate(floor.rooms):
        at = ("rooms", number)
        if room.id in rooms[:number]:
            yield source.problem((*at, "id"), f"房间编号“{room.id}”写了两遍，请改一个")
        if room.title is None and centre.hall(room.id) is None:
            yield source.problem(at, f"“{room.id}”不是展厅，请写上 title，例如 title: 走廊")
    for one, other in combinations(range(len(floor.rooms)), 2):
        if _overlap(floor.rooms[one], floor.rooms[other]):
            names = f"“{floor.rooms[one].id}”和“{floor.rooms[other].id}”"
            yield source.problem(("rooms", other, "box"), f"房间{names}叠在一起了，请检查 box")
    if floor.room(floor.start) is None:
        yield source.problem(("start",), f"没有“{floor.start}”这个房间，{_meant(floor.start, rooms)}")
        return
    yield from _doors(floor, source)
    yield from _stands(centre, floor, source)
    reached = _reached(floor)
    for hall in centre.halls:
        if hall.id not in rooms:
            yield source.problem(
                ("rooms",), f"平面图上没有展厅“{hall.title.zh}”，请加上编号是 {hall.id} 的房间"
            )
        elif hall.id not in reached:
            place = ("rooms", rooms.index(hall.id))
            yield source.problem(place, f"从“{floor.start}”走不到“{hall.title.zh}”，请检查 doors 里的门")


def _doors(floor: FloorPlan, source: Source) -> Iterator[Problem]:
    ids = [room.id for room in floor.rooms]
    for number, door in enumerate(floor.doors):
        for index, room_id in enumerate(door.between):
            room, at = floor.room(room_id), ("doors", number, "between", index)
            if room is None:
                yield source.problem(at, f"没有“{room_id}”这个房间，{_meant(room_id, ids)}")
            elif not room.has_door(door.at, _NEAR):
                yield source.problem(
                    ("doors", number, "at"), f"这扇门不在“{room_id}”的墙上，请检查 at 和房间的 box"
                )


def _stands(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    for number, stand in enumerate(floor.stands):
        at = ("stands", number, "exhibit")
        exhibit = centre.exhibit(stand.exhibit)
        room = floor.room(exhibit.hall) if exhibit else None
        if exhibit is None:
            ids = [one.id for one in centre.exhibits]
            yield source.problem(at, f"没有“{stand.exhibit}”这个展项，{_meant(stand.exhibit, ids)}")
        elif room and room.distance(stand.at) > _NEAR:
            yield source.problem(("stands", number, "at"), f"“{exhibit.title.zh}”不在它的展厅里，请检查 at")


def _overlap(one: Room, other: Room) -> bool:
    """Say whether two boxes share more than a wall."""
    (left, top, width, depth), (left2, top2, width2, depth2) = one.box, other.box
    across = min(left + width, left2 + width2) - max(left, left2)
    down = min(top + depth, top2 + depth2) - max(top, top2)
    return across > _NEAR and down > _NEAR


def _reached(floor: FloorPlan) -> set[str]:
    found, waiting = {floor.start}, [floor.start]
    while waiting:
        here = waiting.pop()
        for door in floor.doors:
            if here in door.between:
                for beyond in set(door.between) - found:
                    found.add(beyond)
                    waiting.append(beyond)
    return found


def _meant(written: str, known: list[str]) -> str:
    guess = process.extractOne(written, known, scorer=fuzz.ratio, score_cutoff=55)
    return f"是不是想写“{guess[0]}”？" if guess else f"可以写的有：{'、'.join(known[:10])}"
