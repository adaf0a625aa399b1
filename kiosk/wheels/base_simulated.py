"""Wheels that only turn in the computer: a dot that goes its way on the floor plan."""

from __future__ import annotations

import math
import threading
from itertools import pairwise

from kiosk.content.floor import Spot
from kiosk.dialogue.events import Arrived, Moved, Ready
from kiosk.ports import Post
from kiosk.touring.route import ahead

_EVERY = 0.2  # seconds between two reports


class SimulatedBase:
    """Goes along every way at `speed` metres a second, and says on every report where it is."""

    def __init__(self, post: Post, speed: float) -> None:
        self._post, self._speed = post, speed
        self._changed = threading.Condition()
        self._place, self._way = "", ()  # type: str, tuple[Spot, ...]
        self._here: Spot | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="wheels", daemon=True)

    def start(self) -> None:
        """Begin to stand."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread (within 1 s)."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join(timeout=1)

    def go(self, place: str, way: tuple[Spot, ...]) -> None:
        """Set out, from where it stands on the way; one that has not been gone to its end is given up."""
        with self._changed:
            self._place, self._way = place, ahead(way, self._here) if self._here else way
            self._changed.notify()

    def halt(self) -> None:
        """Stand still."""
        self.go("", ())

    def dock(self) -> None:
        """There is no charger in a computer: stand still."""
        self.halt()

    def _run(self) -> None:
        self._post(Ready("wheels"))
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._place)
                if self._closing:
                    return
                place, way = self._place, self._way
            if self._gone(place, way):
                self._post(Arrived(place))

    def _gone(self, place: str, way: tuple[Spot, ...]) -> bool:
        """Go a way; return whether it was gone to its end."""
        for start, end in pairwise(way):
            length = math.dist(start, end)
            steps = max(1, math.ceil(length / (self._speed * _EVERY)))
            for step in range(1, steps + 1):
                with self._changed:
                    self._changed.wait(timeout=length / steps / self._speed)
                    if self._closing or self._way is not way:
                        return False
                share = step / steps
                here = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
                self._here = here
                self._post(Moved(here))
        with self._changed:
            if self._way is not way:
                return False
            self._place, self._way = "", ()
        return True
