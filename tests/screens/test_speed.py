"""What keeps pages quick to make."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.screens.theme import FONTS, Font, Style
from kiosk.screens.typesetting import _break, _measured, _ruler, fit, measure

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"


def test_squares_are_as_wide_as_the_font_draws_them() -> None:
    """Chinese is measured by counting: the shipped content's characters, in both fonts of texts."""
    text = "".join(path.read_text(encoding="utf-8") for path in EXHIBITS.rglob("*.yaml"))
    characters = sorted(char for char in set(text) if char > "\u2000" and char.isprintable())
    lines = ["".join(characters[i : i + 30]) for i in range(0, len(characters), 30)]
    fonts: tuple[Font, ...] = ("sans", "bold")
    for style in (Style(font, size, 1.2) for font in fonts for size in (20, 33, 38, 48)):
        drawn = [_ruler(style).get_extents(line)[0] for line in lines]
        wrong = [line for line, wide in zip(lines, drawn, strict=True) if measure(line, style) != wide]
        assert not wrong
    assert len(characters) > 1000


@pytest.mark.parametrize("font", ["sans", "bold", "serif"])
def test_a_fonts_characters_are_numbered_without_gaps(font: Font) -> None:
    """Each gap costs two reads whenever the font is opened in another size."""
    names = TTFont(str(FONTS[font]), lazy=True).getGlyphOrder()
    assert names[1:] == [f"cid{number:05}" for number in range(1, len(names))]


@pytest.mark.parametrize(
    "text", ["一部讲家庭美德的微电影", "Growing Toward the Sun: a film", "李庄 Lizhuang 1940–1946"]
)
@pytest.mark.parametrize("font", ["sans", "serif"])
def test_the_largest_size_that_has_room_is_found_without_opening_all(text: str, font: Font) -> None:
    """Opening a font takes time in each size."""
    style = Style(font, 62, 1.2)
    for width in (200, 260, 330, 480):
        plain = style
        while len(_break(((text,),), plain, width)) > 1 and plain.size > round(style.size * 0.7):
            plain = plain.smaller()
        _measured.cache_clear()
        _ruler.cache_clear()
        fit.cache_clear()
        found, lines, cut = fit(((text,),), style, width, 0, 1)
        assert found == plain
        assert cut == (len(_break(((text,),), plain, width)) > 1)
        assert _ruler.cache_info().currsize <= 7
        assert len(lines) == 1
