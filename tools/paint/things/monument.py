"""A place of memory: broad steps, a hall with a stele before it, old pines."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import Pen, bezier, box, pigment, spline
from tools.paint.canvas import Canvas
from tools.paint.things.buildings import tiled_roof


def broad_steps(c: Canvas, x: float) -> None:
    """Steps of pale stone that broaden towards us, with two landings."""
    u, top, low = c.unit, c.y(0.53), c.h * 1.0
    c.fill(
        ("#F6EBD3", "#CDBB98"), [(x - 95 * u, top), (x + 95 * u, top), (x + 330 * u, low), (x - 330 * u, low)]
    )
    edges, faces = [], []
    for f in np.linspace(0, 1, 46) ** 1.45:
        y, half = top + (low - top) * f, (95 + 235 * f) * u
        edges.append([(x - half, y), (x + half, y)])
        faces.append(
            [(x - half, y), (x + half, y), (x + half, y + (2 + 5 * f) * u), (x - half, y + (2 + 5 * f) * u)]
        )
    c.fill("#A98F69", *faces, a=0.5)
    c.lines("#FFF9E8", 1.2 * u, *edges, a=0.6)
    for side in (-1, 1):
        wall = [
            (x + side * 95 * u, top),
            (x + side * 112 * u, top),
            (x + side * 385 * u, low),
            (x + side * 330 * u, low),
        ]
        c.fill(("#E3D3B1", "#A58F68"), wall)
    for f in (0.27, 0.6):
        y, half = top + (low - top) * f**1.45, (95 + 235 * f**1.45) * u
        c.fill("#F9F0DA", box(x - half, y, x + half, y + 14 * u * (0.5 + f)))


def stele_hall(c: Canvas, x: float, y: float) -> None:
    """A white hall with red pillars under a broad roof; a plain stele stands before it."""
    u = c.unit
    c.fill(("#EFE2C6", "#C8B48D"), box(x - 290 * u, y - 14 * u, x + 290 * u, y + 12 * u))
    c.fill(("#FBF5E6", "#E7DABF"), box(x - 240 * u, y - 128 * u, x + 240 * u, y - 12 * u))
    doors = [box(x + (k - 26) * u, y - 104 * u, x + (k + 26) * u, y - 14 * u) for k in (-170, -85, 85, 170)]
    c.fill(("#8C3A2B", "#6A281F"), *doors)
    lattice = [
        [(x + (k + d) * u, y - 104 * u), (x + (k + d) * u, y - 14 * u)]
        for k in (-170, -85, 85, 170)
        for d in (-13, 0, 13)
    ]
    c.lines("#D9A860", 1.5 * u, *lattice, a=0.7)
    c.fill(
        ("#B8402D", "#7E2219"),
        *(box(x + (k - 8) * u, y - 130 * u, x + (k + 8) * u, y - 12 * u) for k in (-235, -127, 127, 235)),
    )
    tiled_roof(c, x, y - 122 * u, 600 * u, 96 * u, "#4A4640")
    tiled_roof(c, x, y - 196 * u, 350 * u, 74 * u, "#4A4640")
    _stele(c, x, y)


def _stele(c: Canvas, x: float, y: float) -> None:
    """A plain stele on its plinth."""
    u = c.unit
    c.fill(("#E3D7BE", "#B7A582"), box(x - 46 * u, y - 16 * u, x + 46 * u, y + 14 * u))
    left, right = (
        [(x - 19 * u, y - 14 * u), (x - 14 * u, y - 168 * u)],
        [(x + 14 * u, y - 168 * u), (x + 19 * u, y - 14 * u)],
    )
    c.fill(("#FFFDF3", "#D6CCB5"), [*left, (x, y - 186 * u), *right])
    c.fill("#BBAE92", [(x + 4 * u, y - 14 * u), (x + 3 * u, y - 182 * u), *right], a=0.6)


def old_pines(c: Canvas) -> None:
    """Tall old pines that frame the steps, needles in flat clouds."""
    for k, (f, foot, size, lean) in enumerate(
        ((0.10, 1.02, 640, 40), (0.255, 0.93, 430, -26), (0.90, 1.02, 660, -46), (0.755, 0.93, 420, 24))
    ):
        x, y, s = c.x(f), c.y(foot), size * c.unit
        r = np.random.default_rng(c.seed + 20 + k)
        trunk = spline([(x, y), (x + lean * c.unit * 0.3, y - s * 0.4), (x + lean * c.unit, y - s)], 30)
        c.brush(trunk, s * 0.055, pigment("#4A3226"), 0.96, 0.2, 30 + k, 50, (1.3, 0.3))
        dark, pale = Pen(c, 2), Pen(c, 2)
        for f2 in np.linspace(0.42, 1.0, 7):
            q = trunk[int(f2 * (len(trunk) - 1))]
            reach = s * 0.26 * (1.32 - f2)
            for side in (-1, 1):
                px, py = q[0] + side * reach * r.uniform(0.5, 0.8), q[1] + r.normal(0, 0.02) * s
                dark.stroke(bezier(q, (px, q[1] - s * 0.01), (px, py)), [s * 0.014, s * 0.005])
                for _ in range(26):
                    pen = dark if r.random() < 0.65 else pale
                    pen.oval(
                        px + r.normal(0, 0.42) * reach,
                        py + r.normal(0, 0.012) * s,
                        s * 0.030,
                        s * 0.012,
                        int(r.uniform(150, 250)),
                    )
        c.over(pigment("#234A2E"), dark.mask() * 0.95)
        c.over(pigment("#4F7F48"), pale.mask() * 0.9)
