"""What is written can be read: contrast (WCAG 2) computed from the colours, of the tokens and of every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from kivy.core.window import Window
from looking import pieces
from scenes import crowded, scenes
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue.scene import TextSize
from kiosk.screens import theme
from kiosk.screens.app import KioskApp
from kiosk.screens.shapes import Plate
from kiosk.screens.theme import HALLS, PAPER, Colour, Theme
from kiosk.screens.widgets.button import DANGER, DARK, JADE, ON, OVER_PICTURE, PLAIN, _for, hued
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words

TEXT, SIGN = 4.5, 3.0  # least contrast of letters, and of outlines and icons


def luminance(colour: Colour) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    assert ratio(theme.BLACK, theme.WHITE) == pytest.approx(21)
    assert ratio(theme.colour("#777777"), theme.WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("text_size", ["standard", "contrast"])
def test_the_tokens_can_be_told_apart(text_size: TextSize) -> None:
    look = Theme(1920, 1080, text_size=text_size)
    for ground in (theme.PAPER, theme.CARD):
        for ink in (theme.INK, theme.INK2, theme.INK3, theme.RED, theme.GOLD):
            assert ratio(look.ink(ink), look.fill(ground)) >= TEXT
        assert ratio(look.ink(theme.BORDER), look.fill(ground)) >= SIGN
    for hall in HALLS.values():
        assert ratio(look.ink(theme.WHITE), look.fill(hall.hue)) >= TEXT
        assert ratio(look.ink(theme.INK), look.fill(hall.tint)) >= TEXT
        assert ratio(look.ink(hall.hue), look.fill(theme.CARD)) >= SIGN
    for button in (PLAIN, JADE, ON, DANGER, DARK, OVER_PICTURE, *(hued(h.hue) for h in HALLS.values())):
        shown = _for(look, button)
        assert ratio(shown.ink, shown.fill) >= TEXT
        assert ratio(look.ink(shown.ink), look.pressed(shown.fill)) >= TEXT


@pytest.fixture
def full(app: KioskApp, centre: Centre) -> Iterator[Centre]:
    Window.size = (1920, 1080)
    made = crowded(centre)
    app.set_content(made)
    yield made
    app.set_content(centre)


@pytest.mark.parametrize("text_size", ["standard", "contrast"])
def test_every_word_on_every_page_can_be_read(app: KioskApp, full: Centre, text_size: TextSize) -> None:
    faint = []
    for name, scene in scenes(full).items():
        app.show(replace(scene, text_size=text_size))
        for words in pieces(app.root, Words):
            ground = _ground(words)
            if not _disabled(words) and ground is not None:
                faint += [
                    f"{name}: “{drawn.piece.text}” {ratio(_rgba(drawn.ink), ground):.1f}"
                    for drawn in words._drawn
                    if ratio(
                        _rgba(drawn.ink),
                        _rgba(drawn.mark.fill) if drawn.mark and drawn.mark.fill.a else ground,
                    )
                    < TEXT
                ]
    assert faint == []


def _ground(piece: Panel) -> Colour | None:
    """The colour of the nearest plate behind a piece; None where it stands on a veiled picture."""
    chain = [piece]
    while isinstance(chain[-1].parent, Panel):
        chain.append(chain[-1].parent)
    for panel in chain:
        plates = [step for step in panel.canvas.before.children if isinstance(step, Plate)]
        if plates:
            fill = _rgba(plates[-1].fill)
            return fill if fill[3] > 0.8 else None
    return PAPER


def _rgba(colour: object) -> Colour:
    red, green, blue, alpha = colour.rgba  # type: ignore[attr-defined]
    return red, green, blue, alpha


def _disabled(words: Words) -> bool:
    piece = words
    while isinstance(piece, Panel):
        if isinstance(piece, Pressable) and not piece.enabled:
            return True
        piece = piece.parent
    return False


def test_a_button_goes_through_the_text_sizes(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    sizes = []
    for words in ("大字", "大字·开", "高对比·开"):
        visitor.tap(words)
        sizes.append(visitor.scene.text_size)
    assert sizes == ["large", "contrast", "standard"]
    visitor.tap("大字")
    visitor.tap("大字·开")
    visitor.wait(80)
    assert visitor.scene.text_size == "standard"  # for who comes next
