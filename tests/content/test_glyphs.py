"""No empty boxes: the fonts have every character that we show, and something readable stands for any other."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.glyphs import FONTS, drawable
from tools.fonts import icons

KIOSK = FONTS.parents[2]
SPEAKING = (
    "screens",
    "dialogue",
    "touring",
    "answering",
    "contents.py",
)  # the rooms whose words visitors and staff see
NOT_SHOWN = ("answering/text.py",)  # ranges of characters


def cmap(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap())


COMMON = set.intersection(*(cmap(path) for path in FONTS.glob("*.otf")))


def lacking(text: str) -> set[str]:
    return {char for char in text if char != "\n" and ord(char) not in COMMON}


@pytest.mark.parametrize("room", SPEAKING)
def test_every_font_has_the_interface_s_words(room: str) -> None:
    files = sorted((KIOSK / room).rglob("*.py")) if (KIOSK / room).is_dir() else [KIOSK / room]
    shown = [file for file in files if str(file.relative_to(KIOSK)) not in NOT_SHOWN]
    assert shown
    for file in shown:
        nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        words = "".join(
            node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
        )
        assert lacking(words) == set(), file


def test_the_icons_are_in_their_font_and_all_of_them_are_shown() -> None:
    codes = icons.shipped()
    assert set(codes.values()) == cmap(icons.FONT)
    assert icons.used(set(codes)) == set(codes), "python -m tools.fonts.icons"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("流杯池公园", "流杯池公园"), ("㐱家", "〓家"), ("你好😀👍🏽！", "你好！"), ("100㎡", "100m2"), ("Şengül", "Sengül"),
     ("한글", "〓〓"), ("a\u200bb\nc", "ab\nc")],
)  # fmt: skip
def test_something_readable_stands_for_what_they_lack(text: str, shown: str) -> None:
    assert drawable(text) == shown


@given(st.text())
def test_nothing_is_ever_drawn_as_an_empty_box(text: str) -> None:
    assert lacking(drawable(text)) == set()
