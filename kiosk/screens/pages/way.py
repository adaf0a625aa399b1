"""The way to a place: the floor plan with the way drawn on it, and its words in large letters."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.narration import NarrateButton, Pager
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import CARD, HALLS, INK2, LINE, RED, WHITE
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.floor_map import FloorMap
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import PagedWords, Words
from kiosk.touring.wayfinding import Way, way_to

_LEGEND = 84.0  # dp below the map


class WayPage(Page):
    """Map beside words; one above the other on an upright screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.paper()

    def update(self, scene: Scene) -> None:
        """Follow the voice."""
        self._text.mark(scene.narration.current if scene.narration else -1)
        self._narrate.update(scene.narration)
        if self._pager:
            self._pager.refresh()
        self.update_bar(self._bar, scene)
        self._bar.show_hint(self.hint(scene))

    def build(self, scene: Scene) -> Iterator[None]:
        """Head, map, words, dock."""
        theme, page = self.theme, scene.page
        place = page.exhibit or page.hall
        way = way_to(self.context.centre, scene.here, place, theme.language)
        hall = self.context.centre.hall(page.hall)
        if way is None or hall is None:
            raise LookupError(f"no way to {place}")
        self._hue = HALLS[hall.motif].hue
        self._header(way)
        yield
        top, bottom, gap = 132.0, self.bottom - 16, 32.0
        if theme.portrait:
            high = 700.0
            yield from self._map(way, page.hall, self.inner, high, self.left, top)
            self._words(way, self.inner, bottom - top - high - gap, self.left, top + high + gap)
        else:
            wide = self.inner * 0.56
            yield from self._map(way, page.hall, wide, bottom - top, self.left, top)
            self._words(way, self.inner - wide - gap, bottom - top, self.left + wide + gap, top)
        yield
        back = self.dock_button("arrow-left", "back", events.WentBack(), 3)
        self._bar = self.dock(
            HALLS[hall.motif].tint, [back], [self.text_size_button(3), self.language_button(3)]
        )
        yield
        self.update(scene)
        yield

    def _header(self, way: Way) -> None:
        theme = self.theme
        home = Button(theme, self.context.say("home"), lambda: self.context.post(events.WentHome()),
                      icon="home-variant", high=96, style=theme.style("dock"), padding=36)  # fmt: skip
        self.put(home, self.left, 12)
        x = self.left + home.width / theme.scale + 30
        words = self.context.say("way_to", place=way.goal.get(theme.language))
        title = Words(theme, words, theme.style("h2"), theme.wide - self.left - x, max_lines=1)
        self.put_middle(title, x, 0, 124)

    def _map(self, way: Way, goal: str, wide: float, high: float, x: float, y: float) -> Iterator[None]:
        theme, floor = self.theme, self.context.centre.floor
        assert floor
        card = Panel(theme, wide, high)
        card.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        drawn = FloorMap(theme, self.context.centre, floor, (wide - 64, high - 32 - _LEGEND), goal)
        yield from drawn.build()
        drawn.show_way(way.points)
        card.put_middle(drawn, (wide - drawn.width / theme.scale) / 2, 16, high - 16 - _LEGEND)
        legend = Panel(theme, wide - 64, _LEGEND)
        left = 0.0
        for fill, edge, words in (
            (WHITE, RED, self.context.say("you_are_here")),
            (RED, WHITE, way.goal.get(theme.language)),
        ):
            dot = Panel(theme, 32, 32)
            dot.plate(fill, 16, stroke=edge, stroke_width=4)
            legend.put_middle(dot, left, 0, _LEGEND)
            room = wide - 64 - left - 48
            label = Words(theme, words, theme.style("label"), room, colour=INK2, max_lines=1)
            legend.put_middle(label, left + 48, 0, _LEGEND)
            left += 48 + label.natural + 48
        card.put(legend, 32, high - _LEGEND)
        self.put(card, x, y)

    def _words(self, way: Way, wide: float, high: float, x: float, y: float) -> None:
        theme = self.theme
        card = Panel(theme, wide, high)
        card.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        inner, foot = wide - 88, 120 + 36
        text = PagedWords(theme, way.sentences, theme.style("heard"), inner, high - 36 - foot - 24)
        self._text = card.put(text, 44, 36)
        self._narrate = card.put(
            NarrateButton(self.context, self._hue, 310, 120, first="say_it"), 44, high - foot
        )
        self._pager = None
        if len(text.pages) > 1:
            self._pager = card.put(Pager(self.context, text, inner - 330, 120), 44 + 330, high - foot)
        self.put(card, x, y)
