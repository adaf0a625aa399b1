"""Bamboo, trees and blossom."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, bezier, blur, mix, noise2, oval, pigment, smooth
from tools.paint.canvas import Canvas


def bamboo(c, x, y0, y1, lean, w, colour, seed, a=0.9, leaves=True, leafcol=None, size=1.0):
    """One culm from the foot (x, y0) up to y1, with leaf sprays at the joints."""
    r = np.random.default_rng(c.seed * 29 + seed)
    pen, joint, lf = Pen(c, 3), Pen(c, 3), Pen(c, 3)
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
        for i in range(2, n + 1):
            if r.random() < 0.25:
                continue
            sg = 1 if (i + seed) % 2 else -1
            bx, by = xs[i], ys[i]
            L = size * w * r.uniform(4.0, 6.5)
            tip = (bx + sg * L, by - L * r.uniform(0.15, 0.5))
            tw = bezier((bx, by), (bx + sg * L * 0.5, by - L * 0.5), tip)
            lf.stroke(tw, [w * 0.13, w * 0.05])
            for f in (0.55, 0.8, 1.0):
                q = tw[int(f * (len(tw) - 1))]
                spray(lf, q, r, size * w * r.uniform(3.6, 5.2), sg)
    if leaves:
        c.over(leafcol if leafcol is not None else colour * 0.8, lf.mask() * a)
    return xs, ys


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
    """A plum blossom: five petals, paler towards the rim, and its stamens."""
    r = np.random.default_rng(seed)
    rot = r.uniform(0, 6.28)
    sq = r.uniform(0.72, 1.0)
    tilt = r.uniform(0, 3.14)
    ct, st = math.cos(tilt), math.sin(tilt)

    def T(px, py):
        qx, qy = px * ct + py * st, (-px * st + py * ct) * sq
        return (x + qx * ct - qy * st, y + qx * st + qy * ct)

    x0, x1 = int(max(0, x - s * 1.3)), int(min(c.w, x + s * 1.3))
    y0, y1 = int(max(0, y - s * 1.3)), int(min(c.h, y + s * 1.3))
    if x1 - x0 < 3 or y1 - y0 < 3:
        return
    sub = Canvas.__new__(Canvas)
    sub.w, sub.h, sub.unit, sub.ox, sub.oy = x1 - x0, y1 - y0, c.unit, 0, 0
    acc = np.zeros((sub.h, sub.w), F32)
    for i in range(5):
        ang = rot + i * math.tau / 5
        pen = Pen(sub, 4)
        pts = []
        for t in np.linspace(0, math.tau, 40):
            rr = s * 0.40 * (1 + 0.05 * math.sin(3 * t + i))
            px = math.cos(ang) * s * 0.50 + rr * math.cos(t)
            py = math.sin(ang) * s * 0.50 + rr * math.sin(t)
            q = T(px, py)
            pts.append((q[0] - x0, q[1] - y0))
        pen.poly(pts)
        m = pen.mask()
        e = m * (1 - blur(m, max(1, s * 0.10)))
        X = np.arange(x0, x1)[None] - x
        Y = np.arange(y0, y1)[:, None] - y
        d = np.hypot(X, Y) / s
        cc = mix(pigment(heart), pigment(petal), smooth(0.0, 0.6, d)[..., None])
        cc = mix(cc, np.ones(3, F32), np.clip(0.62 * smooth(0.25, 0.85, d) - e * 1.2, 0, 1)[..., None])
        sl = c.rgb[y0:y1, x0:x1]
        sl += (cc - sl) * (m * a * (1 - back))[..., None]
        acc = np.maximum(acc, m)
    pen, dot = Pen(sub, 4), Pen(sub, 4)
    for _ in range(11):
        ang, rr = r.uniform(0, 6.28), s * r.uniform(0.2, 0.42)
        q = T(rr * math.cos(ang), rr * math.sin(ang))
        pen.line([(x - x0, y - y0), (q[0] - x0, q[1] - y0)], max(0.4, s * 0.016))
        dot.oval(q[0] - x0, q[1] - y0, s * 0.045)
    sl = c.rgb[y0:y1, x0:x1]
    sl += (pigment(heart) * 0.8 - sl) * (pen.mask() * 0.7 * a)[..., None]
    sl += (pigment("#E9B64A") - sl) * (dot.mask() * a)[..., None]


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
    l1, l2 = Pen(c, 2), Pen(c, 2)
    for tx, ty in tips:
        for _ in range(dots):
            q = l1 if r.random() < 0.55 else l2
            ss = s * r.uniform(0.006, 0.015) * dotsize
            q.oval(
                tx + r.normal(0, s * 0.035),
                ty + r.normal(0, s * 0.028),
                ss * 1.3,
                ss * 0.9,
                int(r.uniform(120, 235)),
            )
    c.over(pigment(leaf[0]), l1.mask() * a)
    c.over(pigment(leaf[1]), l2.mask() * a)
    return tips


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
