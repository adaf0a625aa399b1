"""The tools of a stringer: an open notebook, a pen, a camera; and the swallow that carries news."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import bezier, spline
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place, loop


def notebook(c: Canvas, x: float, y: float, s: float, cover: str = "#A13D62") -> None:
    """An open notebook of width s that lies flat, its middle at (x, y); lines on the pages, no words."""
    on = Place(c, x, y, s)
    on.fill([(-0.55, -0.2), (0.55, -0.2), (0.46, 0.19), (-0.46, 0.19)], "#24141C", 0.3)
    on.fill([(-0.53, -0.17), (0.53, -0.17), (0.445, 0.185), (-0.445, 0.185)], cover, edge=0.8)
    for side in (-1, 1):
        hem = bezier((0, -0.165), (side * 0.25, -0.1), (side * 0.5, -0.15))
        top = bezier((side * 0.425, 0.175), (side * 0.2, 0.21), (0, 0.165))
        on.fill(np.vstack([hem, top]), "#FFFBEF", edge=0.9)
        rows = []
        for k in range(6):
            h, w = 0.12 - k * 0.044, 0.385 + k * 0.012
            rows.append(
                bezier(
                    (side * 0.05, h + 0.005),
                    (side * w * 0.5, h + 0.045),
                    (side * (w - 0.05 * (k % 3)), h + 0.012),
                )
            )
        on.lines(rows, 0.006, "#9A7F92", 0.75)
    on.line([(0, -0.165), (0, 0.165)], 0.01, "#8A6A74", 0.8)


def camera(c: Canvas, x: float, y: float, s: float) -> None:
    """A camera of width s that stands at (x, y), lens towards us."""
    on = Place(c, x, y, s)
    on.oval(0, 0.0, 0.58, 0.05, "#24141C", 0.4)
    on.line(loop([(-0.48, 0.5), (-0.85, 0.35), (-0.8, 0.04), (-0.55, 0.06)], 10)[:32], 0.035, "#6B3A2C")
    on.fill(loop([(-0.2, 0.6), (-0.13, 0.74), (0.13, 0.74), (0.2, 0.6)], 6), "#3A2A34", edge=1.0)
    on.fill(
        [(-0.5, 0.02), (0.5, 0.02), (0.5, 0.6), (0.46, 0.63), (-0.46, 0.63), (-0.5, 0.6)], "#33242E", edge=1.2
    )
    on.fill(
        [(-0.5, 0.46), (0.5, 0.46), (0.5, 0.6), (0.46, 0.63), (-0.46, 0.63), (-0.5, 0.6)], "#B9B0B4", edge=1.2
    )
    on.fill([(-0.4, 0.63), (-0.24, 0.63), (-0.24, 0.69), (-0.4, 0.69)], "#C8384A", edge=1.2)
    for r, colour in (
        (0.27, "#17101A"),
        (0.235, "#5B4C5A"),
        (0.2, "#17101A"),
        (0.15, "#3A3F63"),
        (0.08, "#141428"),
    ):
        on.oval(0, 0.3, r, r, colour, edge=0.8)
    on.oval(-0.06, 0.37, 0.05, 0.04, "#FFFFFF", 0.85)
    on.oval(0.36, 0.54, 0.055, 0.04, "#FFF3D0", edge=1.0)


def swallow(c: Canvas, x: float, y: float, s: float, turn: int = 1, climb: float = 0.0) -> None:
    """A swallow in flight, s long, beak to the right (left with turn = -1), `climb` radians upwards."""
    cs, sn = np.cos(climb), np.sin(climb)
    on = Place(c, x, y, s, turn)

    def fill(points, colour):
        p = np.asarray(points, float)
        on.fill(np.stack([p[:, 0] * cs - p[:, 1] * sn, p[:, 0] * sn + p[:, 1] * cs], 1), colour)

    for tip, back in (((-0.3, 0.62), (-0.02, 0.16)), ((-0.12, -0.52), (0.02, -0.14))):
        lead = bezier((0.24, 0.02), (0.16, tip[1] * 0.75), tip)
        fill(np.vstack([lead, bezier(tip, back, (-0.06, 0.0))]), "#2B2233")
    fork = [(-0.2, 0.05), (-0.62, 0.17), (-0.4, 0.03), (-0.64, -0.1), (-0.2, -0.06)]
    fill(fork, "#2B2233")
    fill(spline([(0.46, 0.01), (0.36, 0.09), (0.2, 0.1), (-0.24, 0.04), (-0.24, -0.05), (0.1, -0.09), (0.36, -0.05), (0.46, 0.01)], 8), "#2B2233")  # fmt: skip
    fill(spline([(0.3, -0.05), (0.1, -0.085), (-0.16, -0.05), (0.08, -0.02), (0.3, -0.05)], 8), "#FBF3EA")
    fill(spline([(0.4, -0.02), (0.3, -0.05), (0.26, -0.02), (0.34, 0.01), (0.4, -0.02)], 6), "#B8472F")
