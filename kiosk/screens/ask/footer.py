"""The buttons along the sheet's lower edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.dialogue import events
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Ask, Page, Parts
from kiosk.dialogue.sheet import can_listen
from kiosk.screens.context import Context
from kiosk.screens.widgets.button import DANGER, JADE, PLAIN, Button, Look
from kiosk.screens.widgets.panel import Panel

_HIGH, _GAP = 128, 20


@dataclass(frozen=True)
class Offer:
    """A button: its words, icon, what a touch reports, and how it looks. Coloured ones are the larger."""

    key: str
    icon: str
    event: Event
    look: Look = PLAIN
    enabled: bool = True


_CLOSE = Offer("close", "close", events.AskClosed())
_HALLS = Offer("by_hall", "view-grid", events.WentHome())
_SEARCH = Offer("search", "keyboard-outline", events.Opened(Page("search")))


def offers(ask: Ask, parts: Parts, told: bool) -> tuple[Offer, ...]:
    """Return what the sheet offers in a state; `told`: the answer is not being spoken any more."""
    hears = can_listen(parts)
    talk, mic = (
        (events.TalkStarted(), "microphone") if hears else (events.AskOpened(), "message-question-outline")
    )
    if ask.state == "idle":
        return (Offer("start_talking", mic, talk, JADE), _SEARCH, _CLOSE)
    if ask.state == "no_microphone":
        dead = Offer("cannot_talk", "microphone-off", talk, enabled=False)
        return (Offer("by_hall", "view-grid", events.WentHome(), JADE), dead, _CLOSE)
    if ask.state == "listening":
        return (Offer("done_talking", "stop", events.TalkFinished(), DANGER), _CLOSE)
    if ask.state == "thinking":
        return (Offer("say_again", "pencil", events.TalkStarted()), _CLOSE)
    if ask.state == "choices":
        return (Offer("none" if hears else "none_by_touch", mic, talk, JADE), _CLOSE)
    if ask.state == "unknown":
        return (Offer("ask_again" if hears else "ask_more", mic, talk, JADE), _SEARCH, _CLOSE)
    stop = Offer("stop", "stop", events.SpeechStopped(), JADE, enabled=not told and parts.mouth != "failed")
    more = Offer("ask_more", mic, talk, JADE if told else PLAIN)
    return (stop, Offer("repeat", "replay", events.AgainTapped()), more, _CLOSE)


class Footer(Panel):
    """Rows of buttons, `wide` dp; the last one stands at the right. `used` is their height in dp.

    A button that stays the same stays where it is: a finger may be on it.
    """

    def __init__(self, context: Context, wide: float) -> None:
        super().__init__(context.theme, wide, 3 * _HIGH + 2 * _GAP)
        self.context, self._wide = context, wide
        self._buttons: dict[Offer, Button] = {}
        self.used = float(_HIGH)

    def update(self, offers: Sequence[Offer]) -> None:
        """Show these buttons."""
        for offer in [offer for offer in self._buttons if offer not in offers]:
            self.remove_widget(self._buttons.pop(offer))
        for offer in offers:
            if offer not in self._buttons:
                self._buttons[offer] = self._make(offer)
        rows = self._rows([self._buttons[offer] for offer in offers])
        self.used = len(rows) * _HIGH + (len(rows) - 1) * _GAP
        self._arrange(rows)

    def _make(self, offer: Offer) -> Button:
        theme, large = self.theme, offer.look is not PLAIN
        return Button(
            theme, self.context.say(offer.key), lambda: self.context.post(offer.event), icon=offer.icon,
            high=_HIGH if large else 120, look=offer.look, style=theme.style("primary" if large else "button"),
            enabled=offer.enabled,
        )  # fmt: skip

    def _rows(self, buttons: list[Button]) -> list[list[Button]]:
        """Fill rows from the last one up, so that the way out does not stand alone below the others."""
        rows: list[list[Button]] = [[]]
        for button in reversed(buttons):
            used = sum(other.width / self.theme.scale + _GAP for other in rows[0])
            if rows[0] and used + button.width / self.theme.scale > self._wide:
                rows.insert(0, [])
            rows[0].insert(0, button)
        return rows

    def _arrange(self, rows: list[list[Button]]) -> None:
        dp = self.theme.dp
        for number, row in enumerate(reversed(rows)):
            x, y = 0, number * dp(_HIGH + _GAP)
            for button in row:
                last = number == 0 and button is row[-1]
                left = round(self.width - button.width) if last else x
                button.pos = (left, y + (dp(_HIGH) - button.height) // 2)
                if button.parent is None:
                    self.add_widget(button)
                x += round(button.width) + dp(_GAP)
