"""志愿服务厅: a heart in two brush strokes, doves, warm hills."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, noise1, outline, pigment, spline
from tools.paint.scenery import corner_hills, far_ranges
from tools.paint.things.creatures import dove


def zhiyuan(c):
    """志愿服务厅 - a heart in two brush strokes, doves, warm hills."""
    c.sky([(0, "#F6D3B4"), (0.25, "#FBE5CB"), (0.5, "#FDF1DC"), (1, "#F6E4C9")], 0.5)
    hx, hy, S = c.x(c.pick(0.50, 0.50)), c.y(c.pick(0.36, 0.35)), c.pick(215, 235) * c.unit
    c.glow(hx, hy, S * 2.1, pigment("#FFF6E2"), 0.95, 1.5)
    far_ranges(c, 4, 0.56, 0.645, 0.12, 0.16, "#F3C9A6", "#D98D5E", "#FBEAD0", 18, depth=0.15)
    for i, (env, amp) in enumerate(
        (
            ([(0, 1), (0.25, 0.7), (0.47, 0.05), (1, 0)], 0.24),
            ([(0, 0), (0.55, 0.05), (0.78, 0.7), (1, 1)], 0.25),
        )
    ):
        rg = c.ridge(0.72, amp, 300, 38 + i, crag=0.6, env=env)
        c.mountain(rg, pigment("#B4562B"), pigment("#F3D2AC"), 0.20, 38 + i, cun=0.75, rim=0.55, light=0.45)
        c.moss(rg, pigment("#7E3517"), 38 + i, 0.7, 0.7, 40, 0.5)
    c.mist(0.71, 0.03, 0.85, 69, pigment("#FDF0DA"))
    y0 = c.y(0.73)
    # the river carries the red on: heart reflected
    _heart(c, hx, hy, S)
    c.water(y0, pigment("#F0C9A2"), 0.68, 6, 0.36, "#FFF6E6")
    c.shore(y0, pigment("#93451F"), 0.5, 8, 4)
    corner_hills(c, "#8F3F1E", "#C77B4A", 58, 0.20, 0.17, moss="#5E260F", trees="#6B2C12", pines=16)
    _doves(c, hx, hy, S)
    # volunteers in red vests, hand in hand on the near bank
    _volunteers(c, hx)
    c.birds([(0.16, 0.26), (0.185, 0.245), (0.20, 0.27)], 16, "#8A4A28")


_LEFT = ((0.02, -0.40), (-0.10, -0.66), (-0.36, -0.80), (-0.68, -0.72), (-0.87, -0.42), (-0.80, -0.02), (-0.52, 0.36), (-0.18, 0.68), (0.06, 0.93))  # fmt: skip
_RIGHT = ((-0.03, -0.36), (0.12, -0.64), (0.40, -0.79), (0.72, -0.68), (0.88, -0.36), (0.79, 0.04), (0.52, 0.40), (0.24, 0.66), (-0.02, 0.84))  # fmt: skip


def _heart(c, hx, hy, S):
    """A heart in two strokes of a drying brush."""
    left, right = (spline([(hx + S * x, hy + S * y) for x, y in half], 30) for half in (_LEFT, _RIGHT))
    soft = Pen(c, 2)
    soft.poly(np.vstack([left, right[::-1]]))
    c.over(pigment("#F7B591"), blur(soft.mask(), 26 * c.unit) * 0.34)
    c.brush(left, 62 * c.unit, pigment("#CE3B22"), 0.96, 0.46, 1, 90, (0.45, 0.10))
    c.brush(right, 66 * c.unit, pigment("#E0542B"), 0.95, 0.50, 2, 90, (0.45, 0.10))


def _doves(c, hx, hy, S):
    """Four doves."""
    dove(c, hx + S * 0.02, hy + S * 0.12, S * 0.92, 1, -0.20)
    dove(c, hx + S * 1.42, hy - S * 0.62, S * 0.50, 1, -0.30, up=0.95)
    dove(c, hx + S * 1.62, hy + S * 0.05, S * 0.30, 1, -0.15, up=1.05)
    dove(c, hx - S * 1.55, hy - S * 0.28, S * 0.34, 1, -0.25)


def _volunteers(c, hx):
    """Volunteers in red vests, hand in hand on the near bank."""
    bank = _bank(c)
    limbs, vests, heads = pens = Pen(c, 4), Pen(c, 4), Pen(c, 4)
    n, s0 = 7, c.pick(92, 84) * c.unit
    gap = s0 * 0.62
    heights = (0.97, 1.04, 0.92, 0.66, 1.06, 0.95, 1.0)
    hands = [
        (hx + (i - n / 2) * gap, bank[int(hx + (i - n / 2) * gap)] - s0 * (0.40 if 0 < i < n else 0.98))
        for i in range(n + 1)
    ]
    for i in range(n):
        x = hx + (i - (n - 1) / 2) * gap
        _volunteer(pens, x, bank[int(x)] + 3 * c.unit, s0 * heights[i], hands[i : i + 2])
    c.over(pigment("#5A2C18"), limbs.mask() * 0.97)
    c.over(pigment("#4A2415"), heads.mask() * 0.97)
    c.over(pigment("#DB3A22"), vests.mask())


def _bank(c):
    """The low rise they stand on; returns its crest."""
    t = np.linspace(0, 1, c.w)
    swell = 0.945 - 0.035 * np.exp(-(((t - 0.5) / 0.28) ** 2)) + 0.012 * (noise1(c.w, 14, 5) - 0.5)
    bank = (swell * c.h).astype(F32)
    c.mountain(bank, pigment("#8F3F1E"), pigment("#B5652F"), 0.3, 77, alpha=1, cun=0.5, rim=0.5, hold=0.9)
    c.moss(bank, pigment("#5E260F"), 78, 1.1, 0.8, 40, 0.55)
    return bank


def _volunteer(pens, x, y, s, hands):
    """One volunteer, s tall, whose left and right hand are at `hands`."""
    limbs, vests, heads = pens
    heads.oval(x, y - s * 0.90, s * 0.082, s * 0.095)
    for side, hand in zip((-1, 1), hands, strict=True):
        hip, foot = (x + side * s * 0.055, y - s * 0.40), (x + side * s * 0.075, y)
        limbs.stroke([hip, foot], [s * 0.115, s * 0.08])
        elbow = (x + side * s * 0.22, (y - s * 0.70 + hand[1]) / 2 + s * 0.04)
        limbs.stroke(bezier((x + side * s * 0.13, y - s * 0.70), elbow, hand), [s * 0.085, s * 0.06])
    hem, waist, top = y - s * 0.36, y - s * 0.56, y - s * 0.74
    vests.poly(
        outline(
            ((x - s * 0.135, hem), (x - s * 0.12, waist), (x - s * 0.145, top)),
            ((x - s * 0.145, top), (x, y - s * 0.84), (x + s * 0.145, top)),
            ((x + s * 0.145, top), (x + s * 0.12, waist), (x + s * 0.135, hem)),
        )
    )
