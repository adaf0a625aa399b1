"""A card: the whole of it is one target."""

from __future__ import annotations

from kiosk.screens.shapes import Plate
from kiosk.screens.theme import CARD, INK, LINE, WHITE, Colour, Theme
from kiosk.screens.widgets.pressable import Action, Pressable

_VEIL = 0.14  # how much darker it is under a finger; in high contrast, lighter


class Card(Pressable):
    """A plate with a shadow; pages put pictures and words on it."""

    def __init__(
        self, theme: Theme, wide: float, high: float, action: Action, *, radius: float = 28,
        fill: Colour = CARD, outlined: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(theme, wide, high, action)
        self._radius = radius
        self._veil: Plate | None = None
        self.plate(fill, radius, stroke=LINE if outlined else None, stroke_width=2, shadow=True)

    def paint(self, pressed: bool) -> None:
        """Lay a veil over all of it, pictures too: there is where fingers go."""
        if self._veil is not None:
            self.canvas.after.remove(self._veil)
            self._veil = None
        if pressed:
            size = (int(self.width), int(self.height))
            veil = (*WHITE[:3], 2 * _VEIL) if self.theme.contrast else (*INK[:3], _VEIL)
            self._veil = Plate((0, 0), size, self.theme.dp(self._radius), veil)
            self.canvas.after.insert(0, self._veil)
