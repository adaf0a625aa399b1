"""How everything looks: colours, type, sizes, and how they follow the screen. Knows no Kivy.

Lengths are written in dp: pixels of a 1920x1080 (or 1080x1920) screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from kiosk.content.model import Language, Motif
from kiosk.dialogue.scene import TextSize

ASSETS = Path(__file__).parent / "assets"
Colour = tuple[float, float, float, float]
_SMALLEST_TEXT = 20  # px: nobody reads less from an arm's length
_SMALLEST_TARGET = 64  # px


def colour(code: str) -> Colour:
    """Return "#RRGGBB" or "#RRGGBBAA" as red, green, blue, alpha in 0–1."""
    parts = [int(code[i : i + 2], 16) / 255 for i in range(1, len(code), 2)]
    red, green, blue, alpha = (*parts, 1.0)[:4]
    return red, green, blue, alpha


def darker(base: Colour, part: float = 0.12) -> Colour:
    """Return a colour one step darker: what a pressed control shows."""
    red, green, blue, alpha = base
    return red * (1 - part), green * (1 - part), blue * (1 - part), alpha


PAPER, CARD, SUNK = colour("#F8F3E7"), colour("#FFFCF5"), colour("#EFE8D6")
LINE, BORDER = colour("#DAD1BB"), colour("#857E69")
INK, INK2, INK3 = colour("#1E2B27"), colour("#46534D"), colour("#5A665F")
JADE9, JADE8, JADE6 = colour("#0D3B31"), colour("#12503F"), colour("#1F7A63")
JADE3, JADE1, JADE0 = colour("#8FC9B2"), colour("#DCEDE4"), colour("#ECF5EF")
RED, RED_DARK, RED_TINT = colour("#B8352A"), colour("#8E231A"), colour("#F9E1DA")
GOLD, GOLD_DOT = colour("#7D5A10"), colour("#E0A93B")
GOLD_TINT = colour("#FBEFCF")
HIGHLIGHT, WHITE = colour("#FFE39A"), colour("#FFFFFF")
CAPTION_BG, SCRIM, NIGHT = colour("#091E18E6"), colour("#091E189E"), colour("#13281F")
DISABLED_BG, DISABLED_TEXT, DISABLED_BORDER = colour("#F1ECDF"), colour("#8A8A80"), colour("#CFC8B6")

# High contrast: white and yellow on black.
BLACK, ACCENT, GREY, PRESSED = colour("#000000"), colour("#FFD84A"), colour("#BDBDBD"), colour("#404040")
_HIGH_EDGE = 4  # dp: the outline of what stands out from the black page


@dataclass(frozen=True)
class HallColours:
    """One hall's pigment, and where its picture has its middle (0–1 from the left and from the top)."""

    hue: Colour
    tint: Colour
    focus: tuple[float, float]


HALLS: dict[Motif, HallColours] = {
    "xuting": HallColours(colour("#1F7A63"), colour("#DCEDE4"), (0.50, 0.45)),
    "lixiang": HallColours(colour("#A63A2E"), colour("#F8E2DB"), (0.60, 0.40)),
    "chengxiang": HallColours(colour("#7C5E14"), colour("#F6ECCF"), (0.55, 0.50)),
    "wuwei": HallColours(colour("#2A6496"), colour("#DEEAF3"), (0.50, 0.36)),
    "jiafeng": HallColours(colour("#6A4F92"), colour("#EAE3F3"), (0.52, 0.62)),
    "bangyang": HallColours(colour("#A13D62"), colour("#F8E1E8"), (0.50, 0.62)),
    "cuiping": HallColours(colour("#3B6E30"), colour("#E4EFDC"), (0.56, 0.34)),
    "zhiyuan": HallColours(colour("#B0451D"), colour("#FBE6D8"), (0.50, 0.38)),
}

_KEPT = {JADE6, JADE3, RED, BLACK, ACCENT, PRESSED, *(look.hue for look in HALLS.values())}
_HIGH_INK = {INK3: GREY, DISABLED_TEXT: GREY, BLACK: BLACK, GREY: GREY}
_HIGH_INK |= dict.fromkeys((WHITE, INK, INK2, LINE, BORDER, JADE9), WHITE)

Font = Literal["sans", "bold", "serif", "icons"]
FONTS: dict[Font, Path] = {
    "sans": ASSETS / "fonts" / "NotoSansSC-Regular.otf",
    "bold": ASSETS / "fonts" / "NotoSansSC-Bold.otf",
    "serif": ASSETS / "fonts" / "NotoSerifSC-Bold.otf",
    "icons": ASSETS / "icons" / "icons-subset.ttf",
}

