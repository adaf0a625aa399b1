"""What she is saying, in writing, on a dark bar."""

from __future__ import annotations

from kiosk.screens.theme import CAPTION_BG, WHITE, Theme
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

_LINES, _MOST = 2, 5


class CaptionBar(Panel):
    """Two lines, or more rather than a word cut off; `wide` dp, and as high as they need."""

    def __init__(self, theme: Theme, text: str, wide: float) -> None:
        style = theme.style("caption")
        for lines in range(_LINES, _MOST + 1):
            label = Words(theme, text, style, wide - 96, colour=WHITE, max_lines=lines, align="center")
            if not label.cut:
                break
        high = label.height / theme.scale + 32
        super().__init__(theme, wide, high)
        self.plate(CAPTION_BG, 28)
        self.put_middle(label, 48, 0, high)
