"""The floor plan: rooms as boxes, the doors between them, and where exhibits stand.

Lengths are metres; x goes right and y goes down from the plan's upper left corner, as on a screen.
"""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from kiosk.content.text import Strict, Text

_LARGEST = 1000  # metres; no centre is larger
_BOX = "0 0 8 6（左、上、宽、深）"


def _numbers(value: Any, count: int, example: str) -> tuple[float, ...]:
    """Read `3 4.5`. Raises ValueError (a Chinese sentence)."""
    written = f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
    form = f"要写成 {count} 个数，用空格隔开，单位是米，例如 {example}"
    try:
        numbers = tuple(float(part) for part in written.split())
    except ValueError:
        raise ValueError(f"写的是“{written:.40}”，{form}；只写数字和空格，不写逗号、括号和单位") from None
    if len(numbers) != count:
        raise ValueError(f"写的是“{written:.40}”，有 {len(numbers)} 个数，{form}")
    if not all(0 <= number <= _LARGEST for number in numbers):
        raise ValueError(
            f"写的是“{written:.40}”，每个数都要在 0 和 {_LARGEST} 之间：左上角是 0 0，单位是米，例如 {example}"
        )
    return numbers


def _point(value: Any) -> Any:
    return _numbers(value, 2, "12 4.5")


def _box(value: Any) -> Any:
    numbers = _numbers(value, 4, _BOX)
    if numbers[2] <= 0 or numbers[3] <= 0:
        raise ValueError(f"写的是“{value}”，宽和深要大于 0，例如 {_BOX}")
    return numbers


def _two_rooms(value: Any) -> Any:
    """Say what is wrong with `[lobby]`, and with `[lobby，corridor]`, which is one name to YAML."""
    rooms = value if isinstance(value, (list, tuple)) else [value]
    if any("，" in str(room) for room in rooms):
        raise ValueError("两个房间之间要用英文逗号加一个空格，例如 [lobby, corridor]")
    if len(rooms) != 2:
        raise ValueError("一扇门正好连着两个房间，例如 [lobby, corridor]")
    return value


Spot = tuple[float, float]
_NUMBER = r"\d+(\.\d+)?"
Point = Annotated[
    Spot, BeforeValidator(_point), WithJsonSchema({"type": "string", "pattern": rf"^{_NUMBER} +{_NUMBER}$"})
]
Box = Annotated[  # left, top, width, depth
    tuple[float, float, float, float],
    BeforeValidator(_box),
    WithJsonSchema({"type": "string", "pattern": rf"^{_NUMBER}( +{_NUMBER}){{3}}$"}),
]


class Room(Strict):
    """A room or a corridor. One that bears a hall's id is that hall, and needs no title of its own."""

    id: str = Field(pattern=r"^[\w-]+$")
    title: Text | None = None
    box: Box

    @property
    def middle(self) -> Spot:
        """Its middle."""
        left, top, width, depth = self.box
        return left + width / 2, top + depth / 2

    def outwards(self, door: Spot) -> float:
        """Return the angle (degrees, 0 right, 90 down) at which one leaves it through a door."""
        walls = self._walls(door)
        return min(walls, key=walls.__getitem__)

    def has_door(self, door: Spot, tolerance: float) -> bool:
        """Say whether a point lies in one of its walls, give or take some metres."""
        return self.distance(door) <= tolerance and min(self._walls(door).values()) <= tolerance

    def _walls(self, point: Spot) -> dict[float, float]:
        """Return how far a point is from the line of each wall, by the angle that looks out of it."""
        left, top, width, depth = self.box
        return {
            180.0: abs(point[0] - left),
            0.0: abs(left + width - point[0]),
            270.0: abs(point[1] - top),
            90.0: abs(top + depth - point[1]),
        }

    def distance(self, point: Spot) -> float:
        """Return how many metres a point lies outside it, 0 for one inside."""
        left, top, width, depth = self.box
        outside_x = max(left - point[0], 0, point[0] - left - width)
        outside_y = max(top - point[1], 0, point[1] - top - depth)
        return math.hypot(outside_x, outside_y)


class Door(Strict):
    """A way from one room into another."""

    between: Annotated[
        Annotated[tuple[str, ...], Field(min_length=2, max_length=2)], BeforeValidator(_two_rooms)
    ]
    at: Point


class Stand(Strict):
    """Where an exhibit stands."""

    exhibit: str
    at: Point


class FloorPlan(Strict):
    """What floor.yaml holds. A draft has not been measured yet: nobody is shown the way by it."""

    status: Literal["draft", "published"] = "published"
    start: str
    rooms: tuple[Room, ...] = Field(min_length=1)
    doors: tuple[Door, ...] = ()
    stands: tuple[Stand, ...] = ()
    note: str = ""

    @property
    def measured(self) -> bool:
        """Whether people may be shown the way by it."""
        return self.status == "published"

    def room(self, room_id: str) -> Room | None:
        """Return the room with that id, or None."""
        return next((room for room in self.rooms if room.id == room_id), None)

    def place(self, place_id: str) -> tuple[Room, Spot] | None:
        """Return the room and the point of a hall, room or exhibit (`family/sunward`), or None."""
        room = self.room(place_id.partition("/")[0])
        if room is None:
            return None
        stand = next((stand.at for stand in self.stands if stand.exhibit == place_id), None)
        return room, stand or room.middle
