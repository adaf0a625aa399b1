"""The sheet of paper: float pixels, coordinates as fractions, layering, and the finishing paper grain."""

from __future__ import annotations

import copy
import math

import numpy as np
from PIL import Image

from tools.paint.brush import F32, noise2, pigment, smooth
from tools.paint.mountains import Mountains
from tools.paint.strokes import Strokes
from tools.paint.washes import Washes


class Canvas(Washes, Mountains, Strokes):
    """A picture being painted; `unit` is 1 at 1600x900 and scales every brush with the size."""

    def __init__(self, w, h, seed, paper="#F8F3E7"):
        self.w, self.h, self.seed = w, h, seed
        self.ox = self.oy = 0
        self.land = w >= h
        self.unit = math.sqrt(w * h / 1.44e6)  # 1 at 1600x900
        self.paper = pigment(paper)
        self.rgb = np.ones((h, w, 3), F32) * self.paper
        self.Y = np.arange(h, dtype=F32)[:, None]
        self.X = np.arange(w, dtype=F32)[None, :]
        self.random = np.random.default_rng(seed)

    def window(self, x0, y0, x1, y1):
        """A view of part of the canvas that keeps the same coordinates."""
        x0, y0 = int(max(0, x0 - self.ox)), int(max(0, y0 - self.oy))
        x1 = int(min(self.w, max(x1 - self.ox, x0 + 2)))
        y1 = int(min(self.h, max(y1 - self.oy, y0 + 2)))
        v = copy.copy(self)
        v.rgb, v.w, v.h = self.rgb[y0:y1, x0:x1], x1 - x0, y1 - y0
        v.X, v.Y, v.ox, v.oy = self.X[:, x0:x1], self.Y[y0:y1], self.ox + x0, self.oy + y0
        return v if v.w > 1 and v.h > 1 else self

    def x(self, f):
        return f * self.w

    def y(self, f):
        return f * self.h

    def at(self, *places):
        """Places in fractions of width and height as points in pixels."""
        return [(self.x(fx), self.y(fy)) for fx, fy in places]

    def pick(self, landscape, portrait):
        return landscape if self.land else portrait

    def over(self, colour, alpha):
        self.rgb += (colour - self.rgb) * alpha[..., None]

    def ink(self, colour, alpha):
        """Transparent pigment: darkens what is beneath."""
        self.rgb *= 1 - alpha[..., None] * (1 - colour)

    def light(self, colour, alpha):
        self.rgb = 1 - (1 - self.rgb) * (1 - alpha[..., None] * colour)

    def disc(self, x, y, r, soft=1.5):
        return np.clip((r - np.hypot(self.X - x, self.Y - y)) / soft + 0.5, 0, 1)

    def glow(self, x, y, r, colour, a, power=1.6):
        d = np.hypot(self.X - x, self.Y - y) / r
        self.over(colour, (a * np.exp(-(d**power))).astype(F32))

    def finish(self, vignette=0.10, tint="#5B4A2A"):
        h, w = self.h, self.w
        fib = noise2(h, w, w / 3.2, h / 2.4, self.seed + 900, 2) - 0.5
        lay = noise2(h, w, w / 60, h / 14, self.seed + 901, 3) - 0.5
        self.rgb *= 1 + (fib * 0.045 + lay * 0.03)[..., None]
        d = np.hypot((self.X / w - 0.5) * 1.05, (self.Y / h - 0.5) * 1.05)
        self.ink(pigment(tint), (smooth(0.42, 0.85, d) * vignette).astype(F32))
        return Image.fromarray((np.clip(self.rgb, 0, 1) * 255 + 0.5).astype(np.uint8))
