"""People with arms that do something: pointing, handing over, sharing an umbrella. Silhouettes, no faces."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import bezier, spline
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place

_RIGHT = (
    bezier((0, 0.79), (0.08, 0.79), (0.145, 0.74)),
    bezier((0.145, 0.74), (0.12, 0.56), (0.135, 0.36)),
)
_TORSO = np.vstack([*_RIGHT, *(side[::-1] * [-1, 1] for side in _RIGHT[::-1])])


def figure(
    c: Canvas,
    x: float,
    y: float,
    s: float,
    coat: str,
    dark: str = "#4A2415",
    arms: tuple[float, float] = (0.35, 0.35),
) -> None:
    """A standing person, s tall, on its feet at (x, y); arms: radians outward from hanging, left then right."""
    on = Place(c, x, y, s)
    for side, angle in zip((-1, 1), arms, strict=True):
        on.ribbon([(side * 0.055, 0.42), (side * 0.07, 0)], [0.115, 0.08], dark)
        elbow = side * (0.13 + 0.17 * math.sin(angle)), 0.71 - 0.17 * math.cos(angle)
        hand = side * (0.13 + 0.36 * math.sin(angle * 1.1)), 0.71 - 0.34 * math.cos(angle * 1.1)
        on.ribbon(bezier((side * 0.12, 0.71), elbow, hand), [0.085, 0.06], dark)
    on.fill(_TORSO, coat)
    on.oval(0, 0.9, 0.082, 0.095, dark)


def pair_under_umbrella(c: Canvas, x: float, y: float, s: float, umbrella: str = "#C94F6D") -> None:
    """Two people close together beneath one paper umbrella."""
    figure(c, x - s * 0.15, y, s * 0.98, "#5B3350", "#3E2733", (0.2, 0.5))
    figure(c, x + s * 0.17, y, s * 0.9, "#8A4C6C", "#3E2733", (0.5, 0.2))
    on = Place(c, x, y, s)
    on.line([(0.02, 0.5), (0.02, 1.56)], 0.022, "#4A2A34")
    left = bezier((-0.58, 1.07), (-0.36, 1.42), (0.02, 1.5))
    right = bezier((0.02, 1.5), (0.4, 1.42), (0.62, 1.07))
    hem = spline([(0.62, 1.07), (0.4, 1.12), (0.2, 1.07), (0.02, 1.12), (-0.16, 1.07), (-0.36, 1.12), (-0.58, 1.07)], 6)  # fmt: skip
    on.fill(np.vstack([left, right, hem]), umbrella, edge=1.2)
    ribs = [bezier((0.02, 1.5), (k * 0.75, 1.4), (k, 1.09)) for k in (-0.36, -0.16, 0.2, 0.4)]
    on.lines(ribs, 0.012, "#F6DCD2", 0.6)


def crowd(
    c: Canvas, y: float, s: float, places: tuple[float, ...], vest: str, coats: tuple[str, ...]
) -> None:
    """A row of people about s units tall, x and y as fractions; every second one wears the vest."""
    for i, x in enumerate(places):
        tall = s * (1.0, 0.93, 1.05, 0.68, 0.97)[(i + len(coats)) % 5] * c.unit
        arms = 0.3 + 0.5 * (i % 3 == 0), 0.3 + 0.6 * (i % 3 == 1)
        coat = vest if i % 2 == 0 else coats[i // 2 % len(coats)]
        figure(c, c.x(x), c.y(y + 0.012 * math.sin(i * 3.1)), tall, coat, arms=arms)
