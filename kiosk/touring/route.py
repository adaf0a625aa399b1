"""The shortest way through the doors of a floor plan."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kiosk.content.floor import FloorPlan, Spot

WALKING = 0.7  # metres a second: a group with children and old people behind the robot


@dataclass(frozen=True)
class Route:
    """A way: its points in metres, and the id of the room in which each stretch between two of them lies."""

    points: tuple[Spot, ...]
    rooms: tuple[str, ...] = ()

    @property
    def metres(self) -> float:
        """How long it is."""
        return sum(math.dist(one, two) for one, two in pairwise(self.points))

    @property
    def seconds(self) -> float:
        """How long a group takes to walk it."""
        return self.metres / WALKING

    def further(self, point: Spot, room: str) -> Route:
        """Return the way with one more stretch, through `room`."""
        return Route((*self.points, point), (*self.rooms, room))


def route(floor: FloorPlan, start: str, goal: str) -> Route | None:
    """Return the shortest way from one hall, room or exhibit to another, None when there is none.

    Dijkstra's algorithm over the doors: whoever stands in a door can walk straight to every other
    door of the room ahead.
    """
    begin, end = floor.place(start), floor.place(goal)
    if begin is None or end is None:
        return None
    (room, here), (last, there) = begin, end
    waiting = [(0.0, 0, room.id, Route((here,)))]  # the number keeps equal ways in order
    done: set[tuple[str, Spot]] = set()
    number = 0
    while waiting:
        metres, _, ahead, way = heapq.heappop(waiting)
        if not ahead:
            return way
        if (ahead, way.points[-1]) in done:
            continue
        done.add((ahead, way.points[-1]))
        onwards = [*_doors(floor, ahead), ("", there)] if ahead == last.id else list(_doors(floor, ahead))
        for beyond, point in onwards:
            number += 1
            longer = metres + math.dist(way.points[-1], point)
            heapq.heappush(waiting, (longer, number, beyond, way.further(point, ahead)))
    return None


def _doors(floor: FloorPlan, room: str) -> Iterator[tuple[str, Spot]]:
    """Yield the room behind each door of a room, and where the door is."""
    for door in floor.doors:
        if room in door.between:
            one, other = door.between
            yield (other if one == room else one), door.at
