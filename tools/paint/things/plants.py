"""Bamboo, trees and blossom."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, mix, noise2, oval, pigment, smooth
from tools.paint.canvas import Canvas


def bamboo(c, x, y0, y1, lean, w, colour, seed, a=0.9, leaves=True, leafcol=None, size=1.0):
    """One culm from the foot (x, y0) up to y1, with leaf sprays at the joints."""
    r = np.random.default_rng(c.seed * 29 + seed)
    pen, joint = Pen(c, 3), Pen(c, 3)
    n = max(4, int(abs(y0 - y1) / (w * 5.4)))
    t = np.linspace(0, 1, n + 1)
    xs = x + lean * (t**1.5)
    ys = mix(y0, y1, t)
    for i in range(n):
        k = 1 - 0.35 * t[i]
        p0 = np.array([xs[i], ys[i] - w * 0.16])
        p1 = np.array([xs[i + 1], ys[i + 1] + w * 0.16])
        q = np.linspace(p0, p1, 12)
        pen.stroke(q, np.array([1.12, 0.98, 0.92, 0.9, 0.92, 0.98, 1.12]) * w * k)
        joint.line(
            [(xs[i] - w * 0.62 * k, ys[i] - w * 0.02), (xs[i] + w * 0.62 * k, ys[i] - w * 0.02)], w * 0.13
        )
    m = pen.mask()
    # ink is heavier on one flank of the culm
    px = np.interp(c.Y[:, 0], ys[::-1], xs[::-1])[:, None]
    flank = np.clip((c.X - px) / max(w, 1) + 0.5, 0, 1)
    streak = noise2(c.h, c.w, c.w / (3 * c.unit), 3, seed, 1)
    cc = mix(np.minimum(1, colour * 0.72 + 0.28), colour * 0.8, flank[..., None])
    c.rgb += (cc - c.rgb) * (m * a * (0.86 + 0.2 * (streak - 0.5)))[..., None]
    c.over(colour * 0.45, joint.mask() * a * 0.85)
    if leaves:
        _sprays(c, r, xs, ys, w, seed, size, (leafcol if leafcol is not None else colour * 0.8, a))
    return xs, ys


def _sprays(c, r, xs, ys, w, seed, size, paint):
    """Twigs with leaves, left and right in turn, at three joints of four."""
    colour, a = paint
    pen = Pen(c, 3)
    for i in range(2, len(xs)):
        if r.random() < 0.25:
            continue
        sg = 1 if (i + seed) % 2 else -1
        bx, by = xs[i], ys[i]
        L = size * w * r.uniform(4.0, 6.5)
        tip = (bx + sg * L, by - L * r.uniform(0.15, 0.5))
        twig = bezier((bx, by), (bx + sg * L * 0.5, by - L * 0.5), tip)
        pen.stroke(twig, [w * 0.13, w * 0.05])
        for f in (0.55, 0.8, 1.0):
            q = twig[int(f * (len(twig) - 1))]
            spray(pen, q, r, size * w * r.uniform(3.6, 5.2), sg)
    c.over(colour, pen.mask() * a)


def spray(pen, q, r, L, sg, n=None):
    """个/介: leaves hanging from one point."""
    for _ in range(n or int(r.integers(3, 6))):
        ang = math.radians(r.normal(62, 30))
        ll = L * r.uniform(0.65, 1.15)
        tip = (q[0] + sg * ll * math.cos(ang), q[1] + ll * math.sin(ang))
        mid = (q[0] + sg * ll * 0.55 * math.cos(ang - 0.18), q[1] + ll * 0.5 * math.sin(ang - 0.18))
        pen.stroke(
            bezier(q, mid, tip),
            [ll * 0.03, ll * 0.13, ll * 0.145, ll * 0.10, ll * 0.05, 0.2],
            int(r.uniform(150, 255)),
        )


def blossom(c, x, y, s, seed, petal="#E58FA6", heart="#C23B5E", a=0.95, back=0.0):
    """A plum blossom of radius s: five petals, paler towards the rim, and its stamens."""
    r = np.random.default_rng(seed)
    rot = r.uniform(0, 6.28)
    sq = r.uniform(0.72, 1.0)
    tilt = r.uniform(0, 3.14)
    ct, st = math.cos(tilt), math.sin(tilt)

    def turned(px, py):
        qx, qy = px * ct + py * st, (-px * st + py * ct) * sq
        return (x + qx * ct - qy * st, y + qx * st + qy * ct)

    if min(x, c.w - x, y, c.h - y) < -s * 1.2:
        return
    c = c.window(int(max(0, x - s * 1.3)), int(max(0, y - s * 1.3)), x + s * 1.3, y + s * 1.3)
    for i in range(5):
        ang = rot + i * math.tau / 5
        rim = []
        for t in np.linspace(0, math.tau, 40):
            rr = s * 0.40 * (1 + 0.05 * math.sin(3 * t + i))
            rim.append(
                turned(
                    math.cos(ang) * s * 0.50 + rr * math.cos(t), math.sin(ang) * s * 0.50 + rr * math.sin(t)
                )
            )
        _blossom_petal(c, x, y, s, rim, (pigment(petal), pigment(heart)), a * (1 - back))
    pen, dot = Pen(c, 4), Pen(c, 4)
    for _ in range(11):
        ang, rr = r.uniform(0, 6.28), s * r.uniform(0.2, 0.42)
        q = turned(rr * math.cos(ang), rr * math.sin(ang))
        pen.line([(x, y), q], max(0.4, s * 0.016))
        dot.oval(*q, s * 0.045)
    c.over(pigment(heart) * 0.8, pen.mask() * 0.7 * a)
    c.over(pigment("#E9B64A"), dot.mask() * a)


def _blossom_petal(c, x, y, s, rim, colours, a):
    """One petal: the heart's colour inside, the petal's outside, white towards the rim."""
    petal, heart = colours
    pen = Pen(c, 4)
    pen.poly(rim)
    m = pen.mask()
    e = m * (1 - blur(m, max(1, s * 0.10)))
    d = np.hypot(c.X - x, c.Y - y) / s
    cc = mix(heart, petal, smooth(0.0, 0.6, d)[..., None])
    cc = mix(cc, np.ones(3, F32), np.clip(0.62 * smooth(0.25, 0.85, d) - e * 1.2, 0, 1)[..., None])
    c.over(cc, m * a)


def tree(
    c,
    x,
    y,
    s,
    seed,
    trunk="#3B2A2A",
    leaf=("#3F6B4F", "#6F9A5B"),
    a=0.95,
    spread=0.62,
    levels=6,
    lean=0.0,
    dots=7,
    dotsize=1.0,
):
    """A branching tree in brush ink with clouds of leaf dots."""
    r = np.random.default_rng(c.seed * 31 + seed)
    pen = Pen(c, 3)
    tips = []

    def grow(px, py, ang, L, w, lv):
        qx, qy = px + L * math.sin(ang), py - L * math.cos(ang)
        mid = ((px + qx) / 2 + r.normal(0, 0.10) * L, (py + qy) / 2 + r.normal(0, 0.05) * L)
        pen.stroke(bezier((px, py), mid, (qx, qy), n=10), [w, w * 0.68])
        if lv <= 2:
            tips.append((qx, qy))
        if lv == 0:
            return
        for k in range(2 if r.random() < 0.72 else 3):
            sg = (-1) ** k
            da = sg * spread * r.uniform(0.45, 1.1) + r.normal(0, 0.08)
            na = ang + da
            na = na * 0.93
            grow(qx, qy, na, L * r.uniform(0.68, 0.86), w * 0.66, lv - 1)

    grow(x, y, lean, s * 0.30, s * 0.075, levels)
    c.over(pigment(trunk), pen.mask() * a)
    _leaves(c, r, tips, s, dots, dotsize, leaf, a)
    return tips


def _leaves(c, r, tips, s, dots, dotsize, colours, a):
    """A cloud of leaf dots in two greens round every tip."""
    pens = Pen(c, 2), Pen(c, 2)
    for tx, ty in tips:
        for _ in range(dots):
            pen = pens[0] if r.random() < 0.55 else pens[1]
            ss = s * r.uniform(0.006, 0.015) * dotsize
            px, py = tx + r.normal(0, s * 0.035), ty + r.normal(0, s * 0.028)
            pen.oval(px, py, ss * 1.3, ss * 0.9, int(r.uniform(120, 235)))
    for pen, colour in zip(pens, colours, strict=True):
        c.over(pigment(colour), pen.mask() * a)


def grove(c: Canvas, x: float, y: float, w: float) -> None:
    """Round trees behind a house."""
    r = np.random.default_rng(c.seed + int(x))
    for colour, lift in (("#5A7A3C", 0.42), ("#86A04C", 0.3)):
        crowns = [
            oval(
                x + r.normal(0, 0.5) * w,
                y - w * (lift + r.uniform(-0.1, 0.12)),
                w * r.uniform(0.06, 0.13),
                w * r.uniform(0.05, 0.10),
                14,
            )
            for _ in range(16)
        ]
        c.fill(colour, *crowns, a=0.88)
