"""The answer: its sentences marked as they are spoken, where it comes from, and a way on."""

from __future__ import annotations

from kiosk.content.model import Exhibit, Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Ask, Page, Parts
from kiosk.screens.ask.body import Body
from kiosk.screens.context import Context
from kiosk.screens.pages.art import face_of
from kiosk.screens.pages.narration import Pager
from kiosk.screens.theme import HALLS, INK2, JADE6, RED, RED_TINT, WHITE
from kiosk.screens.widgets.button import OVER_PICTURE
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import PagedWords, Words

_SIDE, _GAP = 500, 28  # dp
_PICTURE, _LINK = 236, 120


class Answering(Body):
    """Question, answer and source; picture and link beside them, or below on an upright screen."""

    def __init__(self, context: Context, wide: float, high: float, ask: Ask, parts: Parts) -> None:
        super().__init__(context, wide, high)
        exhibit = context.centre.exhibit(ask.source_exhibit)
        hall = context.centre.hall(ask.source_hall)
        aside = self._aside(exhibit, hall, ask.link)
        beside = bool(aside) and not self.theme.portrait
        self._write_question(ask.heard, parts)
        self._foot = self._write_source(exhibit, hall)
        room = wide - (_SIDE + _GAP if beside else 0)
        if beside:
            self._stack(aside, wide - _SIDE, self.y + 8)
        elif aside:
            self._foot = self._row(aside, self._foot)
        self._write_answer(ask, room)

    def follow(self, ask: Ask) -> None:
        self._text.mark(ask.current)
        if self._pager is not None:
            self._pager.refresh()

    def _write_question(self, heard: str, parts: Parts) -> None:
        theme = self.theme
        tag = None
        if parts.mouth == "failed":
            tag = Tag(
                theme, self.context.say("tag_no_speaker"), icon="alert-circle", fill=RED_TINT, icon_ink=RED
            )
            self.put(tag, self.wide - tag.width / theme.scale, 0)
        room = self.wide - (tag.width / theme.scale + 28 if tag else 0)
        self.below(Words(theme, self.context.say("quoted", text=heard), theme.style("small"), room, colour=INK2,
                         max_lines=2))  # fmt: skip

    def _write_source(self, exhibit: Exhibit | None, hall: Hall | None) -> float:
        """Write where the answer comes from at the bottom; returns where it begins."""
        if hall is None:
            return self.high
        theme, language = self.theme, self.theme.language
        place = hall.title.get(language)
        text = (
            self.context.say("source", hall=place, exhibit=exhibit.title.get(language))
            if exhibit
            else self.context.say("source_hall", hall=place)
        )
        words = Words(theme, text, theme.style("small"), self.wide, colour=INK2, max_lines=1)
        top = self.high - words.height / theme.scale
        self.put(words, 0, top)
        return top

    def _write_answer(self, ask: Ask, room: float) -> None:
        theme = self.theme
        style = theme.style("answer")
        high = self._foot - self.y - 16
        self._text = PagedWords(theme, ask.sentences, style, room, high)
        self._pager: Pager | None = None
        if len(self._text.pages) > 1:
            side = theme.target(96)
            self._text = PagedWords(theme, ask.sentences, style, room, high - side - 12)
            self._pager = self.put(
                Pager(self.context, self._text, 300, side), room - 300, self._foot - side - 8
            )
        self.put(self._text, 0, self.y + 8)

    # --- Picture and link -------------------------------------------------------------------------

    def _aside(self, exhibit: Exhibit | None, hall: Hall | None, link: Page | None) -> list[Panel]:
        pieces: list[Panel] = []
        if exhibit is not None and hall is not None:
            pieces.append(self._picture(exhibit, hall))
        if link is not None:
            pieces.append(
                LinkCard(self.context, link, _SIDE if not self.theme.portrait else (self.wide - _GAP) / 2)
            )
        return pieces

    def _picture(self, exhibit: Exhibit, hall: Hall) -> Panel:
        theme = self.theme
        wide = _SIDE if not theme.portrait else (self.wide - _GAP) / 2
        panel = Panel(theme, wide, _PICTURE)
        focus = (0.5, 0.5) if exhibit.images else HALLS[hall.motif].focus
        panel.put(Picture(theme, face_of(exhibit, hall), wide, _PICTURE, radius=20, focus=focus), 0, 0)
        tag = Tag(theme, exhibit.title.get(theme.language), icon="image", fill=OVER_PICTURE.fill, ink=WHITE)
        panel.put(tag, 14, _PICTURE - 14 - tag.height / theme.scale)
        return panel

    def _stack(self, pieces: list[Panel], x: float, y: float) -> None:
        for piece in pieces:
            self.put(piece, x, y)
            y += piece.height / self.theme.scale + 20

    def _row(self, pieces: list[Panel], bottom: float) -> float:
        top = bottom - max(piece.height for piece in pieces) / self.theme.scale - 20
        for index, piece in enumerate(pieces):
            self.put(piece, index * ((self.wide - _GAP) / 2 + _GAP), top)
        return top


class LinkCard(Card):
    """The page the answer offers: an exhibit, a hall or a film."""

    def __init__(self, context: Context, link: Page, wide: float) -> None:
        theme = context.theme
        super().__init__(
            theme, wide, _LINK, lambda: context.post(events.Opened(link)), radius=24, outlined=True
        )
        film = link.name == "film"
        self.put_middle(Icon(theme, "play-circle" if film else "arrow-right", 64, JADE6), 28, 0, _LINK)
        room = wide - 112 - 24
        self.put_middle(Words(theme, _name_of(context, link), theme.style("ask_bold"), room, max_lines=1),
                        112, 12, 56)  # fmt: skip
        self.put_middle(Words(theme, context.say(f"see_{link.name}"), theme.style("label"), room, colour=INK2,
                              max_lines=1), 112, 64, 44)  # fmt: skip


def _name_of(context: Context, link: Page) -> str:
    centre, language = context.centre, context.theme.language
    exhibit, hall = centre.exhibit(link.exhibit), centre.hall(link.hall)
    film = exhibit.video(link.film) if exhibit and link.film else None
    thing = film or exhibit or hall
    return thing.title.get(language) if thing else centre.short_name.get(language)
