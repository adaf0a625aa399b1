"""Pictures of 文明榜样展厅, in rose: the good that people do for each other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, mix, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges
from tools.paint.things.bridges import deck_of, stone_bridge
from tools.paint.things.buildings import house
from tools.paint.things.figures import figure, pair_under_umbrella
from tools.paint.things.lights import lantern, lotus_lamp
from tools.paint.things.place import Place
from tools.paint.things.plants import tree
from tools.paint.things.writing import camera, notebook, swallow

WALL, ROOF, SHADE, LAMP = "#F2DFD8", "#4A2E42", "#CDA7AC", "#FFD08A"


def good_neighbours(c: Canvas) -> None:
    """身边好人: rain, a bridge between two houses, one umbrella for two."""
    u = c.unit
    c.paper = pigment("#F6E7E2")
    c.sky([(0, "#B08AA0"), (0.25, "#CBA5B0"), (0.5, "#EBCBC4"), (0.62, "#F5DCCD"), (1, "#E5C3C0")], 0.5)
    far_ranges(c, 4, 0.46, 0.58, 0.15, 0.14, "#D5B1B9", "#95607A", "#EFD2C8", 201, depth=0.18)
    c.mist(0.6, 0.05, 0.8, 5, pigment("#F6E2D8"))
    _banks(c)
    x, y, w, rise = c.x(0.5), c.y(0.735), c.x(0.44), 118 * u
    stone_bridge(c, x, y, w, rise, ("#D9BDB8", "#A07C86"), "#4A2E42")
    deck = deck_of(x, y, w, rise)
    for i, turn in ((8, 1), (51, -1)):
        Place(c, *deck[i], u, turn).line([(0, 0), (0, 156), (4, 166), (30, 166)], 4, "#4A2A34")
        lantern(c, deck[i][0] + turn * 30 * u, deck[i][1] - 118 * u, 44 * u, 0.55)
    pair_under_umbrella(c, x, deck[30][1] + 4 * u, 128 * u)
    figure(c, deck[41][0], deck[41][1] + 3 * u, 104 * u, "#B5476B", "#3E2733", (1.9, 0.3))
    c.water(c.y(0.755), pigment("#C795A0"), 0.66, 9, 0.3, "#FBE9DF")
    _rain(c, 420)


def _banks(c: Canvas) -> None:
    """Both banks with their lit houses."""
    u = c.unit
    for k, env in enumerate(
        ([(0, 1), (0.3, 0.8), (0.42, 0), (1, 0)], [(0, 0), (0.6, 0), (0.72, 0.8), (1, 1)])
    ):
        bank = c.ridge(0.745, 0.07, 400, 211 + k, env=env)
        c.mountain(
            bank, pigment("#7A4560"), pigment("#9A6478"), 0.2, 211 + k, alpha=1, cun=0.4, rim=0.4, hold=0.9
        )
        c.moss(bank, pigment("#55294A"), 211 + k, 0.8, 0.9, 40, 0.5)
    for k, (x, y, w) in enumerate(
        ((0.07, 0.675, 210), (0.94, 0.67, 220), (0.19, 0.715, 340), (0.815, 0.71, 330))
    ):
        tree(
            c,
            c.x(x - 0.09 + 0.18 * (k % 2)),
            c.y(y + 0.01),
            200 * u,
            7 + k,
            "#4A2E3A",
            ("#7E5A6A", "#B98793"),
            0.9,
            levels=5,
        )
        house(c, c.x(x), c.y(y), w * u, WALL, ROOF, LAMP, shade=SHADE)


def _rain(c: Canvas, count: int) -> None:
    """Slanting rain and rings on the water."""
    drops, rings = Pen(c, 2), Pen(c, 3)
    for _ in range(count):
        x, y, n = (
            c.random.uniform(0, c.w * 1.1),
            c.random.uniform(-0.05, 1) * c.h,
            c.random.uniform(18, 58) * c.unit,
        )
        drops.line([(x, y), (x - n * 0.22, y + n)], 1.3 * c.unit, int(c.random.uniform(70, 210)))
    c.over(pigment("#FFF8F4"), drops.mask() * 0.75)
    for _ in range(46):
        x, y = c.random.uniform(0, c.w), c.random.uniform(0.79, 1) * c.h
        r = (5 + 26 * (y / c.h - 0.78) / 0.22) * c.unit * c.random.uniform(0.6, 1.2)
        t = np.linspace(0, 2 * np.pi, 40)
        rings.line(np.stack([x + r * np.cos(t), y + r * 0.26 * np.sin(t)], 1), 1.5 * c.unit)
    c.over(pigment("#FFF3EC"), rings.mask() * 0.6)


def stringers(c: Canvas) -> None:
    """编外记者: notebook, pen and camera on a wall above the village; swallows carry the news."""
    u = c.unit
    c.paper = pigment("#FBEFE4")
    c.sky([(0, "#E3B6BE"), (0.25, "#F3D2CB"), (0.48, "#FCEBD6"), (1, "#F5DFCF")], 0.6)
    c.glow(c.x(0.3), c.y(0.3), 330 * u, pigment("#FFF3D2"), 0.7)
    far_ranges(c, 4, 0.40, 0.50, 0.13, 0.15, "#E8C4C4", "#B27B90", "#FAE6D4", 221, depth=0.18)
    _village(c)
    tree(c, c.x(0.945), c.y(0.79), 400 * u, 21, "#4A2E3A", ("#EF9FB2", "#F6C3CC"), 0.92, levels=6, dots=6)
    c.mist(0.71, 0.03, 0.5, 8, pigment("#FBE9DC"))
    _ledge(c, 0.765)
    notebook(c, c.x(0.42), c.y(0.872), 430 * u)
    pen = Place(c, c.x(0.635), c.y(0.93), 300 * u)
    pen.ribbon([(0.03, -0.035), (-0.4, 0.165)], [0.05, 0.04], "#24141C", 0.3)
    pen.ribbon([(0, 0), (-0.06, 0.03), (-0.36, 0.18)], [0.05, 0.056, 0.04], "#2B2233", edge=1.2)
    pen.ribbon([(-0.36, 0.18), (-0.45, 0.225)], [0.036, 0.004], "#D9A94A", edge=1.0)
    camera(c, c.x(0.17), c.y(0.90), 250 * u)
    flock = (
        (0.60, 0.20, 120, 1, 0.3),
        (0.42, 0.30, 72, 1, 0.15),
        (0.76, 0.34, 84, -1, 0.25),
        (0.50, 0.11, 56, 1, 0.4),
        (0.33, 0.16, 48, 1, 0.1),
    )
    for x, y, s, turn, climb in flock:
        swallow(c, c.x(x), c.y(y), s * u, turn, climb)


def _village(c: Canvas) -> None:
    """Houses on two rows of hills."""
    u = c.unit
    for k, (base, colour) in enumerate(((0.60, "#A46A7E"), (0.72, "#8C4F69"))):
        hill = c.ridge(base, 0.10, 480, 231 + k)
        c.mountain(
            hill, pigment(colour), pigment("#E3BFB6"), 0.3, 231 + k, alpha=1, cun=0.5, rim=0.4, hold=0.7
        )
        c.moss(hill, pigment("#6B3650"), 231 + k, 1.2, 0.8, 60, 0.5)
        c.pines(hill, pigment("#6B3650"), 233 + k, 16, 1.1)
    homes = (
        (0.43, 0.575, 105),
        (0.52, 0.60, 130),
        (0.72, 0.575, 120),
        (0.35, 0.655, 165),
        (0.61, 0.675, 185),
        (0.83, 0.655, 175),
    )
    for x, y, w in homes:
        house(c, c.x(x), c.y(y), w * u, "#FBF1E6", ROOF, None, shade=SHADE)


def _ledge(c: Canvas, top: float) -> None:
    """A wall of fieldstone seen from above, its flat top towards us."""
    y = c.y(top)
    flat = smooth(y - 1, y + 1, c.Y) * np.ones((1, c.w), F32)
    tone = mix(pigment("#C9A3A0"), pigment("#8E6470"), smooth(y, c.h, c.Y)[..., None])
    c.rgb += (tone - c.rgb) * flat[..., None]
    on, joints = Place(c, 0, 0, c.unit), []
    for row in range(3):
        y0, y1 = (top + (1 - top) * k**1.25 for k in (row / 3, (row + 1) / 3))
        joints.append([(0, -900 * y1), (1600, -900 * y1)])
        for i in range(9):
            x = (i + 0.5 * (row % 2)) * 200 + c.random.uniform(-30, 30)
            lean = (x - 800) * 0.06
            joints.append([(x, -900 * y0), (x + lean, -900 * y1)])
    on.lines(joints, 3, "#6B4454", 0.55)
    on.line([(0, -900 * top), (1600, -900 * top)], 4, "#5B3548", 0.7)


def lights(c: Canvas) -> None:
    """微光成炬: the lamps on the river flow together into one great flame."""
    u = c.unit
    c.paper = pigment("#F3DCD8")
    c.sky([(0, "#4A2444"), (0.22, "#7A3B60"), (0.42, "#C46F7E"), (0.56, "#F6B98E"), (1, "#B0657C")], 0.15)
    x, y = c.x(0.5), c.y(0.60)
    c.glow(x, y - 190 * u, 430 * u, pigment("#FFCF8A"), 0.85, 1.3)
    far_ranges(
        c,
        3,
        0.52,
        0.58,
        0.12,
        0.14,
        "#B5647C",
        "#7A3558",
        "#F0A98E",
        241,
        depth=0.14,
        env=[(0, 1), (0.4, 0.35), (0.5, 0.1), (0.6, 0.35), (1, 1)],
    )
    for k, env in enumerate(
        ([(0, 1), (0.25, 0.7), (0.46, 0), (1, 0)], [(0, 0), (0.54, 0), (0.75, 0.7), (1, 1)])
    ):
        rg = c.ridge(0.62, 0.3, 330, 251 + k, env=env)
        c.mountain(
            rg, pigment("#4E2142"), pigment("#8A4560"), 0.25, 251 + k, cun=0.6, rim=0.5, light=0.3, hold=0.6
        )
        c.pines(rg, pigment("#35152F"), 253 + k, 20, 1.1)
    _flame(c, x, y, 390 * u)
    c.water(c.y(0.60), pigment("#7A3B62"), 0.7, 11, 0.2, "#FFD9B0")
    c.ink(pigment("#6A2F58"), smooth(0.6, 1.05, c.Y / c.h) * np.ones((1, c.w), F32) * 0.75)
    _stream(c, x)


def _flame(c: Canvas, x: float, y: float, s: float) -> None:
    """A flame of height s whose foot is at (x, y), in three soft layers."""
    for wide, high, colour, a in (
        (0.30, 1.0, "#F2803C", 0.8),
        (0.21, 0.76, "#FFB84E", 0.9),
        (0.115, 0.5, "#FFF0BE", 0.95),
    ):
        left = bezier((0, 0), (-wide * 1.5, high * 0.25), (-wide * 0.2, high * 0.55), (0.04, high))
        right = bezier((0.04, high), (wide * 0.35, high * 0.62), (wide * 1.6, high * 0.3), (0, 0))
        pen = Pen(c, 2)
        pen.poly(np.vstack([left, right]) * [s, -s] + [x, y])
        c.over(pigment(colour), blur(pen.mask(), s * 0.018) * a)
    c.glow(x, y - s * 0.32, s * 0.9, pigment("#FFE2A0"), 0.5, 1.2)


def _stream(c: Canvas, x: float) -> None:
    """Lamps from both banks that close up towards the flame: points of light far off, lotus lamps near."""
    lamps = []
    for k, bend in enumerate((-0.62, -0.30, 0.06, 0.38, 0.70)):
        path = spline(
            [(0.5, 0.605), (0.5 + bend * 0.12, 0.66), (0.5 + bend * 0.5, 0.79), (0.5 + bend * 1.05, 1.0)], 30
        )
        for t in np.linspace(0.02, 1, 12) ** 1.15:
            px, py = path[int(t * (len(path) - 1))]
            px += c.random.normal(0, 0.045) * (py - 0.6) / 0.4
            lamps.append((py, px, 9 + 100 * max(0, (py - 0.61) / 0.39) ** 1.15, k))
    lamps.sort()
    for light in (True, False):
        for y, px, s, k in lamps:
            if s < 16:
                c.glow(c.x(px), c.y(y), s * c.unit, pigment("#FFE3A0"), 0.5)
            else:
                lotus_lamp(
                    c, c.x(px), c.y(y), s * c.unit, ("#E7728F", "#F08E86", "#E5809F")[k % 3], light=light
                )


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "good-neighbours": good_neighbours,
    "stringers": stringers,
    "lights": lights,
}
