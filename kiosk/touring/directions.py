"""The way in words: “从序厅出来，左转，沿走廊走大约 12 米，右边就是家风家训展厅。”"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from kiosk.content.floor import FloorPlan, Spot
from kiosk.content.model import Centre, Language
from kiosk.touring.route import Route, beside

Turn = Literal["straight", "left", "right", "back"]

_STRAIGHT, _BACK = 40.0, 140.0  # degrees
_SHORT = 4.0  # metres that are not worth a word
_SOON = 3.0  # metres before a corner at which those behind should know of it
_TURNS: dict[Language, dict[Turn, str]] = {
    "zh": {"straight": "直走", "left": "左转", "right": "右转", "back": "往回走"},
    "en": {"straight": "go straight on", "left": "turn left", "right": "turn right", "back": "turn back"},
}  # fmt: skip
_SIDES: dict[Language, dict[Turn, str]] = {
    "zh": {"straight": "前面", "left": "左边", "right": "右边", "back": "身后"},
    "en": {"straight": "ahead", "left": "on your left", "right": "on your right", "back": "behind you"},
}


@dataclass(frozen=True)
class Passage:
    """One room on the way, between two doors: how one turns on entering, how far it is, where the next door is."""

    room: str
    enters: Turn
    metres: float
    leaves: Turn


def turn(before: float, after: float) -> Turn:
    """Return which way somebody turns who faced one angle and then another (degrees, clockwise)."""
    change = (after - before + 180) % 360 - 180
    if abs(change) <= _STRAIGHT:
        return "straight"
    if abs(change) >= _BACK:
        return "back"
    return "right" if change > 0 else "left"


def turn_ahead(way: Sequence[Spot], at: Spot) -> Turn:
    """Return which way somebody turns next who goes along a way and is at a spot near it, straight on for not soon."""
    stretches = list(pairwise(way))
    if len(stretches) < 2:
        return "straight"
    number = min(range(len(stretches)), key=lambda n: beside(stretches[n], at))
    if number + 1 == len(stretches) or math.dist(at, stretches[number][1]) > _SOON:
        return "straight"
    return turn(_facing(stretches[number]), _facing(stretches[number + 1]))


def _facing(stretch: tuple[Spot, Spot]) -> float:
    (x, y), (to_x, to_y) = stretch
    return math.degrees(math.atan2(to_y - y, to_x - x))


def passages(way: Route, floor: FloorPlan) -> tuple[Passage, ...]:
    """Return the rooms that a way passes through, without the first and the last one."""
    found = []
    for room_id, numbers in groupby(range(len(way.rooms)), key=way.rooms.__getitem__):
        stretch = list(numbers)
        before, after = stretch[0] - 1, stretch[-1] + 1
        room = floor.room(room_id)
        if room is None or before < 0 or after >= len(way.rooms):
            continue
        enters, leaves = way.points[stretch[0]], way.points[after]
        walked = _facing((enters, leaves))
        facing = room.outwards(enters) + 180
        found.append(
            Passage(
                room_id, turn(facing, walked), math.dist(enters, leaves), turn(walked, room.outwards(leaves))
            )
        )
    return tuple(found)


def directions(way: Route, floor: FloorPlan, centre: Centre, language: Language) -> str:
    """Say the way to somebody who stands at its beginning; "" when it ends in the same room."""
    if len(set(way.rooms)) < 2:
        return ""
    names = [_name(room, floor, centre, language) for room, _ in groupby(way.rooms)]
    return (_chinese if language == "zh" else _english)(names, passages(way, floor))


def _chinese(names: list[str], passed: tuple[Passage, ...]) -> str:
    if not passed:
        return f"走出{names[0]}的门，就是{names[-1]}。"
    words, sides = _TURNS["zh"], _SIDES["zh"]
    steps = [f"从{names[0]}出来"]
    for number, room in enumerate(passed, 1):
        far = f"沿{names[number]}走大约 {room.metres:.0f} 米"
        steps += [words[room.enters], far if room.metres >= _SHORT else f"穿过{names[number]}"]
        steps.append(f"{sides[room.leaves]}{'就是' if number == len(passed) else '进'}{names[number + 1]}")
    return "，".join(steps) + "。"


def _english(names: list[str], passed: tuple[Passage, ...]) -> str:
    if not passed:
        return f"Go through the door of {names[0]}: there is {names[-1]}."
    words, sides = _TURNS["en"], _SIDES["en"]
    steps = [f"Leave {names[0]}"]
    for number, room in enumerate(passed, 1):
        far = f" for about {room.metres:.0f} metres" if room.metres >= _SHORT else ""
        steps.append(f"{words[room.enters]} through {names[number]}{far}")
        steps.append(f"{names[number + 1]} is {sides[room.leaves]}")
    return ", ".join(steps) + "."


def _name(room_id: str, floor: FloorPlan, centre: Centre, language: Language) -> str:
    hall, room = centre.hall(room_id), floor.room(room_id)
    title = hall.title if hall else room.title if room else None
    return title.get(language) if title else room_id
