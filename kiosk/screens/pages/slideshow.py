"""What passes by on the resting screen: pictures from the halls, and the beginnings of films, without their sound."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from pathlib import Path

from kiosk.content.model import Exhibit, Hall, Video
from kiosk.screens.context import Context
from kiosk.screens.films.film import Film
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia
from kiosk.screens.films.subtitles import read_subtitles
from kiosk.screens.pages.art import face_of
from kiosk.screens.shapes import fade
from kiosk.screens.theme import PAPER, WHITE
from kiosk.screens.widgets.button import OVER_PICTURE
from kiosk.screens.widgets.film_view import FilmView
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.tag import Tag

PICTURES = 3  # pictures before a film
_TOP = 200.0  # dp below which a film has its place on a lying screen; notices come first on an upright one


class Slideshow(Panel):
    """Covers the screen; its last slides end `bottom` dp below the top. In each round it shows nothing once."""

    def __init__(self, context: Context, bottom: float) -> None:
        super().__init__(context.theme, context.theme.wide, context.theme.high)
        self.context, self._bottom = context, bottom
        self._pictures, self._films = _pictures(context), _films(context)
        self.trailer: Trailer | None = None

    def turn(self, number: int) -> None:
        """Show what comes `number`th: nothing, three pictures, then a film if there is one."""
        rounds, place = divmod(number, 1 + PICTURES + bool(self._films))
        self.close()
        if place > PICTURES:
            self.clear_widgets()
            self._show_film(*self._films[rounds % len(self._films)])
        elif place and self._pictures:
            for old in self.children[1:]:  # the one before stays below the new one
                self.remove_widget(old)
            self._show_picture(*self._pictures[(PICTURES * rounds + place - 1) % len(self._pictures)])
        else:
            self.clear_widgets()

    def tick(self) -> None:
        """Show the film's next picture; one that cannot be played is taken away without a word."""
        if self.trailer is not None and not self.trailer.tick():
            self.close()
            self.clear_widgets()

    def close(self) -> None:
        """End the film."""
        if self.trailer is not None:
            self.trailer.close()
            self.trailer = None

    def _show_picture(self, exhibit: Exhibit, hall: Hall, path: Path) -> None:
        theme = self.theme
        slide = Panel(theme, theme.wide, theme.high)
        slide.put(Picture(theme, path, theme.wide, theme.high, ground=(0, 0, 0, 0)), 0, 0)
        veil = Panel(theme, theme.wide, 320)  # the name of the centre stands on it
        veil.draw_texture(fade(theme.fill(PAPER), 0.9, 0.0, upright=True))
        slide.put(veil, 0, 0)
        tag = self._tag(exhibit.title.get(theme.language), hall, "image", theme.wide - 2 * self._margin)
        above = self._bottom - 24 - tag.height / theme.scale
        x = theme.wide - self._margin - tag.width / theme.scale
        slide.put(tag, self._margin if theme.portrait else x, above - (150 if theme.portrait else 0))
        self.add_widget(slide)

    def _show_film(self, exhibit: Exhibit, hall: Hall, video: Video) -> None:
        theme, upright = self.theme, self.theme.portrait
        room = theme.wide - 2 * self._margin
        wide = room if upright else min(room, (self._bottom - _TOP) * 16 / 9)
        x, y, high = theme.wide - self._margin - wide, 2 * _TOP if upright else _TOP, wide * 9 / 16
        self.trailer = self.put(Trailer(self.context, exhibit, hall, video, (wide, high)), x, y)
        tag = self._tag(video.title.get(theme.language), hall, "play", room if upright else wide * 0.7)
        # In the corner where films have no marks of their makers; below, where there is room.
        self.put(tag, *((self._margin, y + high + 24) if upright else (x + 24, y + 24)))

    @property
    def _margin(self) -> float:
        return self.theme.margin + 32

    def _tag(self, title: str, hall: Hall, icon: str, widest: float) -> Tag:
        words = f"{title} · {hall.title.get(self.theme.language)}"
        return Tag(self.theme, words, icon=icon, fill=OVER_PICTURE.fill, ink=WHITE, widest=widest)


class Trailer(Panel):
    """The beginning of a film, without its sound; `size` in dp."""

    def __init__(
        self, context: Context, exhibit: Exhibit, hall: Hall, video: Video, size: tuple[float, float]
    ) -> None:
        super().__init__(context.theme, *size)
        self.view = self.put(FilmView(context.theme, *size, video.poster or face_of(exhibit, hall)), 0, 0)
        self._subtitles = read_subtitles(video.subtitles)
        self._film = Film(partial(FfpyplayerMedia, video.file, silent=True), 0)

    def tick(self) -> bool:
        """Show what is due; return False if the film cannot be played."""
        self.view.show(self._film.frame)
        self.view.say(self._subtitles.at(self._film.position))
        return self._film.state != "failed"

    def close(self) -> None:
        """Let go of the film."""
        self._film.close()


def _pictures(context: Context) -> list[tuple[Exhibit, Hall, Path]]:
    """The first picture of each exhibit that has one, hall after hall in turn, so that the halls mix."""
    by_hall = [
        [(e, hall, e.images[0].file) for e in hall.exhibits if e.images] for hall in context.centre.halls
    ]
    return [picture for turn in zip_longest(*by_hall) for picture in turn if picture]


def _films(context: Context) -> list[tuple[Exhibit, Hall, Video]]:
    """The first film of each exhibit that has one."""
    return [(e, hall, e.videos[0]) for hall in context.centre.halls for e in hall.exhibits if e.videos]
