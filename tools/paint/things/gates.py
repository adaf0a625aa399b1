"""The gate of an old city."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import box
from tools.paint.canvas import Canvas
from tools.paint.things.buildings import tiled_roof


def city_gate(
    c: Canvas, x: float, y: float, w: float, stone: tuple[str, str], wood: str, roof: str, lit: str
) -> None:
    """A gate of brick with a tower of two storeys; (x, y) is the middle of its foot, w its breadth."""
    h = w * 0.34
    c.fill(stone, [(x - w * 0.5, y), (x - w * 0.46, y - h), (x + w * 0.46, y - h), (x + w * 0.5, y)])
    rows = [[(x - w * 0.49, y - h * k), (x + w * 0.49, y - h * k)] for k in np.linspace(0.08, 0.92, 11)]
    c.lines(stone[1], w * 0.0025, *rows, a=0.5)
    teeth = [box(x + w * k, y - h * 1.11, x + w * (k + 0.036), y - h) for k in np.arange(-0.46, 0.45, 0.0568)]
    c.fill(stone[0], *teeth)
    t = np.linspace(math.pi, 0, 30)
    arch = np.vstack(
        [
            [(x - w * 0.1, y)],
            np.stack([x + w * 0.1 * np.cos(t), y - h * 0.42 - w * 0.1 * np.sin(t)], 1),
            [(x + w * 0.1, y)],
        ]
    )
    c.fill((wood, "#3A2A1C"), arch)
    c.lines(stone[1], w * 0.010, arch, a=0.8)
    base = y - h
    for width in (0.62, 0.46):
        top = base - w * 0.13
        c.fill(wood, box(x - w * width * 0.44, top, x + w * width * 0.44, base))
        bays = np.linspace(-0.40, 0.40, 8) * w * width
        panes = [
            box(x + q + w * 0.008, top + w * 0.03, x + bays[i + 1] - w * 0.008, base - w * 0.015)
            for i, q in enumerate(bays[:-1])
        ]
        c.fill(lit, *panes, a=0.9)
        posts = [[(x + q, base), (x + q, top)] for q in bays]
        c.lines(wood, w * 0.008, *posts)
        tiled_roof(
            c.window(x - w, y - w * 1.4, x + w, y), x, top + w * 0.035, w * width * 1.2, w * 0.105, roof
        )
        base = top - w * 0.06
