"""Whether the screen's fonts can draw what staff wrote."""

from __future__ import annotations

import unicodedata
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


def drawable(text: str) -> str:
    """Return text as the fonts can draw it; nothing is changed if there are no fonts.

    What they lack is taken apart (ş, ㎡), left out (emoji), or a 〓 stands in its place, as in print (rare characters).
    """
    if _is_common(text) or not _glyphs():
        return text
    return "".join(char if char == "\n" or ord(char) in _glyphs() else _instead(char) for char in text)


def _is_common(text: str) -> bool:
    """Whether all of a text is in GB 2312, as every font is, and nothing has to be looked up."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return text.replace("\n", "").isprintable()


@cache
def _instead(char: str) -> str:
    if char.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", char)
    kept = "".join(part for part in plain if ord(part) in _glyphs())
    return kept or ("〓" if unicodedata.category(char)[0] in "LN" else "")


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
