"""Smooth shapes: rounded plates, rings and shadows as small textures that Kivy stretches.

Kivy draws rounded corners as polygons without smoothing; a texture painted once by Pillow at four
times its size is smooth on every graphics card. Colours are multiplied in by a `Color`.
"""

from __future__ import annotations

from functools import lru_cache

from kivy.graphics import BorderImage, Color, InstructionGroup
from kivy.graphics.texture import Texture
from PIL import Image, ImageDraw

from kiosk.screens.theme import ASSETS, Colour

Corners = tuple[bool, bool, bool, bool]  # top left, top right, bottom right, bottom left
ALL: Corners = (True, True, True, True)
_FINE = 4
_SHADOW_BORDER = 47


def to_texture(image: Image.Image) -> Texture:
    """Return an RGB or RGBA picture as a texture, one pixel for one. Main thread only."""
    texture = Texture.create(size=image.size, colorfmt=image.mode.lower(), mipmap=False)
    texture.blit_buffer(image.tobytes(), colorfmt=image.mode.lower(), bufferfmt="ubyte")
    texture.flip_vertical()
    return texture


def rounded_mask(size: tuple[int, int], radius: int, corners: Corners = ALL) -> Image.Image:
    """Return an L picture: 255 inside a rectangle with round corners, smooth at its edge."""
    large = Image.new("L", (size[0] * _FINE, size[1] * _FINE), 0)
    box = (0, 0, large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle(box, radius * _FINE, 255, corners=corners)
    return large.resize(size, Image.Resampling.BOX)


@lru_cache(maxsize=256)
def _plate(radius: int, corners: Corners) -> Texture:
    side = 2 * radius + 2
    image = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    image.putalpha(rounded_mask((side, side), radius, corners))
    return to_texture(image)


def disc(side: int) -> Texture:
    """Return a white disc of `side` pixels."""
    return _plate(max(1, side // 2), ALL)


@lru_cache(maxsize=256)
def _ring(radius: int, stroke: int) -> Texture:
    side = 2 * radius + 2
    outer = rounded_mask((side, side), radius)
    inner = rounded_mask((side - 2 * stroke, side - 2 * stroke), max(0, radius - stroke))
    outer.paste(0, (stroke, stroke), inner)
    image = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    image.putalpha(outer)
    return to_texture(image)


@lru_cache(maxsize=1)
def _shadow() -> Texture:
    with Image.open(ASSETS / "art" / "shadow9.png") as image:
        return to_texture(image.convert("RGBA"))


@lru_cache(maxsize=8)
def arc(side: int, stroke: int, part: float, ink: Colour, track: Colour) -> Texture:
    """Return a round gauge of `side` pixels with `part` (0–1) filled clockwise from the top."""
    image = Image.new("RGB", (side, side), _bytes(track)[:3])
    image.paste(_bytes(ink)[:3], mask=_arc_mask(side, stroke, part))
    image.putalpha(_arc_mask(side, stroke, 1.0))
    return to_texture(image)


def _arc_mask(side: int, stroke: int, part: float) -> Image.Image:
    fine = side * _FINE
    large = Image.new("L", (fine, fine), 0)
    box = (0, 0, fine - 1, fine - 1)
    ImageDraw.Draw(large).arc(box, -90, -90 + 360 * part, fill=255, width=stroke * _FINE)
    return large.reduce(_FINE)


def _bytes(colour: Colour) -> tuple[int, ...]:
    return tuple(round(255 * part) for part in colour)


class Plate(InstructionGroup):
    """A rectangle with round corners, filled, perhaps outlined, perhaps with a shadow. Pixels."""

    def __init__(
        self,
        pos: tuple[int, int],
        size: tuple[int, int],
        radius: int,
        fill: Colour,
        *,
        stroke: Colour | None = None,
        stroke_width: int = 0,
        corners: Corners = ALL,
        shadow: float = 0,
    ) -> None:
        """`shadow` is the scale of the shadow, 0 for none; the radius shrinks to what the size allows."""
        super().__init__()
        radius = max(0, min(radius, size[0] // 2, size[1] // 2))
        if shadow:
            self._add_shadow(pos, size, shadow)
        self.fill = Color(*fill)
        border = (radius, radius, radius, radius)
        self._body = BorderImage(texture=_plate(radius, corners), border=border, pos=pos, size=size)
        self.add(self.fill)
        self.add(self._body)
        self.stroke, self._edge = Color(*(stroke or fill)), None
        if stroke and stroke_width:
            self.add(self.stroke)
            self._edge = BorderImage(texture=_ring(radius, stroke_width), border=border, pos=pos, size=size)
            self.add(self._edge)

    def _add_shadow(self, pos: tuple[int, int], size: tuple[int, int], scale: float) -> None:
        side, below, edge = round(22 * scale), round(30 * scale), round(_SHADOW_BORDER * scale)
        self.add(Color(1, 1, 1, 1))
        self.add(
            BorderImage(
                texture=_shadow(),
                border=(_SHADOW_BORDER,) * 4,
                display_border=(edge,) * 4,
                pos=(pos[0] - side, pos[1] - below),
                size=(size[0] + 2 * side, size[1] + side + below),
            )
        )

    def paint(self, fill: Colour, stroke: Colour | None = None) -> None:
        """Change colours."""
        self.fill.rgba = fill
        if stroke:
            self.stroke.rgba = stroke

    def resize(self, pos: tuple[int, int], size: tuple[int, int]) -> None:
        """Move; the size must stay large enough for the corners."""
        for part in (self._body, self._edge):
            if part:
                part.pos, part.size = pos, size


@lru_cache(maxsize=4)
def fade(colour: Colour, start: float, end: float, upright: bool = False) -> Texture:
    """Return a gradient of 256 steps: `colour` up to `start` (0–1), clear from `end` on.

    It runs from left to right, or from bottom to top when `upright`.
    """
    image = Image.new("RGBA", (256, 1))
    for x in range(256):
        t = min(1.0, max(0.0, (x / 255 - start) / (end - start)))
        alpha = 1 - t * t * (3 - 2 * t)
        image.putpixel((x, 0), _bytes((*colour[:3], alpha)))  # type: ignore[arg-type]
    return to_texture(image.transpose(Image.Transpose.ROTATE_90) if upright else image)
