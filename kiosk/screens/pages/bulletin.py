"""What the centre has to say to visitors: opening hours and notices, one after the other."""

from __future__ import annotations

from kivy.clock import Clock, ClockEvent

from kiosk.screens.context import Context
from kiosk.screens.theme import INK2
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

_EACH = 8.0  # seconds
_ICON = 50


class Bulletin(Panel):
    """A line with a sign before it, in the middle of `wide` dp, or flush right; 120 high."""

    def __init__(self, context: Context, wide: float, *, middle: bool = False) -> None:
        super().__init__(context.theme, wide, 120)
        centre, language = context.centre, context.theme.language
        self._lines = [("clock-outline", centre.hours.get(language))]
        self._lines += [("account-tie-voice", notice.get(language)) for notice in centre.notices]
        self._wide, self._shown, self._middle = wide, 0, middle
        self._turning: ClockEvent | None = None
        self._show(0)
        self.bind(parent=self._run)

    def _show(self, index: int) -> None:
        self._shown = index % len(self._lines)
        icon, text = self._lines[self._shown]
        theme, room = self.theme, self._wide - _ICON
        self.clear_widgets()
        style = theme.style("small")
        natural = Words(theme, text, style, room, 96, max_lines=2).natural
        words = Words(theme, text, style, natural + 1, 96, colour=INK2, max_lines=2, valign="middle")
        x = (self._wide - natural - _ICON) / (2 if self._middle else 1)
        self.put(words, x + _ICON, 13)
        self.put_middle(Icon(theme, icon, 38, INK2), x, 0, 120)

    def _turn(self, seconds: float) -> None:
        self._show(self._shown + 1)

    def _run(self, *_: object) -> None:
        """Go on only while on the screen."""
        if self._turning is not None:
            self._turning.cancel()
            self._turning = None
        if self.parent is not None and len(self._lines) > 1:
            self._turning = Clock.schedule_interval(self._turn, _EACH)
