"""A northern forest: birches, firs, and falling snow."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, box, noise2, outline, pigment, smooth, spline
from tools.paint.canvas import Canvas


def birches(
    c: Canvas,
    x0: float,
    x1: float,
    foot: float,
    tall: float,
    count: int,
    bark: str,
    dark: str,
    seed: int,
    a: float = 0.95,
) -> None:
    """Bare birches with pale bark and black marks, their tops out of the picture or thinning to twigs."""
    r = np.random.default_rng(c.seed * 37 + seed)
    trunks, shade, marks, twigs = Pen(c, 3), Pen(c, 3), Pen(c, 3), Pen(c, 3)
    for _ in range(count):
        x, w = r.uniform(x0, x1), tall * r.uniform(0.016, 0.030)
        y, top = foot + r.normal(0, 0.02) * tall, foot - tall * r.uniform(0.8, 1.1)
        lean = r.normal(0, 0.025) * tall
        stem = bezier((x, y), (x + lean * 0.2, (y + top) / 2), (x + lean, top))
        trunks.stroke(stem, [w * 1.25, w, w * 0.8, w * 0.3])
        shade.stroke(stem + np.array([w * 0.28, 0]), [w * 0.5, w * 0.4, w * 0.3, w * 0.1])
        for k in r.uniform(0.02, 0.9, 14):
            q = stem[int(k * 23)]
            marks.line(
                [(q[0] - w * 0.45, q[1]), (q[0] + w * r.uniform(-0.2, 0.3), q[1])], w * r.uniform(0.06, 0.16)
            )
        for k in np.linspace(0.42, 0.98, 9):
            q, side = stem[int(k * 23)], r.choice((-1, 1))
            reach = tall * r.uniform(0.06, 0.16) * (1.25 - k)
            end = (q[0] + side * reach, q[1] - reach * r.uniform(0.9, 1.6))
            twigs.stroke(
                bezier(q, (q[0] + side * reach * 0.7, q[1] - reach * 0.3), end), [w * 0.22, w * 0.05]
            )
    c.over(pigment(dark), twigs.mask() * 0.7 * a)
    m = trunks.mask()
    c.over(pigment(bark), m * a)
    c.ink(pigment(dark), shade.mask() * m * 0.45 * a)
    c.over(pigment(dark), marks.mask() * m * 0.85 * a)


def firs(
    c: Canvas, ridge: np.ndarray, tall: float, count: int, colour: str, seed: int, snow: float = 0.6
) -> None:
    """Firs on a crest, boughs laden with snow; `tall` in pixels."""
    r = np.random.default_rng(c.seed * 41 + seed)
    dark, white = Pen(c, 3), Pen(c, 3)
    for x in r.uniform(0, c.w - 1, count):
        s, y = tall * r.uniform(0.55, 1.0), ridge[int(x)] + 5 * c.unit
        dark.line([(x, y), (x, y - s)], s * 0.02)
        for k in range(6):
            w, up = s * 0.22 * (1 - k / 6.6), y - s * (0.10 + k * 0.145)
            peak = (x, up - s * 0.24)
            dark.poly(
                np.vstack(
                    [
                        bezier((x - w, up), (x - w * 0.3, up - s * 0.08), peak),
                        bezier(peak, (x + w * 0.3, up - s * 0.08), (x + w, up)),
                        bezier((x + w, up), (x, up - s * 0.05), (x - w, up)),
                    ]
                )
            )
            if r.random() < snow:
                white.stroke(
                    bezier((x - w, up), (x - w * 0.4, up - s * 0.07), (x - w * 0.05, up - s * 0.2)),
                    [s * 0.012, s * 0.045, s * 0.01],
                )
                white.stroke(
                    bezier((x + w * 0.9, up), (x + w * 0.4, up - s * 0.06), (x + w * 0.1, up - s * 0.16)),
                    [s * 0.008, s * 0.03, s * 0.01],
                )
    c.over(pigment(colour), dark.mask() * 0.95)
    c.over(pigment("#FFFFFF"), white.mask() * 0.88)


def snowfield(c: Canvas, ridge: np.ndarray, white: str, blue: str, seed: int) -> None:
    """Snow below a crest, with soft blue hollows."""
    n = noise2(c.h, c.w, 5, 16, c.seed + seed, 4)
    depth = np.clip((c.Y - ridge[None, :]) / (0.35 * c.h), 0, 1)
    hollow = smooth(0.45, 0.75, n) * 0.6 + smooth(0.1, 0.0, depth) * 0.25
    cover = np.clip(c.Y - ridge[None, :] + 0.5, 0, 1)
    c.over(pigment(white), cover)
    c.over(pigment(blue), (cover * hollow * 0.8).astype(np.float32))


def snowfall(c: Canvas, count: int, seed: int) -> None:
    """Flakes, small and sharp far off, large and soft near."""
    r = np.random.default_rng(c.seed * 43 + seed)
    for size, share, a in ((1.3, 0.6, 0.85), (2.4, 0.3, 0.8), (5.0, 0.1, 0.6)):
        pen = Pen(c, 2)
        for _ in range(int(count * share)):
            pen.oval(r.uniform(0, c.w), r.uniform(0, c.h), size * c.unit * r.uniform(0.7, 1.4))
        c.over(pigment("#FFFFFF"), blur(pen.mask(), size * 0.35 * c.unit) * a)


def snowy_hut(c: Canvas, x: float, y: float) -> None:
    """A log hut under snow with one lit window, its light on the snow."""
    u = c.unit
    c.glow(x - 20 * u, y - 30 * u, 190 * u, pigment("#FFC878"), 0.75, 1.3)
    c.fill(("#5A3A3A", "#3F2830"), box(x - 78 * u, y - 66 * u, x + 78 * u, y))
    c.lines(
        "#2B1A20",
        2 * u,
        *([(x - 78 * u, y - k * u), (x + 78 * u, y - k * u)] for k in (12, 25, 38, 51)),
        a=0.6,
    )
    c.fill(("#FFF3C9", "#FFC766"), box(x - 46 * u, y - 50 * u, x - 6 * u, y - 18 * u))
    c.lines(
        "#4A2A22",
        2.4 * u,
        [(x - 26 * u, y - 50 * u), (x - 26 * u, y - 18 * u)],
        [(x - 46 * u, y - 34 * u), (x - 6 * u, y - 34 * u)],
    )
    c.fill("#2F1D22", box(x + 24 * u, y - 48 * u, x + 50 * u, y))
    snow = outline(
        ((x - 104 * u, y - 58 * u), (x - 60 * u, y - 112 * u), (x, y - 124 * u)),
        ((x, y - 124 * u), (x + 60 * u, y - 112 * u), (x + 104 * u, y - 58 * u)),
        ((x + 104 * u, y - 58 * u), (x, y - 78 * u), (x - 104 * u, y - 58 * u)),
    )
    c.fill(("#FFFFFF", "#D9CAD8"), snow)
    spill = np.exp(-(((c.X - x + 40 * u) / (120 * u)) ** 2) - ((c.Y - y - 24 * u) / (24 * u)) ** 2)
    c.over(pigment("#FFD896"), (spill * 0.7).astype(F32))


def footprints(c: Canvas) -> None:
    """Footprints that lead from the hut towards us."""
    path = spline(c.at((0.66, 0.765), (0.60, 0.82), (0.66, 0.89), (0.60, 1.02)), 16)
    for i, (x, y) in enumerate(path):
        size = (3 + 9 * i / len(path)) * c.unit
        side = size * (1.2 if i % 2 else -1.2)
        c.fill(
            "#A994B0",
            np.stack(
                [
                    x + side + size * 0.8 * np.cos(np.linspace(0, 6.3, 16)),
                    y + size * 0.45 * np.sin(np.linspace(0, 6.3, 16)),
                ],
                1,
            ),
            a=0.75,
        )
