"""An exhibit: its pictures, its text read aloud, its films, and questions about it."""

from __future__ import annotations

from kiosk.content.model import Exhibit, Hall, Video
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.art import painting
from kiosk.screens.pages.gallery import Gallery, Shown
from kiosk.screens.pages.narration import NarrationRow
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import CAPTION_BG, CARD, HALLS, INK2, LINE, WHITE
from kiosk.screens.widgets.button import OVER_PICTURE, Button, DockButton, RoundButton
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.mark import mark
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import PagedWords, Words

_ROW = 136  # height of the film's row, and of the small pictures beside it


class FilmCard(Card):
    """A film that belongs to the exhibit."""

    def __init__(self, context: Context, exhibit: Exhibit, film: Video, hall: Hall, wide: float) -> None:
        theme = context.theme
        place = Place("film", hall=hall.id, exhibit=exhibit.id, film=film.id)
        super().__init__(theme, wide, _ROW, lambda: context.post(events.Opened(place)), outlined=True)
        poster = film.poster or (exhibit.images[0].file if exhibit.images else painting(hall))
        self.put(Picture(theme, poster, 184, 104, radius=16), 16, 16)
        disc = Panel(theme, 64, 64)
        disc.plate(OVER_PICTURE.fill, 32)
        disc.put(Icon(theme, "play", 40, WHITE), 12, 12)
        self.put(disc, 76, 36)
        self.put_middle(Icon(theme, "chevron-right", 56, HALLS[hall.motif].hue), wide - 76, 0, _ROW)
        self._write(film, context.say("film"), wide - 224 - 84)

    def _write(self, film: Video, kind: str, room: float) -> None:
        """Set the title, and below it whose film it is; large text has room for the title only."""
        theme, title = self.theme, film.title.get(self.theme.language)
        high = _ROW - 16 if theme.large else 82
        self.put(Words(theme, title, theme.style("h3"), room, high, valign="middle"), 224, 8)
        if not theme.large:
            line = " · ".join(part for part in (kind, film.credit) if part)
            words = Words(theme, line, theme.style("label"), room, colour=INK2, max_lines=1)
            self.put_middle(words, 224, 86, 44)


