"""Brush basics: pigments, noise, curves and the supersampled pen that everything is drawn with.

Points are (x, y) in canvas pixels; masks are float32 arrays in 0..1; the same seed gives the same noise.
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

F32 = np.float32


def pigment(s):
    s = s.lstrip("#")
    return np.array([int(s[i : i + 2], 16) for i in (0, 2, 4)], F32) / 255


def mix(a, b, t):
    return a + (b - a) * t


def smooth(a, b, x):
    t = np.clip((x - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


def noise2(h, w, fx, fy, seed, octaves=4, gain=0.5):
    """Fractal value noise in 0..1; fx, fy = cells across and down."""
    r = np.random.default_rng(seed)
    out, amp, tot = np.zeros((h, w), F32), 1.0, 0.0
    for _ in range(octaves):
        gx, gy = max(2, int(fx) + 3), max(2, int(fy) + 3)
        if gx > w or gy > h:
            break
        g = Image.fromarray(r.random((gy, gx)).astype(F32))
        box = (1, 1, min(gx - 1, 1 + max(fx, 1)), min(gy - 1, 1 + max(fy, 1)))
        out += amp * np.asarray(g.resize((w, h), Image.BICUBIC, box=box), F32)
        tot += amp
        amp *= gain
        fx, fy = fx * 2, fy * 2
    return out / tot if tot else out + F32(0.5)  # a sheet too small for even the first octave


def noise1(n, f, seed, octaves=6, gain=0.5, crag=0.0):
    """Fractal noise along a line, 0..1; crag>0 mixes in sharp crests."""
    r = np.random.default_rng(seed)
    x, out, amp, tot = np.linspace(0, 1, n), np.zeros(n), 1.0, 0.0
    for _ in range(octaves):
        g = r.random(int(f) + 4)
        p = x * f
        i = p.astype(int)
        t = p - i
        t = t * t * (3 - 2 * t)
        v = g[i] * (1 - t) + g[i + 1] * t
        v = mix(v, 1 - np.abs(2 * v - 1), crag)
        out += amp * v
        tot += amp
        amp, f = amp * gain, f * 2.03
    return (out / tot).astype(F32)


def spline(pts, n=40):
    """Catmull-Rom curve through the points (any number of columns)."""
    p = np.asarray(pts, float)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0, 1, n, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True):
        out.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        )
    return np.vstack([*out, p[-2][None]])


def bezier(*p, n=24):
    p = [np.asarray(q, float) for q in p]
    t = np.linspace(0, 1, n)[:, None]
    if len(p) == 3:
        return (1 - t) ** 2 * p[0] + 2 * t * (1 - t) * p[1] + t * t * p[2]
    return (1 - t) ** 3 * p[0] + 3 * t * (1 - t) ** 2 * p[1] + 3 * t * t * (1 - t) * p[2] + t**3 * p[3]


def box(x0, y0, x1, y1):
    """The four corners of an upright rectangle."""
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def oval(x, y, rx, ry=None, n=40):
    """Points round an ellipse."""
    t = np.linspace(0, 2 * np.pi, n)
    return np.stack([x + rx * np.cos(t), y + (rx if ry is None else ry) * np.sin(t)], 1)


def outline(*parts):
    """One outline from pieces: a tuple holds the control points of a Bezier, a list or array plain points."""
    return np.vstack([bezier(*p) if isinstance(p, tuple) else np.asarray(p, float) for p in parts])


def blur(m, r):
    if r < 0.3:
        return m
    im = Image.fromarray((np.clip(m, 0, 1) * 255).astype(np.uint8))
    return np.asarray(im.filter(ImageFilter.GaussianBlur(float(r))), F32) / 255


class Pen:
    """A supersampled vector mask the size of the canvas."""

    def __init__(self, c, ss=3):
        self.c, self.k = c, ss
        self.ox, self.oy = c.ox, c.oy
        self.im = Image.new("L", (c.w * ss, c.h * ss))
        self.d = ImageDraw.Draw(self.im)

    def _p(self, pts):
        return [((float(x) - self.ox) * self.k, (float(y) - self.oy) * self.k) for x, y in pts]

    def poly(self, pts, v=255):
        self.d.polygon(self._p(pts), fill=v)

    def line(self, pts, w, v=255):
        pts, w = self._p(pts), max(1, round(w * self.k))
        self.d.line(pts, fill=v, width=w, joint="curve")
        r = w / 2
        if w > 3:
            for x, y in (pts[0], pts[-1]):
                self.d.ellipse((x - r, y - r, x + r, y + r), fill=v)

    def oval(self, x, y, rx, ry=None, v=255):
        ry = rx if ry is None else ry
        k, x, y = self.k, x - self.ox, y - self.oy
        self.d.ellipse(((x - rx) * k, (y - ry) * k, (x + rx) * k, (y + ry) * k), fill=v)

    def stroke(self, pts, widths, v=255, squash=1.0):
        """A ribbon of changing width; squash<1 flattens it like ground seen aslant."""
        p = np.asarray(pts, float)
        w = np.interp(np.linspace(0, 1, len(p)), np.linspace(0, 1, len(widths)), widths)
        t = np.gradient(p, axis=0)
        t[:, 1] /= squash
        t /= np.maximum(np.hypot(t[:, 0], t[:, 1]), 1e-6)[:, None]
        nrm = np.stack([-t[:, 1], t[:, 0] * squash], 1) * w[:, None] / 2
        self.poly(np.vstack([p + nrm, (p - nrm)[::-1]]), v)

    def mask(self):
        im = self.im.resize((self.c.w, self.c.h), Image.BOX)
        return np.asarray(im, F32) / 255
