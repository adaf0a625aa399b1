"""The pictures of a film: a slow move over a painting, a title, a mark in the corner."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tools.films.script import View

SIZE = (1280, 720)
_DARK, _DENSE = (9, 30, 24), 212  # white letters stand on this, 83 % opaque
_FONTS = Path(__file__).resolve().parents[2] / "kiosk" / "screens" / "assets" / "fonts"


def view(picture: Image.Image, start: View, end: View, done: float) -> Image.Image:
    """Return the frame at `done` (0–1) of the move from `start` to `end`."""
    eased = done * done * (3 - 2 * done)
    x, y, zoom = (a + (b - a) * eased for a, b in zip(start, end, strict=True))
    scale = min(picture.width / SIZE[0], picture.height / SIZE[1]) / zoom
    w, h = SIZE[0] * scale, SIZE[1] * scale
    left = min(max(x * picture.width - w / 2, 0), picture.width - w)
    top = min(max(y * picture.height - h / 2, 0), picture.height - h)
    return picture.resize(SIZE, Image.Resampling.BICUBIC, box=(left, top, left + w, top + h))


def title_plate(title: str, subtitle: str) -> Image.Image:
    """Return the title as a clear overlay: large serif letters on a dark band with soft edges, a line below."""
    band = Image.new("RGBA", SIZE, (*_DARK, 0))
    ImageDraw.Draw(band).rectangle((-99, 205, SIZE[0] + 99, 485), fill=(*_DARK, _DENSE))
    plate = band.filter(ImageFilter.GaussianBlur(14))
    draw = ImageDraw.Draw(plate)
    for words, y, name, size in (
        (title, 318, "NotoSerifSC-Bold.otf", 104),
        (subtitle, 425, "NotoSansSC-Regular.otf", 38),
    ):
        draw.text((SIZE[0] / 2, y), words, font=_font(name, size), fill=(255, 252, 245, 255), anchor="mm")
    return plate


def mark_plate(words: str) -> Image.Image:
    """Return the corner mark as a clear overlay."""
    plate = Image.new("RGBA", SIZE)
    draw = ImageDraw.Draw(plate)
    font = _font("NotoSansSC-Bold.otf", 26)
    width = draw.textlength(words, font=font)
    box = (SIZE[0] - width - 76, 32, SIZE[0] - 32, 80)
    draw.rounded_rectangle(box, radius=24, fill=(*_DARK, _DENSE))
    draw.text(((box[0] + box[2]) / 2, 55), words, font=font, fill=(255, 255, 255, 255), anchor="mm")
    return plate


def faded(plate: Image.Image, strength: float) -> Image.Image:
    """Return the overlay with its opacity scaled by `strength` (0–1)."""
    result = plate.copy()
    result.putalpha(plate.getchannel("A").point(lambda a: int(a * strength)))
    return result


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / name), size)
