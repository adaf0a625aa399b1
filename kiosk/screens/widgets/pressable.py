"""What can be pressed: it answers at once, acts when the finger is lifted, forgives a slide off."""

from __future__ import annotations

from collections.abc import Callable

from kivy.animation import Animation
from kivy.clock import Clock, ClockEvent
from kivy.graphics import Scale
from kivy.input.motionevent import MotionEvent

from kiosk.screens.theme import Theme
from kiosk.screens.widgets.panel import Panel

Action = Callable[[], None]
_AFTER = (
    0.12  # seconds for which what was pressed still looks so: by then it may have led to another page, and
)
# movements on the page that is left would only hold that up


def _nothing() -> None:
    """What a piece does that was taken away for good."""


class Pressable(Panel):
    """A target of at least a finger's size. Subclasses change their looks in `paint`."""

    def __init__(
        self, theme: Theme, wide: float, high: float, action: Action, *, enabled: bool = True
    ) -> None:
        super().__init__(theme, wide, high)
        self.action = action
        self.enabled = enabled
        self.pressed = False
        self._letting_go: ClockEvent | None = None
        self._scale = Scale(1, 1, 1, origin=(self.width / 2, self.height / 2))
        self.canvas.before.add(self._scale)

    def paint(self, pressed: bool) -> None:
        """Show whether a finger is on it."""

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Take the touch, unless a part of this piece wants it."""
        if not self.collide_point(*touch.pos):
            return False
        if super().on_touch_down(touch):
            return True
        if self.enabled:
            touch.grab(self)
            self._press(True)
        return True

    def on_touch_move(self, touch: MotionEvent) -> bool:
        """A finger that slides off has changed its mind."""
        if touch.grab_current is self:
            if not self.collide_point(*touch.pos):
                touch.ungrab(self)
                self._press(False)
            return True
        return bool(super().on_touch_move(touch))

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """Act."""
        if touch.grab_current is self:
            touch.ungrab(self)
            acts = self.enabled and self.collide_point(*touch.pos)
            self._press(False, _AFTER if acts else 0)
            if acts:
                self.action()
            return True
        return bool(super().on_touch_up(touch))

    def lose(self, touch: MotionEvent) -> None:
        """Nothing happens."""
        self._press(False)

    def let_go(self) -> None:
        """Do nothing any more: most actions are a page's own."""
        self.action = _nothing

    def _press(self, down: bool, later: float = 0) -> None:
        self.pressed = down
        if self._letting_go is not None:
            self._letting_go.cancel()
        if later and not self.theme.calm:
            self._letting_go = Clock.schedule_once(lambda seconds: self._look(down), later)
        else:
            self._look(down)

    def _look(self, down: bool) -> None:
        self.paint(down)
        if not self.theme.calm:
            Animation.cancel_all(self._scale)
            size = 0.97 if down else 1.0
            Animation(x=size, y=size, d=0.08 if down else 0.12, t="out_quad").start(self._scale)
