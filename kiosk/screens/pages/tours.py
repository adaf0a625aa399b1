"""Which tour? Each with its time and its way, and a button that begins it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.tour import Tour
from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import CARD, INK2, JADE1, LINE
from kiosk.screens.widgets.button import JADE, Button
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.ribbon import Ribbon
from kiosk.screens.widgets.words import Words
from kiosk.touring.plan import Plan

_GAP = 24.0


class ToursPage(Page):
    """One card for each tour; where there are many, as many as fit, and a button for the next ones."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._cards: Panel | None = None
        self._first = 0

    def build(self, scene: Scene) -> Iterator[None]:
        """Dock, then one tour after the other, which may still have to be composed."""
        self.paper()
        theme, context = self.theme, self.context
        self._title = self.put_middle(
            Words(theme, context.say("tour"), theme.style("h2"), self.inner, max_lines=1), self.left, 0, 124
        )
        buttons = [self.text_size_button(3), self.language_button(3)]
        self._bar = self.dock(
            JADE1, [self.dock_button("home-variant", "home", events.WentHome(), 3)], buttons
        )
        yield
        yield from self._show()

    def update(self, scene: Scene) -> None:
        """Show what works."""
        self._title.opacity = 0 if scene.caption and not self.theme.portrait else 1  # which stands over it
        self.update_bar(self._bar, scene)
        self._bar.show_hint(self.context.say("tour_by_voice"))

    def _show(self) -> Iterator[None]:
        """Compose and show what there is room for."""
        theme, tours = self.theme, self.context.centre.tours
        top, bottom = 132.0, self.bottom - 16
        each = 400.0 if theme.portrait else 222.0
        most = int((bottom - top + _GAP) // (each + _GAP))
        many = len(tours) > most
        most -= many
        cards = Panel(theme, self.inner, bottom - top)
        for index, tour in enumerate(tours[self._first : self._first + most]):
            yield from self.context.planning(tour)
            card = _TourCard(self.context, tour, self.inner, each)
            cards.put(card, 0, index * (each + _GAP))
            yield
            yield from card.ribbon.build()
        if many:
            more = Button(
                theme, self.context.say("next_page"), lambda: self._turn(most), icon="chevron-right"
            )
            cards.put(more, self.inner - more.width / theme.scale, most * (each + _GAP))
        if self._cards is not None:
            self.remove_widget(self._cards)
        self._cards = self.put(cards, self.left, top)

    def _turn(self, step: int) -> None:
        self._first = self._first + step if self._first + step < len(self.context.centre.tours) else 0
        self.build_later(self._show())


class _TourCard(Panel):
    """Name, time and way of one tour; its ribbon is still to be built."""

    def __init__(self, context: Context, tour: Tour, wide: float, high: float) -> None:
        theme = context.theme
        super().__init__(theme, wide, high)
        self.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        plan = context.plan(tour)
        upright = theme.portrait
        start = Button(theme, context.say("start_tour"), lambda: context.post(events.TourStarted(tour.id)),
                       icon="walk", look=JADE, wide=300)  # fmt: skip
        self.put(start, wide - 300 - 36, 36 if upright else (high - 120) / 2)
        room = wide - 300 - 100 if upright else 470.0
        title = Words(theme, tour.title.get(theme.language), theme.style("h3"), room, 76, valign="middle")
        y = 30 if upright else 38
        self.put(title, 40, y)
        told = _about(context, tour, plan)
        about = Words(theme, told, theme.style("small"), room, colour=INK2, max_lines=1)
        if about.cut:
            about = Words(theme, told, theme.style("small"), room, 100, colour=INK2)
        self.put(about, 40, y + 78)
        halls = [hall for hall in context.centre.halls if hall.id in plan.halls]
        halls.sort(key=lambda hall: plan.halls.index(hall.id))
        self.ribbon = Ribbon(theme, halls, -1, wide - 64 if upright else wide - 470 - 300 - 120)
        if upright:
            self.put(self.ribbon, 32, 210)
        else:
            self.put_middle(self.ribbon, 500, 0, high)


def _about(context: Context, tour: Tour, plan: Plan) -> str:
    films = sum(bool(stop.film) for stop in plan.stops)
    minutes = tour.minutes if plan.fills(tour.minutes) else plan.minutes
    key = "tour_about_films" if films else "tour_about"
    return context.say(key, n=minutes, stops=len(plan.stops), films=films)
