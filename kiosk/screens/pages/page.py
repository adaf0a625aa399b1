"""What all pages have in common."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.dialogue.scene import Scene, TextSize, Tour
from kiosk.screens.building import Building
from kiosk.screens.context import Context
from kiosk.screens.reach import can_be_lowered
from kiosk.screens.theme import ASSETS, PAPER
from kiosk.screens.widgets.ask_bar import AskBar
from kiosk.screens.widgets.button import JADE, ON, PLAIN, DockButton
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import Words
from kiosk.touring.wayfinding import way_to

GAP = 20
# What the button says at a text size, and which one follows.
_TEXT_SIZES: dict[TextSize, tuple[str, TextSize]] = {
    "standard": ("large_text", "large"),
    "large": ("large_text_on", "contrast"),
    "contrast": ("contrast_on", "standard"),
}


class Page(Panel):
    """A whole screen. It is built in steps; `update` is called when it is complete, and again for every change."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.context = context
        self.left = theme.margin
        self.inner = theme.wide - 2 * theme.margin
        self.bottom = theme.high - (372 if theme.portrait else 216)  # where the dock's air begins, in dp
        self._building = Building()

    def build(self, scene: Scene) -> Iterator[None]:
        """Make the page's parts, a few milliseconds' work with each step. What is quickly made needs no steps."""
        yield from ()

    def update(self, scene: Scene) -> None:
        """Look like the scene; a page on which nothing of it is to be seen has nothing to do."""

    def build_later(self, steps: Iterator[None]) -> None:
        """Build something anew that is seen already, over some frames; what was under way is given up."""
        self._building.begin(steps, lambda: None)

    def take_over(self, old: Page) -> None:
        """Called before the first `update` with the page that is left: go on with what it plays."""

    def leave(self) -> None:
        """Called when the page is left: stop what plays."""

    def let_go(self) -> None:
        """Build nothing any more."""
        self._building.stop()

    @property
    def busy(self) -> bool:
        """Whether a part is still to come that belongs to the page."""
        return self._building.under_way

    @property
    def playing(self) -> bool:
        """Whether a film runs on the page, which nothing may hold up."""
        return False

    @property
    def two_fingers(self) -> bool:
        """Whether a second finger means something at the moment."""
        return False

    def paper(self) -> None:
        """Put the painted paper behind everything; plain black in high contrast."""
        if self.theme.contrast:
            self.plate(PAPER)
            return
        name = "home_port.jpg" if self.theme.portrait else "home_land.jpg"
        self.put(Picture(self.theme, ASSETS / "art" / name, self.theme.wide, self.theme.high), 0, 0)

    def brand(self) -> float:
        """Put the centre's sign and name along the top edge; returns where the name ends, in dp."""
        theme, left = self.theme, self.left
        self.put(Picture(theme, ASSETS / "art" / "icon_256.png", 84, 84, ground=(0, 0, 0, 0)), left, 18)
        name = self.context.centre.short_name.get(theme.language)
        title = Words(theme, name, theme.fixed(46, "serif"), min(1000, self.inner - 113), max_lines=1)
        self.put_middle(title, left + 113, 0, 122)
        return left + 113 + title.natural

    # --- The dock: ask bar and buttons along the bottom edge ---------------------------------------

    def dock(self, bar_tint: tuple[float, float, float, float], before: list[DockButton],
             after: list[DockButton]) -> AskBar:  # fmt: skip
        """Place buttons left and right of the ask bar; on an upright screen in a row below it."""
        if self.theme.portrait:
            bar = AskBar(self.context, self.inner, tint=bar_tint)
            self._row([*before, *after], self.theme.high - 184)
            return self.put(bar, self.left, self.theme.high - 348)
        y, x = self.theme.high - 176, self.left
        for button in before:
            self.put(button, x, y)
            x += button.width / self.theme.scale + GAP
        end = self.theme.wide - self.left
        for button in reversed(after):
            end -= button.width / self.theme.scale
            self.put(button, end, y)
            end -= GAP
        return self.put(AskBar(self.context, end - x, tint=bar_tint), x, y)

    def _row(self, buttons: list[DockButton], y: float) -> None:
        for index, button in enumerate(buttons):
            self.put(button, self.left + index * (button.width / self.theme.scale + GAP), y)

    def dock_width(self, count: int) -> float:
        """Width of one of `count` dock buttons."""
        if self.theme.portrait:
            return (self.inner - (count - 1) * GAP) / count
        wide = 176 if self.theme.large or self.theme.language == "en" else 152
        return wide + 24 if self.theme.low else wide  # letters are as small there as they get

    def dock_button(self, icon: str, key: str, event: events.Event, count: int, *, on: bool = False,
                    first: bool = False, enabled: bool = True) -> DockButton:  # fmt: skip
        """Make a button that reports `event`; `count` is how many share an upright screen's row.

        `on` is for what is switched on, `first` for what most visitors should try.
        """
        return DockButton(
            self.theme, icon, self.context.say(key), lambda: self.context.post(event),
            wide=self.dock_width(count), look=ON if on else JADE if first else PLAIN, enabled=enabled,
        )  # fmt: skip

    def way_buttons(self, scene: Scene, count: int) -> list[DockButton]:
        """怎么走, or on a robot 带我去: the way to the page's place, where the floor plan has been measured."""
        place, robot = scene.page, self.theme.role == "robot"
        if way_to(self.context.centre, scene.here, place.place) is None:
            return []
        event = events.Opened(Place("way", place.hall, place.exhibit))
        return [self.dock_button("map-marker-path", "lead_me" if robot else "the_way", event, count)]

    def text_size_button(self, count: int) -> DockButton:
        """大字: standard, large, large with high contrast, and standard again."""
        key, following = _TEXT_SIZES[self.theme.text_size]
        event = events.TextSizeChosen(following)
        return self.dock_button("format-size", key, event, count, on=self.theme.large)

    def reach_buttons(self, count: int) -> list[DockButton]:
        """放低: everything within everybody's reach, and back; none where the screen is too small for that."""
        if not can_be_lowered(self.theme):
            return []
        low = self.theme.low
        key, event = "usual_reach" if low else "low_reach", events.ReachChosen(not low)
        return [self.dock_button("human-wheelchair", key, event, count, on=low)]

    def language_button(self, count: int) -> DockButton:
        """The other language."""
        other: events.LanguageChosen = events.LanguageChosen("en" if self.theme.language == "zh" else "zh")
        return self.dock_button("translate", "other_language", other, count)

    def update_bar(self, bar: AskBar, scene: Scene) -> None:
        """Show in the ask bar whether she can hear, and her mood."""
        parts = scene.parts
        bar.show_microphone("failed" not in (parts.ears, parts.model))
        speaking = bool(scene.caption) or (scene.narration is not None and not scene.narration.paused)
        bar.show_mood("speak" if speaking else "idle")

    def show_tour(self, bar: AskBar, tour: Tour) -> None:
        """Offer in the ask bar how a tour goes on that somebody has left for this page."""
        say = self.context.say
        chips: list[tuple[str, events.Event]] = [
            (say("tour_back"), events.TourStarted()),
            (say("tour_over"), events.TourEnded()),
        ]
        bar.show_actions(say("tour_at", n=tour.number, all=tour.count), chips)

    def hint(self, scene: Scene) -> str:
        """What the ask bar says where there is no question to offer."""
        if "failed" in (scene.parts.ears, scene.parts.model):
            return self.context.say("ask_by_touch")
        return self.context.say("ask_hint_call" if scene.parts.hears_name else "ask_hint")
