"""Pagodas, dwellings, halls and tiled roofs."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from tools.paint.brush import Pen, bezier, box, mix, outline, pigment
from tools.paint.canvas import Canvas


def pagoda(c, x, y, s, tiers=7, body="#F3EFE2", roof="#24423A", shade="#B9C4B4", a=1.0):
    """A tapering tower with upturned eaves; (x, y) is the middle of its foot, s its height."""
    c = c.window(x - s * 0.3, y - s * 1.05, x + s * 0.3, y + s * 0.05)
    walls, eaves, dark, windows = pens = Pen(c, 4), Pen(c, 4), Pen(c, 4), Pen(c, 4)
    h = s * 0.84 / tiers
    for i in range(tiers):
        _tier(pens, x, y - i * h, s, h, i)
    yt = y - tiers * h
    w1 = s * (0.185 - 0.0125 * tiers)
    eaves.poly(
        outline(
            ((x - w1 * 0.75, yt), (x - w1 * 0.2, yt - h * 0.1), (x, yt - h * 0.75)),
            ((x, yt - h * 0.75), (x + w1 * 0.2, yt - h * 0.1), (x + w1 * 0.75, yt)),
        )
    )
    eaves.line([(x, yt - h * 0.5), (x, y - s)], s * 0.007)
    for k, r in ((0.95, 0.014), (1.12, 0.010)):
        eaves.oval(x, yt - h * k, s * r)
    c.over(pigment(body), walls.mask() * a)
    c.over(pigment(shade), dark.mask() * 0.75 * a)
    c.over(pigment(roof), np.maximum(eaves.mask(), windows.mask() * 0.8) * a)


def _tier(pens, x, yb, s, h, i):
    """The i-th storey of a pagoda, its foot at yb."""
    walls, eaves, dark, windows = pens
    w0 = s * (0.185 - 0.0125 * i)
    w1 = s * (0.185 - 0.0125 * (i + 0.75))
    yt = yb - h
    walls.poly([(x - w0 / 2, yb), (x + w0 / 2, yb), (x + w1 / 2, yt), (x - w1 / 2, yt)])
    dark.poly([(x + w0 * 0.16, yb), (x + w0 / 2, yb), (x + w1 / 2, yt), (x + w1 * 0.16, yt)])
    ww, wh, sill = w0 * 0.13, h * 0.4, yb - h * 0.2
    for ox in (-0.02,) if i % 2 else (-0.27, 0.2):
        left, right = x + ox * w0 - ww / 2, x + ox * w0 + ww / 2
        arch = [(right, sill - wh * 0.7), (x + ox * w0, sill - wh), (left, sill - wh * 0.7)]
        windows.poly([(left, sill), (right, sill), *arch])
    e = w1 * 0.5 + s * 0.047
    eaves.poly(
        outline(
            ((x - e, yt - h * 0.10), (x - e * 0.62, yt + h * 0.20), (x - w1 * 0.36, yt - h * 0.26)),
            ((x + w1 * 0.36, yt - h * 0.26), (x + e * 0.62, yt + h * 0.20), (x + e, yt - h * 0.10)),
            ((x + e, yt - h * 0.04), (x, yt + h * 0.30), (x - e, yt - h * 0.04)),
        )
    )


def house(c, x, y, w, wall="#F6F0E2", roof="#3A403E", lit=None, a=1.0, shade="#C9BEA8"):
    """A southern-Sichuan dwelling: white walls, timber frame, dark curved tile roof."""
    c = c.window(x - w * 0.9, y - w * 0.9, x + w * 0.9, y + w * 0.7)
    h = w * 0.34
    c.fill(wall, box(x - w * 0.44, y, x + w * 0.44, y - h), a=a)
    c.fill(shade, box(x - w * 0.44, y - h * 0.72, x + w * 0.44, y - h), a=0.7 * a)
    frame = Pen(c, 4)
    for k in (-0.44, -0.17, 0.17, 0.44):
        frame.line([(x + w * k, y), (x + w * k, y - h)], w * 0.014)
    frame.line([(x - w * 0.44, y - h * 0.62), (x + w * 0.44, y - h * 0.62)], w * 0.011)
    c.over(pigment("#6B4A33"), frame.mask() * 0.85 * a)
    windows = [
        box(x + w * (k - 0.07), y - h * 0.2, x + w * (k + 0.07), y - h * 0.56) for k in (-0.305, 0.305)
    ]
    door = box(x - w * 0.07, y, x + w * 0.07, y - h * 0.56)
    c.fill(lit or "#5A4636", *windows, door, a=0.92 * a)
    if lit:
        bars = [[(x, y), (x, y - h * 0.56)]]
        for k in (-0.305, 0.305):
            bars.append([(x + w * k, y - h * 0.2), (x + w * k, y - h * 0.56)])
            bars.append([(x + w * (k - 0.07), y - h * 0.38), (x + w * (k + 0.07), y - h * 0.38)])
        c.lines("#6B3A20", w * 0.008, *bars, a=0.8 * a)
        c.glow(x, y - h * 0.3, w * 0.55, pigment(lit), 0.25 * a)
    tiled_roof(c, x, y - h * 0.92, w * 1.16, w * 0.25, roof, a)


def tiled_roof(c, x, y, w, h, roof="#3A403E", a=1.0, tiles=True):
    """A hip of grey tiles with a sagging slope, upturned corners and a ridge."""
    p = Pen(c, 4)
    e, rt, low, lip = w / 2, w * 0.36, y + h * 0.10, y - h * 0.19
    p.poly(
        outline(
            ((x - e, y - h * 0.26), (x - e * 0.86, y - h * 0.02), (x - e * 0.78, y - h * 0.30), (x - rt, y - h)),
            ((x - rt, y - h), (x, y - h * 0.93), (x + rt, y - h)),
            ((x + rt, y - h), (x + e * 0.78, y - h * 0.30), (x + e * 0.86, y - h * 0.02), (x + e, y - h * 0.26)),
            ((x + e, lip), (x + e * 0.8, low), (x - e * 0.8, low), (x - e, lip)),
        )
    )  # fmt: skip
    m = p.mask()
    base = pigment(roof)
    g = np.clip((c.Y - (y - h)) / h, 0, 1)
    cc = mix(base * 0.75, np.minimum(1, base * 0.8 + 0.16), g[..., None])
    c.rgb += (cc - c.rgb) * (m * a)[..., None]
    if tiles:
        rows = Pen(c, 4)
        n = max(10, int(w / (9 * c.unit)))
        for i in range(n + 1):
            f = i / n * 2 - 1
            middle = (x + mix(rt, e, 0.42) * f, y - h * 0.25)
            foot = (x + e * f * 0.985, y + h * 0.06 * (1 - f * f))
            rows.line(bezier((x + rt * f, y - h * 0.96), middle, foot), w / n * 0.26)
        c.over(base * 0.48, rows.mask() * m * 0.75 * a)
    _ridge(c, x, y, rt, h, base * 0.6, a)


def _ridge(c, x, y, rt, h, colour, a):
    """The ridge of a roof, raised at its ends and in the middle."""
    k = Pen(c, 4)
    end, sag = (rt * 1.10, y - h * 1.16), (rt * 0.8, y - h * 0.97)
    spine = bezier((x - end[0], end[1]), (x - sag[0], sag[1]), (x + sag[0], sag[1]), (x + end[0], end[1]))
    k.stroke(spine, [h * 0.05, h * 0.11, h * 0.11, h * 0.11, h * 0.05])
    k.poly(
        outline(
            ((x - h * 0.30, y - h * 0.98), (x - h * 0.12, y - h * 1.04), (x, y - h * 1.34)),
            ((x, y - h * 1.34), (x + h * 0.12, y - h * 1.04), (x + h * 0.30, y - h * 0.98)),
        )
    )
    c.over(colour, k.mask() * a)


def lattice_hall(c: Canvas, x: float, y: float, w: float) -> None:
    """Two floors of lit lattice under a flat eave; a roof goes over it."""
    for floor, (low, high) in enumerate(((0, 0.42), (0.46, 0.84))):
        width = w * (0.96 - 0.08 * floor)
        c.fill(("#F6EFDD", "#DCD4BC"), box(x - width / 2, y - w * high, x + width / 2, y - w * low))
        bays = x + np.linspace(-0.44, 0.44, 7) * width
        panes = [
            box(a + w * 0.016, y - w * (high - 0.06), b - w * 0.016, y - w * (low + 0.04))
            for a, b in pairwise(bays)
        ]
        c.fill(("#FFDF9A", "#F4B860"), *panes)
        bars = [[(q, y - w * high), (q, y - w * low)] for q in bays]
        bars += [[((p[0][0] + p[1][0]) / 2, p[0][1]), ((p[0][0] + p[1][0]) / 2, p[2][1])] for p in panes]
        bars += [
            [(p[0][0], p[0][1] * k + p[2][1] * (1 - k)), (p[1][0], p[0][1] * k + p[2][1] * (1 - k))]
            for p in panes
            for k in (0.35, 0.7)
        ]
        c.lines("#7A4A2E", w * 0.010, *bars, a=0.85)
        c.fill("#8A3325", box(x - w * 0.5, y - w * (high + 0.04), x + w * 0.5, y - w * high))
