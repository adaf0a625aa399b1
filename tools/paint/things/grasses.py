"""Reeds at the water and grass on the bank."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import bezier
from tools.paint.canvas import Canvas


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


def tufts(c: Canvas, ridge: np.ndarray, colour: str, seed: int, count: int = 200, size: float = 14) -> None:
    """Tufts of grass along a crest given in pixels for every column."""
    r = np.random.default_rng(c.seed * 5 + seed)
    blades = []
    for x in r.uniform(0, c.w - 1, count):
        y = ridge[int(x)] + r.uniform(0, 6) * c.unit
        for lean in (-0.5, 0.0, 0.5):
            h = size * c.unit * r.uniform(0.5, 1.2)
            blades.append(bezier((x, y), (x + lean * h * 0.2, y - h * 0.6), (x + lean * h, y - h), n=8))
    c.lines(colour, (2.4 * c.unit, 0.6 * c.unit), *blades, a=0.7)
