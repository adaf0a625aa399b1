"""理想信念展厅: plum in the northern snow, the stele hall on the hill, lessons in the air, the stage."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, box, noise2, outline, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges, rays
from tools.paint.things.birds import swallow
from tools.paint.things.buildings import house, tiled_roof
from tools.paint.things.city import towers
from tools.paint.things.forest import birches, firs, snowfall, snowfield
from tools.paint.things.gates import drum, stage
from tools.paint.things.lights import lantern
from tools.paint.things.people import audience, person
from tools.paint.things.plants import blossom, tree


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
    _hut(c, c.x(0.655), c.y(0.755))
    _tracks(c)
    _plum(c)
    snowfall(c, 420, 5)


def _hut(c: Canvas, x: float, y: float) -> None:
    """A log hut under snow with one lit window, its light on the snow."""
    u = c.unit
    c.glow(x - 20 * u, y - 30 * u, 190 * u, pigment("#FFC878"), 0.75, 1.3)
    c.fill(("#5A3A3A", "#3F2830"), box(x - 78 * u, y - 66 * u, x + 78 * u, y))
    c.lines(
        "#2B1A20",
        2 * u,
        *([(x - 78 * u, y - k * u), (x + 78 * u, y - k * u)] for k in (12, 25, 38, 51)),
        a=0.6,
    )
    c.fill(("#FFF3C9", "#FFC766"), box(x - 46 * u, y - 50 * u, x - 6 * u, y - 18 * u))
    c.lines(
        "#4A2A22",
        2.4 * u,
        [(x - 26 * u, y - 50 * u), (x - 26 * u, y - 18 * u)],
        [(x - 46 * u, y - 34 * u), (x - 6 * u, y - 34 * u)],
    )
    c.fill("#2F1D22", box(x + 24 * u, y - 48 * u, x + 50 * u, y))
    snow = outline(
        ((x - 104 * u, y - 58 * u), (x - 60 * u, y - 112 * u), (x, y - 124 * u)),
        ((x, y - 124 * u), (x + 60 * u, y - 112 * u), (x + 104 * u, y - 58 * u)),
        ((x + 104 * u, y - 58 * u), (x, y - 78 * u), (x - 104 * u, y - 58 * u)),
    )
    c.fill(("#FFFFFF", "#D9CAD8"), snow)
    spill = np.exp(-(((c.X - x + 40 * u) / (120 * u)) ** 2) - ((c.Y - y - 24 * u) / (24 * u)) ** 2)
    c.over(pigment("#FFD896"), (spill * 0.7).astype(F32))


def _tracks(c: Canvas) -> None:
    """Footprints that lead from the hut towards us."""
    path = spline(c.at((0.66, 0.765), (0.60, 0.82), (0.66, 0.89), (0.60, 1.02)), 16)
    for i, (x, y) in enumerate(path):
        size = (3 + 9 * i / len(path)) * c.unit
        side = size * (1.2 if i % 2 else -1.2)
        c.fill(
            "#A994B0",
            np.stack(
                [
                    x + side + size * 0.8 * np.cos(np.linspace(0, 6.3, 16)),
                    y + size * 0.45 * np.sin(np.linspace(0, 6.3, 16)),
                ],
                1,
            ),
            a=0.75,
        )


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
    c.mountain(hill, pigment("#4F7A4C"), pigment("#A9B97F"), 0.45, 35, alpha=1, cun=0.7, rim=0.5, hold=0.85)
    c.moss(hill, pigment("#2E5733"), 35, 2.4, 1.3, 150, 0.6)
    for left, right, seed in ((0.02, 0.30, 3), (0.70, 0.98, 4)):
        c.pines(hill, pigment("#2B5031"), seed, 40, 2.4, left, right)
    _steps(c, x)
    _stele_hall(c, x, c.y(0.525))
    _near_pines(c)
    for f, y, size, coat in (
        (0.485, 0.70, 40, "#F3EBDD"),
        (0.515, 0.72, 44, "#A63A2E"),
        (0.50, 0.80, 58, "#3D5F7A"),
        (0.535, 0.815, 44, "#E3A93C"),
    ):
        person(c, c.x(f), c.y(y), size * c.unit, coat, stride=0.1)
    c.birds([(0.22, 0.2), (0.25, 0.185), (0.275, 0.215)], 20, "#6B3A2A")


def _steps(c: Canvas, x: float) -> None:
    """Steps of pale stone that broaden towards us, with two landings."""
    u, top, low = c.unit, c.y(0.53), c.h * 1.0
    c.fill(
        ("#F6EBD3", "#CDBB98"), [(x - 95 * u, top), (x + 95 * u, top), (x + 330 * u, low), (x - 330 * u, low)]
    )
    edges, faces = [], []
    for f in np.linspace(0, 1, 46) ** 1.45:
        y, half = top + (low - top) * f, (95 + 235 * f) * u
        edges.append([(x - half, y), (x + half, y)])
        faces.append(
            [(x - half, y), (x + half, y), (x + half, y + (2 + 5 * f) * u), (x - half, y + (2 + 5 * f) * u)]
        )
    c.fill("#A98F69", *faces, a=0.5)
    c.lines("#FFF9E8", 1.2 * u, *edges, a=0.6)
    for side in (-1, 1):
        wall = [
            (x + side * 95 * u, top),
            (x + side * 112 * u, top),
            (x + side * 385 * u, low),
            (x + side * 330 * u, low),
        ]
        c.fill(("#E3D3B1", "#A58F68"), wall)
    for f in (0.27, 0.6):
        y, half = top + (low - top) * f**1.45, (95 + 235 * f**1.45) * u
        c.fill("#F9F0DA", box(x - half, y, x + half, y + 14 * u * (0.5 + f)))


def _stele_hall(c: Canvas, x: float, y: float) -> None:
    """A white hall with red pillars under a broad roof; a plain stele stands before it."""
    u = c.unit
    c.fill(("#EFE2C6", "#C8B48D"), box(x - 290 * u, y - 14 * u, x + 290 * u, y + 12 * u))
    c.fill(("#FBF5E6", "#E7DABF"), box(x - 240 * u, y - 128 * u, x + 240 * u, y - 12 * u))
    doors = [box(x + (k - 26) * u, y - 104 * u, x + (k + 26) * u, y - 14 * u) for k in (-170, -85, 85, 170)]
    c.fill(("#8C3A2B", "#6A281F"), *doors)
    lattice = [
        [(x + (k + d) * u, y - 104 * u), (x + (k + d) * u, y - 14 * u)]
        for k in (-170, -85, 85, 170)
        for d in (-13, 0, 13)
    ]
    c.lines("#D9A860", 1.5 * u, *lattice, a=0.7)
    c.fill(
        ("#B8402D", "#7E2219"),
        *(box(x + (k - 8) * u, y - 130 * u, x + (k + 8) * u, y - 12 * u) for k in (-235, -127, 127, 235)),
    )
    tiled_roof(c, x, y - 122 * u, 600 * u, 96 * u, "#4A4640")
    tiled_roof(c, x, y - 196 * u, 350 * u, 74 * u, "#4A4640")
    c.fill(("#E3D7BE", "#B7A582"), box(x - 46 * u, y - 16 * u, x + 46 * u, y + 14 * u))
    c.fill(
        ("#FFFDF3", "#D6CCB5"),
        [
            (x - 19 * u, y - 14 * u),
            (x - 14 * u, y - 168 * u),
            (x, y - 186 * u),
            (x + 14 * u, y - 168 * u),
            (x + 19 * u, y - 14 * u),
        ],
    )
    c.fill(
        "#BBAE92",
        [
            (x + 4 * u, y - 14 * u),
            (x + 3 * u, y - 182 * u),
            (x + 14 * u, y - 168 * u),
            (x + 19 * u, y - 14 * u),
        ],
        a=0.6,
    )


def _near_pines(c: Canvas) -> None:
    """Tall old pines that frame the steps, needles in flat clouds."""
    for k, (f, foot, size, lean) in enumerate(
        ((0.10, 1.02, 640, 40), (0.255, 0.93, 430, -26), (0.90, 1.02, 660, -46), (0.755, 0.93, 420, 24))
    ):
        x, y, s = c.x(f), c.y(foot), size * c.unit
        r = np.random.default_rng(c.seed + 20 + k)
        trunk = spline([(x, y), (x + lean * c.unit * 0.3, y - s * 0.4), (x + lean * c.unit, y - s)], 30)
        c.brush(trunk, s * 0.055, pigment("#4A3226"), 0.96, 0.2, 30 + k, 50, (1.3, 0.3))
        dark, pale = Pen(c, 2), Pen(c, 2)
        for f2 in np.linspace(0.42, 1.0, 7):
            q = trunk[int(f2 * (len(trunk) - 1))]
            reach = s * 0.26 * (1.32 - f2)
            for side in (-1, 1):
                px, py = q[0] + side * reach * r.uniform(0.5, 0.8), q[1] + r.normal(0, 0.02) * s
                dark.stroke(bezier(q, (px, q[1] - s * 0.01), (px, py)), [s * 0.014, s * 0.005])
                for _ in range(26):
                    pen = dark if r.random() < 0.65 else pale
                    pen.oval(
                        px + r.normal(0, 0.42) * reach,
                        py + r.normal(0, 0.012) * s,
                        s * 0.030,
                        s * 0.012,
                        int(r.uniform(150, 250)),
                    )
        c.over(pigment("#234A2E"), dark.mask() * 0.95)
        c.over(pigment("#4F7F48"), pale.mask() * 0.9)


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
    goals = [(0.56, 0.655, 0.085, 62), (0.745, 0.70, 0.12, 92), (0.93, 0.755, 0.14, 128)]
    for k, (f, y, half, tall) in enumerate(goals):
        c.glow(c.x(f), c.y(y) - tall * 0.4 * c.unit, tall * 2.0 * c.unit, pigment("#FFCB86"), 0.55, 1.3)
        towers(
            c,
            c.x(f - half),
            c.x(f + half),
            c.y(y),
            tall * c.unit,
            11 + 2 * k,
            ("#7A3A4C", "#5A2A42", "#42203A")[k],
            8 + k,
            "#FFDF94",
            0.95,
        )
        c.mist(y + 0.01, 0.02, 0.35, 50 + k, pigment("#E9A88A"))
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
    _dancers(c, x, floor)
    light = np.exp(-(((c.X - x) / (430 * u)) ** 2) - ((c.Y - c.y(0.76)) / (70 * u)) ** 2)
    c.over(pigment("#FFCF8E"), (light * 0.6).astype(F32))
    for side in (-1, 1):
        _lantern_string(c, x + side * 470 * u, side)
    audience(c, [(c.y(0.85), 0.0, 17), (c.y(0.905), 0.5, 14), (c.y(0.965), 0.2, 11)], 56 * u, "#2A1220")


def _dancers(c: Canvas, x: float, floor: float) -> None:
    """Three who dance; the middle one swings a long ribbon."""
    u = c.unit
    for k, size, coat in ((-105, 128, "#E8A23C"), (0, 146, "#F8EFE0"), (105, 128, "#E8A23C")):
        s, px = size * u, x + k * u
        skirt = outline(((px - s * 0.04, floor - s * 0.55), (px - s * 0.10, floor - s * 0.3), (px - s * 0.25, floor)),
                        ((px + s * 0.25, floor), (px + s * 0.10, floor - s * 0.3), (px + s * 0.04, floor - s * 0.55)))  # fmt: skip
        c.fill((coat, "#C8382A"), skirt)
        person(c, px, floor - s * 0.02, s, coat, "#3A1A22", 0.02)
        arms = [
            bezier(
                (px, floor - s * 0.74),
                (px + d * s * 0.2, floor - s * 0.72),
                (px + d * s * 0.34, floor - s * 1.02),
            )
            for d in (-1, 1)
        ]
        c.lines(coat, (s * 0.08, s * 0.05), *arms)
    ribbon = spline(
        [
            (x + 50 * u, floor - 149 * u),
            (x + 120 * u, floor - 215 * u),
            (x + 40 * u, floor - 240 * u),
            (x - 50 * u, floor - 195 * u),
            (x - 130 * u, floor - 235 * u),
            (x - 175 * u, floor - 170 * u),
        ],
        30,
    )
    c.lines("#D32F22", np.array([5, 13, 9, 13, 8, 2]) * u, ribbon)


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
