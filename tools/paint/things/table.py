"""What stands on a table: bowls, chopsticks, jars, a scroll and the tools of writing."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import bezier, mix, noise2, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place, loop

Point = tuple[float, float]


def bowl(
    c: Canvas,
    x: float,
    y: float,
    s: float,
    glaze: str = "#F4F1EA",
    inside: str = "#FFFDF6",
    line: str = "#5B6FA8",
    squash: float = 0.3,
) -> None:
    """A rice bowl of width s; (x, y) is the middle of its rim."""
    on = Place(c, x, y, s)
    body = np.vstack(
        [bezier((-0.5, 0), (-0.44, -0.36), (-0.17, -0.44)), bezier((0.17, -0.44), (0.44, -0.36), (0.5, 0))]
    )
    on.fill([(-0.19, -0.4), (-0.17, -0.5), (0.17, -0.5), (0.19, -0.4)], glaze, edge=1.2)
    on.fill(body, glaze, edge=1.3)
    on.fill(np.vstack([body[:24] * [1.0, 1], body[:24][::-1] * [0.62, 1.05]]), line, 0.12)
    on.line(bezier((-0.47, -0.13), (0, -0.13 - squash * 0.95), (0.47, -0.13)), 0.022, line, 0.75)
    on.oval(0, 0, 0.5, squash / 2, glaze, edge=1.0)
    on.oval(0, -0.012, 0.46, squash / 2 - 0.03, inside, edge=1.4)


def jar(c: Canvas, x: float, y: float, s: float, clay: str = "#6B4630", cap: str = "#B8352A") -> None:
    """A big wine jar of height s on its foot (x, y), mouth tied with cloth."""
    on = Place(c, x, y, s)
    side = bezier((0.19, 0), (0.52, 0.34), (0.44, 0.66)), bezier((0.44, 0.66), (0.36, 0.8), (0.2, 0.82))
    right = np.vstack(side)
    outline = np.vstack([right, right[::-1] * [-1, 1]])
    on.oval(0, -0.01, 0.36, 0.035, "#1C140F", 0.4)
    on.fill(outline, clay, edge=1.1)
    _sheen(c, x, y, s, clay)
    for h, w in ((0.62, 0.445), (0.74, 0.37)):
        on.line(bezier((-w, h), (0, h - 0.085), (w, h)), 0.012, "#2E1C14", 0.6)
    cloth = loop([(-0.2, 0.82), (-0.21, 0.9), (0, 0.98), (0.21, 0.9), (0.2, 0.82), (0.26, 0.73), (0.1, 0.77), (0, 0.72), (-0.1, 0.77), (-0.26, 0.73)], 8)  # fmt: skip
    on.fill(cloth, cap, edge=1.4)
    on.line(bezier((-0.2, 0.83), (0, 0.78), (0.2, 0.83)), 0.022, "#E7B65A")


def _sheen(c: Canvas, x: float, y: float, s: float, clay: str) -> None:
    """Light from the left on a round body."""
    view = c.window(x - s * 0.6, y - s, x + s * 0.6, y + s * 0.05)
    d = np.hypot((view.X - x + s * 0.17) / (s * 0.24), (view.Y - y + s * 0.52) / (s * 0.4))
    view.light(mix(pigment(clay), np.ones(3, np.float32), 0.4), np.exp(-(d**2)) * 0.42)
    inside = np.abs(view.X - x) / (s * 0.46)
    h = (y - view.Y) / s
    body = (
        smooth(0, 0.03, h)
        * smooth(0.83, 0.78, h)
        * (inside < np.interp(h, [0, 0.3, 0.6, 0.82], [0.42, 0.85, 0.97, 0.45]))
    )
    view.ink(pigment("#20140E"), body * smooth(0.1, 1.0, (view.X - x) / (s * 0.46)) * 0.6)


def boards(c: Canvas, y0: float, y1: float, near: str, far: str, seed: int = 0) -> None:
    """A table top or floor from row y0 (far) to y1 (near), with the grain of wood across it."""
    band = smooth(y0 - 1, y0 + 1, c.Y) * smooth(y1 + 1, y1 - 1, c.Y) * np.ones((1, c.w), np.float32)
    grain = noise2(c.h, c.w, 6, 160, c.seed + seed, 4)
    tone = mix(pigment(far), pigment(near), smooth(y0, y1, c.Y)[..., None]) * (0.86 + 0.28 * grain[..., None])
    c.rgb += (tone - c.rgb) * band[..., None]


def chopsticks(c: Canvas, a: Point, b: Point, width: float, colour: str = "#7A4B2C") -> None:
    """A pair of chopsticks, thick ends at point a, tips at b, in pixels."""
    on = Place(c, 0, 0, 1)
    gap = width * 1.1
    for k in (-1, 1):
        on.ribbon(
            [(a[0] + k * gap, -a[1] + k * gap * 1.6), (b[0] + k * gap * 0.4, -b[1] + k * gap * 0.5)],
            [width, width * 0.55],
            colour,
            edge=0.8,
        )


def scroll(c: Canvas, x: float, y: float, s: float, paper: str = "#FBF5E4") -> None:
    """An open, empty scroll that lies on a table; s is its length."""
    on = Place(c, x, y, s)
    on.fill([(-0.52, -0.2), (0.55, -0.23), (0.47, 0.125), (-0.42, 0.13)], "#1C1426", 0.22)
    on.fill([(-0.5, -0.16), (0.5, -0.16), (0.43, 0.14), (-0.43, 0.14)], "#C7B48C", edge=0.8)
    on.fill([(-0.47, -0.135), (0.47, -0.135), (0.41, 0.115), (-0.41, 0.115)], paper, edge=0.5)
    for side in (-1, 1):
        on.ribbon([(side * 0.43, 0.155), (side * 0.51, -0.18)], [0.05, 0.065], "#EADFC2", edge=1.5)
        for p in ((0.43, 0.16), (0.51, -0.185)):
            on.oval(side * p[0], p[1], 0.024, 0.02, "#7A4B2C", edge=1.0)


def brush_pen(c: Canvas, a: Point, b: Point, width: float, hair: str = "#2B2433") -> None:
    """A writing brush from its end a to its hair at b, in pixels."""
    on = Place(c, 0, 0, 1)
    end, tip = np.array([a, b], float) * [1, -1]
    neck = end + (tip - end) * 0.76
    on.ribbon([end, neck], [width * 0.8, width], "#B98B4E", edge=1.0)
    on.ribbon(spline([neck, neck + (tip - neck) * 0.4, tip], 8), [width * 1.05, width * 1.5, 1], hair)
    on.ribbon(
        [neck - (neck - end) * 0.03, neck + (tip - neck) * 0.06], [width * 1.15, width * 1.15], "#6A3B2A"
    )
