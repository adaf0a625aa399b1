"""An open book and the ink stone beside it."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, oval, pigment
from tools.paint.canvas import Canvas


def open_book(c: Canvas) -> None:
    """The open book, pages bowed at the spine, edges of many leaves below."""
    u, x, top, low = c.unit, c.x(0.5), c.y(0.70), c.y(0.90)
    shadow = Pen(c, 2)
    shadow.poly(
        [(x - 600 * u, top), (x + 600 * u, top), (x + 690 * u, low + 40 * u), (x - 690 * u, low + 40 * u)]
    )
    c.ink(pigment("#10304A"), blur(shadow.mask(), 18 * u) * 0.6)
    for side in (-1, 1):

        def edge(y, half, lift, side=side):
            return (
                (x, y + lift * 0.2),
                (x + side * half * 0.3, y - lift * 1.3),
                (x + side * half * 0.7, y - lift * 0.3),
                (x + side * half, y),
            )

        near, far = bezier(*edge(low, 640 * u, 34 * u)), bezier(*edge(top, 540 * u, 26 * u))
        c.fill(("#1F4E70", "#163A54"), np.vstack([far, near[::-1] + np.array([side * 16 * u, 30 * u])]))
        for k in range(8, 0, -1):
            c.fill(
                "#E4D6B4" if k % 2 else "#CDBB93",
                np.vstack([far, near[::-1] + np.array([side * k * 1.2 * u, k * 2.6 * u])]),
            )
        c.fill(("#FBF5E4", "#FFFDF4"), np.vstack([far, near[::-1]]))
        gutter = np.exp(-np.clip((c.X - x) * side, 0, None) / (46 * u)) * (((c.X - x) * side) >= 0)
        page = Pen(c, 2)
        page.poly(np.vstack([far, near[::-1]]))
        c.ink(pigment("#B79F70"), (gutter * page.mask() * 0.55).astype(F32))


def ink_stone(c: Canvas, x: float, y: float) -> None:
    """An ink stone with wet ink."""
    u = c.unit
    c.fill(("#4A5A66", "#1E2A33"), oval(x, y + 12 * u, 84 * u, 36 * u, 60))
    c.fill(("#5F707C", "#33424D"), oval(x, y, 84 * u, 34 * u, 60))
    c.fill(("#0F1A22", "#22313B"), oval(x - 8 * u, y, 54 * u, 20 * u, 50))
    c.fill("#8FA6B4", oval(x - 26 * u, y - 6 * u, 14 * u, 3 * u, 20), a=0.7)
