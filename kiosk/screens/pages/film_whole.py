"""A film that has the whole screen to itself, until somebody touches it."""

from __future__ import annotations

from pathlib import Path

from kiosk.screens.context import Context
from kiosk.screens.widgets.button import DARK, Button
from kiosk.screens.widgets.cover import Cover
from kiosk.screens.widgets.film_view import GROUND, FilmView
from kiosk.screens.widgets.pressable import Action

_BELOW = 32  # dp below the button


class WholeFilm(Cover):
    """Covers everything; its button says what a touch anywhere does."""

    def __init__(self, context: Context, poster: Path, leave: Action) -> None:
        super().__init__(context, leave)
        theme = context.theme
        self.plate(GROUND)
        self.view = self.put(FilmView(theme, theme.wide, theme.high, poster, kept=_BELOW + 88 + 8), 0, 0)
        button = corner_button(context, "small_film", "fullscreen-exit", leave)
        # Below, where a child or somebody in a wheelchair gets; films have their makers' marks above, too.
        right = theme.wide - button.width / theme.scale - theme.margin
        self.put(button, right, theme.high - button.height / theme.scale - _BELOW)


def corner_button(context: Context, key: str, icon: str, action: Action) -> Button:
    """Return a button for the film as a whole."""
    theme = context.theme
    return Button(theme, context.say(key), action, icon=icon, high=88, look=DARK, style=theme.style("small"),
                  padding=32)  # fmt: skip
