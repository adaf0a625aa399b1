"""Before a question: she invites one, by voice or by touch."""

from __future__ import annotations

from kiosk.dialogue.scene import Ask, Parts
from kiosk.screens.ask.body import Body, demo_tag
from kiosk.screens.ask.chips import Chips
from kiosk.screens.context import Context
from kiosk.screens.theme import INK, INK2, RED, RED_TINT
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel


class Idle(Body):
    """Ready to listen; a hint says so, or what went wrong the time before."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        self.title(context.say("ask_title"), demo_tag(context, parts))
        self.line(ask.hint or context.say("ask_how"), colour=INK if ask.hint else INK2)
        self.used += 24
        self.below(Chips(context, ask.suggestions, wide, self.left_over))


class NoMicrophone(Body):
    """She cannot hear: says why, and that everything goes by touch."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        disc = Panel(self.theme, 100, 100)
        disc.plate(RED_TINT, 50)
        disc.put(Icon(self.theme, "microphone-off", 54, RED), 23, 23)
        self.put_middle(disc, 0, 0, self.theme.style("h1").pitch / self.theme.scale)
        self.title(context.say("no_mic_title"), before=128)
        self.line(context.say("no_mic" if parts.ears == "failed" else "no_model"), gap=20, colour=INK)
        self.used += 24
        self.below(Chips(context, ask.suggestions, wide, self.left_over))
