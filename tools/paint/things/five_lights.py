"""A tree with five lights and the ribbon that loops through them."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, noise2, oval, pigment, smooth, spline
from tools.paint.canvas import Canvas


def boughs(c: Canvas, root, lamps) -> None:
    """Trunk and five boughs in dry ink, with leaves along them."""
    ink = pigment("#2B3F36")
    fork = (root[0], root[1] - 190 * c.unit)
    c.brush(
        spline([(root[0] - 12 * c.unit, root[1]), (root[0] + 8 * c.unit, root[1] - 90 * c.unit), fork], 30),
        66 * c.unit,
        ink,
        0.97,
        0.2,
        1,
        90,
        (1.5, 0.8),
    )
    r = np.random.default_rng(c.seed + 4)
    dark, pale = Pen(c, 3), Pen(c, 3)
    for i, (x, y) in enumerate(lamps):
        start = (fork[0] + (i - 2) * 7 * c.unit, fork[1] + (24 - 12 * abs(i - 2)) * c.unit)
        turn = (start[0] + (x - start[0]) * 0.35, start[1] + (y - start[1]) * 0.75 - 20 * c.unit)
        bough = bezier(start, turn, (x, y), n=60)
        c.brush(bough, 30 * c.unit, ink, 0.95, 0.2, 10 + i, 50, (1.2, 0.15))
        for k in r.uniform(0.35, 1.0, 110):
            q = bough[int(k * 59)]
            spread = 46 * c.unit * k
            leaf = dark if r.random() < 0.5 else pale
            leaf.oval(
                q[0] + r.normal(0, spread),
                q[1] + r.normal(0, spread * 0.8),
                r.uniform(4, 9) * c.unit,
                r.uniform(3, 6) * c.unit,
                int(r.uniform(110, 220)),
            )
    c.over(pigment("#2F8F74"), dark.mask() * 0.75)
    c.over(pigment("#8CC7A6"), pale.mask() * 0.8)


def ribbon(c: Canvas, root, lamps) -> None:
    """The golden loop: out of the root, through the five lights, and back."""
    low = root[1] - 6 * c.unit
    ring = spline(
        [
            (root[0] - 70 * c.unit, low),
            (c.x(0.30), c.y(0.655)),
            *lamps,
            (c.x(0.70), c.y(0.655)),
            (root[0] + 70 * c.unit, low),
        ],
        40,
    )
    pen = Pen(c, 3)
    pen.stroke(ring, np.array([3, 9, 12, 12, 12, 9, 3]) * c.unit)
    m = pen.mask()
    c.over(pigment("#FFE7A6"), blur(m, 12 * c.unit) * 0.9)
    c.over(pigment("#D9A23A"), m * 0.9)
    heads = []
    for k in (0.13, 0.31, 0.435, 0.565, 0.69, 0.87):
        i = int(k * (len(ring) - 1))
        (x, y), way = ring[i], ring[i + 3] - ring[i - 3]
        way = way / np.hypot(*way) * 17 * c.unit
        side = np.array([-way[1], way[0]]) * 0.75
        heads.append(
            [
                (x + way[0], y + way[1]),
                (x - way[0] + side[0], y - way[1] + side[1]),
                (x - way[0] * 0.5, y - way[1] * 0.5),
                (x - way[0] - side[0], y - way[1] - side[1]),
            ]
        )
    c.fill("#B97F1E", *heads)


def round_lamp(c: Canvas, x: float, y: float, r: float, colour: str) -> None:
    """A round paper lamp in one pigment."""
    c.glow(x, y, r * 2.1, pigment("#FFEFC2"), 0.85)
    d = np.hypot(c.X - x, c.Y - y) / r
    disc = c.disc(x, y, r)
    c.over(pigment("#FFF8E4"), disc)
    n = noise2(c.h, c.w, 24, 15, c.seed + int(x), 4)
    c.ink(pigment(colour), (disc * (0.12 + 0.75 * smooth(0.25, 1.0, d) * (0.75 + 0.5 * n))).astype(F32))
    c.lines(colour, 2.5 * c.unit, oval(x, y, r), a=0.8)
