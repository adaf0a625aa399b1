"""Birds and beasts of the river: swallow, egret, sturgeon."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import bezier, outline, spline
from tools.paint.canvas import Canvas


def _turned(points, x: float, y: float, s: float, flip: int, turn: float):
    p = np.asarray(points, float) * [flip, 1]
    co, si = math.cos(turn), math.sin(turn)
    return np.stack([x + s * (p[:, 0] * co - p[:, 1] * si), y + s * (p[:, 0] * si + p[:, 1] * co)], 1)


def swallow(
    c: Canvas, x: float, y: float, s: float, flip: int = 1, turn: float = 0.0, colour: str = "#2A2438",
    breast: str = "#F6E9DA",
) -> None:  # fmt: skip
    """A swallow in flight; `s` is its length, flip -1 flies to the left."""

    def at(*parts):
        return _turned(outline(*parts), x, y, s, flip, turn)

    far = at(((0.12, -0.04), (0.0, -0.30), (-0.34, -0.52)), ((-0.34, -0.52), (-0.12, -0.26), (-0.06, -0.02)))
    near = at(((0.14, 0.0), (0.02, 0.26), (-0.42, 0.50)), ((-0.42, 0.50), (-0.18, 0.20), (-0.08, 0.02)))
    body = at(
        ((0.36, -0.01), (0.26, -0.12), (0.0, -0.08), (-0.28, 0.0)),
        [(-0.62, -0.10), (-0.36, 0.035), (-0.64, 0.12), (-0.26, 0.05)],
        ((-0.26, 0.05), (0.0, 0.10), (0.24, 0.10), (0.36, -0.01)),
    )
    belly = at(((0.30, 0.03), (0.16, 0.115), (-0.14, 0.055)), ((-0.14, 0.055), (0.10, 0.05), (0.30, 0.03)))
    c.fill(colour, far, a=0.85)
    c.fill(colour, body, near, at([(0.34, -0.03), (0.43, 0.015), (0.34, 0.03)]), a=0.97)
    c.fill(breast, belly, a=0.95)


def egret(
    c: Canvas, x: float, y: float, s: float, flip: int = 1, body: str = "#FFFDF6", shade: str = "#B9CBD3"
) -> None:
    """An egret that stands in shallow water, `s` tall; (x, y) is where its legs meet the water."""

    def at(*parts):
        return _turned(outline(*parts), x, y, s, flip, 0)

    c.lines("#2B3436", s * 0.014, at([(0.02, 0), (0.03, -0.40)]), at([(-0.06, 0), (-0.04, -0.40)]))
    trunk = at(
        ((0.20, -0.58), (0.10, -0.34), (-0.12, -0.32), (-0.36, -0.36)),
        ((-0.36, -0.36), (-0.20, -0.50), (-0.02, -0.64), (0.20, -0.58)),
    )
    neck = _turned(
        spline([(0.13, -0.53), (0.20, -0.64), (0.10, -0.76), (0.12, -0.88), (0.22, -0.92)], 12),
        x,
        y,
        s,
        flip,
        0,
    )
    c.lines(body, (s * 0.10, s * 0.065, s * 0.05, s * 0.05, s * 0.06), neck)
    c.fill((body, shade), trunk)
    plume = [
        _turned(outline(((-0.02, -0.52), (-0.22, -0.44), (k, -0.28))), x, y, s, flip, 0)
        for k in (-0.44, -0.38, -0.31)
    ]
    c.lines(shade, s * 0.010, *plume, a=0.8)
    c.fill(
        body,
        at(((0.15, -0.91), (0.20, -0.97), (0.28, -0.925)), ((0.28, -0.925), (0.22, -0.88), (0.15, -0.91))),
    )
    c.fill("#E0A33A", at([(0.265, -0.945), (0.46, -0.895), (0.26, -0.905)]))
    c.lines(body, s * 0.008, at([(0.16, -0.93), (0.02, -0.86)]), at([(0.16, -0.92), (0.04, -0.82)]))
    eye = at([(0.228, -0.94), (0.243, -0.94), (0.243, -0.928), (0.228, -0.928)])
    c.fill("#2B3436", eye)


def sturgeon(
    c: Canvas, x: float, y: float, s: float, flip: int = 1, back: str = "#55666B", belly: str = "#E4E6DA"
) -> None:
    """A Yangtze sturgeon that leaps out of the water, `s` long; (x, y) is the middle of its arc at the water."""

    def at(*parts):
        return _turned(outline(*parts), x, y, s, flip, 0)

    body = at(
        ((0.58, -0.06), (0.48, -0.15), (0.40, -0.21), (0.30, -0.26)),
        ((0.30, -0.26), (0.06, -0.37), (-0.22, -0.30), (-0.46, -0.02)),
        ((-0.46, -0.02), (-0.42, 0.02), (-0.38, 0.03)),
        ((-0.38, 0.03), (-0.20, -0.17), (0.04, -0.23), (0.26, -0.14)),
        ((0.26, -0.14), (0.38, -0.09), (0.50, -0.05), (0.58, -0.06)),
    )
    fins = (
        [(-0.14, -0.29), (-0.29, -0.33), (-0.27, -0.20)],  # on the back, far behind
        [(-0.42, -0.07), (-0.54, -0.20), (-0.50, -0.07), (-0.52, 0.03), (-0.40, 0.01)],  # the tail
        [(0.22, -0.16), (0.17, -0.05), (0.10, -0.02), (0.12, -0.18)],
    )
    for fin in fins:
        c.fill(back, at(fin), a=0.97)
    c.fill((back, belly), body, a=0.98)
    spine = bezier((0.30, -0.26), (0.06, -0.37), (-0.22, -0.30), (-0.46, -0.02))
    for k, top in spine[2 : -len(spine) // 4 : max(1, len(spine) // 9)]:
        c.fill(
            "#9FB0B0",
            at([(k - 0.022, top + 0.01), (k, top - 0.014), (k + 0.022, top + 0.01), (k, top + 0.03)]),
        )
    c.lines("#3F5057", s * 0.008, at([(0.50, -0.075), (0.485, -0.035)]), at([(0.46, -0.08), (0.44, -0.04)]))
    c.fill("#22303A", at([(0.43, -0.155), (0.447, -0.155), (0.447, -0.138), (0.43, -0.138)]))
    rings = [
        at(((k - w, 0.03 + d), (k, 0.075 + d), (k + w, 0.03 + d)))
        for k, w, d in ((-0.44, 0.16, 0.0), (-0.44, 0.26, 0.03), (0.52, 0.10, 0.04), (0.05, 0.34, 0.08))
    ]
    c.lines("#FFFFFF", s * 0.010, *rings, a=0.75)
