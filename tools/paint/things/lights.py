"""Lanterns and lamps afloat."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, mix, outline, pigment, smooth


def lantern(c, x, y, s, hang=0.6, a=1.0, red="#C8382A"):
    """A hanging lantern; (x, y) is its middle, s its height."""
    c = c.window(x - s * 3.5, y - s * 3.5, x + s * 3.5, y + s * 3.5)
    c.glow(x, y, s * 1.9, pigment("#FFC777"), 0.55 * a)
    p = Pen(c, 4)
    p.oval(x, y, s * 0.56, s * 0.45)
    m = p.mask()
    d = np.hypot((c.X - x) / (s * 0.56), (c.Y - y) / (s * 0.45))
    body = mix(pigment("#FFB45A"), pigment(red), np.clip(smooth(0.0, 0.85, d), 0, 1)[..., None])
    c.rgb += (body - c.rgb) * (m * a)[..., None]
    rib = Pen(c, 4)
    for k in (-0.78, -0.45, 0.0, 0.45, 0.78):
        q = [
            (x + s * 0.56 * k * math.sqrt(max(0, 1 - (t * 0.98) ** 2)), y + s * 0.45 * t)
            for t in np.linspace(-1, 1, 30)
        ]
        rib.line(q, s * 0.013)
    c.ink(pigment("#8A1F18"), rib.mask() * m * 0.55 * a)
    g = Pen(c, 4)
    for sg in (-1, 1):
        yy = y + sg * s * 0.45
        up, down = yy - s * 0.045, yy + s * 0.045
        g.poly([(x - s * 0.24, up), (x + s * 0.24, up), (x + s * 0.21, down), (x - s * 0.21, down)])
    g.line([(x, y - s * 0.48), (x, y - s * (0.48 + hang))], s * 0.022)
    c.over(pigment("#C99A3F"), g.mask() * a)
    t = Pen(c, 4)
    for i in range(-3, 4):
        knot, middle = (x + i * s * 0.035, y + s * 0.49), (x + i * s * 0.04, y + s * 0.75)
        t.stroke(bezier(knot, middle, (x + i * s * 0.055, y + s * 0.95)), [s * 0.02, s * 0.012])
    c.over(pigment(red), t.mask() * a)


def lotus_lamp(c, x, y, s, petal="#E7829B", a=1.0, light=True):
    """A paper lotus with a flame, afloat; with `light` only its light on the water, to be laid first."""
    c = c.window(x - s * 3.2, y - s * 3.2, x + s * 3.2, y + s * 4)
    if light:
        _lamp_light(c, x, y, s, a)
        return
    colour = pigment(petal)
    for ang in (-1.28, 1.28, -0.95, 0.95):
        _petal(c, x, y, s, (ang, s * 0.74, s * 0.15), colour * 0.92, a)
    for ang in (-0.58, 0.58, 0.0):
        _petal(c, x, y, s, (ang, s * 0.72, s * 0.17), colour, a * 0.95)
    f = Pen(c, 4)
    f.poly(
        outline(
            ((x, y - s * 0.1), (x - s * 0.16, y - s * 0.28), (x, y - s * 0.56)),
            ((x, y - s * 0.56), (x + s * 0.16, y - s * 0.28), (x, y - s * 0.1)),
        )
    )
    c.over(pigment("#FFF3C4"), blur(f.mask(), s * 0.015) * a)
    for ang in (-0.3, 0.3):
        _petal(c, x, y, s, (ang, s * 0.46, s * 0.15), mix(colour, np.ones(3, F32), 0.25), a * 0.92)
    left, right = (x - s * 0.62, y - s * 0.02), (x + s * 0.62, y - s * 0.02)
    b = Pen(c, 4)
    b.poly(outline((left, (x, y + s * 0.20), right), (right, (x, y + s * 0.06), left)))
    c.over(pigment("#3F7A62"), b.mask() * 0.9 * a)


def _lamp_light(c, x, y, s, a):
    """The glow round a lamp and its broken light on the water below."""
    c.glow(x, y - s * 0.2, s * 1.25, pigment("#FFD68F"), 0.72 * a, 1.4)
    column = np.exp(-(((c.X - x) / (s * 0.42)) ** 2)) * smooth(0, s * 0.2, c.Y - y)
    m = column * np.exp(-np.clip(c.Y - y, 0, None) / (s * 1.1))
    rip = 0.55 + 0.45 * np.sin(c.Y / (s * 0.055) + np.sin(c.X / (s * 0.3)) * 1.2)
    c.over(pigment("#FFC873"), (m * rip * 0.8 * a).astype(F32))


def _petal(c, x, y, s, shape, colour, a):
    """A petal of a lamp s wide; shape = (angle from upright, length, breadth)."""
    ang, L, wd = shape
    p = Pen(c, 4)
    tx, ty = x + L * math.sin(ang), y - L * math.cos(ang) * 0.9
    nx, ny = math.cos(ang) * wd, math.sin(ang) * wd
    mx, my = x + L * 0.5 * math.sin(ang), y - L * 0.45 * math.cos(ang)
    p.poly(
        outline(
            ((x, y), (mx - nx * 1.5, my - ny * 1.2), (tx, ty)),
            ((tx, ty), (mx + nx * 1.5, my + ny * 1.2), (x, y)),
        )
    )
    m = p.mask()
    d = np.hypot(c.X - x, c.Y - y) / L
    rim = m * (1 - blur(m, s * 0.05))
    shade = mix(pigment("#FFF0CC"), colour, smooth(0.15, 0.85, d)[..., None])
    shade = mix(shade, colour * 0.8, np.clip(rim * 0.9, 0, 1)[..., None])
    c.rgb += (shade - c.rgb) * (m * a)[..., None]
