"""The answer: its sentences marked as they are spoken, where it comes from, and a way on."""

from __future__ import annotations

from kiosk.content.model import Exhibit, Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Ask, Page, Parts
from kiosk.screens.ask.body import Body
from kiosk.screens.context import Context
from kiosk.screens.pages.art import face_of
from kiosk.screens.pages.narration import Pager
from kiosk.screens.theme import HALLS, INK2, JADE6, RED, RED_TINT, WHITE, Theme
from kiosk.screens.widgets.button import OVER_PICTURE
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import PagedWords, Words

_SIDE, _GAP = 500, 28  # dp
_PICTURE = 236


class Answering(Body):
    """Question, answer and source; picture and link beside them, or below on an upright screen."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        exhibit = context.centre.exhibit(ask.source_exhibit)
        hall = context.centre.hall(ask.source_hall)
        self._write_question(ask.heard, parts)
        room, bottom = wide, self._write_source(exhibit, hall)
        if self.theme.portrait:
            bottom = self._link_below(exhibit, hall, ask.link, bottom)
        elif exhibit or ask.link:
            room = wide - _SIDE - _GAP
            self._link_beside(exhibit, hall, ask.link)
        self._write_answer(ask.sentences, room, bottom)

    def follow(self, ask: Ask) -> None:
        self._text.mark(ask.current)
        if self._pager is not None:
            self._pager.refresh()

    def _write_question(self, heard: str, parts: Parts) -> None:
        theme, room = self.theme, self.wide
        if parts.mouth == "failed":
            tag = Tag(
                theme, self.context.say("tag_no_speaker"), icon="alert-circle", fill=RED_TINT, icon_ink=RED
            )
            room -= tag.width / theme.scale
            self.put(tag, room, 0)
        asked = self.context.say("asked_this", text=heard)
        self.below(Words(theme, asked, theme.style("small"), room - 28, colour=INK2, max_lines=2))

    def _write_source(self, exhibit: Exhibit | None, hall: Hall | None) -> float:
        """Write where the answer comes from at the bottom; returns where that begins."""
        if hall is None:
            return self.high
        theme, language, say = self.theme, self.theme.language, self.context.say
        place = hall.title.get(language)
        text = (
            say("source", hall=place, exhibit=exhibit.title.get(language))
            if exhibit
            else say("source_hall", hall=place)
        )
        words = Words(theme, text, theme.style("small"), self.wide, colour=INK2, max_lines=2)
        top = self.high - words.height / theme.scale
        self.put(words, 0, top)
        return top

    def _write_answer(self, sentences: tuple[str, ...], room: float, bottom: float) -> None:
        """Set the answer; where it is too long, a row for turning its pages goes below it."""
        theme, top = self.theme, self.used + 8
        style, high = theme.style("answer"), bottom - top - 8
        self._text = PagedWords(theme, sentences, style, room, high)
        self._pager: Pager | None = None
        if len(self._text.pages) > 1:
            side = theme.target(96)
            self._text = PagedWords(theme, sentences, style, room, high - side - 12)
            self._pager = self.put(Pager(self.context, self._text, 300, side), room - 300, bottom - side - 8)
        self.put(self._text, 0, top)

    def _link_beside(self, exhibit: Exhibit | None, hall: Hall | None, link: Page | None) -> None:
        theme, x, y = self.theme, self.wide - _SIDE, self.used + 8
        if exhibit and hall:
            self.put(_picture(exhibit, hall, theme, _SIDE, _PICTURE), x, y)
            tag = Tag(
                theme, exhibit.title.get(theme.language), icon="image", fill=OVER_PICTURE.fill, ink=WHITE
            )
            if tag.width <= theme.dp(_SIDE - 28):
                self.put(tag, x + 14, y + _PICTURE - 14 - tag.height / theme.scale)
            y += _PICTURE + 20
        if link:
            self.put(LinkCard(self.context, link, _SIDE), x, y)

    def _link_below(
        self, exhibit: Exhibit | None, hall: Hall | None, link: Page | None, bottom: float
    ) -> float:
        """Place the link, with a small picture in it; returns where it begins."""
        if link is None:
            return bottom
        thumb = _picture(exhibit, hall, self.theme, 184, 104) if exhibit and hall else None
        card = LinkCard(self.context, link, self.wide, thumb)
        top = bottom - card.height / self.theme.scale - 20
        self.put(card, 0, top)
        return top - 8


def _picture(exhibit: Exhibit, hall: Hall, theme: Theme, wide: float, high: float) -> Picture:
    focus = (0.5, 0.5) if exhibit.images else HALLS[hall.motif].focus
    return Picture(theme, face_of(exhibit, hall), wide, high, radius=20, focus=focus)


class LinkCard(Card):
    """The page the answer offers: an exhibit, a hall or a film. A long name makes it higher."""

    def __init__(self, context: Context, link: Page, wide: float, thumb: Picture | None = None) -> None:
        theme = context.theme
        left = 112.0 if thumb is None else 112 + 184
        room = wide - left - 24
        name = Words(theme, _name_of(context, link), theme.style("ask_bold"), room, max_lines=2)
        label = Words(
            theme, context.say(f"see_{link.name}"), theme.style("label"), room, colour=INK2, max_lines=1
        )
        block = (name.height + label.height) / theme.scale
        high = max(120.0, block + 24)
        super().__init__(
            theme, wide, high, lambda: context.post(events.Opened(link)), radius=24, outlined=True
        )
        if thumb is not None:
            self.put_middle(thumb, 12, 0, high)
        icon = "play-circle" if link.name == "film" else "arrow-right"
        self.put_middle(Icon(theme, icon, 64, JADE6), left - 84, 0, high)
        top = (high - block) / 2
        self.put(name, left, top)
        self.put(label, left, top + name.height / theme.scale)


def _name_of(context: Context, link: Page) -> str:
    centre, language = context.centre, context.theme.language
    exhibit, hall = centre.exhibit(link.exhibit), centre.hall(link.hall)
    film = exhibit.video(link.film) if exhibit and link.film else None
    thing = film or exhibit or hall
    return thing.title.get(language) if thing else centre.short_name.get(language)
