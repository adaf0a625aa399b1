"""The pictures of a film: a slow move over a painting, a title, a mark in the corner."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tools.films.script import View

SIZE = (1280, 720)
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
    """Return the title as a clear overlay: large serif letters with a soft shadow, a line below."""
    plate = Image.new("RGBA", SIZE)
    shadow = Image.new("RGBA", SIZE)
    for image, fill in ((shadow, (8, 26, 22, 235)), (plate, (255, 252, 245, 255))):
        draw = ImageDraw.Draw(image)
        draw.text((SIZE[0] / 2, 300), title, font=_font("NotoSerifSC-Bold.otf", 104), fill=fill, anchor="mm")
        draw.text(
            (SIZE[0] / 2, 410), subtitle, font=_font("NotoSansSC-Regular.otf", 38), fill=fill, anchor="mm"
        )
    soft = shadow.filter(ImageFilter.GaussianBlur(9))
    soft.alpha_composite(soft)
    soft.alpha_composite(plate)
    return soft


def mark_plate(words: str) -> Image.Image:
    """Return the corner mark as a clear overlay."""
    plate = Image.new("RGBA", SIZE)
    draw = ImageDraw.Draw(plate)
    font = _font("NotoSansSC-Bold.otf", 26)
    width = draw.textlength(words, font=font)
    box = (SIZE[0] - width - 76, 32, SIZE[0] - 32, 80)
    draw.rounded_rectangle(box, radius=24, fill=(9, 30, 24, 190))
    draw.text(((box[0] + box[2]) / 2, 55), words, font=font, fill=(255, 255, 255, 255), anchor="mm")
    return plate


def faded(plate: Image.Image, strength: float) -> Image.Image:
    """Return the overlay with its opacity scaled by `strength` (0–1)."""
    result = plate.copy()
    result.putalpha(plate.getchannel("A").point(lambda a: int(a * strength)))
    return result


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / name), size)
