"""A theatre stage, its drums and dancers."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import bezier, box, outline, oval, spline
from tools.paint.canvas import Canvas
from tools.paint.things.buildings import tiled_roof
from tools.paint.things.people import person


def stage(
    c: Canvas, x: float, y: float, w: float, wood: tuple[str, str], curtain: tuple[str, str], roof: str
) -> None:
    """An old theatre stage under a great roof, its back lit; y is the ground before it."""
    floor, top = y - w * 0.12, y - w * 0.46
    c.fill(wood, box(x - w * 0.46, floor, x + w * 0.46, y))
    c.lines(
        wood[1],
        w * 0.004,
        *([(x + w * k, floor), (x + w * k, y)] for k in np.linspace(-0.44, 0.44, 12)),
        a=0.7,
    )
    c.fill(("#FFE7B0", "#F2B765"), box(x - w * 0.42, top, x + w * 0.42, floor))
    c.glow(x, (floor + top) / 2, w * 0.36, np.array([1.0, 0.95, 0.78], np.float32), 0.6)
    for side in (-1, 1):
        _curtain(c, x, side * w, top, floor, curtain)
    swags = [
        outline(((x + w * k, top), (x + w * (k + 0.06), top + w * 0.085), (x + w * (k + 0.12), top)))
        for k in np.arange(-0.42, 0.41, 0.12)
    ]
    c.fill(curtain, *swags)
    posts = [box(x + w * (k - 0.012), top, x + w * (k + 0.012), floor) for k in (-0.44, -0.2, 0.2, 0.44)]
    c.fill(curtain[1], *posts)
    c.fill(wood, box(x - w * 0.48, top - w * 0.035, x + w * 0.48, top))
    tiled_roof(c.window(x - w, y - w * 1.2, x + w, y), x, top - w * 0.01, w * 1.22, w * 0.21, roof)


def _curtain(c: Canvas, x: float, w: float, top: float, floor: float, red: tuple[str, str]) -> None:
    """A drawn curtain at the side of a stage; `w` is the stage's breadth, below 0 for the left side."""
    d = abs(w)
    inner = ((x + w * 0.16, top), (x + w * 0.22, top + d * 0.16), (x + w * 0.36, top + d * 0.22))
    c.fill(red, outline([(x + w * 0.42, top)], inner, [(x + w * 0.35, floor), (x + w * 0.42, floor)]))
    for k in (0.22, 0.27, 0.32):
        fold = ((x + w * k, top), (x + w * (k + 0.03), top + d * 0.14), (x + w * 0.39, top + d * 0.22))
        c.lines(red[1], d * 0.004, outline(fold), a=0.8)


def drum(c: Canvas, x: float, y: float, s: float, red: tuple[str, str] = ("#D8452F", "#96241C")) -> None:
    """A big red drum on a stand, `s` high; (x, y) is the middle of its foot."""
    cy = y - s * 0.6
    c.lines("#5A2B1C", s * 0.05, [(x - s * 0.3, y), (x + s * 0.1, cy)], [(x + s * 0.3, y), (x - s * 0.1, cy)])
    body = outline(
        ((x - s * 0.3, cy - s * 0.36), (x - s * 0.62, cy), (x - s * 0.3, cy + s * 0.36)),
        ((x + s * 0.3, cy + s * 0.36), (x + s * 0.62, cy), (x + s * 0.3, cy - s * 0.36)),
    )
    c.fill(red, body)
    c.fill(("#FFF4DC", "#E8CFA4"), oval(x, cy - s * 0.34, s * 0.31, s * 0.10))
    studs = [
        oval(x + s * 0.33 * math.cos(t), cy - s * 0.27 + s * 0.10 * math.sin(t), s * 0.014)
        for t in np.linspace(0.1, 3.04, 11)
    ]
    c.fill("#E9B64A", *studs)


def dancers(c: Canvas, x: float, floor: float) -> None:
    """Three who dance; the middle one swings a long ribbon."""
    u = c.unit
    for k, size, coat in ((-105, 128, "#E8A23C"), (0, 146, "#F8EFE0"), (105, 128, "#E8A23C")):
        s, px = size * u, x + k * u
        skirt = outline(((px - s * 0.04, floor - s * 0.55), (px - s * 0.10, floor - s * 0.3), (px - s * 0.25, floor)),
                        ((px + s * 0.25, floor), (px + s * 0.10, floor - s * 0.3), (px + s * 0.04, floor - s * 0.55)))  # fmt: skip
        c.fill((coat, "#C8382A"), skirt)
        person(c, px, floor - s * 0.02, s, coat, "#3A1A22", 0.02)
        arms = [
            bezier(
                (px, floor - s * 0.74),
                (px + d * s * 0.2, floor - s * 0.72),
                (px + d * s * 0.34, floor - s * 1.02),
            )
            for d in (-1, 1)
        ]
        c.lines(coat, (s * 0.08, s * 0.05), *arms)
    ribbon = spline(
        [
            (x + 50 * u, floor - 149 * u),
            (x + 120 * u, floor - 215 * u),
            (x + 40 * u, floor - 240 * u),
            (x - 50 * u, floor - 195 * u),
            (x - 130 * u, floor - 235 * u),
            (x - 175 * u, floor - 170 * u),
        ],
        30,
    )
    c.lines("#D32F22", np.array([5, 13, 9, 13, 8, 2]) * u, ribbon)
