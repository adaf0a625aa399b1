"""Small tokens of service: a paper slip with a heart, a heart, threads of light."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import Pen, bezier, blur, pigment
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place

_RIGHT = bezier((0, 0.28), (0.3, 0.78), (0.92, 0.4), (0.0, -0.5), n=40)
HEART = np.vstack([_RIGHT, _RIGHT[::-1] * [-1, 1]])  # about one unit high, its middle at (0, 0)


def slip(c: Canvas, x: float, y: float, s: float, tilt: float, heart: str, paper: str = "#FFFBF0") -> None:
    """A slip of paper s high, its middle at (x, y), tilted by radians: a heart and two strokes, no words."""
    cs, sn = math.cos(tilt), math.sin(tilt)
    on = Place(c, x, y, s)

    def turned(points):
        p = np.asarray(points, float)
        return np.stack([p[:, 0] * cs - p[:, 1] * sn, p[:, 0] * sn + p[:, 1] * cs], 1)

    sheet = np.array([(-0.36, -0.5), (0.36, -0.5), (0.36, 0.5), (-0.36, 0.5)])
    on.fill(turned(sheet) + np.array([0.035, -0.045]), "#4A2010", 0.28)
    on.fill(turned(sheet), paper, edge=0.7)
    on.fill(turned([(-0.36, 0.5), (0.36, 0.5), (0.36, 0.42), (-0.36, 0.42)]), heart, 0.9)
    on.fill(turned(HEART * 0.5 + [0, 0.1]), heart, edge=0.8)
    on.lines(
        [turned([(-0.22, h), (0.22 - 0.1 * k, h)]) for k, h in enumerate((-0.26, -0.36))],
        0.025,
        "#C79A7C",
        0.9,
    )


def threads(
    c: Canvas, links: list[tuple[tuple[float, float], tuple[float, float]]], width: float, colour: str
) -> None:
    """Sagging threads of light between points in pixels, with a glow along them."""
    pen = Pen(c, 2)
    for a, b in links:
        sag = 0.10 * math.dist(a, b)
        pen.line(bezier(a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag), b, n=40), width)
    mask = pen.mask()
    c.light(pigment(colour), np.clip(blur(mask, width * 2.2) * 1.6, 0, 1) * 0.6)
    c.over(pigment("#FFF3CF"), mask * 0.85)
