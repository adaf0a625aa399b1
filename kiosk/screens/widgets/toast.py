"""A short notice above the dock that goes by itself."""

from __future__ import annotations

from kivy.animation import Animation

from kiosk.screens.theme import INK, WHITE, Theme
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

SECONDS = 4.0


class Toast(Panel):
    """As wide as its words; `rise` and it fades away after four seconds."""

    def __init__(self, theme: Theme, text: str) -> None:
        widest = theme.wide - 2 * theme.margin - 96
        style = theme.style("ui")
        natural = Words(theme, text, style).natural
        label = Words(theme, text, style, min(natural + 1, widest), colour=WHITE, max_lines=2, align="center")
        high = label.height / theme.scale + 40
        super().__init__(theme, min(natural + 1, widest) + 96, high)
        self.plate(INK, min(high / 2, 44))
        self.put_middle(label, 48, 0, high)

    def rise(self) -> None:
        """Appear, and go after a while."""
        fade = 0.0 if self.theme.calm else 0.2
        self.opacity = 0
        show = Animation(opacity=1, d=fade) + Animation(d=SECONDS) + Animation(opacity=0, d=fade)
        show.bind(on_complete=lambda *_: self.parent and self.parent.remove_widget(self))
        show.start(self)
