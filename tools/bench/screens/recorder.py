"""Draws frames one after the other, as fast as they come, and keeps how long each took."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kivy.base import EventLoop
from kivy.core.window import Window

from kiosk.screens.app import KioskApp

_FEWEST = 3  # frames, however slow they are
_SETTLED, _LONGEST = 0.4, 10.0  # seconds: the longest movement lasts 0.32; until a film's first picture


def nothing() -> None:
    """Do nothing."""


@dataclass
class Frames:
    """Seconds of each frame: by the clock, and what the main thread computed, all in all and before it drew."""

    took: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)
    prepared: list[float] = field(default_factory=list)

    def add(self, other: Frames) -> None:
        """Take in the frames of another time."""
        self.took += other.took
        self.computed += other.computed
        self.prepared += other.prepared


def record(seconds: float, act: Callable[[], None] = nothing, each: Callable[[], None] = nothing) -> Frames:
    """Draw for so long; the first frame begins with `act`, every one with `each`, as after a touch."""
    frames, drawing = Frames(), [0.0]

    def begin_to_draw(*_: object) -> None:
        drawing[0] = time.thread_time()

    Window.bind(on_draw=begin_to_draw)  # called before Kivy draws
    end = time.perf_counter() + seconds
    while len(frames.took) < _FEWEST or time.perf_counter() < end:
        began, worked = time.perf_counter(), time.thread_time()
        act()
        each()
        Window.canvas.ask_update()
        draw()
        frames.took.append(time.perf_counter() - began)
        frames.computed.append(time.thread_time() - worked)
        frames.prepared.append(drawing[0] - worked)
        act = nothing
    Window.unbind(on_draw=begin_to_draw)
    return frames


def draw() -> None:
    """Go once through Kivy's main loop."""
    EventLoop.idle()
    Window.mainloop()


def settle(app: KioskApp) -> None:
    """Let everything arrive that is on its way."""
    began = time.perf_counter()
    while (waited := time.perf_counter() - began) < _SETTLED or (app.busy and waited < _LONGEST):
        draw()
        time.sleep(0.002)
