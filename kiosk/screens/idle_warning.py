"""小翠 asks whether someone is still there, and counts down to the attract page."""

from __future__ import annotations

from kivy.graphics import Color, Rectangle

from kiosk.dialogue import events
from kiosk.screens.context import Context
from kiosk.screens.shapes import arc
from kiosk.screens.theme import CARD, JADE6, LINE, SCRIM
from kiosk.screens.widgets.button import JADE, Button
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Align, Words

_RING = 240
_BUTTONS = 96 + 144  # how far the top of the buttons is from the card's lower edge


class IdleWarning(Panel):
    """A dialog over everything. `update(seconds left)` moves it on."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.plate(SCRIM)
        self.context = context
        self._longest = 1
        wide, high = (968, 880) if theme.portrait else (1100, 600)
        card = Panel(theme, wide, high)
        card.plate(CARD, 44)
        self._card = self.put(
            card, (theme.wide - wide) / 2, (theme.high - high) / 2 + (0 if theme.portrait else 20)
        )
        self._place_buttons(wide, high)
        self._words: Panel | None = None
        self._ring = Rectangle(size=(theme.dp(_RING), theme.dp(_RING)))
        card.canvas.add(Color(1, 1, 1, 1))
        card.canvas.add(self._ring)

    def _place_buttons(self, wide: float, high: float) -> None:
        context, theme, post = self.context, self.theme, self.context.post
        second = wide * 0.26 if theme.language == "zh" and not theme.large else wide * 0.3
        first = wide - 2 * 56 - second - 28
        y = high - _BUTTONS
        self._card.put(
            Button(theme, context.say("stay"), lambda: post(events.StillHere()), icon="hand-wave", wide=first,
                   high=144, look=JADE, style=theme.style("primary")), 56, y,
        )  # fmt: skip
        self._card.put(
            Button(theme, context.say("go_home"), lambda: post(events.WentHome()), icon="home-variant",
                   wide=second, high=144), 56 + first + 28, y,
        )  # fmt: skip

    def update(self, seconds: int) -> None:
        """Count down to `seconds`."""
        theme = self.theme
        self._longest = max(self._longest, seconds)
        side = theme.dp(_RING)
        self._ring.texture = arc(side, theme.dp(22), seconds / self._longest, theme.ink(JADE6),
                                 theme.fill(LINE))  # fmt: skip
        card_wide, card_high = self._card.width / theme.scale, self._card.height / theme.scale
        x, y = ((card_wide - _RING) / 2, 64) if theme.portrait else (206, 60)
        self._ring.pos = (theme.dp(x), int(self._card.height) - theme.dp(y) - side)
        if self._words:
            self._card.remove_widget(self._words)
        self._words = self._card.put(self._text(seconds, card_wide, card_high, x, y), 0, 0)

    def _text(self, seconds: int, wide: float, high: float, x: float, y: float) -> Panel:
        theme, say = self.theme, self.context.say
        panel = Panel(theme, wide, high)
        number = Words(theme, str(seconds), theme.fixed(100, "serif"), _RING, align="center")
        panel.put_middle(number, x, y, _RING)
        left, room, top = (56, wide - 112, y + _RING + 20) if theme.portrait else (498, wide - 498 - 40, 70)
        align: Align = "center" if theme.portrait else "left"
        title = Words(theme, say("still_here"), theme.style("h1"), room, align=align, max_lines=1)
        panel.put(title, left, top)
        top += title.height / theme.scale + 8
        note = Words(
            theme, say("leaving", n=seconds), theme.style("ui"), room, high - _BUTTONS - 24 - top, align=align
        )
        panel.put(note, left, top)
        return panel
