"""A film that has the whole screen to itself, until somebody touches it."""

from __future__ import annotations

from pathlib import Path

from kivy.input.motionevent import MotionEvent

from kiosk.screens.context import Context
from kiosk.screens.widgets.button import DARK, Button
from kiosk.screens.widgets.film_view import GROUND, FilmView
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Action


class WholeFilm(Panel):
    """Covers everything; its button says what a touch anywhere does."""

    def __init__(self, context: Context, poster: Path, leave: Action) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self._leave = leave
        self.plate(GROUND)
        self.view = self.put(FilmView(theme, theme.wide, theme.high, poster), 0, 0)
        button = corner_button(context, "small_film", leave)
        self.put(button, theme.wide - button.width / theme.scale - theme.margin, 24)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Take what the button does not."""
        if not super().on_touch_down(touch):
            touch.grab(self)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """Give the controls back."""
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        self._leave()
        return True


def corner_button(context: Context, key: str, action: Action) -> Button:
    """Return a button for the film as a whole."""
    theme = context.theme
    return Button(theme, context.say(key), action, high=88, look=DARK, style=theme.style("small"), padding=32)
