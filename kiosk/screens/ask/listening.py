"""While the microphone is open: the meter, and the words as they come."""

from __future__ import annotations

from kiosk.dialogue.scene import Ask, Parts
from kiosk.screens.ask.body import Body, demo_tag
from kiosk.screens.ask.meter import Meter
from kiosk.screens.context import Context
from kiosk.screens.theme import INK, INK2, INK3, RED, RED_TINT, Theme
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words


class Listening(Body):
    """`follow` shows the words so far; what has not changed since the time before counts as settled."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        hears = "starting" not in (parts.ears, parts.model)
        recording = (
            Tag(self.theme, context.say("recording"), icon="record-circle", fill=RED_TINT, icon_ink=RED),
        )
        self.title(context.say("listening"), (recording if hears else ()) + demo_tag(context, parts))
        self._meter = Meter(self.theme, wide - 94)
        self.below(self._meter, 20)
        self.used += 32
        self._heard: str | None = None
        self._hint: str | None = None
        self._live: Words | None = None
        self._note: Words | None = None

    def show_level(self, value: float) -> None:
        self._meter.show(value)

    def follow(self, ask: Ask) -> None:
        if ask.heard != self._heard:
            self._show_heard(ask.heard)
        hint = ask.hint or self.context.say("end_hint")
        if hint != self._hint:
            self._show_hint(hint, urgent=bool(ask.hint))

    def _show_heard(self, heard: str) -> None:
        settled = _settled(self._heard or "", heard)
        if self._live is not None:
            self.remove_widget(self._live)
        self._heard = heard
        lines = 2 if not self.theme.portrait else 4
        self._live = LiveWords(self.theme, settled, heard[len(settled) :], self.wide, lines)
        self.put(self._live, 0, self.used)

    def _show_hint(self, hint: str, urgent: bool) -> None:
        if self._note is not None:
            self.remove_widget(self._note)
        self._hint = hint
        self._note = Words(
            self.theme, hint, self.theme.style("ui"), self.wide, colour=INK if urgent else INK2
        )
        self.put(self._note, 0, self.high - self._note.height / self.theme.scale)


class LiveWords(Words):
    """Words in two colours; when there are too many, the latest lines are shown."""

    def __init__(self, theme: Theme, settled: str, changing: str, wide: float, most: int) -> None:
        super().__init__(theme, [[settled, changing]], theme.style("partial"), wide)
        if len(self.lines) > most:
            self.height = most * self.style.pitch
            self.show_lines(len(self.lines) - most, len(self.lines))

    def _tint(self, animated: bool) -> None:
        for drawn in self._drawn:
            drawn.ink.rgba = self.theme.ink(INK if drawn.piece.sentence == 0 else INK3)


def _settled(before: str, now: str) -> str:
    """Return the beginning that both have in common; a number or an English word settles as a whole."""
    length = 0
    while length < min(len(before), len(now)) and before[length] == now[length]:
        length += 1
    while length and now[length - 1].isascii():
        length -= 1
    return now[:length]
