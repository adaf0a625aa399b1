"""The app icon."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from tools.paint.brush import F32, Pen, mix, pigment, smooth, spline
from tools.paint.canvas import Canvas

_HILLS = (
    (0.58, "#A9D3C4", [(0.22, 0.22, 0.22), (0.86, 0.16, 0.2)]),
    (0.66, "#4FA389", [(0.06, 0.22, 0.20), (0.70, 0.17, 0.20)]),
    (0.70, "#1F7A63", [(0.30, 0.25, 0.19), (1.0, 0.22, 0.18)]),
)
_RIVERS = (
    (((-0.05, 0.70), (0.18, 0.715), (0.36, 0.755), (0.49, 0.83)), (0.012, 0.03, 0.065, 0.11)),
    (((1.05, 0.685), (0.83, 0.70), (0.66, 0.745), (0.53, 0.83)), (0.012, 0.03, 0.065, 0.11)),
    (((0.505, 0.80), (0.52, 0.87), (0.50, 0.94), (0.44, 1.08)), (0.09, 0.20, 0.29, 0.50)),
)


def icon(size, rounded=True):
    """App icon: three rivers joining beneath jade hills and a red sun."""
    c = Canvas(size, size, 7, "#F8F3E7")
    c.unit = size / 760
    c.sky([(0, "#FDF6E6"), (0.5, "#FCEBCB"), (1, "#F7EBD3")], 0)
    c.glow(size * 0.60, size * 0.31, size * 0.34, pigment("#FFD49A"), 0.8)
    c.over(pigment("#DB4630"), c.disc(size * 0.60, size * 0.31, size * 0.125))
    for i, (base, colour, peaks) in enumerate(_HILLS):
        crest, top = c.ridge(base, 0.02, 300, 70 + i, peaks=peaks, crag=0.2), pigment(colour)
        foot = mix(top, c.paper, 0.5)
        c.mountain(crest, top, foot, 0.5, 70 + i, alpha=1, cun=0.35, rim=0.25, light=0.4, hold=0.95)
    across = np.ones((1, c.w), F32)
    plain = mix(pigment("#176350"), pigment("#0F4A3C"), smooth(0.66, 1, c.Y / size)[..., None])
    c.over(plain, smooth(0.66, 0.70, c.Y / size) * across)
    p = Pen(c, 4)
    for points, widths in _RIVERS:
        p.stroke(
            spline([(x * size, y * size) for x, y in points], 30), [v * size for v in widths], squash=0.5
        )
    water = mix(pigment("#FFF8E8"), pigment("#BCE5D4"), smooth(0.70, 1, c.Y / size)[..., None])
    c.over(water, p.mask())
    im = c.finish(0.05).convert("RGBA")
    if rounded:
        m = Image.new("L", (size * 4, size * 4))
        ImageDraw.Draw(m).rounded_rectangle((0, 0, size * 4 - 1, size * 4 - 1), size * 4 * 0.22, fill=255)
        im.putalpha(m.resize((size, size), Image.LANCZOS))
    return im
