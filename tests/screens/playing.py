"""Films that are played without a window, real ones and strange ones."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from filming import told

from kiosk.screens.films.film import Film
from kiosk.screens.films.media import Frame

Play = Callable[..., Film]  # a fixture: takes the name of a film, or what opens any other media


def until(condition: Callable[[], object], longest: float = 5.0) -> float:
    """Poll until something is so; return the seconds it took."""
    began, pause = time.monotonic(), threading.Event()
    while not condition():
        assert time.monotonic() - began < longest, "it never came to that"
        pause.wait(0.002)
    return time.monotonic() - began


def seen(film: Film) -> float:
    """Return the second that the picture itself tells."""
    assert film.frame is not None
    return told(film.frame.pixels[0])


def on_time(film: Film) -> bool:
    """Whether the picture is the one of this moment."""
    return abs(seen(film) - film.position) < 0.15


@dataclass
class Picture:
    seconds: float

    def frame(self) -> Frame:
        return Frame(bytes(4), (1, 1), 1.0)


class Strange:
    """A film of 25 pictures a second that does as the tests say: a real film cannot be made to."""

    def __init__(
        self, duration: float = 1.0, pictures: int = 25, late: float = 0.0, hangs: bool = False
    ) -> None:
        """It never ends of its own accord; from the third on its pictures come `late` seconds late."""
        self.duration, self.over = duration, False
        self._left, self._late, self._at = pictures, late, 0.0
        self.leaps: list[float] = []
        self.closed = threading.Event()
        if hangs:
            self.closed.wait(5)

    def next_picture(self) -> Picture | None:
        if not self._left:
            return None
        if self._at > 0.1:
            self.closed.wait(self._late)
        self._left -= 1
        self._at += 0.04
        return Picture(self._at - 0.04)

    def seek(self, position: float) -> None:
        self.leaps.append(position)
        self._at = position

    def seek_sound(self, position: float) -> None: ...
    def play_sound(self, on: bool) -> None: ...
    def set_volume(self, volume: float) -> None: ...

    def heard(self) -> float | None:
        return None

    def close(self) -> None:
        self.closed.set()
