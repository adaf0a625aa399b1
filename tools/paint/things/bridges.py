"""Ways over the water: a stone hump bridge, a steel arch, a viaduct and the train on it."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import Pen, box, outline
from tools.paint.canvas import Canvas


def deck_of(x: float, y: float, w: float, rise: float):
    """The line on which people walk over a hump bridge: 60 points from left to right."""
    t = np.linspace(-1, 1, 60)
    return np.stack([x + t * w / 2, y - rise * (0.5 + 0.5 * np.cos(t * math.pi)) ** 0.8], 1)


def stone_bridge(
    c: Canvas, x: float, y: float, w: float, rise: float, stone: tuple[str, str], dark: str, arches: int = 1
) -> None:
    """A hump bridge with round arches and a balustrade; y is where its ends meet the ground."""
    top = deck_of(x, y, w, rise)
    foot = y + rise * 0.32
    view = c.window(x - w * 0.55, y - rise * 1.5, x + w * 0.55, foot + rise * 0.5)
    body, holes = Pen(view, 4), Pen(view, 4)
    body.poly(np.vstack([top, [(x + w / 2, foot), (x - w / 2, foot)]]))
    ring = []
    for i in range(arches):
        k = (i - (arches - 1) / 2) * w * 0.26
        r = rise * (0.86 if arches == 1 else 0.66) * (1 if abs(k) < 1 else 0.72)
        t = np.linspace(math.pi, 0, 40)
        arch = np.stack([x + k + r * np.cos(t), foot - r * 1.05 * np.sin(t)], 1)
        holes.poly(arch)
        ring.append(arch)
    m = body.mask() * (1 - holes.mask())
    view.over(view._shade(stone, y - rise, foot), m * 0.98)
    c.lines(dark, c.unit * 2.2, *ring, a=0.8)
    rail = top - np.array([0, rise * 0.13])
    posts = [[top[i], top[i] - np.array([0, rise * 0.16])] for i in range(2, 58, 4)]
    c.lines(dark, c.unit * 2.0, rail, top, *posts, a=0.75)


def arch_bridge(
    c: Canvas, x0: float, x1: float, deck: float, rise: float, colour: str, a: float = 0.95
) -> None:
    """A steel arch that carries its deck on hangers."""
    t = np.linspace(0, 1, 60)
    arch = np.stack([x0 + (x1 - x0) * t, deck + rise * 0.25 - rise * 1.25 * np.sin(t * math.pi)], 1)
    inner = arch + np.array([0, rise * 0.085])
    u = c.unit
    webs = [[arch[i], inner[i + 1]] for i in range(1, 58, 2)] + [
        [inner[i], arch[i + 1]] for i in range(2, 58, 2)
    ]
    hangers = [[inner[i], (inner[i][0], deck)] for i in range(8, 54, 3) if inner[i][1] < deck]
    c.lines(colour, 5 * u, arch, inner, a=a)
    c.lines(colour, 1.6 * u, *webs, *hangers, a=a)
    c.lines(colour, 8 * u, [(x0 - rise, deck), (x1 + rise, deck)], a=a)


def viaduct(
    c: Canvas, x0: float, x1: float, y0: float, y1: float, foot: float, colours: tuple[str, str]
) -> None:
    """A slender concrete viaduct from (x0, y0) to (x1, y1); its piers stand at `foot`."""
    u = c.unit
    light, dark = colours
    count = max(3, int(abs(x1 - x0) / (170 * u)))
    for f in (np.arange(count) + 0.5) / count:
        x, y = x0 + (x1 - x0) * f, y0 + (y1 - y0) * f
        head = outline(
            ((x - 34 * u, y + 10 * u), (x - 12 * u, y + 16 * u), (x - 10 * u, y + 48 * u)),
            [(x - 10 * u, foot), (x + 10 * u, foot)],
            ((x + 10 * u, y + 48 * u), (x + 12 * u, y + 16 * u), (x + 34 * u, y + 10 * u)),
        )
        c.fill((light, dark), head)
    c.fill(light, [(x0, y0), (x1, y1), (x1, y1 + 14 * u), (x0, y0 + 14 * u)])
    c.lines(dark, 2.4 * u, [(x0, y0 + 14 * u), (x1, y1 + 14 * u)], a=0.7)


def train(
    c: Canvas, x: float, y: float, cars: int, s: float, body: str = "#FBF8EE", band: str = "#2B6E8F"
) -> None:
    """A fast train that runs to the left on a level rail; (x, y) is the tip of its nose, `s` its height."""
    long = s * 5.2
    tail = x + s * 3 + cars * long
    shell = outline(
        ((x, y - s * 0.18), (x + s * 0.9, y - s * 0.85), (x + s * 3.0, y - s)),
        [(tail, y - s), (tail, y - s * 0.06)],
        ((x + s * 0.8, y - s * 0.06), (x + s * 0.2, y - s * 0.06), (x, y - s * 0.18)),
    )
    c.fill((body, "#CFD3CC"), shell)
    c.fill(band, outline(((x + s * 0.25, y - s * 0.22), (x + s * 1.2, y - s * 0.36), (x + s * 3, y - s * 0.38)),
                         [(tail, y - s * 0.38), (tail, y - s * 0.24)], [(x + s * 0.25, y - s * 0.18)]))  # fmt: skip
    cab = outline(((x + s * 0.95, y - s * 0.66), (x + s * 1.3, y - s * 0.9), (x + s * 1.9, y - s * 0.92)),
                  [(x + s * 1.75, y - s * 0.64)])  # fmt: skip
    panes = [
        box(k, y - s * 0.8, k + s * 0.36, y - s * 0.55)
        for k in np.arange(x + s * 2.6, tail - s * 0.4, s * 0.56)
    ]
    c.fill("#33464F", cab, *panes, a=0.9)
    joints = [[(x + s * 3 + i * long, y - s), (x + s * 3 + i * long, y - s * 0.06)] for i in range(1, cars)]
    if joints:
        c.lines("#7C8680", s * 0.05, *joints)