class ExhibitPage(Page):
    """Pictures on the left, text and films on the right; one above the other on an upright screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._exhibit: Exhibit | None = None

    def update(self, scene: Scene) -> None:
        """Build the page for its exhibit once; then follow the narration."""
        if self._exhibit is None:
            exhibit = self.context.centre.exhibit(scene.page.exhibit)
            hall = self.context.centre.hall(exhibit.hall) if exhibit else None
            if exhibit is None or hall is None:
                raise LookupError(f"no exhibit {scene.page.exhibit}")
            self._exhibit = exhibit
            self._build(exhibit, hall)
        self._controls.update(scene.narration)
        self.update_bar(self._bar, scene)
        if scene.suggestions:
            self._bar.show_chips(scene.suggestions)
        else:
            self._bar.show_hint(self.hint(scene))
        if self._notices is not None:
            self.remove_widget(self._notices)
        self._notices = Notices(self.context, scene.parts, 560)
        x = self.theme.wide - self.left - self._notices.used + 16
        self.put(self._notices, x, 104 if self.theme.portrait else 30)  # below the picture's own tag

    def _build(self, exhibit: Exhibit, hall: Hall) -> None:
        self.paper()
        self._look = HALLS[hall.motif]
        self._notices: Panel | None = None
        self._films: Panel | None = None
        if self.theme.portrait:
            self._build_upright(exhibit, hall)
        else:
            self._build_wide(exhibit, hall)

    def _build_wide(self, exhibit: Exhibit, hall: Hall) -> None:
        top, gap = 132.0, 32.0
        self._header(exhibit, hall)
        wide, bottom = (self.inner - gap) / 2, self.bottom - 16
        self.put(Gallery(self.context, _pictures(exhibit, hall, self.context), wide, bottom - top, self._look.hue),
                 self.left, top)  # fmt: skip
        if reason := mark(self.context, exhibit):
            self.put(reason, self.left + 24, top + 24)
        x = self.left + wide + gap
        text_high = bottom - top - (_ROW + 20 if exhibit.videos else 0)
        self._text_card(exhibit, x, top, wide, text_high)
        self._film_row(exhibit, hall, x, bottom - _ROW, wide)
        before = [self.dock_button("arrow-left", "back", events.WentBack(), 1)]
        after = [self.text_size_button(1), self.language_button(1)]
        self._bar = self.dock(self._look.tint, before, after)

    def _build_upright(self, exhibit: Exhibit, hall: Hall) -> None:
        theme = self.theme
        shown = _pictures(exhibit, hall, self.context)
        high = 640.0 + (156 + 4 if len(shown) > 1 else 0)
        gallery = Gallery(self.context, shown, theme.wide, high, self._look.hue, radius=0,
                          thumbs_inset=self.left, captions=False)  # fmt: skip
        self.put(gallery, 0, 0)
        self._upright_title(exhibit, hall, gallery.large_high)
        top, bottom = high + 32, self.theme.high - 392
        films = _ROW + 24 if exhibit.videos else 0
        self._text_card(exhibit, self.left, top, self.inner, bottom - top - films)
        self._film_row(exhibit, hall, self.left, bottom - _ROW, self.inner)
        buttons = [
            self.dock_button("arrow-left", "back", events.WentBack(), 5),
            self.dock_button("home-variant", "home", events.WentHome(), 5),
            self._neighbour(exhibit, hall, "chevron-left", "previous_exhibit", -1),
            self._neighbour(exhibit, hall, "chevron-right", "next_exhibit", 1),
            self.text_size_button(5),
        ]
        self._bar = self.dock(self._look.tint, [], buttons)

    def _neighbour(self, exhibit: Exhibit, hall: Hall, icon: str, key: str, step: int) -> DockButton:
        index = hall.exhibits.index(exhibit) + step
        there = 0 <= index < len(hall.exhibits)
        other = hall.exhibits[index] if there else exhibit
        return self.dock_button(
            icon, key, events.Opened(Place("exhibit", hall.id, other.id)), 5, enabled=there
        )

    def _header(self, exhibit: Exhibit, hall: Hall) -> None:
        theme, post = self.theme, self.context.post
        home = Button(theme, self.context.say("home"), lambda: post(events.WentHome()), icon="home-variant",
                      high=96, style=theme.style("dock"), padding=36)  # fmt: skip
        self.put(home, self.left, 12)
        x = self.left + home.width / theme.scale + 30
        room = theme.wide - self.left - x - 420
        title = Words(
            theme, exhibit.title.get(theme.language), theme.style("h2"), min(room, 900), max_lines=1
        )
        self.put_middle(title, x, 0, 124)
        x += title.natural + 30
        place = Words(theme, self._place(exhibit, hall), theme.style("small"), theme.wide - self.left - x - 300,
                      colour=INK2, max_lines=1)  # fmt: skip
        self.put_middle(place, x, 2, 124)

    def _upright_title(self, exhibit: Exhibit, hall: Hall, below: float) -> None:
        theme = self.theme
        strip = Panel(theme, theme.wide, 150)
        strip.plate((*CAPTION_BG[:3], 0.82))
        room = theme.wide - 2 * self.left
        title = Words(
            theme,
            exhibit.title.get(theme.language),
            theme.fixed(56, "serif"),
            room,
            colour=WHITE,
            max_lines=1,
        )
        strip.put_middle(title, self.left, 14, 76)
        if reason := mark(self.context, exhibit):
            room -= reason.width / theme.scale + 30
            strip.put_middle(reason, self.left + room + 30, 86, 56)
        place = Words(
            theme, self._place(exhibit, hall), theme.style("small"), room, colour=WHITE, max_lines=1
        )
        strip.put_middle(place, self.left, 90, 48)
        self.put(strip, 0, below - 150)

    def _place(self, exhibit: Exhibit, hall: Hall) -> str:
        number = self.context.say("exhibit_of", n=hall.exhibits.index(exhibit) + 1, all=len(hall.exhibits))
        return f"{hall.title.get(self.theme.language)} · {number}"

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

    def _film_row(
        self, exhibit: Exhibit, hall: Hall, x: float, y: float, wide: float, first: int = 0
    ) -> None:
        """Show a film; where there are more, a button goes on to the next."""
        if not exhibit.videos:
            return
        if self._films is not None:
            self.remove_widget(self._films)
        more = len(exhibit.videos) > 1
        row = Panel(self.theme, wide, _ROW)
        row.put(
            FilmCard(self.context, exhibit, exhibit.videos[first], hall, wide - (140 if more else 0)), 0, 0
        )
        if more:
            following = (first + 1) % len(exhibit.videos)
            turn = RoundButton(
                self.theme, "skip-next", lambda: self._film_row(exhibit, hall, x, y, wide, following)
            )
            row.put_middle(turn, wide - 120, 0, _ROW)
        self._films = self.put(row, x, y)


def _pictures(exhibit: Exhibit, hall: Hall, context: Context) -> list[Shown]:
    """What the gallery shows; without pictures of its own the hall's painting stands in, and says so."""
    language = context.theme.language
    shown = []
    for image in exhibit.images:
        caption = image.caption.get(language) if image.caption else ""
        shown.append(Shown(image.file, " · ".join(part for part in (caption, image.credit) if part)))
    if shown:
        return shown
    caption = f"{hall.title.get(language)} · {context.say('illustration')}"
    return [Shown(painting(hall), caption, HALLS[hall.motif].focus)]
