"""People, small in the landscape: standing, walking, sitting; never a portrait."""

from __future__ import annotations

import math
from itertools import pairwise

from tools.paint.brush import box, outline, oval
from tools.paint.canvas import Canvas

Point = tuple[float, float]


def person(
    c: Canvas, x: float, y: float, s: float, coat: str, dark: str = "#2B2A2E", stride: float = 0.06
) -> None:
    """A figure on its feet, `s` tall; a stride above 0.1 walks."""
    for side in (-1, 1):
        hip, foot = (x + side * s * 0.05, y - s * 0.42), (x + side * s * stride, y)
        c.lines(dark, (s * 0.11, s * 0.07), (hip, foot))
        sleeve = ((x + side * s * 0.12, y - s * 0.74), (x + side * s * 0.17, y - s * 0.44))
        c.lines(coat, (s * 0.08, s * 0.06), sleeve)
    c.fill(coat, _torso(x, y - s * 0.34, s))
    c.fill(dark, oval(x, y - s * 0.90, s * 0.083, s * 0.098))


def sitting(c: Canvas, x: float, y: float, s: float, coat: str, dark: str = "#2B2A2E") -> None:
    """A figure on a stool, hands on its knees; `s` is its height if it stood."""
    c.fill("#6B5138", box(x - s * 0.12, y - s * 0.22, x + s * 0.12, y - s * 0.02))
    for side in (-1, 1):
        knee = (x + side * s * 0.15, y - s * 0.24)
        c.lines(dark, (s * 0.12, s * 0.11, s * 0.07), [(x, y - s * 0.25), knee, (x + side * s * 0.13, y)])
        elbow = (x + side * s * 0.22, y - s * 0.38)
        c.lines(coat, s * 0.075, [(x + side * s * 0.12, y - s * 0.56), elbow, (knee[0], knee[1] - s * 0.03)])
    c.fill(coat, _torso(x, y - s * 0.22, s * 0.98))
    c.fill(dark, oval(x, y - s * 0.765, s * 0.085, s * 0.10))


def hand_in_hand(c: Canvas, feet: list[Point], s: float, coats: tuple[str, ...], dark: str) -> None:
    """A row of people who hold hands; `feet` are their places from left to right."""
    row = [(x, y, s * (1.0, 0.92, 0.66, 1.05)[i % 4]) for i, (x, y) in enumerate(feet)]
    for (x0, y0, s0), (x1, y1, s1) in pairwise(row):
        low = (x0 + x1) / 2, (y0 + y1) / 2 - s * 0.36
        c.lines(dark, s * 0.06, ((x0, y0 - s0 * 0.70), low), ((x1, y1 - s1 * 0.70), low))
    for i, figure in enumerate(row):
        person(c, *figure, coats[i % len(coats)], dark)


def audience(c: Canvas, rows: list[tuple[float, float, int]], s: float, dark: str) -> None:
    """Heads and shoulders from behind; a row is (y, shift, count), nearer rows grow by a third."""
    for k, (y, shift, count) in enumerate(rows):
        size = s * (1 + 0.34 * k)
        for i in range(count):
            x = c.x((i + 0.5 + shift) / count) + math.sin(i * 7.3 + k) * size * 0.35
            top = y + math.sin(i * 4.1 + k * 2) * size * 0.10
            c.fill(dark, _shoulders(x, top, size), oval(x, top - size * 0.30, size * 0.20, size * 0.245))


def _torso(x: float, hem: float, s: float):
    top = hem - s * 0.44
    return outline(
        ((x - s * 0.14, hem), (x - s * 0.11, hem - s * 0.2), (x - s * 0.135, top + s * 0.05)),
        ((x - s * 0.135, top + s * 0.05), (x, top - s * 0.07), (x + s * 0.135, top + s * 0.05)),
        ((x + s * 0.135, top + s * 0.05), (x + s * 0.11, hem - s * 0.2), (x + s * 0.14, hem)),
    )


def _shoulders(x: float, y: float, s: float):
    return outline(
        ((x - s * 0.42, y + s * 1.2), (x - s * 0.46, y + s * 0.1), (x - s * 0.1, y - s * 0.06)),
        ((x + s * 0.1, y - s * 0.06), (x + s * 0.46, y + s * 0.1), (x + s * 0.42, y + s * 1.2)),
    )
