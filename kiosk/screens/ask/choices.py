"""Did you mean …: up to three questions to choose from."""

from __future__ import annotations

from kiosk.answering.answer import Choice
from kiosk.dialogue import events
from kiosk.dialogue.scene import Ask, Parts
from kiosk.screens.ask.body import Body, demo_tag
from kiosk.screens.context import Context
from kiosk.screens.theme import BORDER, CARD, HALLS, INK2, JADE6, WHITE
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import as_asked

_ROW, _GAP = 112, 16


class Choices(Body):
    """What she heard, and a row for each question it may have been."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        self.title(" ".join(ask.sentences), demo_tag(context, parts))
        self.line(context.say("heard_pick", text=ask.heard), gap=4)
        self.used += 20
        room = (self.left_over + _GAP) / max(1, len(ask.choices)) - _GAP
        most = _ROW if not self.theme.portrait else 208 if self.theme.large else 148
        high = self.theme.target(min(most, room))
        for index, choice in enumerate(ask.choices):
            self.below(ChoiceRow(context, index, choice, (wide, high)), _GAP if index else 0)


class ChoiceRow(Pressable):
    """Number, question, hall."""

    def __init__(self, context: Context, index: int, choice: Choice, size: tuple[float, float]) -> None:
        theme, (wide, high) = context.theme, size
        super().__init__(theme, wide, high, lambda: context.post(events.ChoicePicked(index)))
        self._plate = self.plate(CARD, 28, stroke=BORDER)
        hall = context.centre.hall(choice.hall)
        hue = HALLS[hall.motif].hue if hall else JADE6
        disc = Panel(theme, 72, 72)
        disc.plate(hue, 36)
        disc.put_middle(Words(theme, str(index + 1), theme.fixed(44, "serif"), 72, colour=WHITE, align="center"),
                        0, 0, 72)  # fmt: skip
        self.put_middle(disc, 32, 0, high)
        self.put_middle(Icon(theme, "chevron-right", 56, hue), wide - 88, 0, high)
        place = hall.title.get(theme.language) if hall else context.say("whole_centre")
        self._write(as_asked(choice.question), place, wide - 136 - 100, high)

    def _write(self, question: str, place: str, room: float, high: float) -> None:
        """Set question and hall side by side, or below one another on an upright screen."""
        theme = self.theme
        style, small = theme.style("ask_bold"), theme.style("small")
        where = Words(theme, place, small, min(room, 480), colour=INK2, max_lines=1)
        if theme.portrait:
            below = where.height / theme.scale
            asked = Words(theme, question, style, room, high - below - 20, valign="bottom")
            self.put(asked, 136, 8)
            self.put(where, 136, high - below - 12)
        else:
            asked = Words(theme, question, style, room - where.natural - 28, high - 16, valign="middle")
            self.put(asked, 136, 8)
            self.put_middle(where, 136 + asked.natural + 28, 2, high)

    def paint(self, pressed: bool) -> None:
        self._plate.paint(self.theme.pressed(CARD, 0.06) if pressed else self.theme.fill(CARD))
