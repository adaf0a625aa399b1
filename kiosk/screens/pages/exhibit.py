"""An exhibit: its pictures, its text read aloud, its films, and questions about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kivy.input.motionevent import MotionEvent

from kiosk.content.model import Exhibit, Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.exhibit_title import TitleBar, TitleStrip
from kiosk.screens.pages.further import ROW, FurtherRow, RelatedRow, related_to, rows_of
from kiosk.screens.pages.gallery import Gallery, Shown, pictures_of
from kiosk.screens.pages.narration import NarrationRow, VoiceRow
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.pages.takeaway import TakeAway
from kiosk.screens.pages.viewer import Viewer
from kiosk.screens.theme import CARD, HALLS, LINE
from kiosk.screens.widgets.button import DockButton
from kiosk.screens.widgets.mark import mark
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import PagedWords


class ExhibitPage(Page):
    """Pictures on the left, text and films on the right; one above the other on an upright screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._exhibit: Exhibit | None = None
        self._cover: Viewer | TakeAway | None = None  # what lies over the page
        self._notices: Panel | None = None
        self._voice: VoiceRow | None = None

    def build(self, scene: Scene) -> Iterator[None]:
        """Title, pictures, text, what else there is, dock."""
        exhibit = self.context.centre.exhibit(scene.page.exhibit)
        hall = self.context.centre.hall(exhibit.hall) if exhibit else None
        if exhibit is None or hall is None:
            raise LookupError(f"no exhibit {scene.page.exhibit}")
        self._exhibit = exhibit
        self.paper()
        self._look = HALLS[hall.motif]
        self._related = related_to(exhibit, self.context)
        yield
        yield from (self._build_upright if self.theme.portrait else self._build_wide)(exhibit, hall, scene)
        yield
        self.update(scene)
        yield

    def update(self, scene: Scene) -> None:
        """Follow the narration."""
        self._controls.update(scene.narration)
        self.update_bar(self._bar, scene)
        if scene.tour:
            self.show_tour(self._bar, scene.tour)
        elif scene.suggestions:
            self._bar.show_chips(scene.suggestions)
        else:
            self._bar.show_hint(self.hint(scene))
        if self._notices is not None:
            self.remove_widget(self._notices)
        self._notices = Notices(self.context, scene.parts, 560)
        x = self.theme.wide - self.left - self._notices.used + 16 - self._show_voice(scene)
        self.put(self._notices, x, 104 if self.theme.portrait else 30)  # below the picture's own tag
        self._show_code(scene.code)

    def _show_voice(self, scene: Scene) -> float:
        """Offer louder, quieter, slower and quicker while she reads; returns the room they take, in dp."""
        if scene.narration is None or scene.narration.paused:
            if self._voice is not None:
                self.remove_widget(self._voice)
            self._voice = None
            return 0.0
        if self._voice is None:
            self._voice = VoiceRow(self.context)
            x = self.theme.wide - self.left - self._voice.width / self.theme.scale
            self.put(self._voice, x, 104 if self.theme.portrait else 16)
        self._voice.rate = scene.rate
        return self._voice.width / self.theme.scale + 24

    def _build_wide(self, exhibit: Exhibit, hall: Hall, scene: Scene) -> Iterator[None]:
        top, gap = 132.0, 32.0
        self.put(TitleBar(self.context, exhibit, hall), 0, 0)
        yield
        wide, bottom = (self.inner - gap) / 2, self.bottom - 16
        shown = pictures_of(exhibit, hall, self.context)
        beside = self._related and len(shown) == 1  # where small pictures would be
        high = bottom - top - (ROW + 20 if beside else 0)
        gallery = Gallery(self.context, shown, wide, high, self._look.hue, enlarge=self._enlarge,
                          take=self._take if exhibit.qr else None)  # fmt: skip
        self.put(gallery, self.left, top)
        yield
        if beside:
            self.put(RelatedRow(self.context, self._related, wide), self.left, bottom - ROW)
        if reason := mark(self.context, exhibit):
            self.put(reason, self.left + 24, top + 24)
        yield
        x = self.left + wide + gap
        rows = rows_of(exhibit, hall, [] if beside else self._related, self.context)
        self._text_card(exhibit, x, top, wide, bottom - top - (ROW + 20 if rows else 0))
        yield
        if rows:
            self.put(FurtherRow(self.context, rows, wide), x, bottom - ROW)
        yield
        before = [self.dock_button("arrow-left", "back", events.WentBack(), 1), *self.way_buttons(scene, 1)]
        after = [self.text_size_button(1), self.language_button(1)]
        yield
        self._bar = self.dock(self._look.tint, before, after)

    def _build_upright(self, exhibit: Exhibit, hall: Hall, scene: Scene) -> Iterator[None]:
        theme = self.theme
        shown = pictures_of(exhibit, hall, self.context)
        many = len(shown) > 1
        high = 640.0 + (156 + 4 if many else 0)
        gallery = Gallery(self.context, shown, theme.wide, high, self._look.hue, radius=0,
                          thumbs_inset=self.left, captions=False, enlarge=self._enlarge,
                          take=self._take if exhibit.qr else None)  # fmt: skip
        self.put(gallery, 0, 0)
        yield
        self.put(TitleStrip(self.context, exhibit, hall), 0, gallery.large_high - 150)
        yield
        top, bottom = high + 32, self.theme.high - 392
        if self._related and not many:
            self.put(RelatedRow(self.context, self._related, self.inner), self.left, high + 20)
            top += ROW + 20
        rows = rows_of(exhibit, hall, self._related if many else [], self.context)
        self._text_card(exhibit, self.left, top, self.inner, bottom - top - (ROW + 24 if rows else 0))
        yield
        if rows:
            self.put(FurtherRow(self.context, rows, self.inner), self.left, bottom - ROW)
        yield
        count = 5 + len(self.way_buttons(scene, 5))
        buttons = [
            self.dock_button("arrow-left", "back", events.WentBack(), count),
            self.dock_button("home-variant", "home", events.WentHome(), count),
            *self.way_buttons(scene, count),
            self._neighbour(exhibit, hall, "chevron-left", "previous_exhibit", -1, count),
            self._neighbour(exhibit, hall, "chevron-right", "next_exhibit", 1, count),
            self.text_size_button(count),
        ]
        yield
        self._bar = self.dock(self._look.tint, [], buttons)

    def _neighbour(
        self, exhibit: Exhibit, hall: Hall, icon: str, key: str, step: int, count: int
    ) -> DockButton:
        index = hall.exhibits.index(exhibit) + step
        there = 0 <= index < len(hall.exhibits)
        other = hall.exhibits[index] if there else exhibit
        return self.dock_button(
            icon, key, events.Opened(Place("exhibit", hall.id, other.id)), count, enabled=there
        )

    def _text_card(self, exhibit: Exhibit, x: float, y: float, wide: float, high: float) -> None:
        theme = self.theme
        card = Panel(theme, wide, high)
        card.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        inner = wide - 88
        room = high - 36 - 36 - 120 - 24
        text = PagedWords(theme, exhibit.text.get(theme.language), theme.style("body"), inner, room)
        card.put(text, 44, 36)
        self._controls = card.put(
            NarrationRow(self.context, text, self._look.hue, inner), 44, high - 36 - 120
        )
        self.put(card, x, y)

    @property
    def two_fingers(self) -> bool:
        """Two fingers make an enlarged picture larger still."""
        return isinstance(self._cover, Viewer)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """An enlarged picture, or a QR code, covers everything else."""
        return bool((self._cover or super()).on_touch_down(touch))

    def _enlarge(self, shown: Shown) -> None:
        self._cover = self.put(Viewer(self.context, shown.path, shown.caption, self._uncover), 0, 0)

    def _take(self) -> None:
        self.context.post(events.CodeAsked(True))

    def _show_code(self, shown: bool) -> None:
        assert self._exhibit is not None
        if shown == isinstance(self._cover, TakeAway):
            return
        self._uncover()
        if shown:
            close = partial(self.context.post, events.CodeAsked(False))
            self._cover = self.put(TakeAway(self.context, self._exhibit, close), 0, 0)

    def _uncover(self) -> None:
        if self._cover is not None:
            self.remove_widget(self._cover)
            self._cover = None
