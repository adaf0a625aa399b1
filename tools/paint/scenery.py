"""Pieces of landscape many pictures share: ranges, framing hills, rivers on a plain, rays of light."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import F32, Pen, blur, mix, noise1, noise2, pigment, smooth, spline


def far_ranges(
    c, n, y0, y1, amp0, amp1, top0, top1, foot, seed, wide=(620, 380), depth=0.16, a=0.9, env=None, cun=1.0
):
    """n ranges from pale and distant to nearer and stronger."""
    for i in range(n):
        t = i / max(1, n - 1)
        rg = c.ridge(
            mix(y0, y1, t),
            mix(amp0, amp1, t),
            mix(wide[0], wide[1], t),
            seed + i,
            crag=0.5,
            gain=0.42 + 0.05 * t,
            env=env,
        )
        c.mountain(
            rg,
            mix(pigment(top0), pigment(top1), t),
            pigment(foot),
            depth,
            seed + i,
            alpha=a,
            cun=(0.25 + 0.35 * t) * cun,
            rim=(0.15 + 0.3 * t) * cun,
            light=0.25 * cun,
        )
        c.mist(mix(y0, y1, t) + 0.03, 0.045, 0.35, seed + 40 + i)


def corner_hills(
    c, top, foot, seed, left=0.22, right=0.20, base=1.02, moss="#17352D", trees="#1C3A31", pines=22, cun=0.6
):
    """Dark near hills that frame the picture at its lower corners."""
    out = []
    for k, (hgt, side) in enumerate(((left, 0), (right, 1))):
        if hgt <= 0:
            continue
        env = (
            [(0, 1), (0.22, 0.62), (0.42, 0), (1, 0)]
            if side == 0
            else [(0, 0), (0.60, 0), (0.80, 0.62), (1, 1)]
        )
        rg = c.ridge(base, 0.0, 300, seed + k, peaks=())
        s = noise1(c.w, c.w / (260 * c.unit), seed + 7 * k, 6, 0.45, 0.4)
        e = np.interp(np.linspace(0, 1, c.w), *zip(*env, strict=True)).astype(F32)
        e = e * e * (3 - 2 * e)
        rg = ((base - hgt * e * (0.62 + 0.55 * s) - (s - 0.5) * 0.02 * (e > 0)) * c.h).astype(F32)
        rg[e <= 0.001] = c.h * 1.2
        c.mountain(
            rg, pigment(top), pigment(foot), 0.36, seed + k, alpha=1, cun=cun, rim=0.6, light=0.35, hold=0.75
        )
        x0, x1 = (0, 0.36) if side == 0 else (0.64, 1)
        c.moss(rg, pigment(moss), seed + k, 1.7, 1.15, 80, 0.75, x0, x1)
        if pines:
            c.pines(rg, pigment(trees), seed + k, pines, 1.5, x0, x1 * 0.9 if side == 0 else x1)
        out.append(rg)
    return out


def rivers(c, branches, tint, far="#FFFFFF", seed=0):
    """Ribbons of bright water on the plain; each branch = (points, widths, colour, amount)."""
    pen = Pen(c, 3)
    for pts, wid, *_ in branches:
        pen.stroke(spline([(c.x(px), c.y(py)) for px, py in pts], 30), [v * c.unit for v in wid], squash=0.42)
    m = pen.mask()
    n = noise2(c.h, c.w, 6, 80, c.seed * 41 + seed, 3)
    t = smooth(0.5, 1.0, c.Y / c.h)
    water = mix(pigment(far), pigment(tint), t[..., None]) * np.ones((c.h, c.w, 1), F32)
    for pts, wid, cc, amt in branches:
        p2 = Pen(c, 1)
        p2.stroke(spline([(c.x(px), c.y(py)) for px, py in pts], 30), [v * c.unit for v in wid], squash=0.42)
        k = blur(p2.mask(), 16 * c.unit) * amt
        water = mix(water, pigment(cc), np.clip(k, 0, 1)[..., None])
    water = mix(water, np.ones(3, F32), (smooth(0.56, 0.74, n) * 0.45)[..., None])
    water *= 1 - (smooth(0.42, 0.3, n) * 0.10)[..., None]
    soft = blur(m, 0.8 * c.unit)
    c.ink(pigment("#2E5A4C"), np.clip(blur(m, 5 * c.unit) - m, 0, 1) * 0.55)
    c.rgb += (water - c.rgb) * (soft * 0.96)[..., None]
    inner = np.clip(m - blur(m, 4 * c.unit), 0, 1)
    c.ink(pigment("#4E8574"), inner * 0.5)
    return m


def rays(c, x, y, n, r0, r1, colour, a, seed=0, spread=math.tau, mid=-math.pi / 2):
    ang = np.arctan2(c.Y - y, c.X - x)
    d = np.hypot(c.X - x, c.Y - y)
    t = np.mod(ang - mid + math.pi, math.tau) - math.pi
    f = np.interp(
        t.ravel(), np.linspace(-math.pi, math.pi, 1024), smooth(0.45, 0.75, noise1(1024, n, seed + 5, 2))
    ).reshape(t.shape)
    win = smooth(spread / 2, spread / 2 * 0.6, np.abs(t))
    c.over(pigment(colour), (f * win * smooth(r0 * 0.5, r0 * 1.6, d) * np.exp(-d / r1) * a).astype(F32))
