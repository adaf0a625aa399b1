"""A place that does something when a finger rests on it for long: the hidden way in for staff."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock, ClockEvent
from kivy.input.motionevent import MotionEvent

from kiosk.screens.theme import Theme
from kiosk.screens.widgets.panel import Panel

SECONDS = 3.0


class Hold(Panel):
    """`wide` x `high` dp; shows nothing of itself."""

    def __init__(self, theme: Theme, wide: float, high: float, action: Callable[[], None]) -> None:
        super().__init__(theme, wide, high)
        self._action = action
        self._waiting: ClockEvent | None = None

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Begin to wait."""
        if not self.collide_point(*touch.pos):
            return False
        touch.grab(self)
        self._waiting = Clock.schedule_once(lambda seconds: self._action(), SECONDS)
        return True

    def on_touch_move(self, touch: MotionEvent) -> bool:
        """A finger that moves away does not rest."""
        if touch.grab_current is self and not self.collide_point(*touch.pos):
            self._give_up()
        return touch.grab_current is self

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """It was only a touch."""
        if touch.grab_current is not self:
            return False
        touch.ungrab(self)
        self._give_up()
        return True

    def lose(self, touch: MotionEvent) -> None:
        """Wait no more."""
        self._give_up()

    def _give_up(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
