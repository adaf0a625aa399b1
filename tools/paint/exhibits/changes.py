"""城乡巨变展厅: the old gate at the river, train over pier, terraced village, home at dusk."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, box, mix, noise2, oval, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges
from tools.paint.things.boats import boat
from tools.paint.things.bridges import arch_bridge, train, viaduct
from tools.paint.things.buildings import house
from tools.paint.things.city import flats, towers
from tools.paint.things.fields import terraces
from tools.paint.things.gates import city_gate
from tools.paint.things.people import person, sitting
from tools.paint.things.plants import bamboo, grove, tree
from tools.paint.things.waterside import lotus_pond, old_pier


def first_city(c: Canvas) -> None:
    """The gate of the old city looks down the great river into the rising sun."""
    c.sky([(0, "#E3DDB8"), (0.2, "#F3E3B4"), (0.42, "#FBDDA0"), (0.52, "#FBE7BC"), (1, "#EFE3C0")], 0.4)
    sun = (c.x(0.70), c.y(0.345))
    c.glow(*sun, 460 * c.unit, pigment("#FFD07A"), 0.85, 1.1)
    c.over(
        mix(pigment("#F3803C"), pigment("#E2562C"), smooth(-60, 60, c.Y - sun[1])[..., None]),
        c.disc(*sun, 62 * c.unit),
    )
    far_ranges(c, 3, 0.47, 0.535, 0.09, 0.11, "#DCCF9C", "#A79B62", "#F8E8C2", 26, depth=0.13)
    bank = c.ridge(0.56, 0.12, 300, 47, crag=0.5, env=[(0, 0), (0.72, 0), (0.86, 0.7), (1, 1)])
    c.mountain(bank, pigment("#75703A"), pigment("#DCCB92"), 0.14, 47, cun=0.7, rim=0.5)
    c.mist(0.56, 0.02, 0.7, 8, pigment("#FBEBC8"))
    c.water(c.y(0.565), pigment("#E3CE95"), 0.66, 6, 0.34, "#FFF6DC")
    glitter = np.exp(-(((c.X - sun[0]) / ((60 + 0.25 * (c.Y - c.y(0.565))) * c.unit)) ** 2)) * smooth(
        c.y(0.56), c.y(0.60), c.Y
    )
    ripple = 0.5 + 0.5 * np.sin(c.Y / (5 * c.unit) + np.sin(c.X / (40 * c.unit)) * 1.4)
    c.over(pigment("#FFC25E"), (glitter * ripple * 0.75).astype(F32))
    for f, y, size in ((0.575, 0.60, 46), (0.83, 0.635, 62), (0.655, 0.70, 104), (0.90, 0.80, 128)):
        boat(c, c.x(f), c.y(y), size * c.unit, "#4A3A22", sail="#FBF1D8")
    _old_city(c)
    c.birds([(0.55, 0.20), (0.58, 0.18), (0.605, 0.215), (0.635, 0.19), (0.66, 0.205)], 22, "#5B4A28")


def _old_city(c: Canvas) -> None:
    """Rock, wall and gate on the near bank, and steps down to the water."""
    rock = c.ridge(0.99, 0.05, 260, 57, crag=0.4)
    rock -= (c.h * 0.23 * smooth(0.60, 0.36, np.linspace(0, 1, c.w))).astype(F32)
    rock += (c.h * 0.09 * smooth(0.52, 0.66, np.linspace(0, 1, c.w))).astype(F32)
    c.mountain(rock, pigment("#6F6233"), pigment("#A8975A"), 0.36, 57, alpha=1, cun=0.7, hold=0.9)
    c.moss(rock, pigment("#4A451F"), 57, 1.8, 1.1, 70, 0.6, 0, 0.6)
    u = c.unit
    stone = ("#C9B78C", "#8E7A50")
    wall = [(0, c.y(0.60)), (c.x(0.40), c.y(0.60)), (c.x(0.41), c.y(0.80)), (0, c.y(0.82))]
    c.fill(stone, wall)
    c.fill(stone[0], *(box(k * 34 * u, c.y(0.582), (k * 34 + 22) * u, c.y(0.60)) for k in range(19)))
    c.lines(
        stone[1], 1.3 * u, *([(0, c.y(f)), (c.x(0.405), c.y(f))] for f in np.linspace(0.62, 0.79, 8)), a=0.5
    )
    city_gate(c, c.x(0.215), c.y(0.80), 520 * u, stone, "#7A3B22", "#4A4630", "#FFD98A")
    steps = [
        c.at((0.17 - 0.004 * k, 0.805 + 0.022 * k), (0.262 + 0.014 * k, 0.805 + 0.022 * k)) for k in range(10)
    ]
    c.fill(("#E0D0A4", "#A8935F"), [steps[0][0], steps[0][1], steps[-1][1], steps[-1][0]])
    c.lines("#7A6738", 2 * u, *steps, a=0.7)
    tree(c, c.x(0.045), c.y(0.87), 300 * u, 9, "#4A3A22", ("#6B7A35", "#A39B45"), 0.95, dots=6)
    for f, y, size, coat in (
        (0.225, 0.845, 44, "#A63A2E"),
        (0.245, 0.885, 50, "#46613A"),
        (0.205, 0.93, 56, "#3D5F7A"),
    ):
        person(c, c.x(f), c.y(y), size * u, coat, stride=0.1)


def new_roads(c: Canvas) -> None:
    """A fast train crosses high above an old wooden pier; behind it the steel arch over the river."""
    c.sky([(0, "#D5E0D2"), (0.25, "#EFEBD0"), (0.45, "#FBE7BC"), (1, "#EFE6C9")], 0.5)
    c.glow(c.x(0.30), c.y(0.34), 380 * c.unit, pigment("#FFE0A2"), 0.65)
    far_ranges(c, 4, 0.46, 0.58, 0.12, 0.15, "#D3D6B4", "#98A876", "#F6EBCD", 33, depth=0.15)
    towers(c, c.x(0.66), c.x(1.02), c.y(0.60), 150 * c.unit, 17, "#98A27A", 12, glow=0.45, a=0.8)
    c.mist(0.60, 0.035, 0.7, 9, pigment("#FAF0D6"))
    arch_bridge(c, c.x(0.22), c.x(0.66), c.y(0.578), 112 * c.unit, "#A0562E", 0.85)
    c.mist(0.615, 0.025, 0.55, 10, pigment("#FAF0D6"))
    c.water(c.y(0.625), pigment("#D3D9BC"), 0.66, 9, 0.36, "#FFF8E2")
    c.shore(c.y(0.625), pigment("#6B6A3A"), 0.5, 10, 4)
    viaduct(c, c.x(-0.02), c.x(1.02), c.y(0.40), c.y(0.40), c.y(0.80), ("#F1EBDA", "#B3AE95"))
    train(c, c.x(0.16), c.y(0.401), 5, 50 * c.unit)
    poles = [c.at((f, 0.40), (f, 0.315)) for f in np.arange(0.04, 1.0, 0.105)]
    c.lines("#6F6A50", 2 * c.unit, *poles, a=0.8)
    c.lines("#6F6A50", 1.2 * c.unit, [(0, c.y(0.322)), (c.w, c.y(0.322))], a=0.7)
    old_pier(c)
    c.birds([(0.70, 0.20), (0.73, 0.178), (0.755, 0.215)], 20, "#5B5230")


def villages(c: Canvas) -> None:
    """White houses among terraces in the morning, a winding road, a pond with a bridge."""
    c.sky([(0, "#D8E4CC"), (0.22, "#F1EFD4"), (0.4, "#FBEBC4"), (1, "#EFE6C9")], 0.5)
    c.glow(c.x(0.28), c.y(0.16), 300 * c.unit, pigment("#FFE3A2"), 0.8)
    far_ranges(c, 4, 0.28, 0.40, 0.10, 0.13, "#D3DABC", "#86A06A", "#F4EDD0", 43, depth=0.14)
    c.mist(0.42, 0.04, 0.7, 11, pigment("#FBF4DE"))
    x = c.X / c.w
    top = 0.47 - 0.12 * np.exp(-(((x - 0.86) / 0.22) ** 2)) - 0.07 * np.exp(-(((x - 0.12) / 0.2) ** 2))
    terraces(
        c, top, ("#F2CE45", "#8FAE4C", "#C9C25A", "#EBCB4C", "#6E9A48", "#A9B850", "#F5D96A"), 15, 13, 64
    )
    c.mist(0.52, 0.03, 0.45, 12, pigment("#FBF4DE"))
    _road(c)
    spots = [
        (0.66, 0.515, 96),
        (0.79, 0.485, 90),
        (0.925, 0.53, 110),
        (0.72, 0.60, 140),
        (0.88, 0.655, 170),
        (0.11, 0.52, 96),
        (0.215, 0.565, 116),
        (0.07, 0.645, 150),
    ]
    for f, y, w in spots:
        grove(c, c.x(f), c.y(y), w * c.unit)
        house(c, c.x(f), c.y(y), w * c.unit, "#FBF8EE", "#4A4A44", shade="#DAD3C0")
    lotus_pond(c)
    _bamboo(c)
    c.birds([(0.45, 0.16), (0.475, 0.143), (0.50, 0.173), (0.53, 0.15)], 20, "#4F5B30")


def _bamboo(c: Canvas) -> None:
    """Three culms in the near corner."""
    for k, (f, top_y, lean, w) in enumerate(
        ((0.97, 0.22, -60, 15), (1.0, 0.35, -40, 13), (0.935, 0.40, -30, 12))
    ):
        bamboo(
            c,
            c.x(f),
            c.y(1.04),
            c.y(top_y),
            lean * c.unit,
            w * c.unit,
            pigment("#5F8A3E"),
            60 + k,
            0.95,
            leafcol=pigment("#47752F"),
        )


def _road(c: Canvas) -> None:
    """A pale road with people on it that winds up between the fields."""
    path = spline(
        c.at((0.50, 1.02), (0.43, 0.86), (0.55, 0.74), (0.44, 0.64), (0.53, 0.56), (0.60, 0.505)),
        30,
    )
    c.lines("#8F8450", np.array([122, 82, 58, 40, 26, 14]) * c.unit, path, a=0.7)
    c.lines(("#FBF3DC", "#EFE0BC"), np.array([110, 72, 50, 34, 21, 11]) * c.unit, path)
    for k, size, coat in (
        (26, 84, "#A63A2E"),
        (38, 76, "#3D5F7A"),
        (76, 50, "#E08A2C"),
        (112, 32, "#46613A"),
    ):
        x, y = path[k]
        person(c, x + 12 * c.unit, y, size * c.unit, coat, stride=0.1)


def neighbourhood(c: Canvas) -> None:
    """Windows light up round a courtyard; neighbours sit under the old tree."""
    c.sky([(0, "#5F7F86"), (0.25, "#A3AE96"), (0.45, "#F0CB88"), (0.6, "#FBDDA0"), (1, "#C9A868")], 0.12)
    c.glow(c.x(0.52), c.y(0.52), 420 * c.unit, pigment("#FFD58C"), 0.6, 1.2)
    towers(c, c.x(0.25), c.x(0.78), c.y(0.66), 210 * c.unit, 15, "#9C8F6A", 14, glow=0.75, a=0.75)
    c.mist(0.64, 0.05, 0.45, 14, pigment("#F3D9A4"))
    for f, y, w, floors, bays, seed in (
        (0.06, 0.745, 300, 7, 5, 1),
        (0.955, 0.745, 330, 8, 5, 2),
        (0.27, 0.70, 215, 6, 4, 3),
        (0.735, 0.70, 225, 6, 4, 4),
    ):
        flats(c, c.x(f), c.y(y), w * c.unit, floors, bays, ("#D6C190", "#A88F60"), seed)
    ground = smooth(0.685, 0.72, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 10, 40, 12, 4)
    tone = smooth(0.70, 1.0, c.Y / c.h)[..., None]
    c.over(mix(pigment("#C7B274"), pigment("#5F5A32"), tone) * (0.9 + 0.2 * n[..., None]), ground * 0.98)
    path = [(c.x(0.42), c.y(0.715)), (c.x(0.60), c.y(0.715)), (c.x(0.86), c.h), (c.x(0.20), c.h)]
    c.fill(("#EBD59A", "#A08B54"), path, a=0.85)
    _hedges(c)
    c.glow(c.x(0.36), c.y(0.80), 210 * c.unit, pigment("#FFD98A"), 0.4)
    tree(c, c.x(0.335), c.y(0.84), 560 * c.unit, 12, "#3B2E1C", ("#55702F", "#A3A548"), 0.95, dots=8)
    _evening(c)


def _hedges(c: Canvas) -> None:
    """Bushes along the foot of the houses."""
    r = np.random.default_rng(c.seed + 6)
    for colour, y in (("#5F6A34", 0.735), ("#7F8440", 0.745)):
        bushes = []
        for _ in range(46):
            f = r.uniform(0, 0.40) if r.random() < 0.5 else r.uniform(0.62, 1.0)
            bushes.append(
                oval(
                    c.x(f),
                    c.y(y + r.normal(0, 0.006)),
                    r.uniform(14, 34) * c.unit,
                    r.uniform(9, 18) * c.unit,
                    18,
                )
            )
        c.fill(colour, *bushes, a=0.9)


def _evening(c: Canvas) -> None:
    """A game at a stone table, a walk, a child with a dog, two street lamps."""
    u = c.unit
    for f in (0.615, 0.90):
        x, y = c.x(f), c.y(0.80)
        c.lines("#3B3526", (7 * u, 4 * u), [(x, y), (x, y - 190 * u)])
        c.glow(x, y - 200 * u, 130 * u, pigment("#FFE4A0"), 0.85)
        c.fill("#FFF4CC", oval(x, y - 200 * u, 15 * u))
    x, y = c.x(0.375), c.y(0.885)
    for k, coat in ((-72, "#A63A2E"), (74, "#3D5F7A")):
        sitting(c, x + k * u, y, 118 * u, coat)
    c.fill(
        ("#E9DDBB", "#A8986C"), oval(x, y - 42 * u, 52 * u, 13 * u), box(x - 9 * u, y - 40 * u, x + 9 * u, y)
    )
    for f, py, size, coat in (
        (0.285, 0.895, 124, "#7A6A3A"),
        (0.53, 0.80, 92, "#46613A"),
        (0.555, 0.80, 88, "#B5652F"),
        (0.70, 0.90, 126, "#8C3A52"),
        (0.735, 0.905, 78, "#E0A93B"),
    ):
        person(c, c.x(f), c.y(py), size * u, coat, stride=0.09)
    dx, dy = c.x(0.785), c.y(0.905)
    c.fill("#5B452C", oval(dx, dy - 24 * u, 24 * u, 11 * u), oval(dx + 26 * u, dy - 36 * u, 10 * u, 8 * u))
    c.lines(
        "#5B452C",
        5 * u,
        *([(dx + k * u, dy - 20 * u), (dx + k * u, dy)] for k in (-18, -12, 12, 18)),
        [(dx - 22 * u, dy - 28 * u), (dx - 36 * u, dy - 44 * u)],
    )


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "first-city": first_city,
    "new-roads": new_roads,
    "villages": villages,
    "neighbourhood": neighbourhood,
}
