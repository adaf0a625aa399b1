"""五位一体展厅: grain and workshops, a talk under the tree, a book of hills, the bridge, the river alive."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from tools.paint.brush import F32, Pen, blur, box, mix, noise2, oval, pigment, smooth, spline
from tools.paint.canvas import Canvas
from tools.paint.scenery import far_ranges
from tools.paint.things.birds import egret, sturgeon
from tools.paint.things.boats import barge, boat
from tools.paint.things.book import ink_stone, open_book
from tools.paint.things.bridges import deck_of, stone_bridge
from tools.paint.things.buildings import house, pagoda
from tools.paint.things.city import chimney, containers, crane, towers, workshop
from tools.paint.things.grasses import reeds, sorghum_field
from tools.paint.things.lights import lantern, lotus_lamp
from tools.paint.things.people import hand_in_hand, sitting
from tools.paint.things.plants import tree
from tools.paint.things.table import brush_pen

BLUE_DAY = [(0, "#C2DAE8"), (0.3, "#E0ECEE"), (0.52, "#FAF1DE"), (1, "#F3EBD9")]


def economy(c: Canvas) -> None:
    """Ripe sorghum before us; across the river workshops, a port crane and the new town."""
    c.sky(BLUE_DAY, 0.5)
    c.glow(c.x(0.72), c.y(0.34), 330 * c.unit, pigment("#FFF0C8"), 0.8)
    far_ranges(c, 3, 0.42, 0.50, 0.11, 0.14, "#BCD3E0", "#7FA9C4", "#F2ECDC", 34, depth=0.15)
    u, bank = c.unit, c.y(0.635)
    towers(c, c.x(0.56), c.x(1.02), bank, 210 * u, 17, "#8FB2C8", 21, glow=0.5, a=0.85)
    c.mist(0.63, 0.04, 0.5, 15)
    towers(c, c.x(0.70), c.x(1.04), bank, 150 * u, 12, "#4F83A6", 22, glow=0.6)
    for f, w, h in ((0.20, 330, 104), (0.40, 270, 88)):
        workshop(c, c.x(f), bank, w * u, h * u, "#E9E4D4", "#2D6A97")
    for f, tall in ((0.075, 190), (0.10, 165)):
        chimney(c, c.x(f), bank, tall * u)
    c.fill(("#C9CDBD", "#7F9AA6"), box(0, bank - 3 * u, c.w, bank + 12 * u))
    crane(c, c.x(0.655), bank, 215 * u, "#C8563A")
    containers(c, c.x(0.50), bank, 30 * u)
    c.water(bank + 12 * u, pigment("#A9C9D8"), 0.68, 10, 0.32)
    barge(c, c.x(0.42), c.y(0.735), 300 * u)
    sorghum_field(c)
    c.birds([(0.30, 0.2), (0.33, 0.182), (0.355, 0.215)], 20, "#24465E")


def politics(c: Canvas) -> None:
    """Neighbours sit in a ring under a great tree and talk things over."""
    c.sky(BLUE_DAY, 0.5)
    c.glow(c.x(0.5), c.y(0.42), 420 * c.unit, pigment("#FFF3CF"), 0.75, 1.3)
    far_ranges(c, 4, 0.46, 0.58, 0.12, 0.15, "#BCD3E0", "#6F9DBB", "#F2ECDC", 44, depth=0.15)
    c.mist(0.60, 0.035, 0.7, 16)
    for f, w in ((0.085, 210), (0.20, 170), (0.82, 180), (0.935, 220)):
        house(c, c.x(f), c.y(0.665), w * c.unit, "#F3EFE4", "#2B4358", shade="#B9C4C8")
    ground = smooth(0.64, 0.70, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 9, 34, 12, 4)
    tone = smooth(0.66, 1.0, c.Y / c.h)[..., None]
    c.over(mix(pigment("#C9D8CB"), pigment("#5B86A0"), tone) * (0.92 + 0.16 * n[..., None]), ground * 0.97)
    c.fill(("#F3EAD2", "#D9CFB2"), oval(c.x(0.5), c.y(0.845), 590 * c.unit, 125 * c.unit, 80), a=0.85)
    tree(c, c.x(0.5), c.y(0.765), 575 * c.unit, 15, "#33302E", ("#2D6A97", "#5FA08C"), 0.95, dots=9)
    _ring(c)


def _ring(c: Canvas) -> None:
    """People on stools in a ring round a low table, open towards us; farther ones first."""
    u, middle = c.unit, (c.x(0.5), c.y(0.84))
    coats = ("#C8452F", "#2A6FA8", "#D9982B", "#2F8F6B", "#7C5AA6", "#F3EBDD", "#3E5B73")
    angles = np.radians((268, 241, 299, 214, 326, 192, 348, 170, 10, 149, 31, 128, 52))
    seats = [(middle[0] + 420 * u * math.cos(t), middle[1] + 92 * u * math.sin(t)) for t in angles]
    for i, (x, y) in enumerate(seats):
        if i == 7:
            _table(c, middle[0], c.y(0.835))
        sitting(c, x, y, (150 + 60 * (y - middle[1]) / (92 * u)) * u, coats[i % 7], "#2B3038")


def _table(c: Canvas, x: float, y: float) -> None:
    """A round table with cups and papers."""
    u = c.unit
    c.fill(
        ("#8A6A48", "#5E4530"),
        oval(x, y + 12 * u, 150 * u, 34 * u, 60),
        box(x - 18 * u, y, x + 18 * u, y + 72 * u),
    )
    c.fill(("#E6CFA2", "#C7A672"), oval(x, y, 152 * u, 34 * u, 60))
    for k in (-44, 40):
        sheet = [
            (x + (k - 22) * u, y - 8 * u),
            (x + (k + 20) * u, y - 8 * u),
            (x + (k + 28) * u, y + 9 * u),
            (x + (k - 20) * u, y + 9 * u),
        ]
        c.fill("#FFFDF4", sheet)
    for t in np.linspace(0.3, 6.0, 9):
        px, py = x + 118 * u * math.cos(t), y + 22 * u * math.sin(t)
        c.fill(("#5E88A6", "#3E5B73"), oval(px, py, 9 * u, 7 * u, 16))
        c.fill("#FBF8EE", oval(px, py - 3 * u, 9 * u, 4 * u, 16))


def culture(c: Canvas) -> None:
    """Out of an open book rise hills, a pagoda and a river that flows off the page."""
    c.sky([(0, "#C2D6E6"), (0.35, "#E6EDEC"), (0.6, "#FAF1DE"), (1, "#EBDDC0")], 0.5)
    c.glow(c.x(0.5), c.y(0.36), 460 * c.unit, pigment("#FFF6DC"), 0.9, 1.3)
    c.over(pigment("#E2563A"), c.disc(c.x(0.665), c.y(0.20), 44 * c.unit))
    table = smooth(0.66, 0.67, c.Y / c.h) * np.ones((1, c.w), F32)
    grain = noise2(c.h, c.w, 3, 120, 14, 3)
    tone = smooth(0.66, 1.0, c.Y / c.h)[..., None]
    c.over(mix(pigment("#6C8FA8"), pigment("#234B69"), tone) * (0.88 + 0.24 * grain[..., None]), table)
    open_book(c)
    _hills_of_pages(c)
    u = c.unit
    ink_stone(c, c.x(0.90), c.y(0.83))
    brush_pen(c, (c.x(0.985), c.y(0.60)), (c.x(0.835), c.y(0.885)), 17 * u)
    c.birds([(0.33, 0.17), (0.36, 0.15), (0.385, 0.185), (0.42, 0.16)], 24, "#24465E")


def _hills_of_pages(c: Canvas) -> None:
    """Blue hills that stand on the pages and dissolve into the paper at both sides."""
    paper = c.rgb.copy()
    ranges = (
        (0.62, "#9DBFD3", [(0.36, 0.22, 0.10), (0.60, 0.26, 0.10)]),
        (0.69, "#5F93B5", [(0.28, 0.24, 0.09), (0.47, 0.15, 0.08), (0.71, 0.25, 0.09)]),
        (
            0.755,
            "#2D6A97",
            [(0.24, 0.15, 0.07), (0.385, 0.13, 0.06), (0.66, 0.14, 0.07), (0.765, 0.17, 0.06)],
        ),
    )
    for k, (base, top, peaks) in enumerate(ranges):
        crest = c.ridge(base, 0.045, 260, 93 + k, peaks=peaks, crag=0.55)
        c.mountain(
            crest, pigment(top), pigment("#F3EEDF"), 0.20, 93 + k, cun=0.75, rim=0.55, light=0.45, hold=0.1
        )
        c.moss(crest, pigment("#1C4565"), 93 + k, 0.6, 0.7, 40, 0.4, 0.2, 0.8)
        c.mist(base + 0.05, 0.03, 0.35, 70 + k, pigment("#FBF6E6"))
    c.pines(crest, pigment("#1C4565"), 97, 22, 1.1, 0.22, 0.42)
    x = c.X / c.w
    keep = smooth(0.15, 0.24, x) * smooth(0.86, 0.79, x) * smooth(0.92, 0.86, c.Y / c.h)
    c.rgb[:] = mix(paper, c.rgb, keep[..., None])
    foot = float(crest[int(c.w * 0.765)]) + 8 * c.unit
    pagoda(c, c.x(0.765), foot, 165 * c.unit, 7, "#F5EFDD", "#1B3F5C", "#B7C2C4")
    _page_river(c)


def _page_river(c: Canvas) -> None:
    """The river of the hills, down over the edge of the book."""
    u = c.unit
    river = spline(
        c.at((0.50, 0.66), (0.545, 0.71), (0.47, 0.765), (0.535, 0.83), (0.50, 0.90), (0.47, 1.03)), 30
    )
    pen = Pen(c, 3)
    pen.stroke(river, np.array([8, 26, 56, 104, 160, 260]) * u, squash=0.5)
    m = pen.mask()
    n = noise2(c.h, c.w, 9, 70, c.seed + 5, 3)
    c.ink(pigment("#2E5F80"), np.clip(blur(m, 6 * u) - m, 0, 1) * 0.5)
    c.over(mix(pigment("#8FBBD2"), pigment("#F4FAF8"), smooth(0.42, 0.66, n)[..., None]), m * 0.96)
    boat(c, c.x(0.51), c.y(0.835), 62 * u, "#1D3D56")


def society(c: Canvas) -> None:
    """At dusk people cross the bridge hand in hand; houses and lamps shine in the water."""
    c.sky([(0, "#24446A"), (0.25, "#4F7CA6"), (0.45, "#A9BFD0"), (0.58, "#F2D9B4"), (1, "#C9C7BE")], 0.1)
    c.over(pigment("#FFF7E6"), c.disc(c.x(0.80), c.y(0.16), 40 * c.unit))
    c.glow(c.x(0.80), c.y(0.16), 180 * c.unit, pigment("#F3ECDD"), 0.35)
    far_ranges(c, 3, 0.50, 0.58, 0.12, 0.15, "#6F97B8", "#35638A", "#E9D6B8", 54, depth=0.16, cun=0.8)
    u, y = c.unit, c.y(0.70)
    for f, w, lift in (
        (0.05, 210, 0.03),
        (0.90, 200, 0.03),
        (0.155, 200, 0.0),
        (0.80, 190, 0.0),
        (0.27, 170, 0.02),
        (0.705, 160, 0.025),
        (0.985, 220, 0.0),
    ):
        house(c, c.x(f), y - lift * c.h, w * u, "#D9DDE0", "#1D3147", "#FFD388", shade="#93A6B6")
    c.fill(("#7F97A8", "#3F5F7A"), box(0, y - 2 * u, c.w, y + 22 * u))
    for f, size in ((0.10, 46), (0.22, 42), (0.75, 42), (0.86, 46), (0.95, 46)):
        lantern(c, c.x(f), y - 82 * u, size * u, 0.5)
    c.water(y + 20 * u, pigment("#7FA3BE"), 0.75, 11, 0.22, "#FFF1D6")
    c.shore(y + 20 * u, pigment("#16324A"), 0.6, 12, 4)
    bridge = (c.x(0.5), y + 26 * u, 720 * u, 150 * u)
    stone_bridge(c, *bridge, ("#DCE0DC", "#6F8AA0"), "#25435C")
    deck = deck_of(*bridge)
    feet = [(float(deck[i][0]), float(deck[i][1])) for i in range(13, 50, 4)]
    hand_in_hand(c, feet, 104 * u, ("#C8452F", "#F3EBDD", "#D9982B", "#2F8F6B", "#7C5AA6"), "#1E2B3A")
    glow = np.exp(-(((c.X - c.x(0.5)) / (300 * u)) ** 2) - ((c.Y - c.y(0.87)) / (60 * u)) ** 2)
    c.over(pigment("#FFDFA6"), (glow * 0.4).astype(F32))
    for f, py, size in (
        (0.30, 0.86, 62),
        (0.44, 0.925, 92),
        (0.62, 0.90, 80),
        (0.74, 0.845, 54),
        (0.17, 0.93, 88),
        (0.84, 0.93, 92),
    ):
        for light in (True, False):
            lotus_lamp(c, c.x(f), c.y(py), size * u, "#E7829B", light=light)


def ecology(c: Canvas) -> None:
    """A Yangtze sturgeon leaps in clear water; egrets stand among the reeds."""
    c.sky([(0, "#BFDDE6"), (0.28, "#DDEEEA"), (0.5, "#F8F3E0"), (1, "#EEF0E0")], 0.55)
    c.glow(c.x(0.40), c.y(0.30), 330 * c.unit, pigment("#FFF6DC"), 0.8)
    far_ranges(c, 4, 0.42, 0.52, 0.11, 0.17, "#BCD9E0", "#5F9FA8", "#EEF0E0", 64, depth=0.16)
    for i, env in enumerate(
        ([(0, 1), (0.22, 0.7), (0.42, 0.05), (1, 0)], [(0, 0), (0.58, 0.05), (0.80, 0.7), (1, 1)])
    ):
        rg = c.ridge(0.565, 0.22, 300, 66 + i, crag=0.5, env=env)
        c.mountain(rg, pigment("#2A7480"), pigment("#C9E0DC"), 0.18, 66 + i, cun=0.75, rim=0.5, light=0.45)
        c.moss(rg, pigment("#1A4F58"), 66 + i, 1.0, 0.8, 50, 0.5)
        c.pines(rg, pigment("#1E5A5E"), 68 + i, 30, 1.0)
    c.mist(0.56, 0.03, 0.8, 17)
    c.water(c.y(0.575), pigment("#A9D3DA"), 0.72, 12, 0.32)
    c.shore(c.y(0.575), pigment("#1F4E5A"), 0.5, 13, 4)
    u = c.unit
    sturgeon(c, c.x(0.50), c.y(0.80), 300 * u)
    sturgeon(c, c.x(0.685), c.y(0.70), 150 * u)
    boat(c, c.x(0.30), c.y(0.635), 50 * u, "#1D3D46")
    reeds(c, c.x(0.0), c.x(0.22), c.y(1.02), 430 * u, 46, ("#5F8A5A", "#C9B98A"), 1)
    egret(c, c.x(0.165), c.y(0.93), 290 * u)
    egret(c, c.x(0.275), c.y(0.86), 190 * u, -1)
    egret(c, c.x(0.865), c.y(0.90), 235 * u, -1)
    reeds(c, c.x(0.88), c.x(1.0), c.y(1.02), 380 * u, 30, ("#4F7F5A", "#C9B98A"), 2)
    reeds(c, c.x(-0.02), c.x(0.13), c.y(1.04), 300 * u, 26, ("#2F6650", "#B5A273"), 3)
    for f, y, size in ((0.60, 0.18, 30), (0.64, 0.15, 27), (0.685, 0.185, 30), (0.73, 0.16, 24)):
        c.birds([(f, y)], size, "#FFFFFF", 0.95)


PICTURES: dict[str, Callable[[Canvas], None]] = {
    "economy": economy,
    "politics": politics,
    "culture": culture,
    "society": society,
    "ecology": ecology,
}
