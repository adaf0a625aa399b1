"""A hall: what it is about, and its exhibits."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Exhibit, Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.art import cover, face_of
from kiosk.screens.pages.narration import NarrateButton, Pager
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.pages.updating import Updating
from kiosk.screens.shapes import fade
from kiosk.screens.theme import HALLS, INK, INK2, NIGHT, WHITE, Colour, StyleName, Theme
from kiosk.screens.widgets.button import OVER_PICTURE, DockButton
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.mark import mark
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import PagedWords, Words
from kiosk.screens.wording import numeral

_PER_PAGE = 4
_UPRIGHT = 470.0  # dp: how high the picture is on an upright screen


class ExhibitCard(Card):
    """One exhibit: its picture, title, and in a line what it is."""

    def __init__(self, context: Context, hall: Hall, exhibit: Exhibit, wide: float, high: float) -> None:
        theme = context.theme
        place = Place("exhibit", hall=hall.id, exhibit=exhibit.id)
        super().__init__(theme, wide, high, lambda: context.post(events.Opened(place)))
        lines = self._lines(exhibit, wide - 24 - 84)
        block = sum(line.height for line in lines) / theme.scale
        plate = max(140 if theme.large else 164, block + 24)
        own = bool(exhibit.images)
        focus = (0.5, 0.5) if own else HALLS[hall.motif].focus
        picture = Picture(theme, face_of(exhibit, hall), wide, high - plate, radius=28, focus=focus,
                          corners=(True, True, False, False))  # fmt: skip
        self.put(picture, 0, 0)
        if exhibit.videos:
            self.put(
                Tag(theme, context.say("has_film"), icon="play-circle", fill=OVER_PICTURE.fill, ink=WHITE),
                16,
                16,
            )
        if reason := mark(context, exhibit):
            self.put(reason, 16, 88 if exhibit.videos else 16)
        self.put(Icon(theme, "chevron-right", 52, HALLS[hall.motif].hue), wide - 74, high - plate / 2 - 26)
        if not theme.large:  # titles side by side stand on one line, whatever comes below
            block = max(block, (theme.style("h3").pitch + 2 * theme.style("label").pitch) / theme.scale)
        y = high - plate + (plate - block) / 2
        for line in lines:
            self.put(line, 24, y)
            y += line.height / theme.scale

    def _lines(self, exhibit: Exhibit, room: float) -> list[Words]:
        """The title and what it is, as low as they can be; large text has room for the title only."""
        theme = self.theme
        title, summary = exhibit.title.get(theme.language), exhibit.summary.get(theme.language)
        if theme.large:
            return [_shortest(theme, title, "h3", room)]
        return [_shortest(theme, title, "h3", room), _shortest(theme, summary, "label", room, INK2, fewest=2)]


def _shortest(
    theme: Theme, text: str, style: StyleName, room: float, colour: Colour = INK, fewest: int = 1
) -> Words:
    """Set text in `fewest` lines, smaller if need be, or in up to three where it would be cut off."""
    for lines in range(fewest, 4):
        words = Words(theme, text, theme.style(style), room, colour=colour, max_lines=lines)
        if not words.cut:
            break
    return words


class HallPage(Page):
    """The hall's introduction above, four exhibits a page below."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._hall: Hall | None = None

    def build(self, scene: Scene) -> Iterator[None]:
        """Picture and introduction, dock, exhibits."""
        self._hall = self.context.centre.hall(scene.page.hall)
        if self._hall is None:
            raise LookupError(f"no hall {scene.page.hall}")
        yield from self._build(self._hall, scene)
        self.update(scene)
        yield

    def update(self, scene: Scene) -> None:
        """Follow the narration."""
        self._narrate.update(scene.narration)
        self._text.mark(scene.narration.current if scene.narration else -1)
        if self._pager:
            self._pager.refresh()
        self.update_bar(self._bar, scene)
        if scene.tour:
            self.show_tour(self._bar, scene.tour)
        elif scene.suggestions and not self.theme.large:
            self._bar.show_questions(self.context.say("ask_here"), scene.suggestions)
        else:
            self._bar.show_hint(self.hint(scene))
        self._show_notices(scene)

    def _build(self, hall: Hall, scene: Scene) -> Iterator[None]:
        self.paper()
        self._look = HALLS[hall.motif]
        self._notices: Panel | None = None
        yield from self._hero(hall)
        self._first = 0
        self._cards: Panel | None = None
        self._paging: list[DockButton] = []
        paged = len(hall.exhibits) > _PER_PAGE
        yield from self._build_dock(paged, scene)
        if hall.exhibits:
            yield from self._show_cards(0)
        else:
            room = self.bottom - self._cards_top + 12
            self.put(Updating(self.context, hall, self.inner, room), self.left, self._cards_top)

    # --- Above: picture, name, introduction -------------------------------------------------------

    def _hero(self, hall: Hall) -> Iterator[None]:
        theme = self.theme
        high = 740.0 if theme.portrait else 500.0 if theme.large else 440.0
        self._cards_top = high + 32
        self._hero_high = high
        hero = Panel(theme, theme.wide, high)
        self.put(hero, 0, 0)
        if theme.portrait:
            hero.plate(NIGHT)
            hero.put(Picture(theme, cover(hall), theme.wide, _UPRIGHT, focus=self._look.focus), 0, 0)
            veil = Panel(theme, theme.wide, _UPRIGHT)
            veil.draw_texture(fade(theme.fill(NIGHT), 0.10, 0.55, upright=True))
        elif theme.low:  # its painting is above
            hero.plate(NIGHT)
            veil = Panel(theme, theme.wide, high)
        else:
            hero.plate(NIGHT)
            wide = theme.wide - 500
            hero.put(
                Picture(theme, cover(hall), wide, high, focus=self._look.focus, ground=theme.fill(NIGHT)),
                500,
                0,
            )
            veil = Panel(theme, theme.wide, high)
            veil.draw_texture(fade(theme.fill(NIGHT), 0.46, 0.70))
        hero.put(veil, 0, 0)
        yield
        self._title(hero, hall, 310 if theme.portrait else 53)
        yield
        self._introduction(hero, hall, 412 if theme.portrait else 162)
        yield

    def _title(self, hero: Panel, hall: Hall, y: float) -> None:
        theme = self.theme
        badge = Panel(theme, 84, 84)
        badge.plate(self._look.hue, 20)
        number = numeral(hall.number, theme.language)
        badge.put_middle(
            Words(theme, number, theme.fixed(48, "serif"), 84, colour=WHITE, align="center"), 0, 0, 84
        )
        hero.put(badge, self.left, y)
        room = (theme.wide - 2 * self.left if theme.portrait else 960) - 106
        title = Words(
            theme, hall.title.get(theme.language), theme.style("title"), room, colour=WHITE, max_lines=1
        )
        hero.put_middle(title, self.left + 106, y, 90)
        if reason := mark(self.context, hall):
            hero.put(
                reason,
                *((self.left, y - 72) if theme.portrait else (self.left + 136 + title.natural, y + 16)),
            )

    def _introduction(self, hero: Panel, hall: Hall, y: float) -> None:
        theme = self.theme
        wide = self.inner if theme.portrait or theme.low else 930
        high = self._hero_high - y - 104 - 32 - 12
        text = hall.introduction.get(theme.language)
        style = theme.style("ui")
        self._text = PagedWords(theme, text, style, wide, high, colour=WHITE, past=WHITE)
        hero.put(self._text, self.left, y)
        button_y = self._hero_high - 104 - 32
        self._narrate = hero.put(
            NarrateButton(self.context, self._look.hue, 310, 104, WHITE), self.left, button_y
        )
        self._pager = None
        if len(self._text.pages) > 1:
            self._pager = hero.put(
                Pager(self.context, self._text, 300, 104, WHITE), self.left + 330, button_y
            )

    def _show_notices(self, scene: Scene) -> None:
        if self._notices is not None:
            self.remove_widget(self._notices)
        self._notices = Notices(self.context, scene.parts, 620)
        x = self.left if self.theme.portrait else self.theme.wide - self.left - self._notices.used + 16
        self.put(self._notices, x, 48 if self.theme.portrait else 28)

    # --- Below: exhibits and dock -----------------------------------------------------------------

    def _build_dock(self, paged: bool, scene: Scene) -> Iterator[None]:
        upright = self.theme.portrait
        count = 3 + 2 * paged + len(self.way_buttons(scene, 1)) if upright else 1
        home = self.dock_button("home-variant", "home", events.WentHome(), count)
        way = self.way_buttons(scene, count)
        after = [self.text_size_button(count), self.language_button(count)]
        if paged:
            self._paging = [self._turner("chevron-left", "previous_page", -1, count),
                            self._turner("chevron-right", "next_page", 1, count)]  # fmt: skip
        yield
        self._bar = self.dock(self._look.tint, [home, *way], [*self._paging, *after])
        yield

    def _turner(self, icon: str, key: str, step: int, count: int) -> DockButton:
        def turn() -> None:
            self.build_later(self._show_cards(self._first + step * _PER_PAGE))

        return DockButton(self.theme, icon, self.context.say(key), turn, wide=self.dock_width(count))

    def _show_cards(self, first: int) -> Iterator[None]:
        assert self._hall is not None
        exhibits = self._hall.exhibits
        self._first = first
        across, gap = (2, 36) if self.theme.portrait else (4, 27)
        rows = _PER_PAGE // across
        area = self.bottom + 4 - self._cards_top
        wide, high = (self.inner - (across - 1) * gap) / across, (area - (rows - 1) * 28) / rows
        panel = Panel(self.theme, self.inner, area)
        for index, exhibit in enumerate(exhibits[first : first + _PER_PAGE]):
            row, column = divmod(index, across)
            card = ExhibitCard(self.context, self._hall, exhibit, wide, high)
            panel.put(card, column * (wide + gap), row * (high + 28))
            yield
        if self._cards is not None:
            self.remove_widget(self._cards)
        self._cards = self.put(panel, self.left, self._cards_top)
        if self._paging:
            self._paging[0].enable(first > 0)
            self._paging[1].enable(first + _PER_PAGE < len(exhibits))
