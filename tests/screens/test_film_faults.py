"""Films and decoders that are broken: each fails or ends in time, and says why."""

from __future__ import annotations

from functools import partial

import pytest
from filming import BAD, SECONDS
from playing import Picture, Play, Strange, seen, until

from kiosk.screens.films.film import GRACE, OPENING

LONG = 20.0  # seconds that a busy machine may take
BUSY = 1.0  # seconds by which it may be late


@pytest.mark.parametrize("name", BAD)
def test_a_bad_film_fails_and_says_why(play: Play, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.screens.films.film.OPENING", LONG)  # it is not failed for want of a picture
    film = play(name)
    until(lambda: film.state == "failed", LONG)
    assert f"{name}.mp4" in film.reason
    assert film.frame is None


def test_half_a_film_ends_where_it_breaks_off(play: Play) -> None:
    film = play("half")
    until(lambda: film.state == "showing")
    film.seek(3.2)
    until(lambda: film.state == "ended", LONG)
    assert seen(film) < 0.75 * SECONDS
    assert film.frame is not None


def test_a_film_whose_end_is_never_told_ends_two_seconds_after_it(play: Play) -> None:
    film = play(partial(Strange, duration=0.4, pictures=10))
    until(lambda: film.state == "showing")
    assert until(lambda: film.state == "ended") == pytest.approx(0.4 + GRACE, abs=BUSY)
    assert GRACE <= 2


def test_a_film_without_a_first_picture_fails_in_time(play: Play) -> None:
    film = play(partial(Strange, pictures=0))
    assert until(lambda: film.state == "failed") == pytest.approx(OPENING, abs=BUSY)
    assert OPENING <= 3
    assert "第一个画面" in film.reason


def test_a_decoder_that_hangs_fails_in_time(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.screens.films.film.OPENING", 0.5)
    film = play(partial(Strange, hangs=True))
    assert until(lambda: film.state == "failed") == pytest.approx(0.5, abs=BUSY)


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
