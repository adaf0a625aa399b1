"""Films through the real decoder: on time, exact, and never in the way, whatever the file or a device does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from filming import BAD, FPS, SECONDS, told

from kiosk.screens.films.film import GRACE, OPENING, Film
from kiosk.screens.films.media import Frame, Media
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia

Play = Callable[..., Film]


def until(condition: Callable[[], object], longest: float = 5.0) -> float:
    """Poll until something is so; return the seconds it took."""
    began, pause = time.monotonic(), threading.Event()
    while not condition():
        assert time.monotonic() - began < longest, "it never came to that"
        pause.wait(0.002)
    return time.monotonic() - began


def seen(film: Film) -> float:
    """Return the second that the picture itself tells."""
    assert film.frame is not None
    return told(film.frame.pixels[0])


@pytest.fixture
def play(films: Path) -> Iterator[Play]:
    """Play a film of `films`, or from any other media; all are closed in the end."""
    playing: list[Film] = []

    def play(what: str | Callable[[], Media], paused: bool = False) -> Film:
        opened = partial(FfpyplayerMedia, films / f"{what}.mp4") if isinstance(what, str) else what
        playing.append(Film(opened, paused=paused))
        return playing[-1]

    yield play
    for film in playing:
        film.close()


# --- Good films -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["good", "silent"])
def test_a_film_plays_on_time(play: Play, name: str) -> None:
    film = play(name)
    assert until(lambda: film.state == "showing") < 1.5
    until(lambda: film.position > 0.7)  # the sound's device has taken its time
    began, first, shown = time.monotonic(), film.position, list[float]()
    until(lambda: shown.append(seen(film)) or film.position > first + 1)
    assert time.monotonic() - began == pytest.approx(1, abs=0.15)
    assert seen(film) == pytest.approx(film.position, abs=0.15)
    assert film.duration == pytest.approx(SECONDS, abs=0.05)
    assert len(set(shown)) > FPS * 0.8


def test_a_pause_holds_the_picture(play: Play) -> None:
    film = play("good")
    until(lambda: film.position > 0.5)
    film.pause(True)
    until(lambda: not film._clock.running)
    position, frame = film.position, film.frame
    began = time.monotonic()
    until(lambda: time.monotonic() - began > 0.5)
    assert (film.position, film.frame) == (position, frame)
    film.pause(False)
    until(lambda: film.position > position + 0.3)
    assert seen(film) == pytest.approx(film.position, abs=0.15)


@pytest.mark.parametrize("target", [6.3, 0.2])
def test_a_leap_lands_where_it_was_meant(play: Play, target: float) -> None:
    """The film has one key frame, at its beginning."""
    film = play("good")
    until(lambda: film.position > 1)
    film.seek(target)
    until(lambda: abs(seen(film) - target) < 0.15, longest=2)
    until(lambda: film.position > target + 0.3, longest=2)
    assert seen(film) == pytest.approx(film.position, abs=0.15)


def test_a_leap_while_paused_shows_its_place(play: Play) -> None:
    film = play("good", paused=True)
    until(lambda: film.state == "showing")
    assert seen(film) < 0.1
    film.seek(5)
    until(lambda: seen(film) == pytest.approx(5, abs=0.1))
    assert film.position == pytest.approx(5, abs=0.1)
    film.pause(False)
    until(lambda: film.position > 5.3)


def test_many_leaps_in_a_row_end_at_the_last(play: Play) -> None:
    film = play("good")
    until(lambda: film.state == "showing")
    for target in (7, 1, 5, 2, 6, 3, 4):
        film.seek(target)
    until(lambda: abs(seen(film) - 4) < 0.2)
    until(lambda: film.position > 4.5)
    assert seen(film) == pytest.approx(film.position, abs=0.15)


def test_a_film_ends_at_its_end(play: Play) -> None:
    film = play("short")
    until(lambda: film.state == "showing")
    assert until(lambda: film.state == "ended") == pytest.approx(1.05, abs=0.35)
    assert film.position == film.duration


@pytest.mark.parametrize("target", [SECONDS, 1e9])
def test_a_leap_to_the_end_ends_it(play: Play, target: float) -> None:
    film = play("good")
    until(lambda: film.state == "showing")
    film.seek(target)
    until(lambda: film.state == "ended", longest=GRACE + 1)


def test_a_picture_keeps_its_shape(play: Play) -> None:
    film = play("square", paused=True)
    until(lambda: film.frame is not None)
    assert film.frame is not None
    assert (film.frame.size, film.frame.shape) == ((320, 240), pytest.approx(4 / 3))


# --- Bad films --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD)
def test_a_bad_film_fails_in_time_and_says_why(play: Play, name: str) -> None:
    film = play(name)
    assert until(lambda: film.state == "failed", longest=OPENING + 0.2) < OPENING
    assert f"{name}.mp4" in film.reason
    assert film.frame is None


def test_half_a_film_ends_where_it_breaks_off(play: Play) -> None:
    film = play("half")
    until(lambda: film.state == "showing")
    film.seek(3.2)
    until(lambda: film.state == "ended", longest=SECONDS - 3.2)
    assert film.frame is not None


@dataclass
class Picture:
    seconds: float

    def frame(self) -> Frame:
        return Frame(bytes(4), (1, 1), 1.0)


class Strange:
    """A film of 25 pictures a second that does as the tests say: a real film cannot be made to."""

    def __init__(
        self, duration: float = 1.0, pictures: int = 25, late: float = 0.0, hangs: bool = False
    ) -> None:
        """It never ends of its own accord; from the third on its pictures come `late` seconds late."""
        self.duration, self.over = duration, False
        self._left, self._late, self._at = pictures, late, 0.0
        self.leaps: list[float] = []
        self.closed = threading.Event()
        if hangs:
            self.closed.wait(5)

    def next_picture(self) -> Picture | None:
        if not self._left:
            return None
        if self._at > 0.1:
            self.closed.wait(self._late)
        self._left -= 1
        self._at += 0.04
        return Picture(self._at - 0.04)

    def seek(self, position: float) -> None:
        self.leaps.append(position)
        self._at = position

    def seek_sound(self, position: float) -> None: ...
    def play_sound(self, on: bool) -> None: ...
    def set_volume(self, volume: float) -> None: ...

    def heard(self) -> float | None:
        return None

    def close(self) -> None:
        self.closed.set()


def test_a_film_whose_end_is_never_told_ends_two_seconds_after_it(play: Play) -> None:
    film = play(partial(Strange, duration=0.4, pictures=10))
    until(lambda: film.state == "showing")
    assert until(lambda: film.state == "ended") == pytest.approx(0.4 + GRACE, abs=0.2)
    assert GRACE <= 2


def test_a_film_without_a_first_picture_fails_in_time(play: Play) -> None:
    film = play(partial(Strange, pictures=0))
    assert until(lambda: film.state == "failed") == pytest.approx(OPENING, abs=0.2)
    assert OPENING <= 3
    assert "第一个画面" in film.reason


def test_a_decoder_that_hangs_fails_in_time(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.screens.films.film.OPENING", 0.5)
    film = play(partial(Strange, hangs=True))
    assert until(lambda: film.state == "failed") == pytest.approx(0.5, abs=0.2)


def test_a_decoder_too_slow_for_the_film_skips_rather_than_lags(play: Play) -> None:
    media = Strange(duration=60, pictures=1500, late=0.08)
    film = play(lambda: media)
    until(lambda: media.leaps, longest=8)
    assert media.leaps[0] == pytest.approx(film.position, abs=0.3)


def test_a_decoder_that_breaks_is_told_and_closed(play: Play) -> None:
    class Broken(Strange):
        def next_picture(self) -> Picture | None:
            raise RuntimeError("decoder")

    media = Broken()
    film = play(lambda: media)
    until(lambda: film.state == "failed")
    assert "decoder" in film.reason
    assert media.closed.wait(1)


# --- Sound ------------------------------------------------------------------------------------------


class Heard(Strange):
    """A film whose sound begins `after` seconds of its own, as slow loudspeakers have it."""

    def __init__(self, after: float) -> None:
        super().__init__(duration=60, pictures=1500)
        self._after = after
        self._began: float | None = None
        self._base = 0.0

    def play_sound(self, on: bool) -> None:
        self._began = time.monotonic() + self._after if on else None

    def seek_sound(self, position: float) -> None:
        self._base, self._began = position, time.monotonic() + 0.1

    def heard(self) -> float | None:
        if self._began is None or time.monotonic() < self._began:
            return None
        return self._base + time.monotonic() - self._began


@pytest.mark.parametrize("after", [0.0, 0.2, 0.9])
def test_the_picture_keeps_with_the_sound(play: Play, after: float) -> None:
    media = Heard(after)
    film = play(lambda: media)
    until(lambda: film.position > 1.4 + after)
    heard = media.heard()
    assert heard is not None
    assert film.position == pytest.approx(heard, abs=0.08)
    if after > 0.3:  # the sound was sent after the picture, which did not stop for it
        assert media._base > 0.5


_WITHOUT = """
import sys, threading, time
from functools import partial
from pathlib import Path
from kiosk.screens.films.film import Film
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia
film, end = Film(partial(FfpyplayerMedia, Path(sys.argv[1]))), time.monotonic() + 5
while film.position < 0.2 and time.monotonic() < end:
    threading.Event().wait(0.005)
began, frames = time.monotonic(), []
while film.position < 1.2 and time.monotonic() < end:
    frames.append(film.frame.pixels[0])
    threading.Event().wait(0.005)
print(round(time.monotonic() - began, 2), len(set(frames)))
film.close()
"""


@pytest.mark.parametrize(
    "driver", [{"SDL_AUDIODRIVER": "none-such"}, {"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "none"}]
)
def test_without_a_loudspeaker_a_film_plays_on_time(films: Path, driver: dict[str, str]) -> None:
    """No sound system at all; a sound system without a device. SDL asks once in a process, so it is another one."""
    done = subprocess.run([sys.executable, "-c", _WITHOUT, str(films / "good.mp4")], env={**os.environ, **driver},
                          capture_output=True, text=True, timeout=20)  # fmt: skip
    assert done.returncode == 0, done.stderr
    took, frames = map(float, done.stdout.split())
    assert took == pytest.approx(1.0, abs=0.1)
    assert frames > 20
