"""宜宾燃面: dry, glossy noodles under peanuts, chilli and spring onion."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import Pen, blur, mix, noise2, pigment, spline
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place, steam
from tools.paint.things.table import bowl, chopsticks

_STRANDS = ("#B9701F", "#D9942F", "#EDB552", "#F6CC74")


def noodle_bowl(c: Canvas, x: float, y: float, s: float) -> None:
    """A bowl of width s filled to a mound; (x, y) is the middle of its rim."""
    bowl(c, x, y, s, "#C9DCC0", "#8FAE88", "#3B6E30", 0.36)
    _mound(c, x, y - s * 0.02, s)
    _topping(c, x, y - s * 0.085, s)
    tip = x + s * 0.13, y - s * 0.43
    _lifted(c, tip[0], tip[1], s)
    chopsticks(c, (x + s * 0.66, y - s * 0.66), (tip[0] - s * 0.05, tip[1] + s * 0.012), s * 0.021, "#8A4B2C")


def _mound(c: Canvas, x: float, y: float, s: float) -> None:
    """A heap of noodles: a dark bed, then strands that loop over it, lighter the later."""
    view = c.window(x - s * 0.55, y - s * 0.4, x + s * 0.55, y + s * 0.3)
    bed = Pen(view, 3)
    top = [
        (math.cos(t) * 0.43, (0.2 if t < math.pi else 0.145) * math.sin(t))
        for t in np.linspace(0, math.tau, 60)
    ]
    bed.poly([(x + px * s, y - py * s) for px, py in top])
    inside = bed.mask()
    view.over(pigment("#9A5A1C"), inside)
    random = np.random.default_rng(c.seed + 3)
    for layer, colour in enumerate(_STRANDS):
        pen, edge = Pen(view, 3), Pen(view, 3)
        for _ in range(60 - layer * 7):
            cx, cy = random.uniform(-0.36, 0.36), random.uniform(-0.1, 0.16)
            turn, reach = random.uniform(0, math.tau), random.uniform(0.1, 0.24)
            bend = random.uniform(-0.9, 0.9)
            path = [
                (
                    cx + reach * k * math.cos(turn + bend * k),
                    cy + 0.45 * reach * k * math.sin(turn + bend * k) + 0.035 * (1 - k * k),
                )
                for k in np.linspace(-1, 1, 7)
            ]
            points = spline([(x + px * s, y - py * s) for px, py in path], 10)
            edge.line(points, s * 0.019)
            pen.line(points, s * 0.013)
        view.over(pigment("#6A3812"), edge.mask() * inside * 0.5)
        view.over(pigment(colour), pen.mask() * inside * 0.95)
    view.ink(pigment("#7A4318"), np.clip(inside * (1 - blur(inside, s * 0.035)), 0, 1))


def _topping(c: Canvas, x: float, y: float, s: float) -> None:
    """Minced sprouts, crushed peanuts, chilli and rings of spring onion."""
    random = np.random.default_rng(c.seed + 4)
    on = Place(c, x, y, s)
    kinds = (("#4A3A1C", 60, 0.011), ("#E8C48A", 46, 0.016), ("#C8301F", 34, 0.011), ("#F3DDB0", 26, 0.012))
    for colour, count, r in kinds:
        for _ in range(count):
            a, k = random.uniform(0, math.tau), random.random() ** 0.6
            on.oval(
                0.23 * k * math.cos(a),
                0.085 * k * math.sin(a),
                r * random.uniform(0.7, 1.4),
                r * random.uniform(0.5, 0.9),
                colour,
                edge=1.4,
            )
    for _ in range(42):
        a, k = random.uniform(0, math.tau), random.random() ** 0.5
        px, py, r = 0.27 * k * math.cos(a), 0.1 * k * math.sin(a), random.uniform(0.013, 0.02)
        on.oval(px, py, r, r * 0.72, "#3F8A34", edge=0.6)
        on.oval(px, py, r * 0.52, r * 0.36, "#D4E8B0")


def _lifted(c: Canvas, x: float, y: float, s: float) -> None:
    """Strands that hang from the chopsticks down into the bowl."""
    random = np.random.default_rng(c.seed + 5)
    on = Place(c, x, y, s)
    for i in range(26):
        k = (i / 25 - 0.5) * 2
        top, foot = k * 0.05, k * 0.085 + random.normal(0, 0.012)
        path = spline(
            [
                (top, 0.012 - 0.02 * k * k),
                (top * 1.3, -0.12),
                (foot + random.normal(0, 0.01), -0.25),
                (foot, -0.37),
            ],
            8,
        )
        on.line(path, 0.0165, "#7A4316", 0.8)
        on.line(path, 0.0115, _STRANDS[1 + i % 3])


def linen(c: Canvas, y0: float, tones: tuple[str, str], seed: int = 0) -> None:
    """A table cloth from row y0 down, with the weave of linen."""
    view = c.window(0, y0, c.w, c.h)
    weave = noise2(view.h, view.w, view.w / 3, view.h / 3, c.seed + seed, 2)
    depth = np.linspace(0, 1, view.h)[:, None, None]
    view.rgb[:] = mix(pigment(tones[0]), pigment(tones[1]), depth) * (0.95 + 0.1 * weave[..., None])


def side_dishes(c: Canvas) -> None:
    """A dish of peanuts, a cup of clear soup, a bunch of spring onions."""
    u = c.unit
    bowl(c, c.x(0.155), c.y(0.80), 190 * u, "#F4F1EA", "#E7DFA6", "#3B6E30")
    steam(c, c.x(0.155), c.y(0.79), 150 * u, 2, 0.4)
    dish = Place(c, c.x(0.855), c.y(0.80), 230 * u)
    dish.oval(0, -0.04, 0.52, 0.17, "#2F4A2A", 0.4)
    dish.oval(0, 0, 0.5, 0.16, "#E6EBDD", edge=1.0)
    dish.oval(0, 0.015, 0.4, 0.115, "#D2DCC4", edge=0.9)
    for _ in range(46):
        a, k = c.random.uniform(0, 6.28), c.random.random() ** 0.5
        dish.oval(
            0.32 * k * np.cos(a),
            0.03 + 0.08 * k * np.sin(a),
            0.042,
            0.03,
            ("#C98F52", "#B5713A", "#DDAE74")[int(a) % 3],
            edge=1.6,
        )
    onions = Place(c, c.x(0.29), c.y(0.955), 330 * u)
    for k in range(6):
        h = 0.03 * k
        onions.ribbon(
            spline([(-0.62, h * 0.6), (-0.3, h), (0.02, 0.05 + h * 0.5), (0.3, -0.02 + 0.05 * k)], 10),
            [0.03, 0.022, 0.028, 0.008],
            "#4E9A40",
            edge=1.0,
        )
        onions.ribbon([(-0.62, h * 0.6), (-0.78, h * 0.6 - 0.01)], [0.03, 0.042], "#F3F5E2", edge=1.2)
    onions.line([(-0.33, -0.015), (-0.33, 0.175)], 0.02, "#B8352A")
