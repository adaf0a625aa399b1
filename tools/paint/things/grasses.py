"""Reeds at the water, a field of sorghum."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, bezier, oval, pigment
from tools.paint.canvas import Canvas
from tools.paint.things.garden import sorghum


def reeds(
    c: Canvas, x0: float, x1: float, foot: float, tall: float, count: int, colours: tuple[str, str], seed: int
) -> None:
    """A bed of reeds with feathery heads that lean with the wind; colours are stalk and plume."""
    r = np.random.default_rng(c.seed * 7 + seed)
    stalk, plume = colours
    stalks, leaves, plumes = [], [], []
    for _ in range(count):
        x, h = r.uniform(x0, x1), tall * r.uniform(0.5, 1.0)
        y = foot + r.uniform(-0.03, 0.05) * tall
        tip = (x + h * r.uniform(0.12, 0.34), y - h)
        stem = bezier((x, y), (x, y - h * 0.6), tip)
        stalks.append(stem)
        for k in r.uniform(0.15, 0.75, 2):
            q, side = stem[int(k * 23)], r.choice((-1, 1))
            reach = h * r.uniform(0.2, 0.4)
            leaves.append(
                bezier(
                    q, (q[0] + side * reach * 0.4, q[1] - reach), (q[0] + side * reach, q[1] - reach * 0.5)
                )
            )
        if r.random() < 0.6:
            end = (tip[0] + h * 0.12, tip[1] + h * 0.02)
            plumes.append(bezier(stem[-5], (tip[0], tip[1] - h * 0.03), end))
    u = c.unit
    c.lines(stalk, 2.2 * u, *stalks, a=0.85)
    c.lines(stalk, (1.0 * u, 5.5 * u, 0.5 * u), *leaves, a=0.8)
    if plumes:
        c.lines(plume, (2 * u, 10 * u, 7 * u, 1 * u), *plumes, a=0.9)


def sorghum_field(c: Canvas) -> None:
    """A slope of sorghum, far rows as red dots, near stalks one by one."""
    x = np.linspace(0, 1, c.w)
    crest = ((0.83 + 0.07 * np.sin(x * 3.0 + 0.4)) * c.h).astype(F32)
    c.mountain(crest, pigment("#7E7A3E"), pigment("#4F5A30"), 0.3, 91, alpha=1, cun=0.4, hold=0.9)
    r = np.random.default_rng(c.seed + 11)
    ears: dict[str, list] = {colour: [] for colour in ("#8E2F22", "#B4472C", "#C9643C")}
    for _ in range(900):
        f, d = r.random(), r.random() ** 1.5
        y = crest[int(f * (c.w - 1))] - 8 * c.unit + d * 0.10 * c.h
        s = (4 + 7 * d) * c.unit
        ears[r.choice(list(ears))].append(oval(c.x(f), y, s * 0.62, s * 1.5, 12))
    for colour, shapes in ears.items():
        c.fill(colour, *shapes, a=0.85)
    for i, f in enumerate((0.02, 0.075, 0.135, 0.20, 0.27, 0.79, 0.85, 0.905, 0.96, 0.995)):
        tall = (0.52, 0.60, 0.56, 0.66, 0.74, 0.76, 0.68, 0.58, 0.63, 0.54)[i]
        sorghum(c, (c.x(f), c.y(1.05)), (c.x(f + 0.008), c.y(tall)), 112 * c.unit, i)
