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
    pts = spline(
        c.pick(
            [
                (0.60, 0.605),
                (0.70, 0.625),
                (0.63, 0.66),
                (0.48, 0.70),
                (0.53, 0.765),
                (0.72, 0.83),
                (0.60, 0.93),
            ],
            [
                (0.60, 0.605),
                (0.74, 0.622),
                (0.64, 0.655),
                (0.40, 0.695),
                (0.45, 0.76),
                (0.74, 0.825),
                (0.50, 0.92),
            ],
        ),
        60,
    )
    pos = [0, 0.07, 0.13, 0.19, 0.25, 0.31, 0.375, 0.44, 0.51, 0.585, 0.66, 0.745, 0.84, 0.94]
    lamps = []
    for f in pos:
        x, y = pts[int(f * (len(pts) - 1))]
        lamps.append((y, x, mix(16, 165, ((y - 0.60) / 0.34) ** 0.95)))
    lamps += [
        (y, x, z)
        for x, y, z in c.pick(
            ((0.29, 0.79, 104), (0.885, 0.76, 88), (0.345, 0.95, 150)),
            ((0.18, 0.83, 96), (0.88, 0.75, 78), (0.88, 0.95, 120)),
        )
    ]
    lamps.sort()
    for light in (True, False):
        for i, (y, x, z) in enumerate(lamps):
            lotus_lamp(c, c.x(x), c.y(y), z * c.unit, ("#E7728F", "#F08E86", "#E5809F")[i % 3], light=light)


def _bough(c):
    """A plum bough in bloom and petals on the wind."""
    U = c.unit
    ink = pigment("#3E2733")
    b0 = spline(
        [
            (c.x(-0.03), c.y(0.10)),
            (c.x(0.07), c.y(0.145)),
            (c.x(0.15), c.y(0.125)),
            (c.x(0.235), c.y(0.19)),
            (c.x(0.31), c.y(0.175)),
            (c.x(0.40), c.y(0.225)),
        ],
        30,
    )
    k = c.pick(1, 1.25)
    b0[:, 0] *= k
    c.brush(b0, 34 * U, ink, 0.95, 0.30, 1, 70, (1.0, 0.08))
    subs = [
        ((0.07, 0.145), (0.10, 0.26), (0.155, 0.325), (0.20, 0.33)),
        ((0.15, 0.125), (0.21, 0.05), (0.29, 0.045)),
        ((0.235, 0.19), (0.27, 0.28), (0.325, 0.31)),
        ((0.30, 0.178), (0.36, 0.115), (0.425, 0.105)),
        ((0.02, 0.12), (0.03, 0.24), (0.065, 0.34)),
        ((0.35, 0.20), (0.41, 0.245), (0.455, 0.26)),
    ]
    for i, q in enumerate(subs):
        p = spline([(c.x(x * k), c.y(y)) for x, y in q], 26)
        c.brush(p, 13 * U, ink, 0.93, 0.18, 10 + i, 34, (0.45, 0.05))
    r = np.random.default_rng(c.seed + 3)
    spots = []
    for q in [*subs, ((0.10, 0.14), (0.20, 0.15), (0.30, 0.178), (0.40, 0.225))]:
        p = spline([(c.x(x * k), c.y(y)) for x, y in q], 26)
        for f in np.linspace(0.22, 1, 6):
            x, y = p[int(f * (len(p) - 1))]
            spots.append((x + r.normal(0, 10) * U, y + r.normal(0, 10) * U, r.uniform(15, 29) * U))
    spots.sort(key=lambda s: s[2])
    for i, (x, y, s) in enumerate(spots):
        blossom(c, x, y, s, c.seed + i, ("#EF9FB2", "#E77F9B", "#F4B6C2")[i % 3], "#B92F57")
    bud = Pen(c, 3)
    for q in subs:
        x, y = c.x(q[-1][0] * k), c.y(q[-1][1])
        for _ in range(3):
            bud.oval(x + r.normal(8, 14) * U, y + r.normal(0, 12) * U, r.uniform(4, 7) * U)
    c.over(pigment("#D9577C"), bud.mask() * 0.92)
    pet = Pen(c, 3)
    for _ in range(26):
        x, y, s = r.uniform(0.2, 0.95) * c.w, r.uniform(0.15, 0.9) * c.h, r.uniform(3, 7) * U
        a = r.uniform(0, 6)
        pet.stroke(
            [
                (x, y),
                (x + s * math.cos(a), y + s * math.sin(a)),
                (x + 2 * s * math.cos(a), y + 2 * s * math.sin(a)),
            ],
            [s * 0.2, s * 0.95, s * 0.1],
            200,
        )
    c.over(pigment("#EE93AB"), pet.mask() * 0.8)
