"""What the staff's pages have in common: they cover everything, and close by themselves when left alone."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.input.motionevent import MotionEvent

from kiosk.screens.context import Context
from kiosk.screens.theme import JADE9
from kiosk.screens.widgets.panel import Panel

_TICK = 0.1  # seconds


class StaffSheet(Panel):
    """A whole screen; `close` is called after `patience` seconds without a touch."""

    def __init__(self, context: Context, patience: float, close: Callable[[], None]) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.plate(JADE9)
        self.context = context
        self._patience, self._close, self._quiet = patience, close, 0.0
        self._ticking = Clock.create_trigger(self.tick, _TICK, interval=True)
        self.bind(parent=self._run)

    def tick(self, seconds: float) -> None:
        """Time went by."""
        self._quiet += seconds
        if self._quiet >= self._patience:
            self._close()

    def _run(self, *_: object) -> None:
        self._ticking.cancel()
        if self.parent is not None:
            self._ticking()

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Nothing below can be touched."""
        self._quiet = 0.0
        super().on_touch_down(touch)
        return True
