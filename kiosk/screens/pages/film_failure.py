"""What stands in the place of a film that cannot be played: one sentence, the text, perhaps another film."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.model import Exhibit, Video
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.screens.context import Context
from kiosk.screens.theme import JADE3, WHITE, colour
from kiosk.screens.widgets.button import DARK, JADE, PLAIN, Button, Look
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import Words

_VEIL = colour("#0A1512D9")  # the poster shows through at 15 %
_EDGE = colour("#6E8C82")
_SIGN, _BUTTON = 160, 120


class FilmFailure(Panel):
    """Covers a whole page below its head: the poster, dimmed, and on it the ways on."""

    def __init__(self, context: Context, exhibit: Exhibit, video: Video, poster: Path) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.context = context
        card = self._card(exhibit, video, poster)
        below = theme.high - 320 if theme.portrait else theme.high - 272
        self.put(card, (theme.wide - card.width / theme.scale) / 2, below - card.height / theme.scale)
        back = self._button("back", "arrow-left", events.WentBack(), DARK)
        ask = self._button("ask_her", "microphone", events.AskOpened(), DARK)
        y = theme.high - _BUTTON - (64 if theme.portrait else 40)
        self.put(back, theme.margin, y)
        self.put(ask, theme.wide - theme.margin - ask.width / theme.scale, y)

    def _card(self, exhibit: Exhibit, video: Video, poster: Path) -> Panel:
        theme = self.theme
        wide = theme.wide - 2 * theme.margin if theme.portrait else theme.wide * 2 / 3
        high = 1000 if theme.portrait else theme.high - 170 - 272
        card = Panel(theme, wide, high)
        card.put(Picture(theme, poster, wide, high, radius=44), 0, 0)
        veil = Panel(theme, wide, high)
        veil.plate(_VEIL, 44, stroke=_EDGE)
        card.put(veil, 0, 0)
        told = Words(theme, self.context.say("no_video"), theme.style("h1"), wide - 96, colour=WHITE,
                     align="center", max_lines=3)  # fmt: skip
        y = (high - _SIGN - 36 - told.height / theme.scale - 48 - _BUTTON) / 2
        card.put(self._sign(), (wide - _SIGN) / 2, y)
        card.put(told, 48, y + _SIGN + 36)
        self._place_ways_on(card, exhibit, video, y + _SIGN + 36 + told.height / theme.scale + 48)
        return card

    def _sign(self) -> Panel:
        disc = Panel(self.theme, _SIGN, _SIGN)
        disc.plate(DARK.fill, _SIGN / 2)
        disc.put(Icon(self.theme, "video-off-outline", 92, JADE3), 34, 34)
        return disc

    def _place_ways_on(self, card: Panel, exhibit: Exhibit, video: Video, y: float) -> None:
        text = Place("exhibit", exhibit.hall, exhibit.id)
        buttons = [self._button("read_text", "text-box-outline", events.Opened(text), JADE)]
        if len(exhibit.videos) > 1:
            other = exhibit.videos[(exhibit.videos.index(video) + 1) % len(exhibit.videos)]
            place = Place("film", exhibit.hall, exhibit.id, other.id)
            buttons.append(self._button("another_film", "play-circle-outline", events.Opened(place), PLAIN))
        scale, gap = self.theme.scale, 24
        x = (card.width / scale - sum(button.width / scale + gap for button in buttons) + gap) / 2
        for button in buttons:
            card.put(button, x, y)
            x += button.width / scale + gap

    def _button(self, key: str, icon: str, event: events.Event, look: Look) -> Button:
        say, post = self.context.say, self.context.post
        return Button(self.theme, say(key), lambda: post(event), icon=icon, high=_BUTTON, look=look)
