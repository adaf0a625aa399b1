"""What lies over a whole page: nothing below it can be touched."""

from __future__ import annotations

from kivy.input.motionevent import MotionEvent

from kiosk.screens.context import Context
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Action


class Cover(Panel):
    """A whole screen. A touch that none of its pieces takes, put down and lifted beside them, calls `leave`."""

    def __init__(self, context: Context, leave: Action) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.context, self._leave = context, leave

    def is_aside(self, touch: MotionEvent) -> bool:
        """Whether a place where no piece wants touches lies beside them."""
        return True

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Take every touch."""
        if not super().on_touch_down(touch) and self.is_aside(touch):
            touch.grab(self)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """A finger that was put down aside."""
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        if self.is_aside(touch):
            self._leave()
        return True
