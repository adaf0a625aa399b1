"""The city: towers on the skyline, blocks of flats, workshops, the crane of a port."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import Pen, box, outline, pigment
from tools.paint.canvas import Canvas


def towers(
    c: Canvas, x0: float, x1: float, base: float, tallest: float, count: int, colour: str, seed: int,
    lit: str = "#FFF2CF", glow: float = 0.5, a: float = 0.95,
) -> None:  # fmt: skip
    """A skyline between x0 and x1 that is tallest in its middle, with lit windows."""
    r = np.random.default_rng(c.seed + seed)
    walls, panes = Pen(c, 3), Pen(c, 3)
    u = c.unit
    for i in range(count):
        f = (i + r.uniform(-0.3, 1.3)) / count
        x, w = x0 + (x1 - x0) * f, (x1 - x0) / count * r.uniform(0.55, 1.0)
        top = base - tallest * (0.30 + 0.70 * math.sin(math.pi * np.clip(f, 0.02, 0.98))) * r.uniform(
            0.5, 1.0
        )
        walls.poly(_tower(x, w, base, top, int(r.integers(4))))
        if r.random() < 0.3:
            walls.line([(x, top), (x, top - (base - top) * 0.10)], 1.5 * u)
        for y in np.arange(top + 9 * u, base - 8 * u, 8 * u):
            for k in np.arange(x - w * 0.36, x + w * 0.34, 6.5 * u):
                if r.random() < 0.5:
                    panes.poly(box(k, y, k + 2.6 * u, y + 3.6 * u))
    m = walls.mask()
    c.over(pigment(colour), m * a)
    c.over(pigment(lit), panes.mask() * m * glow)


def _tower(x: float, w: float, base: float, top: float, kind: int):
    if kind == 0:  # slanting roof
        return [(x - w / 2, base), (x - w / 2, top + w * 0.5), (x + w / 2, top), (x + w / 2, base)]
    if kind == 1:  # rounded shoulders
        return outline(
            ((x - w / 2, base), (x - w * 0.5, top + w * 0.3), (x - w * 0.2, top)),
            ((x + w * 0.2, top), (x + w * 0.5, top + w * 0.3), (x + w / 2, base)),
        )
    if kind == 2:  # set back
        y = top + w * 0.6
        return [
            (x - w / 2, base), (x - w / 2, y), (x - w * 0.3, y), (x - w * 0.3, top),
            (x + w * 0.3, top), (x + w * 0.3, y), (x + w / 2, y), (x + w / 2, base),
        ]  # fmt: skip
    return box(x - w / 2, top, x + w / 2, base)


def flats(
    c: Canvas, x: float, y: float, w: float, floors: int, bays: int, walls: tuple[str, str], seed: int,
    lit: str = "#FFF0B0", roof: str = "#5A5236",
) -> None:  # fmt: skip
    """A block of flats; some windows are lit, every bay has its balcony."""
    r = np.random.default_rng(c.seed * 3 + seed)
    step, bay = w / bays * 0.95, w / bays
    top = y - floors * step
    c.fill(walls, box(x - w / 2, top, x + w / 2, y))
    c.fill(roof, box(x - w * 0.53, top - step * 0.16, x + w * 0.53, top + step * 0.05))
    warm, cold, rails = [], [], []
    for row in range(floors):
        for col in range(bays):
            left, up = x - w / 2 + (col + 0.2) * bay, top + (row + 0.22) * step
            pane = box(left, up, left + bay * 0.6, up + step * 0.5)
            (warm if r.random() < 0.72 else cold).append(pane)
            rails.append([(left - bay * 0.06, up + step * 0.56), (left + bay * 0.66, up + step * 0.56)])
            rails.append([(left + bay * 0.3, up), (left + bay * 0.3, up + step * 0.5)])
    c.fill("#7C8478", *cold, a=0.85)
    c.fill((lit, "#FFC46A"), *warm, a=0.97)
    c.lines(roof, max(1.0, bay * 0.035), *rails, a=0.7)


def workshop(
    c: Canvas, x: float, y: float, w: float, h: float, wall: str, roof: str, lit: str | None = None
) -> None:
    """A workshop under a saw-tooth roof of five bays."""
    bay = w / 5
    c.fill(wall, box(x - w / 2, y - h * 0.6, x + w / 2, y))
    for i in range(5):
        left = x - w / 2 + i * bay
        c.fill(roof, [(left, y - h * 0.58), (left, y - h), (left + bay, y - h * 0.58)])
        window = box(left + bay * 0.18, y - h * 0.42, left + bay * 0.82, y - h * 0.14)
        c.fill(lit or "#8FB2C8", window, a=0.9)
        c.lines(roof, bay * 0.03, [(left + bay * 0.5, y - h * 0.42), (left + bay * 0.5, y - h * 0.14)])


def crane(c: Canvas, x: float, y: float, s: float, colour: str) -> None:
    """A gantry crane of a river port, `s` tall, its boom over the water to the left."""
    w = s * 0.028
    beam = y - s * 0.66
    legs = [[(x + k * s * 0.17, y), (x + k * s * 0.13, beam)] for k in (-1, 1)]
    braces = [
        [(x - s * 0.16, y - s * 0.2), (x + s * 0.14, beam)],
        [(x - s * 0.17, y - s * 0.3), (x + s * 0.17, y - s * 0.3)],
    ]
    boom = [[(x - s * 0.85, beam - s * 0.03), (x + s * 0.34, beam)]]
    mast = [[(x - s * 0.13, beam), (x - s * 0.02, y - s)], [(x + s * 0.13, beam), (x - s * 0.02, y - s)]]
    stays = [[(x - s * 0.02, y - s), (x - s * k, beam - s * 0.025)] for k in (0.8, 0.45)]
    c.lines(colour, w * 1.5, *legs, *boom)
    c.lines(colour, w, *mast, *braces)
    c.lines(colour, w * 0.5, *stays, [(x - s * 0.55, beam), (x - s * 0.55, y - s * 0.34)])
    c.fill(colour, box(x - s * 0.62, y - s * 0.34, x - s * 0.48, y - s * 0.27))


def chimney(c: Canvas, x: float, y: float, s: float) -> None:
    """A brick chimney, `s` tall."""
    w = s * 0.05
    c.fill(("#C8563A", "#8C3A2B"), [(x - w, y), (x - w * 0.7, y - s), (x + w * 0.7, y - s), (x + w, y)])
    c.fill("#F3EBDD", box(x - w * 0.78, y - s * 0.9, x + w * 0.78, y - s * 0.84), a=0.85)


def containers(c: Canvas, x: float, y: float, w: float) -> None:
    """Two tiers of six containers on the quay, each `w` long, from x to the right."""
    for k in range(12):
        left, low = x + (k % 6) * w * 1.1, y - (k // 6) * w * 0.5
        colour = ("#C8452F", "#D9982B", "#2F8F6B", "#E9E4D4")[(k * 3 + k // 6) % 4]
        c.fill(colour, box(left, low - w * 0.47, left + w, low), a=0.92)
