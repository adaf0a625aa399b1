"""Questions that are asked by touching them, in rows."""

from __future__ import annotations

from kiosk.dialogue import events
from kiosk.screens.context import Context
from kiosk.screens.widgets.chip import Chip
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.wording import as_asked

_GAP = 20


class Chips(Panel):
    """As many questions as have room in `wide` x `high` dp."""

    def __init__(self, context: Context, questions: tuple[str, ...], wide: float, high: float) -> None:
        super().__init__(context.theme, wide, high)
        x = y = 0.0
        for question in questions:
            chip = _chip(context, question, wide)
            across, down = chip.width / self.theme.scale, chip.height / self.theme.scale
            if x and x + across > wide:
                x, y = 0.0, y + down + _GAP
            if y + down > high:
                break
            self.put(chip, x, y)
            x += across + _GAP


def _chip(context: Context, question: str, widest: float) -> Chip:
    heard = events.Heard(question, by_touch=True)
    return Chip(
        context.theme, as_asked(question), lambda: context.post(heard), widest=widest,
        icon="message-question-outline",
    )  # fmt: skip
