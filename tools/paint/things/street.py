"""What lines a street or a quay: town houses, a stall with its awning, steps, strings of lanterns."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import bezier, mix, pigment, spline
from tools.paint.canvas import Canvas
from tools.paint.things.buildings import house
from tools.paint.things.lights import lantern
from tools.paint.things.place import Place, loop

Point = tuple[float, float]


def gable(c: Canvas, x: float, y: float, w: float, wall: str = "#F6F2E4", roof: str = "#34423A") -> None:
    """A white gable wall of width w that rises in three steps (马头墙), foot at (x, y)."""
    on = Place(c, x, y, w)
    steps = ((0.5, 0.62), (0.34, 0.78), (0.17, 0.94))
    right = [(0.5, 0)] + [
        p for k, (e, h) in enumerate(steps) for p in ((e, h), (steps[k + 1][0] if k < 2 else 0, h))
    ]
    on.fill([*right, *[(-px, py) for px, py in right[::-1]]], wall, edge=0.8)
    for k, (e, h) in enumerate(steps):
        inner = steps[k + 1][0] - 0.02 if k < 2 else 0.0
        for side in (-1, 1):
            cap = bezier((side * (e + 0.07), h + 0.055), (side * e, h), (side * inner, h + 0.015))
            on.ribbon(cap, [0.035, 0.07, 0.07], roof)
    on.fill([(-0.07, 0.3), (0.07, 0.3), (0.07, 0.48), (-0.07, 0.48)], "#4E4A3C", 0.85)


def stall(c: Canvas, x: float, y: float, s: float, awning: tuple[str, str], goods: tuple[str, ...]) -> None:
    """A market stall of width s: striped awning, counter with goods, cloth in front; foot at (x, y)."""
    on = Place(c, x, y, s)
    on.oval(0, 0, 0.56, 0.045, "#2A140A", 0.3)
    on.lines([[(k, 0), (k, 0.86)] for k in (-0.46, 0.46)], 0.022, "#6B3F26")
    on.fill([(-0.44, 0.42), (0.44, 0.42), (0.44, 0.8), (-0.44, 0.8)], "#7A4326", 0.35)
    for i, colour in enumerate(goods):
        k = -0.36 + 0.72 * (i + 0.5) / len(goods)
        on.fill(
            loop([(k - 0.055, 0.4), (k - 0.045, 0.48), (k, 0.515), (k + 0.045, 0.48), (k + 0.055, 0.4)], 5),
            colour,
            edge=1.2,
        )
    on.fill([(-0.48, 0.42), (0.48, 0.42), (0.5, 0.36), (-0.5, 0.36)], "#A9683C", edge=0.8)
    on.fill([(-0.48, 0.36), (0.48, 0.36), (0.47, 0.02), (-0.47, 0.02)], awning[0], edge=1.0)
    on.fill([(-0.48, 0.36), (0.48, 0.36), (0.48, 0.29), (-0.48, 0.29)], awning[1], 0.9)
    stripes = 8
    for i in range(stripes):
        a, b = (i / stripes - 0.5, (i + 1) / stripes - 0.5)
        scallop = bezier((b * 1.2, 0.78), ((a + b) * 0.6, 0.68), (a * 1.2, 0.78))
        on.fill(np.vstack([[(a * 0.86, 1.02), (b * 0.86, 1.02)], scallop]), awning[i % 2], edge=0.9)


def lantern_string(c: Canvas, a: Point, b: Point, sag: float, count: int, size: float) -> None:
    """Lanterns on a slack rope from a to b, pixels."""
    rope = bezier(a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag), b, n=60)
    Place(c, 0, 0, 1).line(rope * [1, -1], max(1.0, 2 * c.unit), "#5A3A2A", 0.85)
    for i in range(count):
        x, y = rope[int((i + 0.5) / count * 59)]
        lantern(c, x, y + size * 0.75, size, 0.28)


def stairs(
    c: Canvas, path: list[Point], widths: tuple[float, float], stone: str, dark: str, count: int
) -> None:
    """Stone steps that climb along a path in pixels, `widths` wide at its foot and head."""
    line = spline(path, 30)
    wide = np.linspace(*widths, len(line))
    on = Place(c, 0, 0, 1)
    left, right = line - np.stack([wide / 2, 0 * wide], 1), line + np.stack([wide / 2, 0 * wide], 1)
    on.fill(np.vstack([left, right[::-1]]) * [1, -1], stone, 0.95, edge=0.6)
    rows = np.linspace(0, 1, count) ** 0.85 * (len(line) - 1)
    on.lines(
        [np.array([left[int(i)], right[int(i)]]) * [1, -1] for i in rows], max(1.0, 1.6 * c.unit), dark, 0.7
    )


def town_row(
    c: Canvas, homes: list[tuple[float, float, float]], wall: str, roof: str, lit: str | None
) -> None:
    """Houses (x, y, w in pixels) from far to near, every third one seen from its gable."""
    for i, (x, y, w) in enumerate(homes):
        if i % 3 == 1:
            gable(c, x, y, w * 0.52, wall, roof)
        else:
            house(c, x, y, w, wall, roof, lit, shade="#C4C6AC")


def embankment(c: Canvas, top: float, foot: float, stone: tuple[str, str], dark: str, seed: int = 0) -> None:
    """A wall of dressed stone along the water, from row `top` to row `foot` (pixels)."""
    on = Place(c, 0, 0, 1)
    random = np.random.default_rng(c.seed + seed)
    rows = max(2, int((foot - top) / (17 * c.unit)))
    for r in range(rows):
        y0, y1 = (top + (foot - top) * k / rows for k in (r, r + 1))
        tone = mix(pigment(stone[0]), pigment(stone[1]), (r + 0.5) / rows)
        on.fill([(0, -y0), (c.w, -y0), (c.w, -y1), (0, -y1)], tone)
        joints = [[(x, -y0), (x, -y1)] for x in np.arange(random.uniform(0, 60) * c.unit, c.w, 64 * c.unit)]
        on.lines([*joints, [(0, -y1), (c.w, -y1)]], max(1.0, 1.3 * c.unit), dark, 0.4)
    on.line([(0, -top), (c.w, -top)], 4 * c.unit, dark, 0.6)
