"""The mouth of a vaulted cellar."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import Pen, blur, mix, noise2, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place


def vault(c: Canvas, x: float, foot: float, r: float) -> None:
    """A brick wall with one round arch open to the hills; its inner face is in shade."""
    tall = 120 * c.unit

    def opening(size: float) -> np.ndarray:
        above = c.disc(x, foot - tall, size)
        below = np.clip(size - np.abs(c.X - x), 0, 1) * smooth(foot - tall - 1, foot - tall, c.Y)
        return np.maximum(above, below * smooth(foot + 2, foot, c.Y))

    brick = mix(pigment("#35432F"), pigment("#5E6A4A"), noise2(c.h, c.w, 9, 6, 31, 5)[..., None])
    inner, outer = opening(r), opening(r + 52 * c.unit)
    c.rgb += (brick - c.rgb) * (1 - inner)[..., None]
    on, joints = Place(c, 0, 0, c.unit), []
    for k in range(24):
        joints.append([(0, -28 * k), (1600, -28 * k)])
        joints += [
            [(78 * i + 39 * (k % 2), -28 * k), (78 * i + 39 * (k % 2), -28 * k - 28)] for i in range(22)
        ]
    courses = Pen(c, 2)
    for line in joints:
        courses.line(on.at(line), 2 * c.unit)
    c.ink(pigment("#1E2A1A"), courses.mask() * (1 - outer) * 0.5)
    c.over(pigment("#7C8560"), (outer - inner) * 0.9)
    ring = [[(np.cos(t) * q, np.sin(t) * q) for q in (r, r + 52 * c.unit)] for t in np.linspace(0, np.pi, 30)]
    Place(c, x, foot - tall, 1).lines(ring, 2 * c.unit, "#26331F", 0.7)
    c.ink(pigment("#141C10"), np.clip(blur(1 - inner, 20 * c.unit) - (1 - inner), 0, 1) * 0.5)
