"""How far she has come."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.properties import NumericProperty

from kiosk.screens.theme import ACCENT, JADE6, LINE, Colour, Theme
from kiosk.screens.widgets.panel import Panel


class Progress(Panel):
    """A rounded bar; `part` is 0–1."""

    part = NumericProperty(0.0)

    def __init__(
        self, theme: Theme, wide: float, high: float = 16, *, ink: Colour = JADE6, track: Colour = LINE
    ) -> None:
        super().__init__(theme, wide, high)
        self.plate(track, high / 2)
        self._bar = self.plate(ACCENT if theme.contrast else ink, high / 2)
        self.on_part()

    def show(self, part: float) -> None:
        """Move to `part`, smoothly."""
        Animation.cancel_all(self, "part")
        if self.theme.calm:
            self.part = part
        else:
            Animation(part=part, d=0.3, t="out_cubic").start(self)

    def on_part(self, *_: object) -> None:
        """Follow the property."""
        width = max(self.height, self.width * min(1.0, max(0.0, self.part)))
        self._bar.resize((0, 0), (round(width), int(self.height)))
