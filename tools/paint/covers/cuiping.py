"""翠屏文化展厅: the pagoda on Cuiping hill, bamboo, boats."""

from __future__ import annotations

from tools.paint.brush import pigment
from tools.paint.scenery import corner_hills, far_ranges
from tools.paint.things.boats import boat
from tools.paint.things.buildings import pagoda
from tools.paint.things.plants import bamboo


def cuiping(c):
    """翠屏文化展厅 - the pagoda on Cuiping hill, bamboo, boats."""
    c.sky([(0, "#D6E4CC"), (0.3, "#EAF0DC"), (0.55, "#FBF3DD"), (1, "#F2EEDA")], 0.55)
    c.glow(c.x(0.36), c.y(0.22), c.x(c.pick(0.16, 0.26)), pigment("#FFF6DC"), 0.8)
    far_ranges(c, 4, 0.48, 0.57, 0.12, 0.17, "#CBDDC0", "#8DB386", "#F3EFDC", 17, depth=0.15)
    _hill(c)
    c.mist(0.60, 0.03, 0.5, 67)
    c.mist(0.665, 0.03, 0.85, 68)
    y0 = c.y(0.68)
    c.water(y0, pigment("#BFD6B8"), 0.62, 5, 0.38)
    c.shore(y0, pigment("#35602F"), 0.5, 7, 4)
    boat(c, c.x(c.pick(0.40, 0.36)), c.y(0.775), 74 * c.unit, "#2A3B2A")
    boat(c, c.x(c.pick(0.68, 0.70)), c.y(0.735), 62 * c.unit, "#2A3B2A", sail="#FBF4E0")
    boat(c, c.x(c.pick(0.615, 0.58)), c.y(0.715), 36 * c.unit, "#2A3B2A", sail="#FBF4E0")
    corner_hills(c, "#2C5C30", "#5C8A4B", 57, 0.16, 0.20, moss="#1C3F22", trees="#214726", pines=14)
    # bamboo, pale behind, dark before
    _bamboo(c)
    c.birds([(0.35, 0.205), (0.375, 0.185), (0.40, 0.22), (0.43, 0.195)], 20, "#33502F")


def _hill(c):
    """The hill with its pagoda and pines."""
    hx = c.pick(0.56, 0.56)
    rg = c.ridge(
        0.665,
        0.06,
        260,
        37,
        peaks=[(hx, 0.28, 0.15), (hx + 0.26, 0.17, 0.14), (hx - 0.30, 0.12, 0.13)],
        crag=0.35,
        gain=0.46,
    )
    c.mountain(rg, pigment("#3E7A3C"), pigment("#CFDDB4"), 0.34, 37, cun=0.8, rim=0.5, light=0.45, hold=0.35)
    c.moss(rg, pigment("#2A5A2E"), 37, 2.2, 1.0, 130, 0.6)
    top = int(c.x(hx))
    pagoda(
        c,
        c.x(hx),
        rg[top - 6 : top + 6].mean() + 10 * c.unit,
        245 * c.unit,
        7,
        "#E9DDBB",
        "#26452B",
        "#A9A878",
    )
    c.pines(rg, pigment("#24502A"), 38, 46, 1.15, hx - 0.12, hx - 0.02)
    c.pines(rg, pigment("#24502A"), 39, 46, 1.15, hx + 0.02, hx + 0.13)
    c.pines(rg, pigment("#2F6032"), 40, 30, 1.0, 0.2, 0.95)


def _bamboo(c):
    """Bamboo at both sides, pale behind, dark before."""
    g1, g2 = pigment("#7FA864"), pigment("#3F7433")
    k = c.pick(1, 1.55)
    for i, (x, y1, ln, w) in enumerate(
        ((0.155, -0.05, 40, 12), (0.035, -0.05, 26, 14), (0.955, -0.05, -50, 12))
    ):
        x = x * k if x < 0.5 else 1 - (1 - x) * k
        bamboo(c, c.x(x), c.y(1.04), c.y(y1), ln * c.unit, w * c.unit, g1, i, 0.5, size=1.15)
    for i, (x, y1, ln, w) in enumerate(
        ((0.085, -0.06, 74, 22), (0.015, 0.02, 40, 17), (0.985, -0.06, -70, 20))
    ):
        x = x * k if x < 0.5 else 1 - (1 - x) * k
        bamboo(
            c,
            c.x(x),
            c.y(1.05),
            c.y(y1),
            ln * c.unit,
            w * c.unit,
            g2,
            20 + i,
            0.95,
            leafcol=pigment("#2C5F2A"),
            size=1.0,
        )
