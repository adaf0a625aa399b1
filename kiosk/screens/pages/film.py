"""A film, or what is said in its place when it cannot be played."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kivy.clock import Clock, ClockEvent

from kiosk.content.model import Exhibit, Hall, Video
from kiosk.dialogue.scene import Parts, Scene
from kiosk.dialogue.spoken_commands import next_film
from kiosk.screens.context import Context
from kiosk.screens.pages.art import face_of
from kiosk.screens.pages.film_failure import FilmFailure
from kiosk.screens.pages.film_player import FilmPlayer, picture_box
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import WHITE
from kiosk.screens.widgets.button import OVER_PICTURE
from kiosk.screens.widgets.film_view import GROUND
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words

_VOLUME_SHOWN = 2.0  # seconds
_NOTICES = 440  # dp for what does not work
_CORNER = 580  # dp for what is done to the film as a whole


class FilmPage(Page):
    """Dark, with nothing on it that takes the eye from the picture."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.plate(GROUND)
        self.player: FilmPlayer | None = None
        self._old: FilmPlayer | None = None
        self._failure: FilmFailure | None = None
        self._scene: Scene | None = None
        self._volume: Panel | None = None
        self._notices: Panel | None = None
        self._hiding: ClockEvent | None = None
        self._ticking = Clock.create_trigger(self._tick, 0, interval=True)

    @property
    def busy(self) -> bool:
        """Whether the first picture is still to come."""
        film = self.player.film if self.player else None
        return film is not None and film.state == "opening"

    @property
    def playing(self) -> bool:
        """Whether the film runs."""
        film = self.player.film if self.player else None
        return film is not None and film.state in ("opening", "showing")

    def take_over(self, old: Page) -> None:
        """Go on with the film of a page that is drawn anew in another language or size."""
        self._old = old.player if isinstance(old, FilmPage) else None

    def leave(self) -> None:
        """Stop the film."""
        self._ticking.cancel()
        if self.player is not None:
            self.player.close()

    def build(self, scene: Scene) -> Iterator[None]:
        """Head, then all but the film, which begins when the page is there."""
        _, hall, video = self._shown(scene)
        self._head(hall, video)
        yield
        if not scene.film_failed:
            yield from self._make_player(scene)

    def update(self, scene: Scene) -> None:
        """Begin the film; then follow the scene."""
        before, self._scene = self._scene, scene
        self._ticking()
        if scene.film_failed:
            self._fail(*self._shown(scene))
        else:
            if self.player is None:  # it had failed
                for _ in self._make_player(scene):
                    pass
            self.player.follow(scene, self._old)
            self._old = None
        if before is not None and scene.volume != before.volume:
            self._show_volume(scene.volume)
        if before is None or (scene.parts, scene.film_failed) != (before.parts, before.film_failed):
            self._show_notices(scene.parts)

    def _tick(self, seconds: float) -> None:
        if self.player is not None:
            self.player.tick()

    def _shown(self, scene: Scene) -> tuple[Exhibit, Hall, Video]:
        exhibit = self.context.centre.exhibit(scene.page.exhibit)
        hall = self.context.centre.hall(scene.page.hall)
        video = exhibit.video(scene.page.film) if exhibit else None
        if exhibit is None or hall is None or video is None:
            raise LookupError(f"no film {scene.page}")
        return exhibit, hall, video

    def _make_player(self, scene: Scene) -> Iterator[None]:
        exhibit, hall, video = self._shown(scene)
        self.player = self.put(FilmPlayer(self.context, video, _poster(exhibit, hall, video)), 0, 0)
        yield
        yield from self.player.build(next_film(scene.page, self.context.centre))

    def _fail(self, exhibit: Exhibit, hall: Hall, video: Video) -> None:
        if self.player is not None:
            self.player.close()
            self.remove_widget(self.player)
            self.player = None
        if self._failure is None:
            poster = _poster(exhibit, hall, video)
            self._failure = self.put(FilmFailure(self.context, exhibit, video, poster), 0, 0)

    def _head(self, hall: Hall, video: Video) -> None:
        """The title, and where and what it is: beside it, or below it on an upright screen."""
        theme, upright = self.theme, self.theme.portrait
        room = self.inner if upright else self.inner / 2
        title = Words(
            theme, video.title.get(theme.language), theme.style("name"), room, colour=WHITE, max_lines=1
        )
        self.put_middle(title, self.left, 56 if upright else 0, 80 if upright else 116)
        x = self.left if upright else self.left + title.natural + 28
        corner = _CORNER * (1.25 if theme.large else 1)
        room = self.inner / 2 if upright else theme.wide - self.left - corner - x
        told = video.credit if video.credit not in video.title.zh else ""
        place = " · ".join((hall.title.get(theme.language), told or self.context.say("video")))
        small = Words(theme, place, theme.style("small"), room, colour=WHITE, max_lines=1)
        if small.cut:  # the hall alone, then
            title = hall.title.get(theme.language)
            small = Words(theme, title, theme.style("small"), room, colour=WHITE, max_lines=1)
        self.put_middle(small, x, 136 if upright else 2, 56 if upright else 116)

    def _show_notices(self, parts: Parts) -> None:
        if self._notices is not None:
            self.remove_widget(self._notices)
        notices = Notices(self.context, parts, _NOTICES)
        x, y = self.theme.wide - self.left - notices.used + 16, 134 if self.theme.portrait else 28
        if self.player is not None and not self.theme.portrait:  # whose buttons stand there
            x, y = picture_box(self.theme)[0] + 24, 136
        self._notices = self.put(notices, x, y)

    def _show_volume(self, percent: int) -> None:
        """Say how loud it is, for a moment, in the corner of the picture."""
        self._hide_volume()
        tag = Tag(self.theme, self.context.say("volume", n=percent), icon="volume-high", fill=OVER_PICTURE.fill,
                  ink=WHITE, high=72)  # fmt: skip
        x = (self.theme.wide - tag.width / self.theme.scale) / 2
        self._volume = self.put(tag, x, 346 if self.theme.portrait else 136)
        self._hiding = Clock.schedule_once(self._hide_volume, _VOLUME_SHOWN)

    def _hide_volume(self, _: float = 0) -> None:
        if self._volume is not None:
            self.remove_widget(self._volume)
            self._volume = None
        if self._hiding is not None:
            self._hiding.cancel()


def _poster(exhibit: Exhibit, hall: Hall, video: Video) -> Path:
    return video.poster or face_of(exhibit, hall)
