"""Hills of a special kind: one wooded all over, one with a flat top."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, mix, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place


def wood(
    c: Canvas, ridge: np.ndarray, colour: str, seed: int, span: tuple[float, float], size: float
) -> None:
    """Trees all over a hillside down to the mist: crowns of three dabs, darker below; pines along the crest."""
    random = np.random.default_rng(c.seed + seed)
    crowns = []
    for _ in range(int(900 / size)):
        x = random.uniform(*span) * (c.w - 1)
        crowns.append(
            (
                ridge[int(x)] + random.random() ** 1.3 * 0.44 * size * c.h / 1.2,
                x,
                random.uniform(9, 17) * size * c.unit,
            )
        )
    crowns.sort()
    base = pigment(colour)
    for y, x, r in crowns:
        on, tone = Place(c, x, y, r), mix(base, np.float32([0.6, 0.72, 0.36]), random.uniform(0, 0.34))
        for dx, dy, k in ((-0.5, -0.1, 0.62), (0.52, -0.12, 0.58), (0, 0.2, 0.74)):
            on.oval(dx + random.normal(0, 0.1), dy, k, k * 0.72, tone * 0.82, 0.85, edge=0.7)
        on.oval(-0.15, 0.42, 0.42, 0.24, np.minimum(1, tone * 1.14 + 0.05), 0.7)
    c.pines(ridge, base * 0.85, seed + 5, 26, size * 0.9, *span)


def table_hill(c: Canvas, x: float, top: float, wide: float, seed: int) -> None:
    """A steep hill with a flat, grassy top of that width, down to the mist."""
    t = (np.arange(c.w) - x) / (wide / 2)
    drop = np.where(np.abs(t) < 0.86, 0.02 * t**2, 0.02 + 2.4 * np.clip(np.abs(t) - 0.86, 0, None) ** 0.8)
    rough = c.ridge(0.0, 0.012, 60, seed)
    crest = (top + drop * c.h * 0.42 - np.abs(rough) * smooth(0.8, 1.0, np.abs(t))).astype(F32)
    c.mountain(
        crest,
        pigment("#B4562B"),
        pigment("#F0C898"),
        0.52,
        seed,
        alpha=1,
        cun=0.9,
        rim=0.6,
        light=0.4,
        hold=0.3,
    )
    span = max(0.0, (x - wide * 0.45) / c.w), min(1.0, (x + wide * 0.45) / c.w)
    c.moss(crest, pigment("#7A4A1E"), seed, 4.0, 0.9, 14, 0.7, *span)
    c.pines(crest, pigment("#7E3517"), seed, 4, 1.2, span[0], span[0] + 0.03)
    c.pines(crest, pigment("#7E3517"), seed + 1, 4, 1.2, span[1] - 0.03, span[1])
