"""Washes laid over the paper: sky, mist, pigment with a pooled rim, water and its shore."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from tools.paint.brush import F32, mix, noise1, noise2, pigment, smooth


class Washes:
    """The canvas methods that lay broad colour."""

    def sky(self, stops, cloud=0.35, seed=1):
        ys, cs = zip(*stops, strict=True)
        t = np.linspace(0, 1, self.h)
        n = (noise2(self.h, self.w, 2.2, 3, self.seed * 7 + seed) - 0.5) * 0.16
        tt = np.clip(t[:, None] + n, 0, 1)
        cs = np.array([pigment(s) for s in cs])
        for k in range(3):
            self.rgb[..., k] = np.interp(tt, ys, cs[:, k])
        m = smooth(0.5, 0.78, noise2(self.h, self.w, 3, 9, self.seed * 7 + seed + 1, 5))
        self.over(self.paper, (m * cloud * smooth(0.9, 0.2, t)[:, None]).astype(F32))

    def mist(self, y, half, a, seed, colour=None):
        n = noise2(self.h, self.w, 2.5, 7, self.seed * 3 + seed, 5)
        band = np.exp(-(((self.Y - self.y(y)) / self.y(half)) ** 2))
        self.over(
            self.paper if colour is None else colour, (np.clip(band * (0.35 + 1.1 * n), 0, 1) * a).astype(F32)
        )

    def water(self, y0, tint, refl=0.5, seed=0, shine=0.35, shine_col="#FFFFFF"):
        y0 = int(y0)
        h = self.h - y0
        idx = np.clip(y0 - 1 - (np.arange(h) * 1.15).astype(int), 0, self.h - 1)
        src = self.rgb[idx]
        n = noise2(h, self.w, 5, 46, self.seed * 17 + seed, 3)
        dep = np.linspace(0, 1, h, dtype=F32)[:, None]
        shift = ((n - 0.5) * (10 + 60 * dep) * self.unit).astype(int)
        xi = np.clip(np.arange(self.w)[None, :] + shift, 0, self.w - 1)
        src = src[np.arange(h)[:, None], xi]
        im = Image.fromarray((np.clip(src, 0, 1) * 255).astype(np.uint8))
        src = np.asarray(im.filter(ImageFilter.GaussianBlur(2.2 * self.unit)), F32) / 255
        out = mix(tint, src, refl * (1 - 0.45 * dep[..., None]))
        # ripples: thin near the far shore, broader towards the viewer
        yy = (np.sqrt(dep[:, 0]) * (h - 1)).astype(int)
        rip = noise2(h, self.w, 7, 70, self.seed * 19 + seed, 3)[yy]
        m = smooth(0.6, 0.72, rip) * shine
        out = mix(out, pigment(shine_col), m[..., None])
        m = smooth(0.4, 0.3, rip) * 0.14
        out = out * (1 - m[..., None])
        edge = smooth(0, 6 * self.unit, np.arange(h, dtype=F32))[:, None, None]
        self.rgb[y0:] = mix(self.rgb[y0:], out, edge)

    def shore(self, y0, colour, a, seed, thick=5):
        n = noise1(self.w, self.w / (140 * self.unit), self.seed + seed, 5)
        d = np.abs(self.Y - y0 - (n - 0.5)[None, :] * 6 * self.unit)
        m = np.exp(-((d / (thick * self.unit * (0.3 + n[None, :]))) ** 2)) * smooth(0.3, 0.6, n)[None, :]
        self.ink(colour, (m * a).astype(F32))