StyleName = Literal[
    "hero", "hero_upright", "display", "h1", "h2", "h3", "h4", "tile", "title", "name", "partial", "heard", "answer", "caption", "subtitle",
    "body", "ui", "ask", "ask_bold", "invite", "invite_bold", "button", "primary", "dock", "small", "label", "english_label", "number",
]  # fmt: skip
_STYLES: dict[StyleName, tuple[int, float, Font]] = {
    "hero": (92, 1.2, "serif"),
    "hero_upright": (112, 1.2, "serif"),
    "display": (80, 1.25, "serif"),
    "h1": (64, 1.25, "serif"),
    "h2": (48, 1.3, "serif"),
    "h3": (40, 1.35, "serif"),
    "h4": (36, 1.35, "serif"),
    "tile": (42, 1.25, "serif"),
    "title": (68, 1.25, "serif"),
    "name": (46, 1.25, "serif"),
    "partial": (68, 1.45, "sans"),
    "heard": (56, 1.4, "sans"),
    "answer": (48, 1.65, "sans"),
    "caption": (44, 1.45, "sans"),
    "subtitle": (50, 1.45, "sans"),
    "body": (38, 1.75, "sans"),
    "ui": (36, 1.6, "sans"),
    "ask": (40, 1.3, "sans"),
    "ask_bold": (40, 1.3, "bold"),
    "invite": (46, 1.3, "sans"),
    "invite_bold": (46, 1.3, "bold"),
    "button": (38, 1.2, "bold"),
    "primary": (44, 1.2, "bold"),
    "dock": (32, 1.2, "bold"),
    "small": (32, 1.4, "sans"),
    "label": (30, 1.2, "sans"),
    "english_label": (28, 1.2, "bold"),
    "number": (48, 1.2, "serif"),
}


_GROUP: dict[StyleName, tuple[int, float, Font]] = {
    "caption": (69, 1.35, "sans"),
    "subtitle": (69, 1.35, "sans"),
    "body": (69, 1.45, "sans"),
}


@dataclass(frozen=True)
class Style:
    """A way to set type: `size` in pixels, `leading` as a multiple of it."""

    font: Font
    size: int
    leading: float

    @property
    def pitch(self) -> int:
        """The distance from line to line, in pixels."""
        return round(self.size * self.leading)

    def smaller(self) -> Style:
        """One pixel less."""
        return Style(self.font, self.size - 1, self.leading)


@dataclass(frozen=True)
class Theme:
    """Everything about looks that depends on screen and visitor. `width` and `height` are pixels."""

    width: int
    height: int
    language: Language = "zh"
    text_size: TextSize = "standard"
    role: Literal["screen", "robot"] = "screen"
    calm: bool = False  # no movement, for people who prefer that and for pictures of a page
    group: bool = False  # a group stands two or three metres away: what is said is set larger
    low: bool = False  # only the lower part of the screen, where everybody can reach it: see reach.py

    @property
    def portrait(self) -> bool:
        """Whether the screen stands upright."""
        return self.height > 1.15 * self.width

    @property
    def large(self) -> bool:
        """Whether the visitor wants large text."""
        return self.text_size != "standard"

    @property
    def contrast(self) -> bool:
        """Whether the visitor wants high contrast."""
        return self.text_size == "contrast"

    def fill(self, base: Colour) -> Colour:
        """Return the colour of a plate; in high contrast papers and tints are black, pigments stay."""
        return base if not self.contrast or base in _KEPT or base[3] < 0.8 else BLACK

    def ink(self, base: Colour) -> Colour:
        """Return the colour of letters, icons and outlines; in high contrast white, and yellow for coloured ones."""
        return _HIGH_INK.get(base, ACCENT) if self.contrast else base

    def pressed(self, base: Colour, part: float = 0.12) -> Colour:
        """Return the colour of a plate under a finger."""
        fill = self.fill(base)
        return PRESSED if fill == BLACK else darker(fill, part)

    def edge(self, fill: Colour, stroke: Colour | None, width: float) -> tuple[Colour | None, float]:
        """Return colour and width (dp) of a plate's outline; on black every plate needs one to be seen."""
        if not self.contrast:
            return stroke, width
        if stroke is None and self.fill(fill) != BLACK:
            return None, width
        return self.ink(stroke) if stroke else WHITE, _HIGH_EDGE

    @cached_property
    def scale(self) -> float:
        """Pixels per dp."""
        across, down = (1080, 1920) if self.portrait else (1920, 1080)
        return min(self.width / across, self.height / down)

    @property
    def wide(self) -> float:
        """Width of the screen in dp."""
        return self.width / self.scale

    @property
    def high(self) -> float:
        """Height of the screen in dp."""
        return self.height / self.scale

    @property
    def margin(self) -> float:
        """Free space at the left and right edge, in dp; spare width widens it to 120 at most."""
        base, least = (1080, 56) if self.portrait else (1920, 64)
        return min(120.0, least + max(0.0, self.wide - base) / 2)

    def dp(self, length: float) -> int:
        """Return a length given in dp as whole pixels."""
        return round(length * self.scale)

    def target(self, length: float) -> float:
        """Return a target's length in dp, made as large as a finger needs."""
        return max(length, _SMALLEST_TARGET / self.scale)

    def style(self, name: StyleName) -> Style:
        """Return how to set that kind of text, larger where the visitor wants it so."""
        size, leading, font = (self.group and _GROUP.get(name)) or _STYLES[name]
        pixels = max(_SMALLEST_TEXT, round(size * self.scale * (1.25 if self.large else 1)))
        return Style(font, pixels, leading)

    def fixed(self, size: float, font: Font = "icons") -> Style:
        """Return a style of `size` dp that does not follow the text size: icons, numbers in badges."""
        return Style(font, max(1, self.dp(size)), 1.2)
