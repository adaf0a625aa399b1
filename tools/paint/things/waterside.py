"""At the water: an old pier, a lotus pond."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from tools.paint.brush import F32, bezier, outline, oval, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.things.boats import boat
from tools.paint.things.bridges import stone_bridge
from tools.paint.things.buildings import house
from tools.paint.things.people import person


def old_pier(c: Canvas) -> None:
    """Planks on stilts, a hut at their end, an awning boat tied up."""
    u, wood = c.unit, "#5E4326"
    shore = c.ridge(1.0, 0.05, 260, 58, crag=0.3)
    shore -= (c.h * 0.19 * smooth(0.30, 0.06, np.linspace(0, 1, c.w))).astype(F32)
    shore += (c.h * 0.09 * smooth(0.22, 0.34, np.linspace(0, 1, c.w))).astype(F32)
    c.mountain(shore, pigment("#6B6A34"), pigment("#9A9450"), 0.3, 58, alpha=1, cun=0.6, hold=0.9)
    c.moss(shore, pigment("#44441F"), 58, 1.8, 1.0, 60, 0.6, 0, 0.33)
    stilts = [c.at((f, 0.835), (f + 0.002, 0.935)) for f in np.linspace(0.17, 0.485, 9)]
    c.lines(wood, 9 * u, *stilts)
    c.lines(wood, 4 * u, *([a[1], b[0]] for a, b in pairwise(stilts)), a=0.7)
    c.fill(
        ("#A98453", "#6E5030"),
        c.at((0.08, 0.815), (0.49, 0.815), (0.50, 0.845), (0.07, 0.845)),
    )
    seams = [c.at((f, 0.815), (f + 0.001, 0.845)) for f in np.arange(0.09, 0.49, 0.012)]
    c.lines(wood, 1.4 * u, *seams, a=0.6)
    house(c, c.x(0.13), c.y(0.822), 210 * u, "#DCC9A0", "#4A4630", shade="#B39A6A")
    for f, size, coat in ((0.30, 74, "#46613A"), (0.345, 66, "#A63A2E"), (0.44, 76, "#3D5F7A")):
        person(c, c.x(f), c.y(0.83), size * u, coat)
    c.lines(wood, 6 * u, c.at((0.47, 0.83), (0.47, 0.775)))
    boat(c, c.x(0.60), c.y(0.895), 190 * u, "#3F3020")
    c.lines(wood, 2 * u, bezier((c.x(0.47), c.y(0.79)), (c.x(0.50), c.y(0.87)), (c.x(0.537), c.y(0.88))))
    boat(c, c.x(0.83), c.y(0.80), 96 * u, "#4A3A22", sail="#FBF1D8")


def lotus_pond(c: Canvas) -> None:
    """A lotus pond with a stone bridge in the near corner."""
    u = c.unit
    rim = spline(
        c.at((-0.05, 0.80), (0.12, 0.765), (0.30, 0.81), (0.36, 0.90), (0.26, 1.03), (-0.05, 1.06)),
        20,
    )
    c.fill("#7A7A3C", rim - np.array([0, 7 * u]), a=0.85)
    c.fill(("#E8EFD9", "#A9C7A8"), rim)
    stone_bridge(c, c.x(0.215), c.y(0.845), 330 * u, 74 * u, ("#EFE6CE", "#A8A07C"), "#5E5A38")
    r = np.random.default_rng(c.seed + 8)
    for _ in range(34):
        x, y = c.x(r.uniform(0.0, 0.27)), c.y(r.uniform(0.90, 0.99))
        s = r.uniform(13, 30) * u
        c.fill("#6E9A52" if r.random() < 0.6 else "#557F45", oval(x, y, s, s * 0.36, 24), a=0.92)
    for f, y in ((0.06, 0.915), (0.135, 0.935), (0.20, 0.955), (0.10, 0.965)):
        px, py, s = c.x(f), c.y(y), 24 * u
        petals = [
            outline(
                ((px, py), (px + d * s * 0.9 - s * 0.3, py - s * 0.7), (px + d * s, py - s * 1.2)),
                ((px + d * s, py - s * 1.2), (px + d * s * 0.5 + s * 0.35, py - s * 0.6), (px, py)),
            )
            for d in (-0.8, -0.4, 0.0, 0.4, 0.8)
        ]
        c.fill(("#F08FA6", "#FBD5DA"), *petals, a=0.95)
