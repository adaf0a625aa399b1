"""Good films through the real decoder: on time, and exact."""

from __future__ import annotations

import time

import pytest
from filming import FPS, SECONDS
from playing import Play, on_time, seen, until

from kiosk.screens.films.film import GRACE


@pytest.mark.parametrize("name", ["good", "silent"])
def test_a_film_plays_on_time(play: Play, name: str) -> None:
    film = play(name)
    until(lambda: film.state == "showing")
    until(lambda: film.position > 0.7)  # the sound's device has taken its time
    began, first, shown = time.monotonic(), film.position, list[float]()
    until(lambda: shown.append(seen(film)) or film.position > first + 1)
    assert time.monotonic() - began == pytest.approx(1, abs=0.15)
    until(lambda: on_time(film))
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
    until(lambda: on_time(film))


@pytest.mark.parametrize("target", [6.3, 0.2])
def test_a_leap_lands_where_it_was_meant(play: Play, target: float) -> None:
    """The film has one key frame, at its beginning."""
    film = play("good")
    until(lambda: film.position > 1)
    film.seek(target)
    until(lambda: abs(seen(film) - target) < 0.15, longest=2)
    until(lambda: film.position > target + 0.3, longest=2)
    until(lambda: on_time(film))


def test_a_leap_while_paused_shows_its_place(play: Play) -> None:
    film = play("good", paused=True)
    until(lambda: film.state == "showing")
    assert seen(film) < 0.1
    film.seek(5)
    until(lambda: seen(film) == pytest.approx(5, abs=0.1))
    assert film.position == pytest.approx(5, abs=0.1), "it stands still"
    film.pause(False)
    until(lambda: film.position > 5.3)


def test_many_leaps_in_a_row_end_at_the_last(play: Play) -> None:
    film = play("good")
    until(lambda: film.state == "showing")
    for target in (7, 1, 5, 2, 6, 3, 4):
        film.seek(target)
    until(lambda: abs(seen(film) - 4) < 0.2)
    until(lambda: film.position > 4.5)
    until(lambda: on_time(film))


def test_a_film_ends_at_its_end(play: Play) -> None:
    film = play("short")
    until(lambda: film.state == "showing")
    until(lambda: film.state == "ended")
    assert film.position == film.duration


@pytest.mark.parametrize("target", [SECONDS, 1e9])
def test_a_leap_to_the_end_ends_it(play: Play, target: float) -> None:
    film = play("good")
    until(lambda: film.state == "showing")
    film.seek(target)
    until(lambda: film.state == "ended", longest=GRACE + 1)
    assert film.position == film.duration


def test_a_picture_keeps_its_shape(play: Play) -> None:
    film = play("square", paused=True)
    until(lambda: film.frame is not None)
    assert film.frame is not None
    assert (film.frame.size, film.frame.shape) == ((320, 240), pytest.approx(4 / 3))
