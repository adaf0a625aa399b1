"""The check of pictures sees what people would see, and forgives what they would not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from looking import pieces
from PIL import Image, ImageChops, ImageFilter
from shipped import VIEWS

from kiosk.content.model import Centre
from kiosk.screens.app import KioskApp
from kiosk.screens.theme import INK2, RED
from kiosk.screens.widgets.button import DockButton
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import Words
from tools.screens import references
from tools.screens.likeness import difference
from tools.screens.photograph import photograph, show
from tools.screens.showings import SHOWINGS, Showing

_SHOWING, _NAME = SHOWINGS[0], "exhibit"


@pytest.fixture
def page(
    app: KioskApp, centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[KioskApp]:
    """An exhibit's page, with a reference of its own that is true."""
    monkeypatch.setattr(references, "REFERENCES", tmp_path / "references")
    monkeypatch.setattr(references, "CHANGED", tmp_path / "changed")
    show(app, next(view for view in VIEWS["zh"] if view.name == _NAME), _SHOWING)
    file = references.reference(_SHOWING, _NAME)
    file.parent.mkdir(parents=True)
    file.write_bytes(references.packed(photograph(app)))
    yield app
    app.set_content(centre)


def changed(picture: Image.Image, showing: Showing = _SHOWING) -> Path | None:
    return references.compare(showing, _NAME, picture)


def test_the_same_page_twice_is_the_same_picture(page: KioskApp) -> None:
    first, second = photograph(page), photograph(page)
    assert np.array_equal(np.asarray(first), np.asarray(second))
    assert changed(second) is None


def move(page: KioskApp) -> None:
    """Put a button 20 pixels from its place."""
    next(pieces(page.root, DockButton)).x += 20


def recolour(page: KioskApp) -> None:
    """Write one line in another grey."""
    title = next(words for words in pieces(page.root, Words) if words.text == "李庄古镇")
    for drawn in title._drawn:
        drawn.ink.rgba = INK2


def redden(page: KioskApp) -> None:
    """Write one small label in red."""
    label = next(words for words in pieces(page.root, Words) if words.text == "返回")
    for drawn in label._drawn:
        drawn.ink.rgba = RED


def lose(page: KioskApp) -> None:
    """Let the smallest picture be missing."""
    smallest = min(pieces(page.root, Picture), key=lambda picture: picture.width * picture.height)
    smallest._colour.a = 0


def hush(page: KioskApp) -> None:
    """Let a word be missing."""
    label = next(words for words in pieces(page.root, Words) if words.text == "返回")
    label.opacity = 0


@pytest.mark.parametrize("change", [move, recolour, redden, lose, hush])
def test_what_people_would_see_is_seen_and_shown(page: KioskApp, change: Callable[[KioskApp], None]) -> None:
    change(page)
    file = changed(photograph(page))
    assert file is not None
    with Image.open(file) as sheet:
        assert sheet.size == (3 * 480, 270)  # before, now, and where they differ


def soften(picture: Image.Image) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(0.7))


def sharpen(picture: Image.Image) -> Image.Image:
    return picture.filter(ImageFilter.UnsharpMask(1, 60, 0))


def half_a_pixel(picture: Image.Image) -> Image.Image:
    """Move everything by half a pixel, as other font libraries move letters."""
    return Image.blend(picture, ImageChops.offset(picture, 1, 1), 0.5)


@pytest.mark.parametrize("smoothed", [soften, sharpen, half_a_pixel])
def test_how_edges_are_smoothed_is_forgiven(
    page: KioskApp, smoothed: Callable[[Image.Image], Image.Image]
) -> None:
    assert changed(smoothed(photograph(page))) is None


def test_a_picture_without_reference_or_of_another_size_is_a_change(page: KioskApp) -> None:
    assert changed(photograph(page), SHOWINGS[1]) is not None
    assert changed(Image.new("RGB", (640, 480))) is not None


def test_the_measure_runs_from_nothing_to_black_beside_white() -> None:
    black, white = (Image.new("RGB", (9, 9), colour) for colour in ("#000000", "#FFFFFF"))
    assert difference(black, white).max() == pytest.approx(1)
    assert difference(white, white).max() == 0
    with pytest.raises(ValueError, match="cannot be laid"):
        difference(black, Image.new("RGB", (9, 8)))
