"""Pictures of 家风家训展厅, in dusk violet: every home has its light."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, Pen, blur, mix, noise2, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges, rays
from tools.paint.things.buildings import house
from tools.paint.things.figures import figure
from tools.paint.things.garden import fruit, sunflower
from tools.paint.things.place import Place, steam
from tools.paint.things.plants import bamboo, tree
from tools.paint.things.table import boards, bowl, brush_pen, chopsticks, scroll

WALL, ROOF, SHADE, LAMP = "#EADBD6", "#2F2843", "#B39BB0", "#FFCE80"


def sunward(c: Canvas) -> None:
    """《向阳而生》: sunflowers turn to the sun that rises beside a small house."""
    u = c.unit
    c.paper = pigment("#F8ECE2")
    c.sky([(0, "#8574AE"), (0.2, "#B59BC2"), (0.38, "#EFC3B4"), (0.54, "#FFDFA6"), (1, "#F2DDCB")], 0.35)
    sun = c.x(0.71), c.y(0.43)
    rays(c, *sun, 30, 70 * u, 620 * u, "#FFF0C4", 0.55)
    c.glow(*sun, 300 * u, pigment("#FFD98C"), 0.9, 1.4)
    c.over(pigment("#F0703A"), c.disc(*sun, 82 * u))
    far_ranges(c, 4, 0.56, 0.65, 0.1, 0.12, "#C9AEC6", "#7D689F", "#F7DCC4", 81, depth=0.16)
    field = c.ridge(0.8, 0.07, 520, 85, env=[(0, 1), (0.3, 0.9), (0.55, 0.35), (0.8, 0.6), (1, 0.9)])
    c.mountain(field, pigment("#6E5C8C"), pigment("#564671"), 0.5, 85, alpha=1, cun=0.4, rim=0.4, hold=0.9)
    c.moss(field, pigment("#3F3358"), 85, 1.6, 1.2, 120, 0.6)
    tree(c, c.x(0.115), c.y(0.765), 250 * u, 5, "#3B2B45", ("#6B6A72", "#93897E"), 0.9, levels=5)
    house(c, c.x(0.235), c.y(0.785), 300 * u, WALL, ROOF, LAMP, shade=SHADE)
    heads = [
        (0.045, 0.71, 58), (0.955, 0.665, 66), (0.40, 0.735, 62), (0.845, 0.76, 78),
        (0.50, 0.575, 92), (0.165, 0.875, 80), (0.615, 0.735, 112), (0.335, 0.86, 92),
    ]  # fmt: skip
    for i, (x, y, r) in enumerate(heads):
        foot = c.x(x + (0.02 if i % 2 else -0.02)), c.y(1.06)
        sunflower(c, c.x(x), c.y(y), r * u, foot, sun, i, "#5C6B4E")
    c.birds([(0.42, 0.2), (0.445, 0.18), (0.47, 0.21)], 20, "#4A3B66")


def li_youhua(c: Canvas) -> None:
    """李有华一家: a set table in the yard, three bowls, the door open and lit."""
    u = c.unit
    c.paper = pigment("#EFE3E6")
    c.sky([(0, "#463B6E"), (0.25, "#6E5C93"), (0.48, "#B795B4"), (0.62, "#F0C5A8"), (1, "#C9B4BC")], 0.15)
    _stars(c, 60, 0.33)
    far_ranges(c, 3, 0.50, 0.58, 0.12, 0.13, "#9A86B4", "#62508A", "#D9B8B4", 91, depth=0.16)
    boards(c, c.y(0.66), c.h, "#3B2F58", "#8A7398", 3)
    house(c, c.x(0.84), c.y(0.70), 330 * u, WALL, ROOF, LAMP, shade=SHADE)
    house(c, c.x(0.50), c.y(0.715), 620 * u, WALL, ROOF, LAMP, shade=SHADE)
    door = (
        np.exp(-(((c.X - c.x(0.5)) / c.x(0.2)) ** 2))
        * smooth(0.7, 0.74, c.Y / c.h)
        * smooth(1.1, 0.72, c.Y / c.h)
    )
    c.over(pigment("#FFD394"), (door * 0.6).astype(F32))
    tips = tree(
        c, c.x(0.11), c.y(0.80), 440 * u, 9, "#2F2338", ("#4F4468", "#7D6B86"), 0.92, levels=6, dots=3
    )
    fruit(c, tips, 13 * u)
    _set_table(c, c.x(0.535), c.y(0.80), 285 * u)
    figure(c, c.x(0.285), c.y(0.875), 175 * u, "#6A4F92", "#2C2145", (0.2, 0.9))
    figure(c, c.x(0.335), c.y(0.88), 108 * u, "#B9607A", "#2C2145", (1.0, 0.3))


def _set_table(c: Canvas, x: float, y: float, s: float) -> None:
    """A square table with three bowls of rice, a dish, and stools before it."""
    on = Place(c, x, y, s)
    on.oval(0, -0.52, 0.85, 0.06, "#1E1733", 0.5)
    for k, foot in ((-0.72, -0.5), (0.72, -0.5), (-0.5, -0.4), (0.5, -0.4)):
        on.ribbon([(k * 0.96, -0.1), (k, foot)], [0.07, 0.05], "#4A2B2A", edge=1.0)
    on.fill([(-0.82, -0.1), (0.82, -0.1), (0.82, -0.18), (-0.82, -0.18)], "#5A3430", edge=1.0)
    on.fill([(-0.6, 0.14), (0.6, 0.14), (0.84, -0.1), (-0.84, -0.1)], "#8A5443", edge=0.8)
    on.oval(0, 0.05, 0.2, 0.06, "#E9E4EE", edge=1.2)
    on.oval(0, 0.06, 0.15, 0.042, "#7E9A5E", edge=1.6)
    for i, (dx, dy, w) in enumerate(((-0.44, 0.1, 0.25), (0.44, 0.1, 0.25), (0.03, 0.0, 0.3))):
        px, py = x + dx * s, y - dy * s
        bowl(c, px, py, w * s)
        Place(c, px, py, w * s).oval(0, 0.035, 0.38, 0.11, "#FFFFFF", edge=0.5)
        chopsticks(
            c, (px + w * s * 0.95, py + s * 0.1), (px + w * s * 0.5, py - s * 0.05), s * 0.011, "#D8A86A"
        )
        steam(c, px, py - s * 0.02, s * 0.34, i, 0.42, "#FFF3E0")
    for dx in (-0.98, 0.98):
        stool = Place(c, x + dx * s, y + 0.5 * s, s)
        stool.lines([[(-0.1, 0.2), (-0.13, 0)], [(0.1, 0.2), (0.13, 0)]], 0.035, "#4A2B2A")
        stool.fill([(-0.13, 0.25), (0.13, 0.25), (0.17, 0.19), (-0.17, 0.19)], "#7A4A40", edge=1.0)


def beautiful_families(c: Canvas) -> None:
    """最美家庭: three lit houses and a larger one along one lane."""
    u = c.unit
    c.paper = pigment("#F2E8EC")
    c.sky([(0, "#9A8CC0"), (0.2, "#C2B0D2"), (0.36, "#EFD6D4"), (0.5, "#FBE6CC"), (1, "#DCCBD6")], 0.5)
    far_ranges(c, 4, 0.31, 0.40, 0.13, 0.15, "#CDBEDA", "#8570AC", "#F3E1D8", 101, depth=0.18)
    for k, (base, amp, colour) in enumerate(
        ((0.50, 0.10, "#8F7BB4"), (0.66, 0.12, "#75609E"), (0.90, 0.16, "#574480"))
    ):
        hill = c.ridge(base, amp, 460, 111 + k)
        c.mountain(
            hill, pigment(colour), pigment("#B9A7C4"), 0.4, 111 + k, alpha=1, cun=0.5, rim=0.45, hold=0.8
        )
        c.moss(hill, pigment("#463867"), 111 + k, 1.2, 0.8 + 0.3 * k, 70, 0.5)
        c.pines(hill, pigment("#4A3B70"), 120 + k, 16, 0.9 + 0.5 * k)
        c.mist(base + 0.05, 0.025, 0.35, 130 + k)
    _lane(c)
    for k, (x, y, w) in enumerate(
        ((0.435, 0.515, 150), (0.86, 0.585, 215), (0.195, 0.70, 270), (0.665, 0.86, 450))
    ):
        house(c, c.x(x), c.y(y), w * u, WALL, ROOF, LAMP, shade=SHADE)
        steam(c, c.x(x) + w * u * 0.22, c.y(y) - w * u * 0.6, w * u * 0.45, k, 0.5)
    tree(c, c.x(0.93), c.y(0.96), 330 * u, 14, "#3B2B45", ("#D98FA6", "#F0B8C2"), 0.92, levels=6, dots=6)
    for x, y, s, coat in (
        (0.335, 0.925, 92, "#7A4C86"),
        (0.37, 0.93, 62, "#C46A7E"),
        (0.405, 0.925, 88, "#4C4A80"),
    ):
        figure(c, c.x(x), c.y(y), s * u, coat, "#2C2145", (0.5, 0.5))


def _lane(c: Canvas) -> None:
    """The pale lane that winds from our feet past every door."""
    path = spline([(0.30, 1.08), (0.42, 0.93), (0.50, 0.865), (0.40, 0.79), (0.27, 0.745), (0.36, 0.69), (0.66, 0.65), (0.80, 0.60), (0.60, 0.565), (0.47, 0.545), (0.435, 0.515)], 24)  # fmt: skip
    pen = Pen(c, 3)
    pen.stroke(path * [c.w, c.h], np.interp(path[:, 1], [0.5, 1.08], [16, 330]) * c.unit, squash=0.34)
    lane = pen.mask()
    c.over(pigment("#F1DCC9"), lane * 0.92)
    c.ink(pigment("#6A4F72"), np.clip(lane - blur(lane, 5 * c.unit), 0, 1) * 0.7)


def family_motto(c: Canvas) -> None:
    """家风与家训: an empty scroll on the desk, bamboo behind a round window."""
    u = c.unit
    c.paper = pigment("#F4ECE6")
    c.sky([(0, "#A493C6"), (0.4, "#DCC8DC"), (0.62, "#F8E8D6"), (1, "#F1E2DA")], 0.5)
    x, y, r = c.x(0.60), c.y(0.385), 285 * u
    far_ranges(c, 3, 0.44, 0.54, 0.12, 0.14, "#BBA8CC", "#7C68A4", "#F3E2DA", 141, depth=0.16)
    for i, (dx, lean, w) in enumerate(((-0.135, 40, 13), (-0.085, 24, 19), (0.145, -50, 16))):
        bamboo(
            c, x + dx * c.w, c.y(0.8), c.y(-0.02), lean * u, w * u, pigment("#6F8A6A"), 30 + i, 0.9, size=0.9
        )
    wall = 1 - c.disc(x, y, r)
    stain = noise2(c.h, c.w, 7, 4, 77, 5)
    tone = mix(pigment("#5B4A7A"), pigment("#77649A"), stain[..., None])
    c.rgb += (tone - c.rgb) * wall[..., None]
    ring = c.disc(x, y, r + 20 * u) - c.disc(x, y, r)
    c.over(pigment("#3A2740"), ring * 0.95)
    c.over(pigment("#8A6078"), (c.disc(x, y, r + 14 * u) - c.disc(x, y, r + 8 * u)) * 0.8)
    c.ink(pigment("#20163A"), np.clip(blur(wall, 24 * u) - wall, 0, 1) * 0.5)
    _desk(c)


def _desk(c: Canvas) -> None:
    """The desk with scroll, brush, inkstone, lamp and a cup of tea."""
    u = c.unit
    boards(c, c.y(0.70), c.h, "#4A2B33", "#7A5058", 5)
    Place(c, 0, c.y(0.70), c.w).line([(0, 0), (1, 0)], 0.004, "#2A1626", 0.8)
    scroll(c, c.x(0.53), c.y(0.835), 640 * u)
    _lamp(c, c.x(0.13), c.y(0.80), 250 * u)
    stone = Place(c, c.x(0.865), c.y(0.87), 150 * u)
    stone.oval(0.02, -0.06, 0.56, 0.2, "#1C1020", 0.35)
    stone.oval(0, 0, 0.52, 0.19, "#3A3344", edge=1.0)
    stone.oval(0, 0.025, 0.4, 0.13, "#17131F", edge=0.6)
    stone.oval(-0.12, 0.05, 0.12, 0.03, "#7F7896", 0.7)
    brush_pen(c, (c.x(0.93), c.y(0.76)), (c.x(0.735), c.y(0.865)), 17 * u)
    cup = c.x(0.245), c.y(0.90)
    bowl(c, *cup, 112 * u, "#EDEAF2", "#A9B27A", "#7A68A8")
    steam(c, cup[0], cup[1] - 4 * u, 120 * u, 3, 0.5)


def _lamp(c: Canvas, x: float, y: float, s: float) -> None:
    """An oil lamp on a stand, with its light."""
    c.glow(x, y - s * 0.86, s * 1.9, pigment("#FFD08A"), 0.75, 1.2)
    on = Place(c, x, y, s)
    on.oval(0, 0, 0.24, 0.07, "#5A3A2E", edge=1.2)
    on.ribbon([(0, 0), (0, 0.3), (0, 0.66)], [0.12, 0.05, 0.09], "#6B4636", edge=1.2)
    on.fill(spline([(-0.25, 0.72), (-0.16, 0.64), (0.16, 0.64), (0.25, 0.72)], 10), "#8A5A40", edge=1.2)
    on.oval(0, 0.72, 0.25, 0.05, "#B98252", edge=1.2)
    on.fill(spline([(0, 0.72), (-0.07, 0.82), (0, 1.0), (0.065, 0.83), (0, 0.72)], 10), "#FFE9A8", edge=0.4)
    on.fill(spline([(0, 0.73), (-0.03, 0.8), (0, 0.88), (0.03, 0.8), (0, 0.73)], 10), "#F59A3C")


def _stars(c: Canvas, count: int, below: float) -> None:
    on = Place(c, 0, 0, 1)
    for _ in range(count):
        x, y = c.random.uniform(0, c.w), c.random.uniform(0, below * c.h)
        r = c.random.uniform(0.8, 2.2) * c.unit
        on.oval(x, -y, r, r, "#FFF3DC", c.random.uniform(0.35, 0.9))


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "sunward": sunward,
    "li-youhua": li_youhua,
    "beautiful-families": beautiful_families,
    "family-motto": family_motto,
}
