"""She does not know: says so, and offers what she does know."""

from __future__ import annotations

from kiosk.dialogue.scene import Ask, Parts
from kiosk.screens.ask.body import Body, demo_tag
from kiosk.screens.ask.chips import Chips
from kiosk.screens.context import Context
from kiosk.screens.theme import INK


class Unknown(Body):
    """What she heard, that she will not guess, and questions she can answer."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        first, *rest = ask.sentences
        self.title(first.rstrip("。."), demo_tag(context, parts))
        self.line(context.say("heard_this", text=ask.heard), colour=INK)
        self.line(" ".join(rest), gap=0, colour=INK)
        if ask.suggestions:
            self.line(context.say("try_these"), gap=12)
            self.below(Chips(context, ask.suggestions, wide, self.left_over - 8), 8)
