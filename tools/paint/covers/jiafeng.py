"""家风家训展厅: a lit courtyard under an old tree, lantern at the eaves."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, bezier, mix, noise2, outline, pigment, smooth
from tools.paint.scenery import far_ranges
from tools.paint.things.buildings import house
from tools.paint.things.lights import lantern
from tools.paint.things.plants import tree


def jiafeng(c):
    """家风家训展厅 - a lit courtyard under an old tree, lantern at the eaves."""
    _sky(c)
    far_ranges(c, 4, 0.55, 0.64, 0.13, 0.15, "#A892BC", "#6F5C93", "#EFD3BE", 15, depth=0.16)
    c.mist(0.66, 0.04, 0.7, 62, pigment("#F7DFC6"))
    # courtyard ground
    yard = smooth(0.72, 0.80, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 12, 40, 8, 4)
    c.over(
        mix(pigment("#8C769F"), pigment("#4B3C66"), smooth(0.78, 1, c.Y / c.h)[..., None])
        * (0.92 + 0.16 * n[..., None]),
        yard * 0.97,
    )
    # side wings then the hall
    w = c.pick(0.34, 0.56) * c.w
    hx = c.x(c.pick(0.52, 0.50))
    tree(
        c,
        c.x(c.pick(0.80, 0.86)),
        c.y(0.765),
        c.pick(330, 330) * c.unit,
        4,
        "#3B2B45",
        ("#54437A", "#8B6F9E"),
        0.9,
        levels=6,
        dots=5,
    )
    for sx, s in c.pick(((0.245, 0.20), (0.80, 0.20)), ((0.10, 0.34), (0.90, 0.34))):
        house(c, c.x(sx), c.y(0.775), s * c.w, "#D9CBD3", "#3D3452", "#FFC976", shade="#A58FAE")
    c.mist(0.775, 0.03, 0.35, 64, pigment("#EED3C8"))
    house(c, hx, c.y(0.815), w, "#EADBD6", "#2F2843", "#FFCE80", shade="#B39BB0")
    _yard_light(c, hx, w, yard)
    # grandparent, parent and child before the door
    _family(c, hx, w)
    # near eave with lanterns
    _eave(c)
    c.birds([(0.70, 0.26), (0.73, 0.243), (0.752, 0.275)], 18, "#3B2F58")


def _sky(c):
    """Dusk and the moon."""
    c.paper = pigment("#F3E9E6")
    c.sky(
        [
            (0, "#5A4C82"),
            (0.22, "#8672A6"),
            (0.42, "#C9A6B8"),
            (0.56, "#F4CDA8"),
            (0.66, "#F9DDB8"),
            (1, "#D9C2C0"),
        ],
        0.12,
    )
    mx, my, mr = c.x(c.pick(0.575, 0.76)), c.y(c.pick(0.19, 0.16)), 50 * c.unit
    c.glow(mx, my, mr * 4.4, pigment("#F6E3E0"), 0.5, 1.3)
    c.over(pigment("#FFF7E6"), c.disc(mx, my, mr) * 0.97)
    cr = noise2(c.h, c.w, 30, 17, 3, 4)
    c.ink(pigment("#E3CFC0"), c.disc(mx, my, mr) * smooth(0.5, 0.7, cr) * 0.5)


def _yard_light(c, hx, w, yard):
    """Light from the door on the flagstones."""
    # light on the flagstones
    d = (
        np.exp(-(((c.X - hx) / (w * 0.34)) ** 2))
        * smooth(0.80, 0.83, c.Y / c.h)
        * smooth(1.06, 0.83, c.Y / c.h)
    )
    c.over(pigment("#FFD394"), (d * 0.55).astype(F32))
    ln = Pen(c, 2)
    for i in range(-12, 13):
        ln.line([(hx + i * 40 * c.unit, c.y(0.815)), (hx + i * 145 * c.unit, c.y(1.02))], 1.4 * c.unit)
    for k in range(6):
        yy = c.y(0.83 + 0.19 * (k / 5) ** 1.6)
        ln.line([(0, yy), (c.w, yy)], 1.2 * c.unit)
    c.ink(pigment("#2A2140"), ln.mask() * yard * 0.30)


def _family(c, hx, w):
    """Grandparent with a stick, parent and child before the door, hand in hand."""
    side, middle, heads = pens = Pen(c, 4), Pen(c, 4), Pen(c, 4)
    base, S = c.y(0.853), w * 0.185

    def arm(pen, *points, width):
        pen.stroke(bezier(*((hx + S * x, base - S * y) for x, y in points)), [S * width, S * 0.07])

    for x, s in ((hx - S * 0.78, 0.90), (hx + S * 0.60, 0.60)):
        _robe(side, heads, x, base, s * S)
    _robe(middle, heads, hx - S * 0.02, base, S)
    arm(side, (-0.68, 0.62), (-0.50, 0.44), (-0.30, 0.42), width=0.09)
    arm(middle, (0.09, 0.68), (0.30, 0.46), (0.47, 0.36), width=0.10)
    arm(middle, (-0.13, 0.68), (-0.20, 0.52), (-0.30, 0.42), width=0.10)
    side.line([(hx - S * 0.92, base - S * 0.50), (hx - S * 1.00, base)], S * 0.022)
    for pen, colour in zip(pens, ("#4A3A63", "#2C2145", "#33243A"), strict=True):
        c.over(pigment(colour), pen.mask() * 0.97)
    shadow = np.exp(-(((c.X - hx) / (S * 1.0)) ** 2) - ((c.Y - base) / (S * 0.06)) ** 2)
    c.ink(pigment("#241A3A"), (shadow * 0.5).astype(F32))


def _robe(body, head, x, base, s):
    """A figure in a robe, s tall."""
    top = base - s * 0.74
    body.poly(
        outline(
            ((x - s * 0.17, base), (x - s * 0.15, base - s * 0.40), (x - s * 0.13, top)),
            ((x - s * 0.13, top), (x, base - s * 0.82), (x + s * 0.13, top)),
            ((x + s * 0.13, top), (x + s * 0.15, base - s * 0.40), (x + s * 0.17, base)),
        )
    )
    head.oval(x, base - s * 0.885, s * 0.088, s * 0.10)


def _eave(c):
    """The near eave with its lanterns."""
    u, ey = c.unit, c.y(c.pick(0.085, 0.065))
    lantern(c, c.x(c.pick(0.325, 0.43)), ey + 186 * u, 124 * u, 0.62)
    lantern(c, c.x(c.pick(0.150, 0.15)), ey + 214 * u, 124 * u, 0.80)
    x0, x1 = c.x(c.pick(-0.02, -0.04)), c.x(c.pick(0.455, 0.60))
    tip = (x1, ey - 22 * u)
    lip = ((x0, ey + 62 * u), (c.x(0.22), ey + 66 * u), (x1 - 60 * u, ey + 44 * u), tip)
    hip = (tip, (x1 - 110 * u, ey + 2 * u), (x1 - 190 * u, -30 * u), (x1 - 250 * u, -90 * u))
    p = Pen(c, 3)
    p.poly(outline(lip, hip, [(x0, -90 * u)]))
    m = p.mask()
    c.over(mix(pigment("#1F1A30"), pigment("#3B3252"), smooth(0, ey + 60 * u, c.Y)[..., None]), m)
    rows = Pen(c, 3)
    for f in (i / 45 for i in range(46)):
        bx = mix(x0, x1 - 8 * u, f)
        foot = (bx, ey + 74 * u * (1 - f**4 * 0.9))
        rows.line(bezier((bx - 150 * u * (1 - f * 0.4), -100 * u), (bx - 40 * u, ey * 0.2), foot), 6.2 * u)
    c.over(pigment("#151122"), rows.mask() * m * 0.6)
    rim = ((x0, ey + 66 * u), (c.x(0.22), ey + 70 * u), (x1 - 60 * u, ey + 48 * u), (x1, ey - 20 * u))
    _tile_ends(c, bezier(*rim, n=80))


def _tile_ends(c, rim):
    """Round tile ends along the rim of the eave."""
    u, ends = c.unit, Pen(c, 4)
    for x, y in rim[0:77:2]:
        ends.oval(x, y - 2 * u, 7.5 * u)
    ends.stroke(rim, [9 * u, 9 * u, 7 * u, 3 * u])
    c.over(pigment("#57496F"), ends.mask() * 0.95)
