"""A film with all that belongs to it: picture, subtitles, how far it has come, and buttons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.content.model import Video
from kiosk.dialogue import events
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.films.film import Film
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia
from kiosk.screens.films.subtitles import read_subtitles
from kiosk.screens.pages.film_controls import FilmControls, Name
from kiosk.screens.pages.film_whole import WholeFilm, corner_button
from kiosk.screens.theme import Theme, colour
from kiosk.screens.widgets.film_view import FilmView
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.seek_bar import SeekBar

_BAR = colour("#0D1F1A")
_LEAP = 10.0  # seconds
_LYING: list[list[Name]] = [["back", "rewind", "play", "forward", "subtitles", "quieter", "louder", "ask"]]
_UPRIGHT: list[list[Name]] = [
    ["back", "rewind", "play", "forward"],
    ["subtitles", "quieter", "louder", "ask"],
]


class FilmPlayer(Panel):
    """Covers a whole page. `build` comes first; `tick` must be called each frame, `close` at the end."""

    def __init__(self, context: Context, video: Video, poster: Path) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.context, self._video = context, video
        self._told = self._paused = False
        self._begun = 0  # how often it had been begun anew when it was begun here
        self.subtitled = True
        self.film: Film | None = None
        self._subtitles = read_subtitles(video.subtitles)
        self._poster = poster
        x, y, wide, high = picture_box(theme)
        self._small = self.put(FilmView(theme, wide, high, poster), x, y)
        self._whole: WholeFilm | None = None

    def build(self, following: Event | None) -> Iterator[None]:
        """Make the buttons; `following` shows the next film, if there is one."""
        self._place_corner(picture_box(self.theme)[1], following)
        yield
        self._place_controls()
        yield
        yield from self._controls.build()

    @property
    def view(self) -> FilmView:
        """Where the picture is."""
        return self._whole.view if self._whole else self._small

    @property
    def is_whole(self) -> bool:
        """Whether the picture has the screen to itself."""
        return self._whole is not None

    def show_whole(self) -> None:
        """Let the picture have the whole screen, until it is touched."""
        self._whole = self.put(WholeFilm(self.context, self._poster, self._show_small), 0, 0)
        self.tick()  # the picture is there in the first frame

    def _show_small(self) -> None:
        if self._whole is not None:
            self.remove_widget(self._whole)
            self._whole = None
            self.tick()

    def follow(self, scene: Scene, old: FilmPlayer | None = None) -> None:
        """Play or pause, and as loud, as the scene has it. A question stops the film until it is answered.

        The first time the film begins, or goes on where the same film of an `old` player is.
        """
        if self.film is None:
            self.film, self._begun = self._open(scene, old), scene.film_again
            if old is not None and old.is_whole:
                self.show_whole()
        self.film.pause(scene.film_paused or scene.ask is not None)
        self.film.set_volume(self._volume(scene))
        if scene.film_again != self._begun:
            self.film.seek(0)
        self._begun = scene.film_again
        self._paused = scene.film_paused
        self._controls.update(self._paused, self.subtitled)

    def tick(self) -> None:
        """Show what is due; report once what has become of the film."""
        film = self.film
        if film is None:
            return
        self.view.show(film.frame)
        self._seek_bar.show(film.position, film.duration)
        self.view.say(self._subtitles.at(film.position) if self.subtitled else "")
        state = film.state
        if not self._told and state in ("ended", "failed"):
            self._told = True
            name, reason = self._video.id, film.reason
            self.context.post(events.FilmEnded(name) if state == "ended" else events.FilmFailed(name, reason))

    def close(self) -> None:
        """End the film, unless another player has gone on with it."""
        if self.film is not None:
            self.film.close()
            self.film = None

    def _open(self, scene: Scene, old: FilmPlayer | None) -> Film:
        if old is not None and old.film is not None and old._video.file == self._video.file:
            film, old.film = old.film, None
            self.subtitled = old.subtitled
            return film
        paused = scene.film_paused or scene.ask is not None
        return Film(partial(FfpyplayerMedia, self._video.file), self._volume(scene), paused)

    def _volume(self, scene: Scene) -> int:
        return round(scene.film_volume * self.context.loudness())

    def _place_corner(self, top: float, following: Event | None) -> None:
        """What is done to the film as a whole: above its picture, at the right."""
        buttons = [corner_button(self.context, "whole_film", "fullscreen", self.show_whole)]
        if following is not None:
            act = partial(self.context.post, following)
            buttons.append(corner_button(self.context, "next_film", "skip-next", act))
        right = self.theme.wide - self.theme.margin
        for button in buttons:
            right -= button.width / self.theme.scale
            self.put(button, right, top + 16 if self.theme.portrait else 12)
            right -= 16

    def _place_controls(self) -> None:
        theme, post, upright = self.theme, self.context.post, self.theme.portrait
        high = 420 if upright else 216
        bar = Panel(theme, theme.wide, high)
        bar.plate(_BAR)
        self.put(bar, 0, theme.high - high)
        inner = theme.wide - 2 * theme.margin
        self._seek_bar = self.put(SeekBar(theme, inner, self._seek), theme.margin, theme.high - high - 7)
        rows = [[name for name in row if name != "subtitles" or self._subtitles]
                for row in (_UPRIGHT if upright else _LYING)]  # fmt: skip
        self._controls = FilmControls(self.context, inner, rows, {
            "back": lambda: post(events.WentBack()),
            "rewind": lambda: self._leap(-_LEAP),
            "play": lambda: post(events.FilmToggled()),
            "forward": lambda: self._leap(+_LEAP),
            "subtitles": self._toggle_subtitles,
            "quieter": lambda: post(events.VolumeChanged(-10)),
            "louder": lambda: post(events.VolumeChanged(+10)),
            "ask": lambda: post(events.AskOpened()),
        })  # fmt: skip
        self.put(self._controls, theme.margin, theme.high - high + 82)

    def _seek(self, position: float) -> None:
        if self.film is not None:
            self.film.seek(position)

    def _leap(self, seconds: float) -> None:
        if self.film is not None:
            self.film.seek(self.film.position + seconds)

    def _toggle_subtitles(self) -> None:
        self.subtitled = not self.subtitled
        self._controls.update(self._paused, self.subtitled)


def picture_box(theme: Theme) -> tuple[float, float, float, float]:
    """Where the picture has its place: x, y, width, height in dp."""
    if theme.portrait:
        return 0, 210, theme.wide, theme.high - 210 - 440
    high = theme.high - 112 - 216
    wide = min(theme.wide - 2 * theme.margin, high * 1498 / 752)
    return (theme.wide - wide) / 2, 112, wide, high
