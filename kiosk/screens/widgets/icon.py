"""One of the interface's icons."""

from __future__ import annotations

import json
from functools import lru_cache

from kivy.graphics import Color, Rectangle

from kiosk.screens.theme import ASSETS, INK, Colour, Theme
from kiosk.screens.typesetting import typeset
from kiosk.screens.widgets.panel import Panel


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    data: dict[str, str] = json.loads((ASSETS / "icons" / "icons.json").read_text(encoding="utf-8"))
    return data


class Icon(Panel):
    """An icon in a square of `side` dp."""

    def __init__(self, theme: Theme, name: str, side: float, colour: Colour = INK) -> None:
        super().__init__(theme, side, side)
        self._colour = Color(*theme.ink(colour))
        self._rectangle = Rectangle()
        self.canvas.add(self._colour)
        self.canvas.add(self._rectangle)
        self.show(name)

    def show(self, name: str) -> None:
        """Become another icon."""
        texture = typeset(chr(int(_codes()[name], 16)), self.theme.fixed(self.width / self.theme.scale))
        left, bottom = (self.width - texture.width) / 2, (self.height - texture.height) / 2
        self._rectangle.texture = texture
        self._rectangle.pos = (round(left), round(bottom))
        self._rectangle.size = texture.size

    def paint(self, colour: Colour) -> None:
        """Take another colour."""
        self._colour.rgba = self.theme.ink(colour)
