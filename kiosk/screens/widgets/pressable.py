"""What can be pressed: it answers at once, acts when the finger is lifted, forgives a slide off."""

from __future__ import annotations

from collections.abc import Callable

from kivy.animation import Animation
from kivy.graphics import Scale
from kivy.input.motionevent import MotionEvent

from kiosk.screens.theme import Theme
from kiosk.screens.widgets.panel import Panel

Action = Callable[[], None]


class Pressable(Panel):
    """A target of at least a finger's size. Subclasses change their looks in `paint`."""

    def __init__(
        self, theme: Theme, wide: float, high: float, action: Action, *, enabled: bool = True
    ) -> None:
        super().__init__(theme, wide, high)
        self.action = action
        self.enabled = enabled
        self.pressed = False
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
            self._press(False)
            if self.enabled and self.collide_point(*touch.pos):
                self.action()
            return True
        return bool(super().on_touch_up(touch))

    def lose(self, touch: MotionEvent) -> None:
        """Nothing happens."""
        self._press(False)

    def _press(self, down: bool) -> None:
        self.pressed = down
        self.paint(down)
        if not self.theme.calm:
            Animation.cancel_all(self._scale)
            size = 0.97 if down else 1.0
            Animation(x=size, y=size, d=0.08 if down else 0.12, t="out_quad").start(self._scale)
