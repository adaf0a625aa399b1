"""Pictures of 志愿服务厅, in warm orange: orders, lanterns, stalls and red vests."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from tools.paint.brush import F32, Pen, blur, mix, oval, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges, rays
from tools.paint.things.buildings import house
from tools.paint.things.figures import crowd, figure
from tools.paint.things.garden import peach
from tools.paint.things.hills import table_hill
from tools.paint.things.lights import lantern, lotus_lamp
from tools.paint.things.people import sitting
from tools.paint.things.place import Place
from tools.paint.things.plants import tree
from tools.paint.things.street import lantern_string, stall
from tools.paint.things.tokens import slip, threads

VEST, DARK = "#DB3A22", "#4A2415"
COATS = ("#4A6A86", "#8A5A9A", "#5F7A45", "#C28A3A", "#7A5A48", "#3F7F78")
WALL, ROOF, SHADE = "#F8EAD6", "#5A3626", "#DDBE9C"


def seven_orders(c: Canvas) -> None:
    """七单服务: seven slips along a road that comes round to where it began."""
    u = c.unit
    c.sky([(0, "#F4CBA6"), (0.25, "#FBE2C4"), (0.45, "#FEF3DF"), (1, "#F6E2C4")], 0.5)
    far_ranges(c, 4, 0.30, 0.40, 0.12, 0.13, "#F5D0AE", "#DE9C6C", "#FCEED6", 401, depth=0.16)
    plain = c.ridge(0.44, 0.04, 600, 405)
    c.mountain(plain, pigment("#E0A26E"), pigment("#CE7F4A"), 0.7, 405, alpha=1, cun=0.3, rim=0.3, hold=0.95)
    c.moss(plain, pigment("#9A4E24"), 406, 1.0, 0.9, 200, 0.35)
    c.mist(0.45, 0.05, 0.6, 407)
    x, y, rx, ry = c.x(0.5), c.y(0.69), 560 * u, 205 * u
    _ring(c, x, y, rx, ry)
    for px, py, w in ((0.405, 0.665, 150), (0.595, 0.66, 150), (0.50, 0.725, 230)):
        house(c, c.x(px), c.y(py), w * u, WALL, ROOF, "#FFD48A", shade=SHADE)
    for i, dx in enumerate((-60, 0, 55)):
        figure(
            c,
            x + dx * u,
            y + (98 + 3 * i) * u,
            (78, 52, 82)[i] * u,
            ("#8A5A9A", "#E0A03A", "#3F6A8A")[i],
            DARK,
            (0.4, 0.5),
        )
    places = [(k + 0.5) * math.tau / 7 + math.pi / 2 for k in range(7)]
    for angle in sorted(places, key=math.sin):
        px, py = x + rx * math.cos(angle), y + ry * math.sin(angle)
        size = (112 + 40 * math.sin(angle)) * u
        c.glow(px, py - size * 0.55, size * 0.85, pigment("#FFF1CF"), 0.7)
        Place(c, px, py, size).oval(0, -0.02, 0.3, 0.07, "#4A2010", 0.35)
        slip(c, px, py - size * 0.58, size, 0.09 * math.cos(angle * 3), VEST)
    c.birds([(0.2, 0.16), (0.225, 0.145), (0.25, 0.17)], 18, "#8A4A28")


def _ring(c: Canvas, x: float, y: float, rx: float, ry: float) -> None:
    """The road: a pale ring that closes on itself."""
    wide, pen = 33 * c.unit, Pen(c, 2)
    pen.poly(oval(x, y, rx + wide, ry + wide * 0.5, 200))
    pen.poly(oval(x, y, rx - wide, ry - wide * 0.5, 200), 0)
    road = pen.mask()
    c.ink(pigment("#8A4A28"), np.clip(blur(road, 10 * c.unit) - road, 0, 1) * 0.5)
    c.over(pigment("#FFF0D2"), road * 0.92)


def network(c: Canvas) -> None:
    """所站一张网: one large lantern, a few between, many small, all linked by threads of light."""
    u = c.unit
    c.paper = pigment("#F6DFC8")
    c.sky([(0, "#6A2C26"), (0.25, "#A8502F"), (0.5, "#E99A5C"), (0.64, "#FBCF94"), (1, "#C9784A")], 0.15)
    c.glow(c.x(0.5), c.y(0.25), 520 * u, pigment("#FFC776"), 0.55)
    far_ranges(c, 3, 0.56, 0.66, 0.14, 0.16, "#D07A48", "#93402A", "#F6B980", 421, depth=0.2)
    for k, (base, colour) in enumerate(((0.80, "#7A3220"), (0.95, "#55200F"))):
        hill = c.ridge(base, 0.15, 420, 431 + k)
        c.mountain(
            hill, pigment(colour), pigment("#A85A34"), 0.3, 431 + k, alpha=1, cun=0.5, rim=0.4, hold=0.75
        )
        c.pines(hill, pigment("#3E160A"), 433 + k, 22, 1.1)
        c.mist(base + 0.02, 0.03, 0.3, 435 + k, pigment("#F6C08A"))
    top = (c.x(0.5), c.y(0.23))
    middle = [
        (c.x(px), c.y(py))
        for px, py in ((0.155, 0.45), (0.335, 0.52), (0.5, 0.555), (0.665, 0.52), (0.845, 0.45))
    ]
    small = []
    for k, (mx, my) in enumerate(middle):
        for i in range(4):
            small.append(
                (
                    k,
                    (
                        mx + (i - 1.5) * 78 * u + 12 * u * math.sin(i * 5 + k),
                        my + (230 + 62 * ((i * 2 + k) % 3)) * u,
                    ),
                )
            )
    threads(c, [(top, m) for m in middle], 4 * u, "#FFD08A")
    threads(c, list(pairwise(middle)), 2.5 * u, "#FFB868")
    threads(c, [(middle[k], p) for k, p in small], 2.4 * u, "#FFB868")
    for k, p in small:
        lantern(c, *p, (30 + 4 * (k % 2)) * u, 0.1)
    for m in middle:
        lantern(c, *m, 78 * u, 0.1)
    lantern(c, *top, 190 * u, 0.2)


def fair(c: Canvas) -> None:
    """志愿服务集市: striped stalls, strings of lanterns, red vests among the visitors."""
    u = c.unit
    c.sky([(0, "#F2C6A0"), (0.25, "#FADFC0"), (0.5, "#FEF2DC"), (1, "#F3DCBC")], 0.5)
    far_ranges(c, 3, 0.36, 0.44, 0.12, 0.13, "#F4CDA8", "#DA9562", "#FCEBD2", 441, depth=0.16)
    for k, x in enumerate((0.03, 0.24, 0.52, 0.74, 0.97)):
        tree(
            c,
            c.x(x),
            c.y(0.56),
            (250 + 50 * (k % 2)) * u,
            70 + k,
            "#5A3420",
            ("#C9682F", "#E7A552"),
            0.9,
            levels=5,
            dots=9,
        )
    for x, w in ((0.12, 230), (0.385, 250), (0.63, 240), (0.88, 240)):
        house(c, c.x(x), c.y(0.565), w * u, WALL, ROOF, None, shade=SHADE)
    square = smooth(0.555, 0.57, c.Y / c.h) * np.ones((1, c.w), F32)
    tone = mix(pigment("#F3D9B4"), pigment("#C98A5A"), smooth(0.56, 1, c.Y / c.h)[..., None])
    c.rgb += (tone - c.rgb) * square[..., None]
    stripes = (("#D9482B", "#FFF6E6"), ("#E8A23C", "#FFF6E6"), ("#3F7F78", "#FFF6E6"), ("#8A4C6C", "#FFF6E6"))
    goods = (
        ("#C8302A", "#E8B04A", "#6E9A4E"),
        ("#5B7FA8", "#F2E6CF", "#C8302A"),
        ("#8FB45A", "#E8843A", "#F2D27A"),
    )
    for i, x in enumerate((0.10, 0.30, 0.50, 0.70, 0.90)):
        stall(c, c.x(x), c.y(0.70), 215 * u, stripes[i % 4], goods[i % 3])
    crowd(c, 0.755, 86, (0.06, 0.15, 0.225, 0.355, 0.44, 0.55, 0.645, 0.765, 0.84, 0.955), VEST, COATS)
    for i, x in enumerate((0.17, 0.83)):
        stall(c, c.x(x), c.y(0.925), 350 * u, stripes[2 * i], goods[2 - i])
    crowd(c, 0.965, 150, (0.345, 0.42, 0.50, 0.585, 0.665), VEST, COATS[2:])
    lantern_string(c, (-20 * u, c.y(0.10)), (c.x(0.52), c.y(0.05)), 190 * u, 8, 44 * u)
    lantern_string(c, (c.x(0.50), c.y(0.05)), (c.w + 20 * u, c.y(0.11)), 190 * u, 8, 44 * u)


def xieba(c: Canvas) -> None:
    """谢坝村点单: volunteers in red explain under the old tree; spring hills behind the village."""
    u = c.unit
    c.sky([(0, "#F3C8A6"), (0.25, "#FBE3C8"), (0.45, "#FEF4E0"), (1, "#F5E3C6")], 0.5)
    c.glow(c.x(0.75), c.y(0.2), 280 * u, pigment("#FFF6DC"), 0.8)
    far_ranges(c, 3, 0.36, 0.46, 0.13, 0.14, "#F2D2AE", "#D99A66", "#FCEDD4", 461, depth=0.18)
    for k, (base, colour) in enumerate(((0.58, "#B9A35A"), (0.70, "#A8843F"))):
        hill = c.ridge(base, 0.11, 460, 465 + k)
        c.mountain(
            hill, pigment(colour), pigment("#EBCB8E"), 0.3, 465 + k, alpha=1, cun=0.45, rim=0.35, hold=0.8
        )
        c.moss(hill, pigment("#6E7A36"), 467 + k, 1.6, 0.9, 70, 0.5)
        c.pines(hill, pigment("#6E6A30"), 469 + k, 14, 1.0)
    for x, y, w in (
        (0.66, 0.565, 140),
        (0.80, 0.58, 150),
        (0.93, 0.565, 140),
        (0.72, 0.655, 200),
        (0.885, 0.665, 210),
        (0.08, 0.64, 180),
    ):
        house(c, c.x(x), c.y(y), w * u, WALL, ROOF, None, shade=SHADE)
    for i, (x, y) in enumerate(((0.60, 0.645), (0.795, 0.66), (0.985, 0.65), (0.175, 0.645))):
        peach(c, c.x(x), c.y(y), 110 * u, i)
    ground = c.ridge(0.745, 0.04, 600, 471)
    c.mountain(ground, pigment("#C9935A"), pigment("#B8743C"), 0.4, 471, alpha=1, cun=0.3, rim=0.4, hold=0.95)
    c.moss(ground, pigment("#8A5A26"), 472, 1.0, 0.9, 130, 0.4)
    _old_tree(c, c.x(0.33), c.y(0.86), 640 * u)
    _lesson(c)


def _old_tree(c: Canvas, x: float, y: float, s: float) -> None:
    """The village tree and its shade."""
    shade = np.exp(-(((c.X - x) / (s * 0.55)) ** 2) - ((c.Y - y - 0.03 * s) / (s * 0.08)) ** 2)
    c.ink(pigment("#8A4A1E"), (shade * 0.55).astype(F32))
    tree(c, x, y, s, 88, "#4A2A1A", ("#7E8A3A", "#B5A84A"), 0.95, levels=7, dots=8)


def _lesson(c: Canvas) -> None:
    """Three volunteers in red who explain, villagers on stools and on their feet."""
    u = c.unit
    for x, y, s, arms in (
        (0.435, 0.875, 165, (0.3, 1.5)),
        (0.385, 0.87, 158, (0.9, 0.2)),
        (0.255, 0.875, 160, (0.3, 0.5)),
    ):
        figure(c, c.x(x), c.y(y), s * u, VEST, DARK, arms)
    bottle = Place(c, c.x(0.485), c.y(0.88), 70 * u)  # the extinguisher they show
    bottle.ribbon([(0, 0), (0, 0.62), (0, 0.74)], [0.3, 0.3, 0.1], "#C8261A", edge=1.0)
    bottle.line([(0, 0.72), (0.14, 0.82), (0.22, 0.5)], 0.05, "#2A1A14")
    seats = (
        (0.575, 0.885),
        (0.645, 0.875),
        (0.715, 0.885),
        (0.785, 0.875),
        (0.54, 0.97),
        (0.62, 0.975),
        (0.70, 0.97),
        (0.78, 0.975),
    )
    for i, (x, y) in enumerate(seats):
        sitting(c, c.x(x), c.y(y), (150 + 26 * (y > 0.93)) * u, COATS[i % 6], DARK)
    for x, s, coat in ((0.86, 150, "#5F7A45"), (0.905, 98, "#E0A03A"), (0.945, 146, "#8A5A9A")):
        figure(c, c.x(x), c.y(0.90), s * u, coat, DARK, (0.3, 0.3))


def pk_board(c: Canvas) -> None:
    """实践所站PK台: three hills like steps, a lamp on each, the highest in the middle."""
    u = c.unit
    c.sky([(0, "#E9A878"), (0.25, "#F7CFA6"), (0.5, "#FEEBCB"), (1, "#F4D9B4")], 0.4)
    rays(c, c.x(0.5), c.y(0.40), 26, 60 * u, 620 * u, "#FFF6DA", 0.6)
    c.glow(c.x(0.5), c.y(0.36), 380 * u, pigment("#FFF3CF"), 0.8)
    far_ranges(c, 4, 0.56, 0.68, 0.13, 0.15, "#F2C9A2", "#D48B58", "#FBE8CC", 481, depth=0.18)
    steps = ((0.765, 0.655, 300, 96, 482), (0.235, 0.595, 300, 108, 483), (0.50, 0.475, 330, 138, 484))
    for x, top, wide, lamp, seed in steps:
        table_hill(c, c.x(x), c.y(top), wide * u, seed)
        c.mist(0.86, 0.06, 0.35, seed, pigment("#FCEBD0"))
        for light in (True, False):
            lotus_lamp(c, c.x(x), c.y(top) - lamp * 0.16 * u, lamp * u, "#E2643C", light=light)
    c.mist(0.85, 0.05, 0.6, 485, pigment("#FCEBD0"))
    c.water(c.y(0.855), pigment("#E8B27E"), 0.66, 13, 0.34, "#FFF3DC")
    c.shore(c.y(0.855), pigment("#93451F"), 0.5, 14, 4)
    for light in (True, False):
        for i in range(11):
            x, y = 0.05 + 0.09 * i, 0.93 + 0.03 * math.sin(i * 2.2)
            lotus_lamp(c, c.x(x), c.y(y), (48 + 12 * (i % 3)) * u, ("#E88A5C", "#EDA070")[i % 2], light=light)
    c.birds([(0.13, 0.2), (0.155, 0.185), (0.18, 0.215), (0.84, 0.24), (0.865, 0.225)], 20, "#8A4A28")


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "seven-orders": seven_orders,
    "network": network,
    "fair": fair,
    "xieba": xieba,
    "pk-board": pk_board,
}
