"""A card: the whole of it is one target."""

from __future__ import annotations

from kiosk.screens.theme import CARD, LINE, Colour, Theme
from kiosk.screens.widgets.pressable import Action, Pressable


class Card(Pressable):
    """A plate with a shadow; pages put pictures and words on it."""

    def __init__(
        self, theme: Theme, wide: float, high: float, action: Action, *, radius: float = 28,
        fill: Colour = CARD, outlined: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(theme, wide, high, action)
        self._fill = fill
        self._plate = self.plate(fill, radius, stroke=LINE if outlined else None, stroke_width=2, shadow=True)

    def paint(self, pressed: bool) -> None:
        self._plate.paint(self.theme.pressed(self._fill, 0.06) if pressed else self.theme.fill(self._fill))
