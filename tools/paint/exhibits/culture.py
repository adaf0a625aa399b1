"""Pictures of 翠屏文化展厅, in bamboo green: the old town, its halls, the hill, noodles and wine."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, mix, noise2, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges
from tools.paint.things.boats import boat
from tools.paint.things.figures import figure
from tools.paint.things.food import linen, noodle_bowl, side_dishes
from tools.paint.things.garden import sorghum
from tools.paint.things.hills import wood
from tools.paint.things.lights import lantern
from tools.paint.things.pavilion import pavilion, winding
from tools.paint.things.place import Place, steam
from tools.paint.things.plants import tree
from tools.paint.things.street import embankment, stairs, town_row
from tools.paint.things.table import bowl, jar
from tools.paint.things.vault import vault

TIMBER = ("#E9DDBB", "#2E4A3A", "#7A3F2A")
LEAVES = ("#2F6A34", "#6FA257")


def lizhuang(c: Canvas) -> None:
    """李庄古镇: tiled roofs above the quay on the south bank, boats moored below."""
    u = c.unit
    c.sky([(0, "#C9DCC6"), (0.25, "#E3ECD6"), (0.45, "#FBF3DD"), (1, "#EEF0DC")], 0.6)
    c.glow(c.x(0.74), c.y(0.22), 260 * u, pigment("#FFF4D6"), 0.8)
    far_ranges(c, 4, 0.40, 0.50, 0.12, 0.14, "#CFE0C6", "#8FB48C", "#F2EFDC", 301, depth=0.16)
    for i in range(9):
        x = c.x(0.04 + i * 0.12)
        tree(
            c,
            x,
            c.y(0.52 + 0.02 * (i % 2)),
            (150 + 60 * (i % 3)) * u,
            40 + i,
            "#3B3A2A",
            LEAVES,
            0.85,
            levels=5,
            dots=9,
        )
    _town(c)
    embankment(c, c.y(0.648), c.y(0.727), ("#A9B296", "#6F7D64"), "#3A4A36", 4)
    stairs(c, [(c.x(0.36), c.y(0.735)), (c.x(0.375), c.y(0.65))], (190 * u, 120 * u), "#CBD0B4", "#4A5A44", 9)
    for x in (0.07, 0.2, 0.52, 0.82, 0.93):
        lantern(c, c.x(x), c.y(0.602), 24 * u, 0.5)
    for x, s, coat in (
        (0.30, 46, "#4A6A86"),
        (0.315, 40, "#A8483A"),
        (0.455, 44, "#6A5A3A"),
        (0.60, 46, "#3B6E50"),
    ):
        figure(c, c.x(x), c.y(0.652), s * u, coat, "#2A2A22")
    c.water(c.y(0.722), pigment("#B5D0B4"), 0.6, 12, 0.34)
    for x, y, s in ((0.20, 0.765, 130), (0.50, 0.755, 110), (0.60, 0.77, 120), (0.83, 0.79, 160)):
        boat(c, c.x(x), c.y(y), s * u, "#2A3B2A")
    boat(c, c.x(0.33), c.y(0.90), 260 * u, "#22332A")
    c.birds([(0.2, 0.16), (0.225, 0.145), (0.25, 0.175), (0.28, 0.15)], 20, "#33502F")


def _town(c: Canvas) -> None:
    """Three rows of roofs up the bank, a pavilion among them."""
    u = c.unit
    wall, roof = "#F3F0E2", "#35463D"
    pavilion(c, c.x(0.665), c.y(0.60), 330 * u, 3, TIMBER)
    rows = ((0.50, 150, 13, 0.02), (0.565, 190, 10, -0.02), (0.635, 240, 8, 0.03))
    for k, (y, w, count, shift) in enumerate(rows):
        homes = [
            (c.x((i + 0.5) / count + shift), c.y(y + 0.008 * ((i * 5 + k) % 3)), w * u) for i in range(count)
        ]
        town_row(
            c,
            [h for h in homes if k or abs(h[0] - c.x(0.665)) > 120 * u],
            wall,
            roof,
            None if k < 2 else "#FFD79A",
        )
        c.mist(y, 0.02, 0.25, 310 + k)


def xuanluo(c: Canvas) -> None:
    """旋螺殿: eight sides, three roofs, brackets that wind up like a shell."""
    u = c.unit
    c.sky([(0, "#CFE0C8"), (0.3, "#E8F0DA"), (0.6, "#FBF3DD"), (1, "#F0EFDA")], 0.5)
    winding(c, c.x(0.5), c.y(0.40), 430 * u)
    far_ranges(c, 3, 0.56, 0.66, 0.12, 0.14, "#C6DBBD", "#7FA97B", "#F2EFDC", 321, depth=0.18)
    ground = c.ridge(0.80, 0.05, 700, 325, env=[(0, 1), (0.3, 0.3), (0.7, 0.3), (1, 1)])
    c.mountain(ground, pigment("#4E8148"), pigment("#8FB078"), 0.4, 325, alpha=1, cun=0.3, rim=0.3, hold=0.95)
    c.moss(ground, pigment("#2F5C2E"), 326, 1.2, 1.0, 60, 0.5)
    c.mist(0.79, 0.05, 0.55, 327)
    for x, y, s, k in (
        (0.10, 0.86, 520, 1),
        (0.90, 0.86, 560, 2),
        (0.235, 0.83, 330, 3),
        (0.785, 0.83, 320, 4),
    ):
        tree(
            c,
            c.x(x),
            c.y(y),
            s * u,
            50 + k,
            "#3A3426",
            ("#2C6030", "#5F9650"),
            0.93,
            levels=6,
            dots=9,
            lean=0.05 * (-1) ** k,
        )
    pavilion(c, c.x(0.5), c.y(0.865), 700 * u, 3, TIMBER)
    stairs(c, [(c.x(0.5), c.y(1.03)), (c.x(0.5), c.y(0.865))], (470 * u, 250 * u), "#D3D1B8", "#5A6450", 9)
    for x, s, coat in ((0.405, 96, "#4A6A86"), (0.44, 66, "#C25A3A"), (0.62, 92, "#6A4F7A")):
        figure(c, c.x(x), c.y(0.945), s * u, coat, "#2A2A22", (0.3, 0.8))


def cuiping_hill(c: Canvas) -> None:
    """翠屏山与真武山: two wooded hills above the city, steps up to a pavilion."""
    u = c.unit
    c.sky([(0, "#BFD9D0"), (0.3, "#DDEBDD"), (0.55, "#F8F3DF"), (1, "#EFEFDA")], 0.7)
    c.glow(c.x(0.16), c.y(0.2), 300 * u, pigment("#FFF2CC"), 0.85)
    far_ranges(c, 3, 0.42, 0.52, 0.10, 0.12, "#CFE2D2", "#93BCA0", "#F2F1E0", 341, depth=0.18)
    back = c.ridge(
        0.78, 0.05, 300, 345, peaks=[(0.79, 0.2, 0.12), (0.73, 0.2, 0.2), (0.9, 0.2, 0.22)], crag=0.25
    )
    c.mountain(back, pigment("#4E8A5C"), pigment("#C9DCBC"), 0.5, 345, cun=0.6, rim=0.4, light=0.4, hold=0.5)
    wood(c, back, "#2F6A44", 346, (0.5, 1.0), 0.8)
    top = int(c.x(0.79))
    pavilion(c, top, back[top] + 8 * u, 120 * u, 1, TIMBER)
    c.mist(0.68, 0.06, 0.8, 347)
    _near_hill(c)
    tree(c, c.x(0.055), c.y(1.02), 430 * u, 61, "#33301F", ("#B4502A", "#DE8A3A"), 0.93, levels=6, dots=8)
    c.mist(0.95, 0.05, 0.5, 350)
    c.birds([(0.55, 0.2), (0.575, 0.18), (0.60, 0.21), (0.625, 0.19)], 22, "#33502F")


def _near_hill(c: Canvas) -> None:
    """The nearer hill, its steps, pavilion and walkers."""
    u = c.unit
    front = c.ridge(
        0.98, 0.05, 320, 348, peaks=[(0.36, 0.24, 0.13), (0.25, 0.3, 0.2), (0.48, 0.28, 0.2)], crag=0.25
    )
    c.mountain(
        front,
        pigment("#35733A"),
        pigment("#7FA868"),
        0.9,
        348,
        alpha=1,
        cun=0.7,
        rim=0.5,
        light=0.45,
        hold=0.7,
    )
    wood(c, front, "#205228", 349, (0.0, 0.8), 1.3)
    top = int(c.x(0.36))
    peak = front[top]
    path = [
        (c.x(0.56), c.y(1.03)),
        (c.x(0.50), c.y(0.86)),
        (c.x(0.35), c.y(0.76)),
        (c.x(0.41), c.y(0.60)),
        (c.x(0.345), c.y(0.50)),
        (top, peak + 6 * u),
    ]
    stairs(c, path, (130 * u, 22 * u), "#E9E4C8", "#5A6B4A", 70)
    pavilion(c, top, peak + 10 * u, 215 * u, 2, TIMBER)
    walkers = (
        (0.515, 0.90, 84, "#C2452F"),
        (0.485, 0.865, 72, "#3F6A8A"),
        (0.40, 0.785, 52, "#8A5A9A"),
        (0.40, 0.625, 36, "#D08A2A"),
    )
    for x, y, s, coat in walkers:
        figure(c, c.x(x), c.y(y), s * u, coat, "#22301F", (0.4, 0.3))


def burning_noodles(c: Canvas) -> None:
    """宜宾燃面: a bowl close by, chopsticks in the air, steam, spring onions."""
    u = c.unit
    c.sky([(0, "#BDD6B4"), (0.3, "#D9E7CB"), (0.55, "#F6F1DA"), (1, "#EFEBD2")], 0.4)
    c.glow(c.x(0.5), c.y(0.3), 480 * u, pigment("#FFF3CF"), 0.8)
    far_ranges(c, 3, 0.40, 0.52, 0.10, 0.12, "#CFE0C0", "#96B98A", "#F6F1DC", 361, depth=0.2)
    c.mist(0.6, 0.05, 0.9, 362)
    linen(c, c.y(0.66), ("#6F8F5C", "#3F6438"), 3)
    mat = Place(c, c.x(0.5), c.y(0.86), 900 * u)
    mat.fill([(-0.5, 0.16), (0.5, 0.16), (0.62, -0.17), (-0.62, -0.17)], "#C9A868", 0.95, edge=0.8)
    slats = [
        [(-0.5 - 0.12 * k, 0.16 - 0.33 * k), (0.5 + 0.12 * k, 0.16 - 0.33 * k)]
        for k in np.linspace(0.02, 0.98, 22)
    ]
    mat.lines(slats, 0.0022, "#7A5A2C", 0.55)
    shade = np.exp(-(((c.X - c.x(0.515)) / (260 * u)) ** 2) - ((c.Y - c.y(0.895)) / (34 * u)) ** 2)
    c.ink(pigment("#4A3A20"), (shade * 0.75).astype(F32))
    noodle_bowl(c, c.x(0.5), c.y(0.61), 560 * u)
    steam(c, c.x(0.44), c.y(0.50), 330 * u, 1, 0.5)
    side_dishes(c)


def baijiu(c: Canvas) -> None:
    """酒都宜宾: jars in the mouth of a cellar, ripe sorghum before it."""
    u = c.unit
    c.sky([(0, "#CFE0C0"), (0.4, "#F3F0D4"), (0.62, "#FBF1D2"), (1, "#E4E2BE")], 0.4)
    x, foot, r = c.x(0.46), c.y(0.70), 285 * u
    c.glow(x, c.y(0.40), 330 * u, pigment("#FFE9B4"), 0.9)
    far_ranges(c, 3, 0.50, 0.60, 0.12, 0.14, "#C6DAB2", "#86AA74", "#F6EFD4", 381, depth=0.18)
    vault(c, x, foot, r)
    floor = smooth(0.69, 0.71, c.Y / c.h) * np.ones((1, c.w), F32)
    earth = mix(pigment("#8E8A64"), pigment("#3E452E"), smooth(0.70, 1, c.Y / c.h)[..., None])
    c.rgb += (earth * (0.86 + 0.28 * noise2(c.h, c.w, 16, 50, 5, 4)[..., None]) - c.rgb) * floor[..., None]
    light = (
        np.exp(-(((c.X - x) / (300 * u)) ** 2))
        * smooth(0.69, 0.72, c.Y / c.h)
        * smooth(1.05, 0.72, c.Y / c.h)
    )
    c.over(pigment("#FFE7AE"), (light * 0.6).astype(F32))
    for y, s, places in (
        (0.735, 165, (0.245, 0.33, 0.585, 0.67)),
        (0.82, 245, (0.15, 0.27, 0.65, 0.77)),
        (0.955, 360, (0.06, 0.235, 0.70)),
    ):
        for i, px in enumerate(places):
            jar(c, c.x(px), c.y(y), s * u, ("#6B4630", "#7A5236", "#5E3D2C")[i % 3])
    for i, (fx, tx, ty, s) in enumerate(
        (
            (0.80, 0.815, 0.36, 150),
            (0.99, 0.965, 0.29, 170),
            (0.885, 0.89, 0.22, 190),
            (0.93, 0.945, 0.47, 150),
        )
    ):
        sorghum(c, (c.x(fx), c.y(1.05)), (c.x(tx), c.y(ty)), s * u, i)
    cup = Place(c, c.x(0.46), c.y(0.925), 150 * u)
    cup.oval(0, -0.30, 0.3, 0.06, "#20281A", 0.45)
    bowl(c, c.x(0.46), c.y(0.90), 120 * u, "#F4F1EA", "#F7F4E4", "#3B6E30")


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "lizhuang": lizhuang,
    "xuanluo": xuanluo,
    "cuiping-hill": cuiping_hill,
    "burning-noodles": burning_noodles,
    "baijiu": baijiu,
}
