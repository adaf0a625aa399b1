"""Pictures and films of the halls that pass by where nobody is."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from looking import texts
from playing import until
from visitor import frames

from kiosk.content.model import Centre
from kiosk.screens.app import KioskApp
from kiosk.screens.context import Context
from kiosk.screens.pages.attract import AttractPage
from kiosk.screens.pages.slideshow import Slideshow
from kiosk.screens.preview import sample
from kiosk.screens.theme import Theme

PICTURE = FILM = "向阳而生 · 家风家训展厅"  # they are named alike


def showing(film: Path, centre: Centre) -> Centre:
    """The centre with this file as its film."""
    hall = next(hall for hall in centre.halls if hall.id == "family")
    (exhibit,) = (one for one in hall.exhibits if one.videos)
    videos = (exhibit.videos[0].model_copy(update={"file": film}),)
    exhibits = (exhibit.model_copy(update={"videos": videos}),)
    return centre.model_copy(update={"halls": (hall.model_copy(update={"exhibits": exhibits}),)})


def playing() -> bool:
    return any(thread.name == "film" for thread in threading.enumerate())


def test_three_pictures_and_a_film_pass_by_and_then_the_hills(app: KioskApp, centre: Centre) -> None:
    page = AttractPage(Context(centre, print, Theme(1920, 1080)))
    page.update(sample("attract", centre))
    seen = []
    for _ in range(10):
        seen.append(PICTURE in texts(page))
        page._step(10.0)
    page.leave()
    assert seen == [False, True, True, True, True] * 2


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_film_begins_without_its_sound_and_ends_with_the_page(
    app: KioskApp, centre: Centre, films: Path, size: tuple[int, int]
) -> None:
    page = AttractPage(Context(showing(films / "good.mp4", centre), print, Theme(*size)))
    slides = page.slides
    slides.turn(4)
    assert FILM in texts(page)

    def seen() -> bool:
        slides.tick()
        return slides.trailer is not None and slides.trailer.view.frames > 5

    frames(until=seen)
    page.leave()
    until(lambda: not playing())


@pytest.mark.parametrize("film", ["missing.mp4", "noise.mp4"])
def test_a_film_that_cannot_be_played_is_taken_away(
    app: KioskApp, centre: Centre, films: Path, film: str
) -> None:
    slides = Slideshow(Context(showing(films / film, centre), print, Theme(1920, 1080)), 700)
    slides.turn(4)

    def gone() -> bool:
        slides.tick()
        return slides.trailer is None

    frames(until=gone)
    assert not slides.children
    until(lambda: not playing())
