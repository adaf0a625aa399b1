"""A tag: a few words on a small pill that is not for touching."""

from __future__ import annotations

from kiosk.screens.theme import INK, JADE1, Colour, StyleName, Theme
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words


class Tag(Panel):
    """As wide as its words, at most `widest` dp; 56 dp high."""

    def __init__(
        self, theme: Theme, text: str, *, icon: str = "", fill: Colour = JADE1, ink: Colour = INK,
        icon_ink: Colour | None = None, high: float = 56, widest: float = float("inf"), style_name: StyleName = "label",
    ) -> None:  # fmt: skip
        style = theme.style(style_name)
        high = max(high, style.size * 1.5 / theme.scale)
        side = high * 0.64
        before = 28 + side if icon else 22
        label = Words(theme, text, style, colour=ink)
        if label.natural > widest - before - 22:
            label = Words(theme, text, style, widest - before - 22, colour=ink, max_lines=1)
        super().__init__(theme, before + label.natural + 22, high)
        self.plate(fill, high / 2)
        if icon:
            self.put_middle(Icon(theme, icon, side, icon_ink or ink), 20, 0, high)
        self.put_middle(label, before, 0, high)
