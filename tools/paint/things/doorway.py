"""A doorway seen from within: jambs with an open leaf each, the lintel above."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import box, oval
from tools.paint.canvas import Canvas


def jamb(c: Canvas, side: int) -> None:
    """Wall, pillar and the open leaf of one side."""

    def x(f: float) -> float:
        return c.x(0.5 + side * f)

    c.fill(("#1D5747", "#0F3B30"), box(x(0.36), 0, x(0.52), c.h))
    door_leaf(c, x(0.36), x(0.205), (c.y(0.10), c.y(0.19)), (c.y(0.985), c.y(0.80)), ("#B8402D", "#7E2219"))
    pillar = [x(0.355), x(0.405)]
    c.fill(("#C24B33", "#8C281C"), box(pillar[0], c.y(0.05), pillar[1], c.h))
    c.fill("#5E1D15", box(pillar[1] - side * 12 * c.unit, 0, pillar[1], c.h), a=0.5)
    c.fill(("#E4DCC6", "#A79F88"), box(x(0.347), c.y(0.955), x(0.413), c.h))


def lintel(c: Canvas) -> None:
    """Beam and tile ends along the top."""
    c.fill(("#0D3228", "#1B5444"), box(0, 0, c.w, c.y(0.085)))
    c.fill(("#2F8F74", "#1B5E4C"), box(0, c.y(0.085), c.w, c.y(0.125)))
    step = 40 * c.unit
    ends = [oval(i * step, c.y(0.058), 14 * c.unit) for i in range(int(c.w / step) + 2)]
    c.fill("#57A48B", *ends)
    c.fill("#12483A", *(oval(i * step, c.y(0.058), 7 * c.unit) for i in range(int(c.w / step) + 2)))
    diamonds = [
        [(x, c.y(0.09)), (x + 15 * c.unit, c.y(0.105)), (x, c.y(0.12)), (x - 15 * c.unit, c.y(0.105))]
        for x in np.arange(step / 2, c.w, step * 2)
    ]
    c.fill("#E3B44C", *diamonds, a=0.9)


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
