"""Pages are built in steps, as many in a frame as there is time for: the one before stays until then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from kivy.clock import Clock


class Building:
    """Builds one thing at a time. All methods belong to the main thread."""

    budget = 0.006  # seconds of a frame; drawing and everything else take the rest of its 16 ms

    def __init__(self) -> None:
        self._steps: Iterator[None] | None = None
        self._done: Callable[[], None] = lambda: None
        self._next_frame = Clock.create_trigger(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether something is not complete yet."""
        return self._steps is not None

    def begin(self, steps: Iterator[None], done: Callable[[], None], *, at_once: bool = False) -> None:
        """Take the first steps now instead of what was under way; `done` is called in the frame after the last one.

        With `at_once`, or an endless budget, everything is done now. Raises what a step raises, later into Kivy's main
        loop; then nothing is under way any more.
        """
        self.stop()
        self._steps, self._done = steps, done
        self._go_on(0, float("inf") if at_once else self.budget)

    def stop(self) -> None:
        """Let go of what is under way."""
        self._next_frame.cancel()
        self._steps = None

    def _go_on(self, seconds: float, budget: float | None = None) -> None:
        steps, self._steps = self._steps, None  # so it is if a step fails
        if steps is None:
            return
        end, worked = perf_counter() + (self.budget if budget is None else budget), False
        for _ in steps:
            worked = True
            if perf_counter() >= end:
                break
        else:
            if not worked or end == float("inf"):
                self._done()
                return
        self._steps = steps
        self._next_frame()
