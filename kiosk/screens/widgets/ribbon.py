"""The way of a tour as stepping stones: one for each hall, those behind ticked, the present one large."""

from __future__ import annotations

from kiosk.content.model import Hall
from kiosk.screens.theme import CARD, HALLS, INK, JADE6, LINE, WHITE, Theme
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import numeral

_NARROW = 190.0  # dp for each stone below which names have no room


class Ribbon(Panel):
    """`wide` dp, 178 high with names, 112 without. `at` is the index of the hall where the tour is, -1 before it begins."""

    def __init__(self, theme: Theme, halls: list[Hall], at: int, wide: float) -> None:
        step = wide / max(1, len(halls))
        super().__init__(theme, wide, 178 if step >= _NARROW or at >= 0 else 112)
        self._line(step, len(halls), at)
        for index, hall in enumerate(halls):
            self._stone(hall, (index + 0.5) * step, index, at)
            if step >= _NARROW or index == at:
                self._name(hall, (index + 0.5) * step, step if step >= _NARROW else wide / 2)

    def _line(self, step: float, count: int, at: int) -> None:
        for index in range(count - 1):
            stretch = Panel(self.theme, step, 12)
            stretch.plate(JADE6 if index < at else LINE, 6)
            self.put(stretch, (index + 0.5) * step, 50)

    def _stone(self, hall: Hall, middle: float, index: int, at: int) -> None:
        side = 104.0 if index == at else 76.0
        hue = HALLS[hall.motif].hue
        stone = Panel(self.theme, side, side)
        ahead = index > at
        stone.plate(CARD if ahead else hue, side / 2, stroke=hue, stroke_width=5)
        if index < at:
            stone.put(Icon(self.theme, "check-bold", 40, WHITE), (side - 40) / 2, (side - 40) / 2)
        else:
            style = self.theme.fixed(50 if index == at else 36, "serif")
            number = numeral(hall.number, self.theme.language)
            ink = hue if ahead else WHITE
            stone.put_middle(
                Words(self.theme, number, style, side, colour=ink, align="center", max_lines=1), 0, 0, side
            )
        self.put(stone, middle - side / 2, 56 - side / 2)

    def _name(self, hall: Hall, middle: float, room: float) -> None:
        title = hall.title.get(self.theme.language)
        style = self.theme.style("label")
        name = Words(self.theme, title, style, room - 12, colour=INK, align="center", max_lines=1)
        left = min(max(0.0, middle - room / 2 + 6), self.width / self.theme.scale - room + 12)
        self.put_middle(name, left, 120, 52)
