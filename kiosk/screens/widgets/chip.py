"""A chip: a question that can be asked by touching it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.screens.theme import JADE1, JADE6, Colour, Theme
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.pressable import Action, Pressable
from kiosk.screens.widgets.words import Words


class Chip(Pressable):
    """A pill, by default as wide as its words, at most `widest` dp; what is longer takes two lines."""

    def __init__(
        self, theme: Theme, text: str, action: Action, *, high: float = 104, wide: float | None = None,
        widest: float | None = None, fill: Colour = JADE1, icon: str = "",
    ) -> None:  # fmt: skip
        high = theme.target(high)
        style = replace(theme.style("small" if theme.large else "ui"), leading=1.25)
        before = 40 + (56 if icon else 0)
        label = Words(theme, text, style)
        room = (wide or widest or float("inf")) - before - 40
        if label.natural > room:
            label = Words(theme, text, style, room, high - 16, valign="middle")
        super().__init__(theme, wide or before + label.natural + 40, high, action)
        self._fill = fill
        self._plate = self.plate(fill, high / 2)
        if icon:
            self.put_middle(Icon(theme, icon, 42, JADE6), 40, 0, high)
        self.put_middle(label, before, 0, high)

    def paint(self, pressed: bool) -> None:
        self._plate.paint(self.theme.pressed(self._fill, 0.08) if pressed else self.theme.fill(self._fill))
