"""Whether the screen's fonts can draw what staff wrote."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from kiosk.content.yaml_reader import Node

FONTS = Path(__file__).parent.parent / "screens" / "assets" / "fonts"
_NOT_SHOWN = {"note", "file", "subtitles", "poster", "cover", "id"}


def without_glyph(node: Node) -> Iterator[tuple[int, str]]:
    """Yield line and character of whatever visitors would see as an empty box; nothing if there are no fonts."""
    glyphs = _glyphs()
    for line, text in _texts(node):
        for offset, words in enumerate(text.split("\n")):
            for char in sorted(set(words)):
                if glyphs and not char.isspace() and ord(char) not in glyphs:
                    yield line + offset, char


def _texts(node: Node) -> Iterator[tuple[int, str]]:
    """Yield each text that visitors see, and the line of its first words."""
    waiting = [node]
    while waiting:
        value, line = waiting[-1].value, waiting.pop().line
        if isinstance(value, str):
            # Text of several lines stands below its key, behind a `|`.
            yield line + ("\n" in value), value
        elif isinstance(value, list):
            waiting += value
        else:
            waiting += [child for key, child in value.items() if key not in _NOT_SHOWN]


@cache
def _glyphs() -> frozenset[int]:
    """The characters that all fonts have: any of them may draw any text."""
    fonts = []
    for path in sorted(FONTS.glob("*.otf")):
        with TTFont(path, lazy=True) as font:
            fonts.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*fonts) if fonts else frozenset()
