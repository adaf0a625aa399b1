"""Goes through Kivy's main loop as the kiosk does, sixty times a second where that can be, and keeps how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.window import Window

_FRAME = 1 / 60  # seconds
_SETTLED, _LONGEST = 0.4, 10.0  # seconds: the longest movement lasts 0.32; until a film's first picture


def nothing() -> None:
    """Do nothing."""


def never() -> bool:
    """Be done at once."""
    return False


@dataclass
class Frames:
    """Seconds. A frame begins when the main loop has slept enough; only what has changed is drawn.

    `took` are those in which something was drawn, by the clock; `computed` and `prepared` what the main thread
    computed in each, all in all and before it drew; `complete` how long nothing was missing any more after an act.
    """

    took: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)
    prepared: list[float] = field(default_factory=list)
    complete: list[float] = field(default_factory=list)

    def add(self, other: Frames) -> None:
        """Take in the frames of another time."""
        self.took += other.took
        self.computed += other.computed
        self.prepared += other.prepared
        self.complete += other.complete


def record(
    seconds: float, act: Callable[[], None] = nothing, each: Callable[[], None] = nothing,
    busy: Callable[[], bool] = never,
) -> Frames:  # fmt: skip
    """Watch for so long, and while it is busy; all frames begin with `each`, the first one with `act`.

    The clock calls `act`, as it does what shows scenes in the kiosk: what that has done in the next frame is then.
    """
    frames, drawing = Frames(), [0.0]

    def begin_to_draw(*_: object) -> None:
        drawing[0] = time.thread_time()

    Window.bind(on_draw=begin_to_draw)  # called before Kivy draws
    start = time.perf_counter()
    while (passed := time.perf_counter() - start) < seconds or (busy() and passed < _LONGEST):
        began, worked = time.perf_counter(), time.thread_time()
        drawing[0] = 0.0
        Clock.schedule_once(lambda seconds, act=act: act(), 0)
        act = nothing
        each()
        draw()
        took, computed = time.perf_counter() - began, time.thread_time() - worked
        frames.computed.append(computed)
        frames.prepared.append(drawing[0] - worked if drawing[0] else computed)
        if drawing[0]:
            frames.took.append(took)
        if not frames.complete and not busy():
            frames.complete.append(time.perf_counter() - start)
        time.sleep(max(0.0, _FRAME - took))
    Window.unbind(on_draw=begin_to_draw)
    return frames


def draw() -> None:
    """Go once through the main loop."""
    EventLoop.idle()
    Window.mainloop()


def settle(busy: Callable[[], bool]) -> None:
    """Let everything arrive that is on its way."""
    began = time.perf_counter()
    while (waited := time.perf_counter() - began) < _SETTLED or (busy() and waited < _LONGEST):
        draw()
        time.sleep(0.002)
