"""Plants of field and garden: sunflowers, sorghum, fruit on a bough, a peach in bloom."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from tools.paint.brush import Pen, bezier, mix, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place
from tools.paint.things.plants import blossom, tree

Point = tuple[float, float]
Points = Sequence[Point] | np.ndarray
_GRAIN = ("#8E2F22", "#B4472C", "#6E2420")


def sunflower(
    c: Canvas, x: float, y: float, r: float, foot: Point, towards: Point, seed: int = 0, stem: str = "#55704A"
) -> None:
    """A sunflower of radius r at (x, y) on a stem from `foot`, its face turned to the point `towards`."""
    way = np.array([towards[0] - x, towards[1] - y], float)
    way /= np.hypot(*way)
    neck = (x - way[0] * r * 0.25, y - way[1] * r * 0.1 + r * 0.1)
    _stem(c, foot, neck, r, stem)
    random = np.random.default_rng(seed)

    def turned(p: Points) -> np.ndarray:
        p = np.asarray(p, float)
        p = p - np.outer(p @ way, way) * 0.32  # the face is seen aslant
        return p * r + (x, y)

    for ring, (count, reach, colours) in enumerate(
        ((20, 1.04, ("#D98A1F", "#C9781E")), (19, 0.92, ("#F7BC3C", "#F2A92C", "#FFCF5A")))
    ):
        for i in range(count):
            angle = math.tau * (i + 0.5 * ring) / count + random.normal(0, 0.05)
            out = np.array([math.cos(angle), math.sin(angle)])
            side = np.array([-out[1], out[0]]) * 0.135
            tip = out * reach * random.uniform(0.92, 1.06)
            half = bezier(out * 0.42, out * 0.72 + side * 1.6, tip, n=10)
            back = bezier(tip, out * 0.72 - side * 1.6, out * 0.42, n=10)
            petal = turned(np.vstack([half, back]))
            Place(c, 0, 0, 1).fill(petal * [1, -1], colours[i % len(colours)], 0.97, edge=0.9)
    _seeds(c, turned, way, r)


def _stem(c: Canvas, foot: Point, neck: Point, r: float, colour: str) -> None:
    p = spline([foot, ((foot[0] * 2 + neck[0]) / 3, (foot[1] + neck[1]) / 2), neck], 30)
    place = Place(c, 0, 0, 1)
    place.ribbon(p * [1, -1], [r * 0.17, r * 0.14, r * 0.11], colour, 0.96, edge=0.7)
    for k, side in ((0.42, -1), (0.58, 1), (0.76, -1)):
        q = p[int(k * (len(p) - 1))]
        leaf = [(0, 0), (0.25, 0.2), (0.62, 0.12), (0.95, -0.14), (0.6, -0.18), (0.25, -0.16), (0, 0)]
        on = Place(c, q[0], q[1], r * 1.15, side)
        on.fill(spline(leaf, 10), colour, 0.95, edge=1.2)
        on.line(spline([(0, 0), (0.4, 0.03), (0.85, -0.1)], 10), 0.018, "#E4E6C4", 0.5)


def _seeds(c: Canvas, turned: Callable[[Points], np.ndarray], way: np.ndarray, r: float) -> None:
    x, y = turned([(0, 0)])[0]
    view = c.window(x - r, y - r, x + r, y + r)
    core, dots = Pen(view, 4), Pen(view, 4)
    core.poly(turned([(0.52 * math.cos(t), 0.52 * math.sin(t)) for t in np.linspace(0, math.tau, 60)]))
    for i in range(150):
        angle, reach = i * 2.39996, 0.5 * math.sqrt(i / 150)
        px, py = turned([(reach * math.cos(angle), reach * math.sin(angle))])[0]
        dots.oval(px, py, r * 0.019)
    d = np.hypot(view.X - x - way[0] * r * 0.1, view.Y - y - way[1] * r * 0.1) / r
    shade = mix(pigment("#8A5A2A"), pigment("#4A2A26"), smooth(0.05, 0.5, d)[..., None])
    view.rgb += (shade - view.rgb) * core.mask()[..., None]
    view.over(pigment("#D69A4A"), dots.mask() * 0.75)


def sorghum(c: Canvas, foot: Point, top: Point, size: float, seed: int = 0, stem: str = "#6E7F3E") -> None:
    """A stalk of ripe sorghum from `foot` to `top` with long leaves and a heavy red ear of height `size`."""
    random = np.random.default_rng(c.seed + seed)
    p = spline([foot, ((foot[0] + top[0]) / 2 + size * 0.06, (foot[1] + top[1]) / 2), top], 30)
    on = Place(c, 0, 0, 1)
    on.ribbon(p * [1, -1], [size * 0.055, size * 0.03], stem, 0.95, edge=0.6)
    for k in (0.2, 0.36, 0.52, 0.68, 0.82):
        q, side = p[int(k * (len(p) - 1))], 1 if int(k * 50) % 2 else -1
        reach = size * random.uniform(0.7, 1.05)
        leaf = bezier((0, 0), (reach * 0.4, size * 0.6), (reach, -size * random.uniform(0.05, 0.4)))
        place = Place(c, q[0], q[1], 1, side)
        place.ribbon(leaf, [size * 0.02, size * 0.085, size * 0.06, 0.5], stem, 0.92, edge=0.8)
    pens = [Pen(c.window(top[0] - size, top[1] - size, top[0] + size, top[1] + size), 3) for _ in _GRAIN]
    for i in range(230):
        t = random.random()
        wide = size * 0.21 * math.sin(math.pi * (0.12 + 0.8 * t)) ** 0.8
        px = top[0] + random.normal(0, 0.5) * wide
        pens[i % len(pens)].oval(px, top[1] + size * (0.12 - 0.95 * t), size * random.uniform(0.016, 0.028))
    for pen, colour in zip(pens, _GRAIN, strict=True):
        pen.c.over(pigment(colour), pen.mask() * 0.95)


def fruit(c: Canvas, tips: Points, size: float, seed: int = 0, colour: str = "#E8772E") -> None:
    """Round fruit on some of the `tips` of a bough."""
    random = np.random.default_rng(c.seed + seed)
    for x, y in tips[:: max(1, len(tips) // 26)]:
        s = size * random.uniform(0.8, 1.15)
        on = Place(c, x, y + s, s)
        on.oval(0, 0, 1, 0.88, colour, 0.97, edge=1.2)
        on.oval(-0.3, 0.3, 0.22, 0.16, "#FFD9A0", 0.7)
        on.fill([(-0.5, 0.85), (0, 0.62), (0.5, 0.85), (0, 1.0)], "#4F5A45")


def peach(c: Canvas, x: float, y: float, s: float, seed: int) -> None:
    """A small fruit tree in bloom."""
    tips = tree(c, x, y, s, 90 + seed, "#5A3420", ("#F0A79A", "#F6C4B4"), 0.9, levels=4, dots=6, dotsize=1.6)
    for i, (tx, ty) in enumerate(tips[::3]):
        blossom(c, tx, ty, s * 0.06, i, "#F2A093", "#D0503A")
