"""What keeps pages quick to make."""

from __future__ import annotations

from pathlib import Path

from kiosk.screens.theme import Font, Style
from kiosk.screens.typesetting import _ruler, measure

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
