"""Backdrops and the small see-through strips that the interface lays over pictures."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tools.paint.brush import noise2, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.covers.xuting import xuting
from tools.paint.scenery import far_ranges


def home(c):
    """Quiet paper under the tiles: pale ranges, one thread of river, nothing that competes with text."""
    c.sky([(0, "#EAF1E8"), (0.35, "#F8F3E7"), (1, "#F6F0E1")], 0.4)
    b = c.pick(0.80, 0.86)
    far_ranges(
        c, 4, b - 0.20, b, 0.10, 0.13, "#E3EBDF", "#CBDED1", "#F6F0E1", 21, depth=0.18, a=0.8, cun=0.35
    )
    rg = c.ridge(b + 0.10, 0.14, 380, 41, env=[(0, 1), (0.3, 0.5), (0.5, 0.1), (0.72, 0.5), (1, 1)])
    c.mountain(rg, pigment("#B2D0C1"), pigment("#E6E9D8"), 0.26, 41, cun=0.15, rim=0.15, light=0.1)


# Below the name of the centre, which a lying screen at rest has in its upper left corner.
_BIRDS = [(0.225, 0.300), (0.250, 0.282), (0.268, 0.308), (0.290, 0.288), (0.308, 0.315)]


def backdrop(kind, w, h, seed=7):
    c = Canvas(w, h, seed)
    if kind == "home":
        home(c)
    elif w > h:
        xuting(c, _BIRDS)
    else:
        xuting(c)
    return c.finish(0.04 if kind == "home" else 0.10)


def mist(w, h, seed=7):
    """A see-through band of mist that repeats sideways, to drift over the idle picture."""
    n = noise2(h, w + w // 4, 5, 5, seed, 5)
    k = np.linspace(0, 1, w // 4)[None, :]
    n[:, : w // 4] = n[:, : w // 4] * k + n[:, w:] * (1 - k)
    n = n[:, :w]
    y = np.linspace(-1, 1, h)[:, None]
    al = smooth(0.38, 0.78, n) * np.exp(-((y / 0.5) ** 2)) * smooth(1, 0.7, np.abs(y))
    out = np.zeros((h, w, 4), np.uint8)
    out[..., :3] = (0xFB, 0xF7, 0xEC)
    out[..., 3] = (al * 205).astype(np.uint8)
    return Image.fromarray(out)


def shadow9(size=96, r=28, blur_r=14, a=0.30):
    """A nine-patch shadow (border = size/2 - 1): stretch under cards and dialogs."""
    m = Image.new("L", (size, size))
    ImageDraw.Draw(m).rounded_rectangle(
        (blur_r * 1.4, blur_r * 1.4, size - 1 - blur_r * 1.4, size - 1 - blur_r * 1.4),
        r * 0.6,
        fill=int(255 * a),
    )
    im = Image.new("RGBA", (size, size), (16, 52, 43, 0))
    im.putalpha(m.filter(ImageFilter.GaussianBlur(blur_r * 0.62)))
    return im
