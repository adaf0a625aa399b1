"""The way of a tour as stepping stones: one for each hall, those behind ticked, the present one large."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kivy.graphics import Color, Rectangle, SmoothLine

from kiosk.content.model import Hall
from kiosk.screens.shapes import disc
from kiosk.screens.theme import CARD, HALLS, INK, JADE3, JADE6, WHITE, Style, Theme
from kiosk.screens.typesetting import fit, lines_of
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import numeral

_NARROW = 190.0  # dp for each stone below which names have no room
_MIDDLE, _SWING = 60.0, 14.0  # dp: the line that the way swings about, and how far
_DOTS = 22.0  # dp from dot to dot of the way that is still to come


class Ribbon(Panel):
    """`wide` dp, 192 high with names, which are there if all have room, 120 without; nothing is drawn before `build`.

    `at` is the index of the hall where the tour is, -1 before it begins.
    """

    def __init__(self, theme: Theme, halls: list[Hall], at: int, wide: float) -> None:
        self._step = step = wide / max(1, len(halls))
        names = [
            fit(lines_of(hall.title.get(theme.language)), theme.style("label"), theme.dp(step - 12), 0, 1)
            for hall in halls
        ]
        named = step >= _NARROW and not any(cut for _, _, cut in names)
        # Names side by side are all of one size.
        self._style = min((style for style, _, _ in names), key=lambda style: style.size) if named else None
        super().__init__(theme, wide, 192 if named or at >= 0 else 120)
        self._halls, self._at, self._named = halls, at, named

    def build(self) -> Iterator[None]:
        """Draw the way, then one stone with each step."""
        at, last, wide = self._at, len(self._halls) - 1, self._step * len(self._halls)
        self._dots(max(at, 0), last)
        self._line(min(at, last))
        for index, hall in enumerate(self._halls):
            yield
            self._stone(hall, index, at)
            if self._named or index == at:
                self._name(hall, index, self._step if self._named else wide / 2)
        yield

    def _spot(self, place: float) -> tuple[float, float]:
        """Where the way is at a stone (or between two), in dp from the left and from the top."""
        return (place + 0.5) * self._step, _MIDDLE + _SWING * math.cos(math.pi * place)

    def _line(self, end: int) -> None:
        """The way behind: one line from stone to stone."""
        if end < 1:
            return
        dp, points = self.theme.dp, []
        for part in range(16 * end + 1):
            x, y = self._spot(part / 16)
            points += [dp(x), self.height - dp(y)]
        self.canvas.before.add(Color(*self.theme.ink(JADE6)))
        self.canvas.before.add(SmoothLine(points=points, width=dp(10) / 2))

    def _dots(self, start: int, end: int) -> None:
        """The way ahead: dots."""
        dp, side = self.theme.dp, self.theme.dp(10)
        self.canvas.before.add(Color(*self.theme.fill(JADE3)))
        count = round((end - start) * self._step / _DOTS)
        for number in range(count):
            x, y = self._spot(start + (end - start) * number / count)
            spot = (dp(x) - side // 2, self.height - dp(y) - side // 2)
            self.canvas.before.add(Rectangle(texture=disc(side), pos=spot, size=(side, side)))

    def _stone(self, hall: Hall, index: int, at: int) -> None:
        side = 104.0 if index == at else 76.0
        hue = HALLS[hall.motif].hue
        stone = Panel(self.theme, side, side)
        ahead = index > at
        stone.plate(CARD if index >= at else hue, side / 2, stroke=hue, stroke_width=5)
        if index == at:  # a ring around it
            stone.plate(hue, side / 2, box=(11, 11, side - 22, side - 22))
        if index < at:
            stone.put(Icon(self.theme, "check-bold", 40, WHITE), (side - 40) / 2, (side - 40) / 2)
        else:
            style = self.theme.fixed(50 if index == at else 36, "serif")
            number = numeral(hall.number, self.theme.language)
            ink = hue if ahead else WHITE
            stone.put_middle(
                Words(self.theme, number, style, side, colour=ink, align="center", max_lines=1), 0, 0, side
            )
        x, y = self._spot(index)
        self.put(stone, x - side / 2, y - side / 2)

    def _name(self, hall: Hall, index: int, room: float) -> None:
        x, y = self._spot(index)
        name = self._words(self.theme, hall, room, self._style)
        left = min(max(0.0, x - room / 2 + 6), self.width / self.theme.scale - room + 12)
        self.put_middle(name, left, y + 62, 52)

    @staticmethod
    def _words(theme: Theme, hall: Hall, room: float, style: Style | None = None) -> Words:
        title = hall.title.get(theme.language)
        return Words(
            theme, title, style or theme.style("label"), room - 12, colour=INK, align="center", max_lines=1
        )
