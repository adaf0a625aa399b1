"""Whether people can walk on the floor plan: names, walls, doors, and a way from the start to every hall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz import fuzz, process

from kiosk.content.crosscheck import Source
from kiosk.content.floor import FloorPlan, Room, Spot
from kiosk.content.model import Centre
from kiosk.content.problems import Problem

_NEAR = 0.5  # metres that a door may lie beside a wall


def crosscheck_floor(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    """Check the floor plan as a whole."""
    yield from _rooms(centre, floor, source)
    rooms = [room.id for room in floor.rooms]
    if floor.room(floor.start) is None:
        yield source.problem(("start",), f"没有“{floor.start}”这个房间，{_meant(floor.start, rooms)}")
        return
    yield from _doors(centre, floor, source)
    yield from _stands(centre, floor, source)
    yield from _halls(centre, floor, source)


def _rooms(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    rooms = [room.id for room in floor.rooms]
    for number, room in enumerate(floor.rooms):
        at = ("rooms", number)
        if room.id in rooms[:number]:
            yield source.problem((*at, "id"), f"房间编号“{room.id}”写了两遍，请改一个")
        if room.title is None and centre.hall(room.id) is None:
            yield source.problem(at, f"“{room.id}”不是展厅，{_named(room.id, centre, rooms)}")
    for one, other in combinations(range(len(floor.rooms)), 2):
        if shared := _shared(floor.rooms[one], floor.rooms[other]):
            names = f"“{floor.rooms[one].id}”和“{floor.rooms[other].id}”"
            yield source.problem(
                ("rooms", other, "box"), f"房间{names}叠在一起了（叠着 {shared} 米），请检查两个房间的 box"
            )


def _named(room: str, centre: Centre, rooms: list[str]) -> str:
    """Say what is to be done with a room without a title that bears no hall's id."""
    free = {hall.id: hall for hall in centre.halls if hall.id not in rooms}
    hall = next((hall for hall in free.values() if room in (hall.title.zh, *hall.also_called)), None)
    if hall is None and (guess := process.extractOne(room, free.keys(), scorer=fuzz.ratio, score_cutoff=55)):
        hall = free[guess[0]]
    if hall:
        return f"是不是想写“{hall.id}”（{hall.title.zh}）？"
    return "请写上 title，例如 title: 走廊"


def _doors(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    ids = [room.id for room in floor.rooms]
    if not floor.doors and len(ids) > 1:
        yield source.problem(("doors",), "还没有写门（doors），从哪里也走不到别的房间，请补上")
    for number, door in enumerate(floor.doors):
        place = ("doors", number)
        if door.between[0] == door.between[1]:
            yield source.problem(
                (*place, "between"), f"这扇门的两边都是“{door.between[0]}”，请写两个不同的房间"
            )
            continue
        rooms = [floor.room(room_id) for room_id in door.between]
        for index, room_id in enumerate(door.between):
            if rooms[index] is None:
                # A hall that the plan lacks is no slip of the pen.
                todo = "请在 rooms 里加上它" if centre.hall(room_id) else _meant(room_id, ids)
                yield source.problem((*place, "between", index), f"没有“{room_id}”这个房间，{todo}")
        off = [room for room in rooms if room and not room.has_door(door.at, _NEAR)]
        if off:
            yield source.problem((*place, "at"), _off_the_wall(off, rooms, door.at))


def _off_the_wall(off: list[Room], rooms: list[Room | None], at: Spot) -> str:
    names = "、".join(f"“{room.id}”" for room in off)
    turned = at[1], at[0]
    if all(room and room.has_door(turned, _NEAR) for room in rooms):
        return f"这扇门不在{names}的墙上，两个数是不是写反了？要写成 {_metres(turned)}"
    walls = "；".join(_walls(room) for room in off)
    return f"这扇门不在{names}的墙上：{walls}。请检查 at 和房间的 box"


def _walls(room: Room) -> str:
    left, top, width, depth = room.box
    return f"{room.id} 的墙在左 {left:g}、右 {left + width:g}、上 {top:g}、下 {top + depth:g}"


def _stands(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, stand in enumerate(floor.stands):
        at = ("stands", number, "exhibit")
        exhibit = centre.exhibit(stand.exhibit)
        room = floor.room(exhibit.hall) if exhibit else None
        if exhibit is None:
            ids = [one.id for one in centre.exhibits]
            yield source.problem(at, f"没有“{stand.exhibit}”这个展项，{_meant(stand.exhibit, ids)}")
        elif stand.exhibit in seen:
            yield source.problem(at, f"“{exhibit.title.zh}”的位置写了两遍，请删掉一处")
        elif room and room.distance(stand.at) > _NEAR:
            yield source.problem(
                ("stands", number, "at"),
                f"“{exhibit.title.zh}”不在它的展厅里：{_walls(room)}。请检查 at",
            )
        seen.add(stand.exhibit)


def _halls(centre: Centre, floor: FloorPlan, source: Source) -> Iterator[Problem]:
    rooms, reached = [room.id for room in floor.rooms], _reached(floor)
    for hall in centre.halls:
        if hall.id not in rooms:
            sentence = f"平面图上没有展厅“{hall.title.zh}”，请加上编号是 {hall.id} 的房间"
            yield source.problem(("rooms",), sentence)
        elif hall.id not in reached and floor.doors:
            place = ("rooms", rooms.index(hall.id))
            yield source.problem(place, f"从“{floor.start}”走不到“{hall.title.zh}”，请检查 doors 里的门")


def _shared(one: Room, other: Room) -> str:
    """Return what two boxes share beyond a wall, as `2 x 9`; "" for no more than that."""
    (left, top, width, depth), (left2, top2, width2, depth2) = one.box, other.box
    across = min(left + width, left2 + width2) - max(left, left2)
    down = min(top + depth, top2 + depth2) - max(top, top2)
    return f"{across:g} x {down:g}" if across > _NEAR and down > _NEAR else ""


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


def _metres(numbers: Iterable[float]) -> str:
    return " ".join(f"{number:g}" for number in numbers)


def _meant(written: str, known: list[str]) -> str:
    guess = process.extractOne(written, known, scorer=fuzz.ratio, score_cutoff=55)
    return f"是不是想写“{guess[0]}”？" if guess else f"可以写的有：{'、'.join(known[:10])}"
