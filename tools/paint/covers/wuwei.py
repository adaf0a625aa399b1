"""五位一体展厅: five petals, one flower, above a quiet river."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, mix, noise2, outline, pigment, smooth
from tools.paint.scenery import corner_hills, far_ranges
from tools.paint.things.boats import boat


def wuwei(c):
    """五位一体展厅 - five petals, one flower, above a quiet river."""
    c.sky([(0, "#C7DCEA"), (0.3, "#E4EDEE"), (0.55, "#FAF1DE"), (1, "#F3EBD9")], 0.5)
    fx, fy, R = c.x(0.5), c.y(c.pick(0.385, 0.36)), c.pick(240, 262) * c.unit
    c.glow(fx, fy, R * 1.9, pigment("#FFF8E6"), 0.9, 1.6)
    far_ranges(c, 3, 0.54, 0.60, 0.10, 0.15, "#BCD3E0", "#7FA9C4", "#F2ECDC", 14, depth=0.14)
    for i, (env, amp) in enumerate(
        (
            ([(0, 1), (0.25, 0.7), (0.46, 0.05), (1, 0)], 0.26),
            ([(0, 0), (0.54, 0.05), (0.78, 0.7), (1, 1)], 0.24),
        )
    ):
        rg = c.ridge(0.675, amp, 300, 34 + i, crag=0.6, env=env)
        c.mountain(rg, pigment("#2D6A97"), pigment("#C9DBDF"), 0.20, 34 + i, cun=0.75, rim=0.6, light=0.45)
        c.moss(rg, pigment("#1C4565"), 34 + i, 0.7, 0.7, 40, 0.5)
    c.mist(0.665, 0.03, 0.8, 61)
    _flower(c, fx, fy, R)
    y0 = c.y(0.685)
    c.water(y0, pigment("#A9C9D8"), 0.70, 3, 0.30)
    c.shore(y0, pigment("#1F4E70"), 0.6, 5, 4)
    for k in range(3):  # rings on the water under the flower
        rr = (150 + 120 * k) * c.unit
        d = np.hypot((c.X - fx), (c.Y - c.y(0.84)) / 0.22)
        c.over(
            pigment("#FFFFFF"), (np.exp(-(((d - rr) / (3.6 * c.unit)) ** 2)) * (0.42 - 0.1 * k)).astype(F32)
        )
    boat(c, c.x(c.pick(0.23, 0.2)), c.y(0.80), 60 * c.unit, "#1D3D56")
    corner_hills(c, "#1B4A6C", "#3F7699", 54, 0.17, 0.22, moss="#10304A", trees="#15364F", pines=16)
    c.birds([(0.17, 0.22), (0.2, 0.2), (0.225, 0.235), (0.255, 0.212)], 20, "#24465E")


def _flower(c, fx, fy, R):
    """Five washed petals and a golden heart."""
    for i, colour in enumerate(("#C8452F", "#D9982B", "#2F8F6B", "#2A6FA8", "#7C5AA6")):
        _petal(c, fx, fy, R, i, colour)
    heart = R * 0.235
    c.over(pigment("#FFF9EA"), c.disc(fx, fy, heart) * 0.96)
    ring = np.clip(1 - np.abs(np.hypot(c.X - fx, c.Y - fy) - heart) / (2.2 * c.unit), 0, 1)
    c.over(pigment("#C79A3E"), ring * 0.95)
    p = Pen(c, 4)
    for i in range(5):
        a = -math.pi / 2 + i * math.tau / 5
        p.oval(fx + R * 0.115 * math.cos(a), fy + R * 0.115 * math.sin(a), R * 0.042)
    p.oval(fx, fy, R * 0.05)
    c.over(pigment("#C79A3E"), p.mask())


def _petal(c, fx, fy, R, i, colour):
    """The i-th petal: a wash with a pooled rim and five veins."""
    ang = -math.pi / 2 + i * math.tau / 5
    ux, uy = math.cos(ang), math.sin(ang)
    nx, ny = -uy, ux

    def P(al, ac):
        return (fx + R * (ux * al + nx * ac), fy + R * (uy * al + ny * ac))

    p = Pen(c, 4)
    p.poly(
        outline(
            (P(0.10, 0), P(0.20, -0.62), P(0.82, -0.60), P(1.04, 0)),
            (P(1.04, 0), P(0.82, 0.60), P(0.20, 0.62), P(0.10, 0)),
        )
    )
    m = p.mask()
    d = np.hypot(c.X - fx, c.Y - fy) / R
    pig = mix(pigment(colour), np.minimum(1, pigment(colour) * 0.5 + 0.5), smooth(0.85, 0.15, d)[..., None])
    c.over(c.paper, m * 0.40)
    e = m * (1 - blur(m, 9 * c.unit))
    n = noise2(c.h, c.w, 14, 9, c.seed + 80 + i, 5)
    c.ink(pig, np.clip(m * (0.60 + 0.34 * (n - 0.5)) + 0.62 * e, 0, 1))
    v = Pen(c, 3)
    for k in (-0.28, -0.14, 0, 0.14, 0.28):
        v.stroke(
            bezier(P(0.22, k * 0.3), P(0.55, k * 1.15), P(0.93, k * 0.55)),
            [2.6 * c.unit, 1.6 * c.unit, 0.4],
        )
    c.ink(pigment(colour), v.mask() * m * 0.38)
