"""理想信念展厅: plum in the northern snow, the stele hall on the hill, lessons in the air, the stage."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, noise2, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges, rays
from tools.paint.things.birds import swallow
from tools.paint.things.buildings import house
from tools.paint.things.city import towers
from tools.paint.things.forest import birches, firs, footprints, snowfall, snowfield, snowy_hut
from tools.paint.things.lights import lantern
from tools.paint.things.monument import broad_steps, old_pines, stele_hall
from tools.paint.things.people import audience, person
from tools.paint.things.plants import blossom, tree
from tools.paint.things.stage import dancers, drum, stage


def zhao_yiman(c: Canvas) -> None:
    """A plum bough in bloom before a northern forest; one lamp is lit in the snow."""
    c.sky([(0, "#B9646A"), (0.25, "#DB9A90"), (0.45, "#F2CDB9"), (0.6, "#F8E4D6"), (1, "#EFE6E8")], 0.2)
    c.glow(c.x(0.64), c.y(0.46), 380 * c.unit, pigment("#FFE9C9"), 0.8, 1.3)
    far_ranges(c, 3, 0.46, 0.54, 0.08, 0.10, "#E0B9B8", "#B98C97", "#F3E6E6", 22, depth=0.13)
    for k, (base, tall, count, colour) in enumerate(((0.575, 66, 90, "#A98594"), (0.62, 92, 80, "#6F5364"))):
        crest = c.ridge(base, 0.035, 500, 30 + k, crag=0.1)
        snowfield(c, crest, "#F7F0F1", "#D3C3D3", 30 + k)
        firs(c, crest, tall * c.unit, count, colour, 30 + k, 0.35)
        c.mist(base + 0.015, 0.03, 0.5, 33 + k, pigment("#F7E9E6"))
    field = c.ridge(0.70, 0.05, 600, 44, crag=0.05)
    snowfield(c, field, "#FBF7F7", "#CDBFD2", 44)
    birches(c, c.x(0.80), c.x(1.0), c.y(0.80), 800 * c.unit, 7, "#F3ECE8", "#4A3440", 3)
    birches(c, c.x(0.44), c.x(0.56), c.y(0.70), 420 * c.unit, 6, "#EBDDDC", "#7A5C6A", 4, 0.8)
    snowy_hut(c, c.x(0.655), c.y(0.755))
    footprints(c)
    _plum(c)
    snowfall(c, 420, 5)


def _plum(c: Canvas) -> None:
    """The bough that reaches in from the left, red blossom and snow on it."""
    u, ink = c.unit, pigment("#33222B")
    boughs = [
        [(-0.03, 0.80), (0.06, 0.62), (0.13, 0.50), (0.22, 0.40), (0.33, 0.345)],
        [(0.09, 0.56), (0.10, 0.40), (0.145, 0.27), (0.15, 0.14)],
        [(0.20, 0.42), (0.23, 0.30), (0.30, 0.20), (0.36, 0.175)],
        [(0.13, 0.50), (0.22, 0.53), (0.30, 0.50), (0.38, 0.52)],
        [(0.11, 0.36), (0.05, 0.26), (0.045, 0.16)],
    ]
    spots = []
    r = np.random.default_rng(c.seed + 3)
    for i, points in enumerate(boughs):
        path = spline([(c.x(x), c.y(y)) for x, y in points], 26)
        c.brush(path, (46 if i == 0 else 17) * u, ink, 0.96, 0.25, 3 + i, 70 if i == 0 else 36, (1.0, 0.08))
        snow = path[: int(len(path) * 0.8)] - np.array([0, (13 if i == 0 else 5) * u])
        c.lines("#FFFFFF", np.array([2, 13, 9, 11, 2]) * u * (1 if i == 0 else 0.55), snow, a=0.9)
        for k in np.linspace(0.3, 1, 9 if i else 7):
            x, y = path[int(k * (len(path) - 1))]
            spots.append((x + r.normal(0, 11) * u, y + r.normal(0, 11) * u, r.uniform(15, 28) * u))
    for i, (x, y, s) in enumerate(sorted(spots, key=lambda q: q[2])):
        blossom(c, x, y, s, c.seed + i, ("#E0434F", "#D22F42", "#EC6A6C")[i % 3], "#8E1B2C")


def memorial(c: Canvas) -> None:
    """Broad steps climb a pine-clad hill to a quiet hall with a stele before it."""
    c.sky([(0, "#D98A72"), (0.2, "#EFBD97"), (0.42, "#FAE3BF"), (0.6, "#FBEDD2"), (1, "#E9E3C8")], 0.35)
    x = c.x(0.5)
    c.glow(x, c.y(0.28), 430 * c.unit, pigment("#FFF0C6"), 0.9, 1.3)
    rays(c, x, c.y(0.30), 32, 60 * c.unit, 420 * c.unit, "#FFF8E0", 0.5, 3)
    far_ranges(c, 3, 0.42, 0.52, 0.10, 0.15, "#E8C2A2", "#B99A78", "#F6E6C8", 19, depth=0.16)
    hill = c.ridge(
        0.66, 0.03, 300, 35, peaks=[(0.5, 0.145, 0.23), (0.1, 0.13, 0.16), (0.92, 0.15, 0.15)], crag=0.25
    )
    c.mountain(hill, pigment("#4F7A4C"), pigment("#A9B97F"), 0.62, 35, alpha=1, cun=0.7, rim=0.5, hold=0.85)
    c.moss(hill, pigment("#2E5733"), 35, 2.4, 1.3, 150, 0.6)
    for left, right, seed in ((0.02, 0.30, 3), (0.70, 0.98, 4)):
        c.pines(hill, pigment("#2B5031"), seed, 40, 2.4, left, right)
    broad_steps(c, x)
    stele_hall(c, x, c.y(0.525))
    old_pines(c)
    for f, y, size, coat in (
        (0.485, 0.70, 40, "#F3EBDD"),
        (0.515, 0.72, 44, "#A63A2E"),
        (0.50, 0.80, 58, "#3D5F7A"),
        (0.535, 0.815, 44, "#E3A93C"),
    ):
        person(c, c.x(f), c.y(y), size * c.unit, coat, stride=0.1)
    c.birds([(0.22, 0.2), (0.25, 0.185), (0.275, 0.215)], 20, "#6B3A2A")


def air_classroom(c: Canvas) -> None:
    """From one lit window in the hills, swallows carry threads of light to cities far away."""
    c.sky([(0, "#3D2238"), (0.25, "#7A3A4C"), (0.5, "#C4695A"), (0.66, "#F0B184"), (1, "#E8B48E")], 0.06)
    r = np.random.default_rng(c.seed + 2)
    stars = Pen(c, 3)
    for _ in range(130):
        stars.oval(
            r.uniform(0, c.w),
            r.uniform(0, 0.4) * c.h,
            r.uniform(0.7, 2.0) * c.unit,
            v=int(r.uniform(90, 240)),
        )
    c.over(pigment("#FFEFD0"), stars.mask() * 0.9)
    far_ranges(c, 3, 0.62, 0.70, 0.08, 0.12, "#A3525A", "#6E3346", "#E9B08C", 23, depth=0.16, cun=0.7)
    goals = [(0.555, 0.665, 0.075, 78), (0.735, 0.715, 0.095, 112), (0.925, 0.775, 0.115, 156)]
    for k, (f, y, half, tall) in enumerate(goals):
        c.glow(c.x(f), c.y(y) - tall * 0.4 * c.unit, tall * 2.0 * c.unit, pigment("#FFCB86"), 0.55, 1.3)
        colour = ("#7A3A4C", "#5A2A42", "#42203A")[k]
        ground = c.at((f - half * 1.3, y), (f, y - 0.004), (f + half * 1.3, y))
        towers(c, c.x(f - half), c.x(f + half), c.y(y), tall * c.unit, 12 + k, colour, 8 + k, "#FFDF94", 0.95)
        c.lines(colour, np.array([1, 11, 15, 11, 1]) * c.unit, spline(ground, 20), a=0.9)
        c.mist(y + 0.025, 0.02, 0.35, 50 + k, pigment("#E9A88A"))
    slope = c.ridge(0.90, 0.05, 300, 53, peaks=[(0.10, 0.16, 0.26)], crag=0.3)
    c.mountain(slope, pigment("#3F1C2E"), pigment("#5A2A38"), 0.4, 53, alpha=1, hold=0.9, cun=0.5)
    tree(c, c.x(0.055), c.y(0.86), 360 * c.unit, 6, "#26121F", ("#4A2338", "#6B3348"), 0.95, dots=5)
    u, x, y = c.unit, c.x(0.225), c.y(0.855)
    house(c, x, y, 300 * u, "#D9B9A8", "#2B1624", "#FFD98A", shade="#A87C78")
    _threads(c, (x + 92 * u, y - 40 * u), goals)


def _threads(c: Canvas, window, goals) -> None:
    """Threads of light with a swallow on each."""
    threads = []
    for f, y, _, tall in goals:
        end = (c.x(f), c.y(y) - tall * 0.55 * c.unit)
        height = c.y(0.16 + 0.14 * (f - 0.5))
        threads.append(
            bezier(window, (window[0] + 60 * c.unit, height), (end[0] - 120 * c.unit, height), end, n=90)
        )
    pen = Pen(c, 3)
    for path in threads:
        pen.stroke(path, np.array([2, 7, 8, 7, 2]) * c.unit)
    m = pen.mask()
    c.over(pigment("#FFD27A"), blur(m, 14 * c.unit) * 0.9)
    c.over(pigment("#FFF3CE"), m * 0.9)
    for path, places in zip(threads, ((0.55,), (0.38, 0.72), (0.22, 0.50, 0.80)), strict=True):
        for k in places:
            i = int(k * 89)
            way = path[min(89, i + 2)] - path[i - 2]
            c.glow(*path[i], 46 * c.unit, pigment("#FFE3A0"), 0.8)
            swallow(c, *path[i], 92 * c.unit, 1, math.atan2(way[1], way[0]))


def history_shows(c: Canvas) -> None:
    """A stage in the square at dusk: drums, a dancer with a ribbon, lanterns, a full house."""
    c.sky([(0, "#4A2440"), (0.3, "#8E3F4E"), (0.52, "#DB8560"), (0.7, "#F3BF8C"), (1, "#C98A6A")], 0.08)
    far_ranges(c, 3, 0.48, 0.56, 0.10, 0.14, "#B5626A", "#7A3A4C", "#EFB58C", 29, depth=0.18, cun=0.7)
    for f, w in ((0.09, 230), (0.93, 240)):
        house(c, c.x(f), c.y(0.70), w * c.unit, "#D9B9A8", "#33192A", "#FFD08A", shade="#A87C78")
    square = smooth(0.66, 0.70, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 12, 40, 8, 4)
    tone = smooth(0.68, 1.0, c.Y / c.h)[..., None]
    c.over(
        (pigment("#D99A6C") + (pigment("#5E2C3A") - pigment("#D99A6C")) * tone)
        * (0.92 + 0.16 * n[..., None]),
        square * 0.97,
    )
    x, y, u = c.x(0.5), c.y(0.735), c.unit
    c.glow(x, c.y(0.52), 520 * u, pigment("#FFC77E"), 0.45, 1.4)
    stage(c, x, y, 800 * u, ("#9A5A38", "#5E3020"), ("#C8382A", "#82201C"), "#3A2430")
    floor = y - 96 * u
    for k in (-225, 225):
        drum(c, x + k * u, floor, 92 * u)
    dancers(c, x, floor)
    light = np.exp(-(((c.X - x) / (430 * u)) ** 2) - ((c.Y - c.y(0.76)) / (70 * u)) ** 2)
    c.over(pigment("#FFCF8E"), (light * 0.6).astype(F32))
    for side in (-1, 1):
        _lantern_string(c, x + side * 470 * u, side)
    audience(c, [(c.y(0.85), 0.0, 17), (c.y(0.905), 0.5, 14), (c.y(0.965), 0.2, 11)], 56 * u, "#2A1220")


def _lantern_string(c: Canvas, x: float, side: int) -> None:
    """Lanterns on a rope from the eaves to the edge of the picture."""
    rope = bezier(
        (x - side * 40 * c.unit, c.y(0.30)),
        (x + side * 130 * c.unit, c.y(0.34)),
        (x + side * 360 * c.unit, c.y(0.17)),
        n=50,
    )
    c.lines("#2A1220", 2 * c.unit, rope)
    for k in (10, 21, 32, 43):
        px, py = rope[k]
        lantern(c, px, py + 44 * c.unit, 58 * c.unit, 0.28)


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "zhao-yiman": zhao_yiman,
    "memorial": memorial,
    "air-classroom": air_classroom,
    "history-shows": history_shows,
}
