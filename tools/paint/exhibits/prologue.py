"""序厅: open doors, the loop of one brain, one roof over two houses, three rivers."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, Pen, blur, box, noise2, oval, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.scenery import corner_hills, far_ranges, rays, rivers
from tools.paint.things.boats import boat
from tools.paint.things.bridges import deck_of, stone_bridge
from tools.paint.things.buildings import house, lattice_hall, pagoda, tiled_roof
from tools.paint.things.city import towers
from tools.paint.things.doorway import jamb, lintel
from tools.paint.things.five_lights import boughs, ribbon, round_lamp
from tools.paint.things.lights import lantern
from tools.paint.things.people import person
from tools.paint.things.plants import tree


def welcome(c: Canvas) -> None:
    """Doors stand open on a bright morning; lanterns hang, the first visitors walk in."""
    c.sky([(0, "#DCEBDD"), (0.3, "#FBF1D6"), (0.52, "#FDE7BE"), (1, "#F3EBD7")], 0.3)
    sun = (c.x(0.5), c.y(0.36))
    c.glow(*sun, 380 * c.unit, pigment("#FFE2A6"), 0.9, 1.2)
    rays(c, *sun, 30, 40 * c.unit, 330 * c.unit, "#FFF6DC", 0.55, 4)
    c.over(pigment("#E85B36"), c.disc(*sun, 40 * c.unit))
    far_ranges(c, 4, 0.46, 0.56, 0.12, 0.16, "#B9D6CC", "#4F9A83", "#F3EBD7", 24, depth=0.16)
    c.mist(0.60, 0.04, 0.8, 5)
    _floor(c)
    for side in (-1, 1):
        jamb(c, side)
    lintel(c)
    for f, size in ((0.265, 120), (0.735, 120)):
        lantern(c, c.x(f), c.y(0.285), size * c.unit, 0.62)
    for f, y, size, coat in (
        (0.455, 0.80, 98, "#C8452F"),
        (0.545, 0.825, 112, "#1F7A63"),
        (0.505, 0.72, 66, "#D9982B"),
        (0.49, 0.845, 76, "#2A6FA8"),
    ):
        person(c, c.x(f), c.y(y), size * c.unit, coat, stride=0.10)


def _floor(c: Canvas) -> None:
    """Flagstones that run to the horizon, with the light of the morning on them."""
    ground = smooth(0.61, 0.625, c.Y / c.h) * np.ones((1, c.w), F32)
    tone = smooth(0.62, 1.0, c.Y / c.h)[..., None]
    c.over(pigment("#F7E6BE") + (pigment("#8DB59D") - pigment("#F7E6BE")) * tone, ground * 0.96)
    middle, far = c.x(0.5), c.y(0.615)
    seams = [[(middle + k * 16 * c.unit, far), (middle + k * 190 * c.unit, c.h)] for k in range(-9, 10)]
    seams += [
        [(0, far + (c.h - far) * f), (c.w, far + (c.h - far) * f)] for f in (0.05, 0.13, 0.25, 0.43, 0.68)
    ]
    c.lines("#5E8F79", 1.6 * c.unit, *seams, a=0.4)
    path = [
        (middle - 46 * c.unit, far),
        (middle + 46 * c.unit, far),
        (middle + 430 * c.unit, c.h),
        (middle - 430 * c.unit, c.h),
    ]
    pen = Pen(c, 2)
    pen.poly(path)
    c.over(pigment("#FFF6DC"), blur(pen.mask(), 26 * c.unit) * 0.75)


def brain(c: Canvas) -> None:
    """One tree, five boughs with a light each; a golden ribbon runs through all five and home."""
    c.sky([(0, "#BFDDD0"), (0.35, "#E2EFE2"), (0.6, "#FBF1D9"), (1, "#F0EBD6")], 0.45)
    c.glow(c.x(0.5), c.y(0.38), 430 * c.unit, pigment("#FFF3CF"), 0.85, 1.5)
    far_ranges(c, 4, 0.56, 0.68, 0.10, 0.14, "#BFDAD0", "#6FAE9A", "#F0EBD6", 61, depth=0.15)
    c.mist(0.70, 0.035, 0.7, 4)
    knoll = c.ridge(0.76, 0.02, 260, 62, peaks=[(0.5, 0.085, 0.13)], crag=0.2)
    c.mountain(knoll, pigment("#2C7A63"), pigment("#8FC1A6"), 0.2, 62, alpha=1, hold=0.8, cun=0.6)
    c.moss(knoll, pigment("#174C3D"), 62, 1.2, 0.9, 30, 0.6, 0.3, 0.7)
    lamps = [
        (c.x(0.5) + 345 * c.unit * math.cos(t), c.y(0.405) - 265 * c.unit * math.sin(t))
        for t in np.radians((184, 133, 90, 47, -4))
    ]
    root = (c.x(0.5), float(knoll[c.w // 2]) + 8 * c.unit)
    boughs(c, root, lamps)
    c.water(c.y(0.80), pigment("#BFE0D0"), 0.62, 7, 0.35)
    c.shore(c.y(0.80), pigment("#1F5445"), 0.5, 8, 4)
    ribbon(c, root, lamps)
    for i, (x, y) in enumerate(lamps):
        round_lamp(c, x, y, 56 * c.unit, ("#C8452F", "#D9982B", "#2F8F6B", "#2A6FA8", "#7C5AA6")[i])
    corner_hills(c, "#1B5A4A", "#3C8069", 51, 0.17, 0.15, pines=14)
    c.birds([(0.15, 0.22), (0.18, 0.2), (0.205, 0.235), (0.86, 0.2), (0.885, 0.185)], 20)


def one_space(c: Canvas) -> None:
    """One great roof over two houses, and a bridge between them."""
    c.sky([(0, "#CFE3D8"), (0.3, "#EAF2E4"), (0.55, "#FCEFD3"), (1, "#F2EBD7")], 0.5)
    c.glow(c.x(0.5), c.y(0.40), 420 * c.unit, pigment("#FFE6B3"), 0.7, 1.3)
    far_ranges(c, 4, 0.50, 0.62, 0.12, 0.16, "#BCD8CD", "#5FA48E", "#F2EBD7", 71, depth=0.16)
    c.mist(0.66, 0.04, 0.8, 6)
    u, y = c.unit, c.y(0.735)
    c.fill(("#D8E2CB", "#8FB59B"), box(0, y - 6 * u, c.w, y + 40 * u))
    for f in (0.275, 0.725):
        lattice_hall(c, c.x(f), y, 330 * u)
    tiled_roof(c, c.x(0.5), c.y(0.375), 1300 * u, 190 * u, "#2C5145")
    pillars = [
        box(c.x(f) - 11 * u, c.y(0.385), c.x(f) + 11 * u, y + 6 * u) for f in (0.125, 0.425, 0.575, 0.875)
    ]
    c.fill(("#B5452F", "#7E2A1E"), *pillars)
    c.fill("#8A3325", box(c.x(0.115), c.y(0.385), c.x(0.885), c.y(0.412)))
    for f in (0.35, 0.43, 0.50, 0.57, 0.65):
        lantern(c, c.x(f), c.y(0.475), 50 * u, 0.5)
    c.water(y + 34 * u, pigment("#BFE0D0"), 0.66, 8, 0.33)
    c.shore(y + 34 * u, pigment("#1F5445"), 0.5, 9, 4)
    stone_bridge(c, c.x(0.5), y + 28 * u, 470 * u, 92 * u, ("#EFE7D3", "#9DB3A0"), "#3E6355")
    deck = deck_of(c.x(0.5), y + 28 * u, 470 * u, 92 * u)
    for i, size, coat in ((17, 74, "#C8452F"), (28, 80, "#1F7A63"), (33, 56, "#D9982B"), (45, 76, "#2A6FA8")):
        person(c, *deck[i], size * u, coat, stride=0.10)
    boat(c, c.x(0.17), c.y(0.905), 74 * u)
    corner_hills(c, "#1B5A4A", "#3C8069", 55, 0.0, 0.15, pines=10)


def three_rivers(c: Canvas) -> None:
    """From above: an ochre river and a jade one meet below the city and flow on as one."""
    c.sky([(0, "#CFE5DA"), (0.16, "#E9F1E2"), (0.28, "#FBEFD6"), (1, "#EFE8D0")], 0.5)
    c.glow(c.x(0.84), c.y(0.20), 330 * c.unit, pigment("#FFDDA0"), 0.8, 1.2)
    c.over(pigment("#E2563A"), c.disc(c.x(0.84), c.y(0.17), 42 * c.unit))
    far_ranges(c, 4, 0.24, 0.36, 0.09, 0.13, "#BCD8CD", "#5FA48E", "#EFE9D6", 81, depth=0.13)
    plain = smooth(0.36, 0.46, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 5, 22, c.seed + 77, 5)
    tone = smooth(0.40, 1.0, c.Y / c.h)[..., None]
    green = (pigment("#BFD8B8") + (pigment("#5C9A80") - pigment("#BFD8B8")) * tone) * (
        0.9 + 0.22 * n[..., None]
    )
    c.over(green, plain * 0.94)
    for k in range(4):
        swell = c.ridge(0.47 + 0.12 * k, 0.045, 420, 90 + k, crag=0.2)
        c.mountain(swell, pigment("#5E9F86"), pigment("#A9C9A6"), 0.07, 90 + k, alpha=0.6, cun=0.5, rim=0.25)
    _far_hill(c)
    _meeting(c)
    _peninsula(c)
    boat(c, c.x(0.60), c.y(0.80), 92 * c.unit)
    boat(c, c.x(0.74), c.y(0.70), 70 * c.unit, sail="#F6EBD2")
    boat(c, c.x(0.30), c.y(0.885), 60 * c.unit, sail="#F6EBD2")
    corner_hills(c, "#1B5A4A", "#3C8069", 57, 0.0, 0.17, pines=14)
    c.birds([(0.36, 0.13), (0.385, 0.115), (0.41, 0.145), (0.435, 0.125)], 20)


def _far_hill(c: Canvas) -> None:
    """The hill with its pagoda on the other bank."""
    hill = c.ridge(0.66, 0.03, 260, 84, peaks=[(0.93, 0.20, 0.09)], crag=0.4)
    hill += (0.10 * c.h * smooth(0.82, 0.68, np.linspace(0, 1, c.w))).astype(F32)
    hill[: int(c.w * 0.66)] = c.h * 1.2
    c.mountain(hill, pigment("#1F6B57"), pigment("#8FBFA5"), 0.16, 84, cun=0.7, rim=0.5, hold=0.5)
    top = float(hill[int(c.w * 0.925)]) + 8 * c.unit
    pagoda(c, c.x(0.925), top, 150 * c.unit, 7, "#F5EFDD", "#163A30", "#B7C2AC")
    c.pines(hill, pigment("#1C3A31"), 85, 26, 1.1, 0.84, 1.0)


def _meeting(c: Canvas) -> None:
    """Two waters side by side that keep their colours for a while."""
    ochre = [
        (-0.04, 0.99),
        (0.16, 0.90),
        (0.33, 0.80),
        (0.47, 0.735),
        (0.62, 0.755),
        (0.80, 0.76),
        (1.0, 0.735),
    ]
    jade = [
        (0.10, 0.405),
        (0.20, 0.455),
        (0.33, 0.50),
        (0.44, 0.585),
        (0.54, 0.665),
        (0.70, 0.705),
        (0.98, 0.68),
    ]
    one = [(0.46, 0.70), (0.62, 0.73), (0.80, 0.735), (1.06, 0.69)]
    waters = [
        (one, [150, 300, 330, 330], "#C9DDB0", 0.35),
        (ochre, [300, 240, 190, 150, 140, 110, 20], "#D69A4A", 0.95),
        (jade, [16, 40, 80, 120, 150, 130, 20], "#4FA88E", 0.9),
    ]
    rivers(c, waters, "#CFE0C0", "#FFF3DC", 5)


def _peninsula(c: Canvas) -> None:
    """The city on the tongue of land between the rivers."""
    towers(c, c.x(0.05), c.x(0.35), c.y(0.66), 150 * c.unit, 17, "#7FAE9C", 5, glow=0.5)
    towers(c, c.x(0.02), c.x(0.39), c.y(0.70), 105 * c.unit, 20, "#2F7561", 6, glow=0.6)
    r = np.random.default_rng(c.seed + 9)
    crowns = [
        oval(
            c.x(f), c.y(0.705 + r.normal(0, 0.006)), r.uniform(9, 20) * c.unit, r.uniform(7, 13) * c.unit, 16
        )
        for f in np.linspace(0.0, 0.42, 60)
    ]
    c.fill("#2C6B57", *crowns, a=0.92)
    tree(c, c.x(0.425), c.y(0.715), 62 * c.unit, 5, "#24423A", ("#2F8F74", "#1F6B57"), levels=5)
    house(c, c.x(0.385), c.y(0.72), 74 * c.unit)


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "welcome": welcome,
    "brain": brain,
    "one-space": one_space,
    "three-rivers": three_rivers,
}
