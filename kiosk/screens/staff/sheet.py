"""What the staff's pages have in common: they cover everything, and close by themselves when left alone."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.input.motionevent import MotionEvent

from kiosk.screens.context import Context
from kiosk.screens.theme import JADE9
from kiosk.screens.widgets.panel import Panel


class StaffSheet(Panel):
    """A whole screen; `close` is called after `patience` seconds without a touch."""

    def __init__(self, context: Context, patience: float, close: Callable[[], None]) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.plate(JADE9)
        self.context = context
        self._patience = Clock.create_trigger(lambda seconds: close(), patience)
        self.bind(parent=self._wait)

    def _wait(self, *_: object) -> None:
        self._patience.cancel()
        if self.parent is not None:
            self._patience()

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Nothing below can be touched."""
        self._wait()
        super().on_touch_down(touch)
        return True
