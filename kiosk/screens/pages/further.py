"""Where an exhibit leads on to: its films, and related exhibits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from kiosk.content.model import Exhibit, Hall, Video
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.screens.context import Context
from kiosk.screens.pages.art import face_of, painting
from kiosk.screens.theme import HALLS, INK2, WHITE, Style, StyleName, Theme
from kiosk.screens.widgets.button import OVER_PICTURE, Button
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import Words

ROW = 136  # height of these cards, and of the small pictures beside them
_GAP = 20
_MOST = 2  # related exhibits that find room

Row = Callable[[float], Panel]  # makes what stands in a row of that width


class _RowCard(Card):
    """A small picture, a title and a line below it."""

    TITLE: StyleName = "h3"

    def __init__(self, context: Context, place: Place, picture: Path, size: tuple[float, float]) -> None:
        """`size` is the card's width and its picture's."""
        theme, (wide, side) = context.theme, size
        super().__init__(theme, wide, ROW, lambda: context.post(events.Opened(place)), outlined=True)
        self._left, self._room = 16 + side + 20, wide - 16 - side - 20 - 20
        self.put(Picture(theme, picture, side, 104, radius=16), 16, 16)

    def write(self, title: str, line: str, style: Style | None = None) -> None:
        """Set the title and the line below it; a long title, or large letters, take all the height."""
        theme, room = self.theme, self._room
        named = Words(theme, title, style or theme.style(self.TITLE), room, 82, valign="middle")
        if theme.large or named.cut:
            for style in (theme.style(self.TITLE), theme.style("small")):
                named = Words(theme, title, style, room, ROW - 16, valign="middle")
                if not named.cut:
                    break
            self.put(_balanced(named, theme, title, room, ROW - 16), self._left, 8)
            return
        self.put(_balanced(named, theme, title, room, 82), self._left, 4)
        label = Words(theme, line, theme.style("label"), room, colour=INK2, max_lines=1)
        self.put_middle(label, self._left, 78, 44)


def _balanced(set_: Words, theme: Theme, title: str, room: float, high: float) -> Words:
    """Return a title whose last line is no single word: as narrow as it has no more lines, no smaller letters."""
    for part in (0.85, 0.7, 0.6):
        if len(set_.lines) < 2:
            break
        narrower = Words(theme, title, set_.style, room * part, high, valign="middle")
        if len(narrower.lines) > len(set_.lines) or narrower.style != set_.style or narrower.cut:
            break
        set_ = narrower
    return set_


class FilmCard(_RowCard):
    """A film that belongs to the exhibit, and whose it is."""

    def __init__(self, context: Context, exhibit: Exhibit, film: Video, hall: Hall, wide: float) -> None:
        place = Place("film", hall=hall.id, exhibit=exhibit.id, film=film.id)
        poster = film.poster or (exhibit.images[0].file if exhibit.images else painting(hall))
        super().__init__(context, place, poster, (wide, 184))
        disc = Panel(self.theme, 64, 64)
        disc.plate(OVER_PICTURE.fill, 32)
        disc.put(Icon(self.theme, "play", 40, WHITE), 12, 12)
        self.put(disc, 76, 36)
        self._room -= 64
        self.put_middle(Icon(self.theme, "chevron-right", 56, HALLS[hall.motif].hue), wide - 76, 0, ROW)
        line = " · ".join(part for part in (context.say("film"), film.credit) if part)
        self.write(film.title.get(self.theme.language), line)


class RelatedCard(_RowCard):
    """An exhibit that has to do with this one, and the hall it stands in."""

    TITLE = "h4"

    def __init__(
        self, context: Context, exhibit: Exhibit, hall: Hall, wide: float, style: Style | None = None
    ) -> None:
        """`style` is the title's, where cards side by side share one."""
        place = Place("exhibit", hall=hall.id, exhibit=exhibit.id)
        theme = context.theme
        super().__init__(context, place, face_of(exhibit, hall), (wide, self._side(theme)))
        self.write(exhibit.title.get(theme.language), hall.title.get(theme.language), style)

    @classmethod
    def shared(cls, theme: Theme, exhibits: Iterable[Exhibit], wide: float) -> Style:
        """Return the type in which all titles find room on cards side by side, but those that find none at all."""
        usual, room = theme.style(cls.TITLE), wide - 16 - cls._side(theme) - 20 - 20
        titles = (
            Words(theme, exhibit.title.get(theme.language), usual, room, 82, valign="middle")
            for exhibit in exhibits
        )
        return min((t.style for t in titles if not t.cut), key=lambda style: style.size, default=usual)

    @staticmethod
    def _side(theme: Theme) -> float:
        """Return how wide the picture is; letters are as small in low reach as they get."""
        return 80 if theme.low else 120


class RelatedRow(Panel):
    """Up to two related exhibits beside one another, `wide` dp."""

    def __init__(self, context: Context, related: list[tuple[Exhibit, Hall]], wide: float) -> None:
        super().__init__(context.theme, wide, ROW)
        shown = related[:_MOST]
        each = (wide - (len(shown) - 1) * _GAP) / len(shown)
        style = RelatedCard.shared(context.theme, [exhibit for exhibit, _ in shown], each)
        for index, (exhibit, hall) in enumerate(shown):
            self.put(RelatedCard(context, exhibit, hall, each, style), index * (each + _GAP), 0)


class FurtherRow(Panel):
    """One of the rows, `wide` dp; where there are more, a button goes on to the next."""

    def __init__(self, context: Context, rows: list[Row], wide: float) -> None:
        super().__init__(context.theme, wide, ROW)
        self._rows, self._wide, self._more = rows, wide, context.say("further")
        self._show(0)

    def _show(self, index: int) -> None:
        more = len(self._rows) > 1
        self.clear_widgets()
        self.put(self._rows[index](self._wide - (140 if more else 0)), 0, 0)
        if more:
            following = (index + 1) % len(self._rows)
            turn = Button(self.theme, self._more, lambda: self._show(following), wide=120, padding=8)
            self.put_middle(turn, self._wide - 120, 0, ROW)


def rows_of(exhibit: Exhibit, hall: Hall, related: list[tuple[Exhibit, Hall]], context: Context) -> list[Row]:
    """Return what an exhibit leads on to, each in a row of its own: its films, and all that is related."""
    rows: list[Row] = [partial(FilmCard, context, exhibit, film, hall) for film in exhibit.videos]
    if related:
        rows.append(partial(RelatedRow, context, related))
    return rows


def related_to(exhibit: Exhibit, context: Context) -> list[tuple[Exhibit, Hall]]:
    """Return the exhibits that staff named as related, with their halls."""
    centre = context.centre
    named = (centre.exhibit(name) for name in exhibit.related)
    return [(other, hall) for other in named if other and (hall := centre.hall(other.hall))]
