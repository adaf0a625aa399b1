"""A tour under way: its stones, the stop's picture and words, and the buttons that lead it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene, Tour
from kiosk.screens.context import Context
from kiosk.screens.pages.art import cover, face_of
from kiosk.screens.pages.page import GAP, Page
from kiosk.screens.theme import ASSETS, CARD, HALLS, INK2, JADE6, LINE, StyleName
from kiosk.screens.widgets.button import DANGER_PLAIN, JADE, Button, DockButton, hued
from kiosk.screens.widgets.floor_map import FloorMap
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.progress import Progress
from kiosk.screens.widgets.ribbon import Ribbon
from kiosk.screens.widgets.words import PagedWords, Words


class TourPage(Page):
    """One stop, or the welcome and the farewell."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._built = False
        self._controls: Panel | None = None
        self._map: FloorMap | None = None
        self._art: Picture | None = None
        self._waiting: bool | None = None

    def build(self, scene: Scene) -> Iterator[None]:
        """Way, picture, words."""
        if scene.tour is not None:
            self._built = True
            yield from self._build(scene, scene.tour)
            yield
            self.update(scene)
            yield

    def update(self, scene: Scene) -> None:
        """Follow what is being said."""
        tour = scene.tour
        if tour is None:
            return
        if not self._built:  # it has only begun now
            for _ in self.build(scene):
                pass
        self._text.mark(tour.current)
        self._bar.show((tour.current + 1) / max(1, len(tour.sentences)))
        self._show_map(scene, tour)
        if tour.waiting is not self._waiting:
            self._waiting = tour.waiting
            self._show_controls(tour)

    def _build(self, scene: Scene, tour: Tour) -> Iterator[None]:
        theme, context = self.theme, self.context
        self.paper()
        self._hall = context.centre.hall(scene.page.hall)
        self._hue = HALLS[self._hall.motif].hue if self._hall else JADE6
        self._header(tour)
        yield
        halls = [hall for name in tour.halls if (hall := context.centre.hall(name))]
        if tour.number == 0:
            at = -1
        else:
            at = tour.halls.index(scene.page.hall) if scene.page.hall in tour.halls else len(halls)
        ribbon = self.put(Ribbon(theme, halls, at, self.inner), self.left, 128)
        yield from ribbon.build()
        top, bottom = 352.0, self.bottom - 16
        ground = Panel(theme, self.inner, bottom - top)
        ground.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        self.put(ground, self.left, top)
        if theme.portrait:
            self._picture(scene, self.inner, 560, (True, True, False, False), 0, top)
            yield
            self._text_card(tour, self.inner, bottom - top - 560, 0, top + 560)
        else:
            wide = self.inner * 0.36
            self._picture(scene, wide, bottom - top, (True, False, False, True), 0, top)
            yield
            self._text_card(tour, self.inner - wide, bottom - top, wide, top)

    def _header(self, tour: Tour) -> None:
        theme = self.theme
        home = Button(theme, self.context.say("home"), lambda: self.context.post(events.WentHome()),
                      icon="home-variant", high=96, style=theme.style("dock"), padding=36)  # fmt: skip
        self.put(home, self.left, 12)
        x = self.left + home.width / theme.scale + 30
        title = Words(theme, tour.title.get(theme.language), theme.style("h2"), 620, max_lines=1)
        self.put_middle(title, x, 0, 124)
        left = self.context.say("minutes_left", n=tour.minutes_left)
        x += title.natural + 28
        label = Words(theme, left, theme.style("small"), theme.wide - self.left - x, colour=INK2, max_lines=1)
        self.put_middle(label, x, 2, 124)

    def _picture(
        self,
        scene: Scene,
        wide: float,
        high: float,
        corners: tuple[bool, bool, bool, bool],
        x: float,
        y: float,
    ) -> None:
        exhibit = self.context.centre.exhibit(scene.page.exhibit)
        if exhibit and self._hall:
            path = face_of(exhibit, self._hall)
        else:
            path = cover(self._hall) if self._hall else ASSETS / "art" / "attract_land.jpg"
        self._art = self.put(
            Picture(self.theme, path, wide, high, radius=28, corners=corners), self.left + x, y
        )
        self._frame = (x, y, wide, high)

    def _show_map(self, scene: Scene, tour: Tour) -> None:
        """On the way the map stands in the place of the picture, with the robot's dot."""
        floor = self.context.centre.floor
        if not tour.way or floor is None:
            if self._map is not None and self._art is not None:
                self.remove_widget(self._map)
                self.add_widget(self._art)
                self._map = None
            return
        if self._map is None and self._art is not None:
            x, y, wide, high = self._frame
            self._map = FloorMap(
                self.theme, self.context.centre, floor, (wide - 48, high - 48), scene.page.hall
            )
            for _ in self._map.build():
                pass
            self._map.show_way(tour.way, begun=scene.robot is not None)
            left = self.left + x + (wide - self._map.width / self.theme.scale) / 2
            self.remove_widget(self._art)
            self.put_middle(self._map, left, y, high)
        if scene.robot and self._map is not None:
            self._map.show_robot(scene.robot)

    def _text_card(self, tour: Tour, wide: float, high: float, x: float, y: float) -> None:
        theme, say = self.theme, self.context.say
        card = Panel(theme, wide, high)
        inner = wide - 88
        of = tour.number > 0 and self._hall
        if of:
            heading = say("stop_number", n=tour.number, place=tour.place.get(theme.language))
        else:
            heading = say("tour_done" if tour.number else "tour_welcome")
        card.put(Words(theme, heading, theme.style("h2"), inner, 70, max_lines=1), 44, 28)
        self._text = card.put(self._told(tour, inner, high - 112 - 112), 44, 108)
        self._bar = card.put(Progress(theme, inner, ink=self._hue), 44, high - 92)
        if of and tour.number < tour.count:
            left = Words(
                theme, say("stops_left", n=tour.count - tour.number), theme.style("label"), colour=INK2
            )
            card.put_middle(left, 44, high - 68, 52)
            room = inner - left.natural - 20
        else:
            room = inner
        following = say("following", place=tour.following.get(theme.language)) if tour.following else ""
        if following:
            card.put_middle(
                Words(theme, following, theme.style("label"), room, colour=INK2, align="right", max_lines=1),
                44 + inner - room, high - 68, 52,
            )  # fmt: skip
        self.put(card, self.left + x, y)

    def _told(self, tour: Tour, wide: float, high: float) -> PagedWords:
        """What is told here, larger where one page has room for that."""
        styles: tuple[StyleName, ...] = ("body",) if self.theme.group else ("answer", "body")
        for style in styles:
            words = PagedWords(self.theme, tour.sentences, self.theme.style(style), wide, high)
            if len(words.pages) == 1:
                break
        return words

    def _show_controls(self, tour: Tour) -> None:
        """The dock: back, wait or go on, next, ask, louder, end."""
        if self._controls is not None:
            self.remove_widget(self._controls)
        theme, say, post = self.theme, self.context.say, self.context.post
        self._controls = Panel(theme, self.inner, 340 if theme.portrait else 144)
        going_on = "tour_on" if tour.going else "resume"
        key, icon = (going_on, "play") if tour.waiting else ("tour_wait", "pause")
        event = events.TourStarted() if tour.waiting else events.TourPaused()
        small = (self.inner - 3 * GAP) / 4 if theme.portrait else 200.0 if theme.low else 152.0
        end = DockButton(theme, "flag-checkered", say("end_tour"), lambda: post(events.TourEnded()), wide=small,
                         look=DANGER_PLAIN)  # fmt: skip
        previous = DockButton(theme, "skip-previous", say("previous_stop"), lambda: post(events.TourStepped(-1)),
                              wide=small, enabled=tour.number > 1)  # fmt: skip
        following = DockButton(
            theme, "skip-next", say("next_stop"), lambda: post(events.TourStepped(1)), wide=small
        )
        louder = DockButton(
            theme, "volume-plus", say("louder"), lambda: post(events.VolumeChanged(10)), wide=small
        )
        big = (self.inner - GAP) / 2 if theme.portrait else (self.inner - 4 * small - 5 * GAP) / 2
        hold = Button(theme, say(key), lambda: post(event), icon=icon, wide=big, high=144, look=hued(self._hue),
                      style=theme.style("primary"))  # fmt: skip
        ask = Button(theme, say("stop_and_ask"), lambda: post(events.TalkStarted()), icon="microphone", wide=big,
                     high=144, look=JADE, style=theme.style("primary"))  # fmt: skip
        if theme.portrait:
            rows: list[list[Panel]] = [[hold, ask], [previous, following, louder, end]]
        else:
            rows = [[previous, hold, following, ask, louder, end]]
        for number, row in enumerate(rows):
            x = 0.0
            for button in row:
                self._controls.put(button, x, number * 172)
                x += button.width / theme.scale + GAP
        high = 348 if theme.portrait else 176
        self.put(self._controls, self.left, theme.high - high)
