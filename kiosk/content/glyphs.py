"""Whether the screen's fonts can draw what staff wrote."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from kiosk.content.yaml_reader import Node

FONTS = Path(__file__).parent.parent / "screens" / "assets" / "fonts"
_NOT_SHOWN = {"note", "file", "subtitles", "poster", "cover", "id"}


def without_glyph(node: Node) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and character of whatever visitors would see as an empty box; nothing if there are no fonts."""
    glyphs = _glyphs()
    for line, column, text in _texts(node):
        for offset, words in enumerate(text.split("\n")):
            for char in sorted(set(words)):
                if glyphs and not char.isspace() and ord(char) not in glyphs:
                    yield line + offset, column, char


def _texts(node: Node) -> Iterator[tuple[int, int, str]]:
    """Yield each text that visitors see, and where it begins."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        value = node.value
        if isinstance(value, str):
            # Text of several lines stands below its key, behind a `|`.
            below = "\n" in value
            yield node.line + below, 1 if below else node.column, value
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
