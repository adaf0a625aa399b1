"""Home: the eight halls."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kiosk.content.model import Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.art import cover
from kiosk.screens.pages.bulletin import Bulletin
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.shapes import fade
from kiosk.screens.theme import ASSETS, CARD, HALLS, INK, INK2, JADE1, PAPER, WHITE
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.hold import Hold
from kiosk.screens.widgets.mark import mark
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import numeral


class HallTile(Card):
    """One hall: its picture, number, name and what it is about."""

    def __init__(self, context: Context, hall: Hall, wide: float, high: float) -> None:
        theme = context.theme
        super().__init__(theme, wide, high, lambda: context.post(events.Opened(Place("hall", hall=hall.id))))
        look = HALLS[hall.motif]
        plate = min(132 if theme.large or high > 380 else 104, high * 0.42)
        above = high - plate
        picture = Picture(theme, cover(hall), wide, above, radius=28, focus=look.focus,
                          corners=(True, True, False, False))  # fmt: skip
        self.put(picture, 0, 0)
        if reason := mark(context, hall):
            self.put(reason, 16, 16)
        badge = Panel(theme, 74, plate)
        badge.plate(look.hue, 28, corners=(False, False, False, True))
        number = numeral(hall.number, theme.language)
        badge.put_middle(
            Words(theme, number, theme.fixed(44, "serif"), 74, colour=WHITE, align="center"), 0, 0, plate
        )
        self.put(badge, 0, above)
        self._write(hall, 90, above, wide - 90 - 12, plate)

    def _write(self, hall: Hall, x: float, y: float, room: float, high: float) -> None:
        theme = self.theme
        title = hall.title.get(theme.language)
        style = (
            theme.style("tile") if theme.language == "zh" else theme.fixed(45 if theme.large else 36, "serif")
        )
        name = Words(theme, title, style, room, max_lines=1)
        if theme.large or name.cut:
            self.put(Words(theme, title, style, room, high - 8, valign="middle"), x, y + 4)
            return
        tagline = hall.tagline.get(theme.language)
        line = Words(theme, tagline, theme.style("label"), room, high - 64, colour=INK2)
        if line.cut:
            self.put_middle(name, x, y, high)
            return
        self.put_middle(name, x, y + 6, 56)
        self.put(line, x, y + 60)


class HomePage(Page):
    """A grid of halls above the dock."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._header_end = 0.0
        self._notices: Panel | None = None

    def build(self, scene: Scene) -> Iterator[None]:
        """Header, halls one after the other, dock."""
        self.paper()
        (self._upright_header if self.theme.portrait else self._header)()
        yield
        yield from self._grid()
        yield from self._dock()
        self.update(scene)
        yield

    def update(self, scene: Scene) -> None:
        """Show what works, and questions to ask."""
        self.update_bar(self._bar, scene)
        if scene.suggestions and not self.theme.large:
            self._bar.show_questions(self.context.say("ask_this"), scene.suggestions)
        else:
            self._bar.show_hint(self.hint(scene))
        if self._notices is not None:
            self.remove_widget(self._notices)
        room = 480.0 if self.theme.portrait else self.theme.wide - self._header_end - 420
        self._notices = Notices(self.context, scene.parts, max(room, 300))
        if self._notices.used:
            self._tag.opacity = 0
            self.put(self._notices, *self._notice_place)
        else:
            self._tag.opacity = 1

    def _dock(self) -> Iterator[None]:
        tour = self.dock_button("map-marker-path", "tour_short", events.TourStarted(), 6, first=True)
        find = self.dock_button("keyboard-outline", "search", events.Opened(Place("search")), 6)
        yield
        rate = self.dock_button("emoticon-happy-outline", "rate_it", events.Opened(Place("feedback")), 6)
        looks = [*self.reach_buttons(6), self.text_size_button(6), self.language_button(6)]
        yield
        self._bar = self.dock(JADE1, [], [tour, find, rate, *looks])
        yield

    def _header(self) -> None:
        theme, left = self.theme, self.left
        x = self.brand() + 28
        self.put(Hold(theme, 100, 100, self.context.call_staff), left - 8, 10)
        self._tag = self.put_middle(Tag(theme, self.context.say("guide")), x, 0, 120)
        self._header_end, self._notice_place = x, (x, 30)
        self.put(Bulletin(self.context, 520), theme.wide - left - 520, 0)

    def _upright_header(self) -> None:
        theme, left = self.theme, self.left
        if not theme.contrast:  # letters stand on the picture
            # Wider than the screen, so that the sun stands beside the name.
            art = ASSETS / "art" / "attract_land.jpg"
            self.put(Picture(theme, art, 1.4 * theme.wide, 380, focus=(0.5, 0.1)), 0, 0)
            veil = Panel(theme, theme.wide, 120)
            veil.draw_texture(fade(PAPER, 0.1, 1.0, upright=True))
            self.put(veil, 0, 262)
        self.put(Picture(theme, ASSETS / "art" / "icon_256.png", 96, 96, ground=(0, 0, 0, 0)), left, 60)
        self.put(Hold(theme, 100, 100, self.context.call_staff), left - 2, 58)
        name = self.context.centre.short_name.get(theme.language)
        room = theme.wide - left * 2 - 120
        self.put_middle(Words(theme, name, theme.fixed(48, "serif"), room, max_lines=1), left + 120, 56, 58)
        self._tag = self.put_middle(
            Words(theme, self.context.say("guide"), theme.style("small"), room, colour=INK, max_lines=1),
            left + 120, 114, 48,
        )  # fmt: skip
        self._notice_place = (left + 120, 112)
        strip = self.put(Panel(theme, self.inner, 88), left, 254)
        strip.plate(CARD, 44)
        strip.put(Bulletin(self.context, self.inner - 72, middle=True), 36, -16)

    def _grid(self) -> Iterator[None]:
        theme, halls = self.theme, self.context.centre.halls
        across = 2 if theme.portrait else 4
        rows = max(2, math.ceil(len(halls) / across))
        top = 368.0 if theme.portrait else 132.0
        gap_x, gap_y = (36, 24) if theme.portrait else (28, 28)
        bottom = theme.high - (392 if theme.portrait else 220)
        wide = (self.inner - (across - 1) * gap_x) / across
        high = (bottom - top - (rows - 1) * gap_y) / rows
        for index, hall in enumerate(halls):
            row, column = divmod(index, across)
            tile = HallTile(self.context, hall, wide, high)
            self.put(tile, self.left + column * (wide + gap_x), top + row * (high + gap_y))
            yield
