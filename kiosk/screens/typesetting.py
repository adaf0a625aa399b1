"""How text is set: how wide it is, in which lines, how large, and what it looks like. Main thread only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import get_args

from kivy.core.text import Label as CoreLabel
from kivy.graphics.texture import Texture

from kiosk.content.glyphs import drawable
from kiosk.content.sentences import sentences
from kiosk.screens.linebreak import Lines, Piece, break_lines, whole_sentences
from kiosk.screens.theme import FONTS, Style, StyleName, Theme

Source = tuple[tuple[str, ...], ...]  # the sentences of each paragraph
_LATIN_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "·": "•"})
_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff]")
# Characters that are as wide as the type is large. (In the serif some reach out of their squares.)
_SQUARES = re.compile(r"[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]+")


def measure(text: str, style: Style) -> float:
    """Return the width of `text` in pixels."""
    if style.font != "serif" and _SQUARES.fullmatch(text):
        return float(len(text) * style.size)
    return _measured(text, style)


@lru_cache(maxsize=20_000)
def _measured(text: str, style: Style) -> float:
    width, _ = _ruler(style).get_extents(text)
    return float(width)


@lru_cache(maxsize=64)
def _ruler(style: Style) -> CoreLabel:
    return _label("", style)


def _label(text: str, style: Style) -> CoreLabel:
    # With the hinting that every font is opened with: Kivy sets another only when it draws, and HarfBuzz remembers
    # how wide letters were before, so that lines would break differently from one time to the next.
    return CoreLabel(
        text=text, font_size=style.size, font_name=str(FONTS[style.font]), font_hinting="normal", padding=0
    )


@lru_cache(maxsize=256)  # some 20 MB
def typeset(text: str, style: Style) -> Texture:
    """Return one line of text, white on clear."""
    label = _label(text, style)
    label.refresh()
    return label.texture


def open_fonts(theme: Theme) -> Iterator[None]:
    """Open the fonts in which most is set, one with each step."""
    styles = map(theme.style, get_args(StyleName))
    for style in {(style.font, style.size): style for style in styles}.values():
        _ruler(style).get_extents("小翠")
        yield


def dress(text: str) -> str:
    """Return text with Latin marks where it holds no Chinese: the font draws the others a whole square wide."""
    return text if _CHINESE.search(text) else text.translate(_LATIN_QUOTES)


def lines_of(text: str) -> Source:
    """Return text as it is set: each of its lines is a paragraph of one sentence."""
    return tuple((drawable(dress(line)),) for line in text.split("\n"))


def width_of(text: str, style: Style) -> float:
    """Return how wide `text` is in one line, in pixels."""
    return measure(drawable(dress(text)), style)


def paragraphs(text: str) -> list[list[str]]:
    """Return the sentences of each paragraph; numbered through they are those that are spoken."""
    parts = [list(sentences(dress(part))) for part in text.split("\n") if part.strip()]
    return [part for part in parts if part]


@lru_cache(maxsize=100)
def in_pages(source: Source, style: Style, width: int, lines: int) -> Source:
    """Return paragraphs divided wherever a page of `lines` lines of `width` pixels is full, behind a sentence."""
    divided = whole_sentences(source, width, lambda part: measure(part, style), lines)
    return tuple(map(tuple, divided))


@lru_cache(maxsize=1000)
def fit(source: Source, style: Style, width: int, room: int, max_lines: int) -> tuple[Style, Lines, bool]:
    """Return paragraphs of sentences in lines of `width` pixels (0 for any), their style, and whether text is missing.

    What is too long for `room` pixels of height, or for `max_lines`, is set smaller, down to 70 %, then cut.
    """
    least, wanted = max(20, round(style.size * 0.7)), style
    while True:
        most = max_lines or (max(1, room // style.pitch) if room else 0)
        last = style.size <= least
        if style is wanted or last or _fewest(source, wanted, style.size, width) <= most:
            lines = _break(source, style, width)
            if not most or len(lines) <= most:
                return style, lines, False
            if last:
                return style, _shortened(lines[:most], style, width), True
        style = style.smaller()


def _fewest(source: Source, style: Style, size: int, width: int) -> int:
    """Return the fewest lines that text can take in a smaller size, whose font need not be opened for that.

    Letters grow with the type, but to whole pixels: each may be one narrower than it should be.
    """

    def narrowest(text: str) -> float:
        return measure(text, style) * size / style.size - len(text)

    return len(break_lines(source, width or float("inf"), narrowest))


def _break(source: Source, style: Style, width: int) -> Lines:
    return break_lines(source, width or float("inf"), lambda text: measure(text, style))


def _shortened(lines: Lines, style: Style, width: int) -> Lines:
    """Return lines whose last one ends in …"""
    last = lines[-1][-1]
    text = last.text
    while text and last.x + measure(text + "…", style) > width:
        text = text[:-1]
    end = Piece(last.sentence, text + "…", last.x, measure(text + "…", style))
    return [*lines[:-1], [*lines[-1][:-1], end]]
