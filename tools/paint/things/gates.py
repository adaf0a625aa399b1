"""Gates and stages: the gate of an old city, a theatre stage, a drum, an open door leaf."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import box, outline, oval
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
        drape = outline(
            [(x + side * w * 0.42, top)],
            (
                (x + side * w * 0.16, top),
                (x + side * w * 0.22, top + w * 0.16),
                (x + side * w * 0.36, top + w * 0.22),
            ),
            [(x + side * w * 0.35, floor), (x + side * w * 0.42, floor)],
        )
        c.fill(curtain, drape)
        folds = [
            outline(
                (
                    (x + side * w * k, top),
                    (x + side * w * (k + 0.03), top + w * 0.14),
                    (x + side * w * 0.39, top + w * 0.22),
                )
            )
            for k in (0.22, 0.27, 0.32)
        ]
        c.lines(curtain[1], w * 0.004, *folds, a=0.8)
    swags = [
        outline(((x + w * k, top), (x + w * (k + 0.06), top + w * 0.085), (x + w * (k + 0.12), top)))
        for k in np.arange(-0.42, 0.41, 0.12)
    ]
    c.fill(curtain, *swags)
    posts = [box(x + w * (k - 0.012), top, x + w * (k + 0.012), floor) for k in (-0.44, -0.2, 0.2, 0.44)]
    c.fill(curtain[1], *posts)
    c.fill(wood, box(x - w * 0.48, top - w * 0.035, x + w * 0.48, top))
    tiled_roof(c.window(x - w, y - w * 1.2, x + w, y), x, top - w * 0.01, w * 1.22, w * 0.21, roof)


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


def door_leaf(
    c: Canvas,
    hinge: float,
    edge: float,
    top: tuple[float, float],
    low: tuple[float, float],
    red: tuple[str, str],
) -> None:
    """An open leaf in perspective: `top` and `low` are y at hinge and edge; lattice above, panel below."""

    def at(u, v):
        up, down = top[0] + (top[1] - top[0]) * u, low[0] + (low[1] - low[0]) * u
        return (hinge + (edge - hinge) * u, up + (down - up) * v)

    def pane(u0, v0, u1, v1):
        return [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)]

    c.fill(red, pane(0, 0, 1, 1))
    c.fill(("#FFE9BC", "#F6C87F"), pane(0.12, 0.05, 0.88, 0.58), a=0.92)
    bars = [[at(u, 0.05), at(u, 0.58)] for u in np.linspace(0.12, 0.88, 6)]
    bars += [[at(0.12, v), at(0.88, v)] for v in np.linspace(0.05, 0.58, 10)]
    c.lines(red[1], 3.2 * c.unit, *bars)
    c.fill(red[1], pane(0.12, 0.64, 0.88, 0.95), a=0.75)
    c.fill(red[0], pane(0.2, 0.68, 0.8, 0.91), a=0.85)
    ring = at(0.9, 0.61)
    c.fill("#E9B64A", oval(*ring, 9 * c.unit))
