"""Between question and answer: what she heard, and that she is at it."""

from __future__ import annotations

from kivy.animation import Animation

from kiosk.dialogue.scene import Ask, Parts
from kiosk.screens.ask.body import Body
from kiosk.screens.context import Context
from kiosk.screens.theme import GOLD_DOT, INK2, SUNK, Theme
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

_BARS = (0.90, 0.81, 0.49)  # of the width


class Thinking(Body):
    """Three dots and three empty lines; `follow` shows the question."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        self._heard: Panel | None = None
        self._state: tuple[str, str] | None = None
        small, heard = self.theme.style("small").pitch, self.theme.style("heard").pitch
        self._quote_high = (small + 2 * heard) / self.theme.scale
        self.used = self._quote_high + 24
        self._hint_y = self.used
        self.put_middle(Dots(self.theme), 0, self.used, 80)
        self._hint: Words | None = None
        self.used += 80 + 24
        for part in _BARS:
            bar = Panel(self.theme, wide * part, 44)
            bar.plate(SUNK, 22)
            self.below(bar, 26 if part != _BARS[0] else 0)

    def follow(self, ask: Ask) -> None:
        if self._state == (ask.heard, ask.hint):
            return
        self._state = (ask.heard, ask.hint)
        for piece in (self._heard, self._hint):
            if piece is not None:
                self.remove_widget(piece)
        words = ask.hint or self.context.say("thinking")
        self._hint = Words(self.theme, words, self.theme.style("h2"), self.wide - 168, max_lines=1)
        self.put_middle(self._hint, 168, self._hint_y, 80)
        self._heard = self.put(self._quote(ask.heard), 0, 0) if ask.heard else None

    def _quote(self, heard: str) -> Panel:
        theme, say = self.theme, self.context.say
        panel = Panel(theme, self.wide, self._quote_high)
        lead = Words(theme, say("you_asked"), theme.style("small"), self.wide, colour=INK2)
        panel.put(lead, 0, 0)
        used = lead.height / theme.scale
        panel.put(Words(theme, heard, theme.style("heard"), self.wide, self._quote_high - used), 0, used)
        return panel


class Dots(Panel):
    """Three gold dots that glow in turn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 150, 48)
        self._dots = []
        for x, side in ((0, 28), (44, 36), (96, 44)):
            dot = Panel(theme, side, side)
            dot.plate(GOLD_DOT, side / 2)
            self._dots.append(self.put_middle(dot, x, 0, 48))
        self.bind(parent=self._glow)

    def _glow(self, *_: object) -> None:
        """Move only while on the screen."""
        for index, dot in enumerate(self._dots):
            Animation.cancel_all(dot)
            if self.parent is None or self.theme.calm:
                dot.opacity = 0.5 + 0.25 * index
                continue
            dot.opacity = 0.35
            wave = Animation(opacity=1, d=0.45, t="in_out_sine") + Animation(
                opacity=0.35, d=0.45, t="in_out_sine"
            )
            wave.repeat = True
            (Animation(d=0.3 * index) + wave).start(dot) if index else wave.start(dot)
