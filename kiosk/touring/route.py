"""The shortest way through the doors of a floor plan."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kiosk.content.floor import FloorPlan, Spot

_ON = 0.1  # metres beside a way that count as on it
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


def beside(stretch: tuple[Spot, Spot], at: Spot) -> float:
    """Return how many metres a spot lies beside a stretch."""
    (x, y), (to_x, to_y) = stretch
    long = math.dist(*stretch) or 1.0
    along = ((at[0] - x) * (to_x - x) + (at[1] - y) * (to_y - y)) / long
    share = min(1.0, max(0.0, along / long))
    return math.dist(at, (x + (to_x - x) * share, y + (to_y - y) * share))


def ahead(way: tuple[Spot, ...], at: Spot) -> tuple[Spot, ...]:
    """Return what is still to be gone of a way by whoever stands on it; all of it for whoever stands elsewhere."""
    stretches = list(pairwise(way))
    number = next((n for n, stretch in enumerate(stretches) if beside(stretch, at) < _ON), None)
    return way if number is None else (at, *way[number + 1 :])


@lru_cache(maxsize=1024)  # who composes a tour asks for the same ways again and again
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
