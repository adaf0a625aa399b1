"""文明榜样展厅: lamps afloat on the river, a bough in bloom."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, mix, pigment, smooth, spline
from tools.paint.scenery import far_ranges
from tools.paint.things.lights import lotus_lamp
from tools.paint.things.plants import blossom


def bangyang(c):
    """文明榜样展厅 - lamps afloat on the river, a bough in bloom."""
    c.sky([(0, "#E9B9B8"), (0.25, "#F6D6C4"), (0.45, "#FCEAD2"), (0.6, "#FBE6CC"), (1, "#F3DCC8")], 0.4)
    c.glow(c.x(0.58), c.y(0.47), c.x(c.pick(0.26, 0.42)), pigment("#FFE7B8"), 0.75, 1.3)
    far_ranges(c, 4, 0.46, 0.535, 0.13, 0.15, "#E8C3C0", "#B97F90", "#FBE7D0", 16, depth=0.16)
    for i, (env, amp) in enumerate(
        (
            ([(0, 1), (0.22, 0.7), (0.40, 0.04), (1, 0)], 0.22),
            ([(0, 0), (0.62, 0.04), (0.82, 0.7), (1, 1)], 0.26),
        )
    ):
        rg = c.ridge(0.575, amp, 300, 36 + i, crag=0.6, env=env)
        c.mountain(rg, pigment("#8A4562"), pigment("#E9C3BC"), 0.18, 36 + i, cun=0.7, rim=0.55, light=0.4)
        c.moss(rg, pigment("#5E2A43"), 36 + i, 0.6, 0.7, 40, 0.45)
    c.mist(0.572, 0.028, 0.8, 66, pigment("#FCEBD6"))
    y0 = c.y(0.585)
    c.water(y0, pigment("#D79CA3"), 0.62, 4, 0.30, "#FFF1DE")
    c.shore(y0, pigment("#7A3B55"), 0.5, 6, 4)
    dk = smooth(0.62, 1.1, c.Y / c.h) * np.ones((1, c.w), F32)
    c.ink(pigment("#7A3F66"), dk * 0.85)
    c.ink(pigment("#B97F98"), smooth(0.585, 0.64, c.Y / c.h) * np.ones((1, c.w), F32) * 0.55)
    _lamps(c)
    # bough
    _bough(c)


def _lamps(c):
    """Lotus lamps that drift towards us."""
    drift = spline(
        c.pick(
            [(0.60, 0.605), (0.70, 0.625), (0.63, 0.66), (0.48, 0.70), (0.53, 0.765), (0.72, 0.83), (0.60, 0.93)],
            [(0.60, 0.605), (0.74, 0.622), (0.64, 0.655), (0.40, 0.695), (0.45, 0.76), (0.74, 0.825), (0.50, 0.92)],
        ),
        60,
    )  # fmt: skip
    lamps = []
    for f in (0, 0.07, 0.13, 0.19, 0.25, 0.31, 0.375, 0.44, 0.51, 0.585, 0.66, 0.745, 0.84, 0.94):
        x, y = drift[int(f * (len(drift) - 1))]
        lamps.append((y, x, mix(16, 165, ((y - 0.60) / 0.34) ** 0.95)))
    lamps += c.pick(
        [(0.79, 0.29, 104), (0.76, 0.885, 88), (0.95, 0.345, 150)],
        [(0.83, 0.18, 96), (0.75, 0.88, 78), (0.95, 0.88, 120)],
    )
    lamps.sort()
    for light in (True, False):
        for i, (y, x, z) in enumerate(lamps):
            lotus_lamp(c, c.x(x), c.y(y), z * c.unit, ("#E7728F", "#F08E86", "#E5809F")[i % 3], light=light)


_BOUGH = ((-0.03, 0.10), (0.07, 0.145), (0.15, 0.125), (0.235, 0.19), (0.31, 0.175), (0.40, 0.225))
_TWIGS = (
    ((0.07, 0.145), (0.10, 0.26), (0.155, 0.325), (0.20, 0.33)),
    ((0.15, 0.125), (0.21, 0.05), (0.29, 0.045)),
    ((0.235, 0.19), (0.27, 0.28), (0.325, 0.31)),
    ((0.30, 0.178), (0.36, 0.115), (0.425, 0.105)),
    ((0.02, 0.12), (0.03, 0.24), (0.065, 0.34)),
    ((0.35, 0.20), (0.41, 0.245), (0.455, 0.26)),
)
_BLOOM = (*_TWIGS, ((0.10, 0.14), (0.20, 0.15), (0.30, 0.178), (0.40, 0.225)))


def _bough(c):
    """A plum bough in bloom and petals on the wind."""
    ink, k = pigment("#3E2733"), c.pick(1, 1.25)
    bough = spline(c.at(*_BOUGH), 30)
    bough[:, 0] *= k
    c.brush(bough, 34 * c.unit, ink, 0.95, 0.30, 1, 70, (1.0, 0.08))
    for i, twig in enumerate(_TWIGS):
        path = spline([(c.x(x * k), c.y(y)) for x, y in twig], 26)
        c.brush(path, 13 * c.unit, ink, 0.93, 0.18, 10 + i, 34, (0.45, 0.05))
    r = np.random.default_rng(c.seed + 3)
    _blossoms(c, r, k)
    _buds(c, r, k)
    _petals(c, r)


def _blossoms(c, r, k):
    """Six blossoms along every twig, small ones first."""
    u, spots = c.unit, []
    for twig in _BLOOM:
        path = spline([(c.x(x * k), c.y(y)) for x, y in twig], 26)
        for f in np.linspace(0.22, 1, 6):
            x, y = path[int(f * (len(path) - 1))]
            spots.append((x + r.normal(0, 10) * u, y + r.normal(0, 10) * u, r.uniform(15, 29) * u))
    spots.sort(key=lambda spot: spot[2])
    for i, (x, y, s) in enumerate(spots):
        blossom(c, x, y, s, c.seed + i, ("#EF9FB2", "#E77F9B", "#F4B6C2")[i % 3], "#B92F57")


def _buds(c, r, k):
    """Buds at the tips."""
    u, pen = c.unit, Pen(c, 3)
    for twig in _TWIGS:
        x, y = c.x(twig[-1][0] * k), c.y(twig[-1][1])
        for _ in range(3):
            pen.oval(x + r.normal(8, 14) * u, y + r.normal(0, 12) * u, r.uniform(4, 7) * u)
    c.over(pigment("#D9577C"), pen.mask() * 0.92)


def _petals(c, r):
    """Petals on the wind."""
    pen = Pen(c, 3)
    for _ in range(26):
        x, y, s = r.uniform(0.2, 0.95) * c.w, r.uniform(0.15, 0.9) * c.h, r.uniform(3, 7) * c.unit
        a = r.uniform(0, 6)
        path = [(x + n * s * math.cos(a), y + n * s * math.sin(a)) for n in range(3)]
        pen.stroke(path, [s * 0.2, s * 0.95, s * 0.1], 200)
    c.over(pigment("#EE93AB"), pen.mask() * 0.8)
