"""城乡巨变展厅: terraces, village, bridge and the new city."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, box, mix, noise2, outline, pigment, smooth
from tools.paint.scenery import far_ranges
from tools.paint.things.boats import boat
from tools.paint.things.buildings import house
from tools.paint.things.fields import terraces


def chengxiang(c):
    """城乡巨变展厅 - terraces, village, bridge and the new city."""
    c.sky([(0, "#DCE6D6"), (0.25, "#F1EBD0"), (0.45, "#FBE7BC"), (0.6, "#F8EBCB"), (1, "#EFE6C9")], 0.5)
    c.glow(c.x(0.70), c.y(0.30), c.x(c.pick(0.2, 0.3)), pigment("#FFDFA0"), 0.6)
    far_ranges(c, 3, 0.40, 0.47, 0.12, 0.15, "#D3D6B4", "#A5B285", "#F6EBCD", 13, depth=0.16)
    # skyline, three depths
    skyline(c)
    # river and cable-stayed bridge
    _river(c)
    _bridge(c)
    boat(c, c.x(0.30), c.y(0.655), 46 * c.unit, sail="#FBF1D8")
    # terraces
    _terraces(c)
    c.mist(0.685, 0.02, 0.55, 45, pigment("#FBF2DA"))
    # village
    _village(c)
    c.birds([(0.36, 0.20), (0.39, 0.178), (0.415, 0.215), (0.45, 0.19)], 20, "#5B5230")


def skyline(c):
    """The new city in three depths."""
    base, middle, spread = c.y(0.60), c.pick(0.70, 0.66), c.pick(0.13, 0.17)
    depths = (("#C3C09A", 0.80, 0.26, 34), ("#98A27A", 0.90, 0.36, 30), ("#6B7D55", 0.97, 0.30, 20))
    for depth, (colour, a, tallest, count) in enumerate(depths):
        r = np.random.default_rng(c.seed + depth + 1)
        walls, panes = Pen(c, 3), Pen(c, 3)
        for _ in range(count):
            x = r.normal(middle, spread) * c.w
            k = math.exp(-(((x / c.w - middle) / 0.17) ** 2))
            w = r.uniform(16, 34) * c.unit * (1 + 0.12 * depth)
            h = c.h * tallest * (0.25 + 0.75 * k) * r.uniform(0.55, 1.05)
            _tower(walls, x, base, w, h, r.integers(5))
            _windows(panes, r, x, base, w, h)
        m = walls.mask() * np.clip(1.25 - smooth(0.46, 0.61, c.Y / c.h) * 0.70, 0, 1)
        c.over(pigment(colour), m * a)
        c.over(pigment("#FFF2CF"), panes.mask() * m * (0.35 + 0.2 * depth))
        c.mist(0.60, 0.045, 0.55, 31 + depth, pigment("#FAF0D6"))


def _tower(pen, x, base, w, h, kind):
    """A tower w wide and h high: slanting roof, rounded with a mast, set back twice, or plain."""
    top, left, right = base - h, x - w / 2, x + w / 2
    if kind == 0:
        pen.poly([(left, base), (left, top + w * 0.5), (right, top), (right, base)])
    elif kind == 1:
        up = ((left, base), (x - w * 0.5, top + h * 0.3), (x - w * 0.15, top))
        pen.poly(outline(up, ((x + w * 0.15, top), (x + w * 0.5, top + h * 0.3), (right, base))))
        pen.line([(x, top), (x, top - h * 0.14)], 1.6 * pen.c.unit)
    elif kind == 2:
        l2, r2, low, high = x - w * 0.3, x + w * 0.3, top + h * 0.2, top + h * 0.12
        steps = [(left, low), (l2, low), (l2, top), (r2, top), (r2, high), (right, high)]
        pen.poly([(left, base), *steps, (right, base)])
    else:
        pen.poly(box(left, base, right, top))


def _windows(pen, r, x, base, w, h):
    """Rows of windows, a good half of them lit."""
    u = pen.c.unit
    step = 7.5 * u
    for wy in np.arange(base - h + step, base - h * 0.1, step):
        for wx in np.arange(x - w * 0.36, x + w * 0.4, step * 0.85):
            if r.random() < 0.55:
                pen.poly(box(wx, wy, wx + 2.6 * u, wy + 3.4 * u))


def _river(c):
    """A band of bright water before the city."""
    wm = smooth(0.598, 0.606, c.Y / c.h) * smooth(0.70, 0.66, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 6, 110, 5, 3)
    c.over(mix(pigment("#D9E2C6"), pigment("#FBF5DF"), smooth(0.45, 0.6, n)[..., None]), wm * 0.95)


def _bridge(c):
    """A cable-stayed bridge."""
    p = Pen(c, 4)
    dk = c.y(0.612)
    x0, x1 = c.x(-0.02), c.x(1.02)

    def deck(x):
        return dk - 10 * c.unit * math.sin(math.pi * np.clip((x - x0) / (x1 - x0), 0, 1))

    p.stroke([(x, deck(x)) for x in np.linspace(x0, x1, 40)], [7 * c.unit, 7 * c.unit])
    for tx in c.pick((0.15, 0.40), (0.20, 0.50)):
        X, top = c.x(tx), dk - c.y(c.pick(0.225, 0.17))
        p.stroke([(X - 13 * c.unit, dk + 26 * c.unit), (X - 2 * c.unit, top)], [6 * c.unit, 4 * c.unit])
        p.stroke([(X + 13 * c.unit, dk + 26 * c.unit), (X + 2 * c.unit, top)], [6 * c.unit, 4 * c.unit])
        p.line([(X - 9 * c.unit, dk - 30 * c.unit), (X + 9 * c.unit, dk - 30 * c.unit)], 4 * c.unit)
        span = c.x(c.pick(0.108, 0.14))
        for i in range(1, 13):
            for sg in (-1, 1):
                ex = X + sg * span * i / 12
                if ex < x1:
                    p.line([(X, top + (12 - i) * 4.2 * c.unit), (ex, deck(ex))], 1.3 * c.unit)
    c.over(pigment("#7A5A2C"), p.mask() * 0.92)


def _terraces(c):
    """Terraced fields, higher at both sides."""
    x = c.X / c.w
    top = 0.685 + 0.03 * np.sin(x * 5 + 1)
    top = top - 0.05 * np.exp(-(((x - 0.05) / 0.22) ** 2)) - 0.03 * np.exp(-(((x - 1.0) / 0.2) ** 2))
    terraces(c, top)


def _village(c):
    """Houses among their trees."""
    r = np.random.default_rng(c.seed + 5)
    left = c.pick([(0.215, 0.775, 62), (0.065, 0.80, 84), (0.155, 0.885, 116)],
                  [(0.30, 0.765, 56), (0.09, 0.79, 74), (0.20, 0.875, 104)])  # fmt: skip
    right = c.pick([(0.745, 0.775, 58), (0.935, 0.80, 84), (0.845, 0.885, 116)],
                   [(0.70, 0.765, 54), (0.93, 0.79, 74), (0.80, 0.875, 104)])  # fmt: skip
    dark, pale = Pen(c, 3), Pen(c, 3)
    for x, y, s in left + right:
        for _ in range(70):
            ox = r.normal(0, 0.62) * s
            oy = -abs(r.normal(0.16, 0.16)) * s - 0.30 * s * math.exp(-((ox / s / 0.8) ** 2))
            size = s * r.uniform(0.05, 0.12)
            crown = dark if r.random() < 0.6 else pale
            px, py = c.x(x) + ox * c.unit, c.y(y) + oy * c.unit
            crown.oval(px, py, size * c.unit * 1.1, size * c.unit * 0.85, int(r.uniform(150, 250)))
    c.over(pigment("#4F6B35"), dark.mask() * 0.9)
    c.over(pigment("#7F9A48"), pale.mask() * 0.85)
    for x, y, s in left + right:
        house(c, c.x(x), c.y(y), s * 1.45 * c.unit)
