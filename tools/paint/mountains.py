"""Ink-wash mountains: a crest line, hemp-fibre texture down the slope, moss dots, little pines."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, mix, noise1, noise2, smooth


class Mountains:
    """The canvas methods that build hills."""

    def ridge(self, base, amp, wide, seed, peaks=(), crag=0.55, gain=0.47, env=None):
        """Sky line in pixels. wide = feature size at 1600x900; peaks = (x, height, width)."""
        s = noise1(self.w, self.w / (wide * self.unit), self.seed * 101 + seed, 7, gain, crag)
        s = (s - s.min()) / (np.ptp(s) + 1e-6)
        e = 1.0 if env is None else np.interp(np.linspace(0, 1, self.w), *zip(*env, strict=True)).astype(F32)
        z = s * amp * e
        t = np.linspace(0, 1, self.w)
        for px, ph, pw in peaks:
            k = np.abs(t - px) / pw
            z = z + ph * np.exp(-(k**1.25)) * (0.78 + 0.22 * s)
        return ((base - z) * self.h).astype(F32)

    def mountain(self, ridge, top, foot, depth, seed, alpha=0.97, cun=0.5, rim=0.5, light=0.3, hold=0.2):
        u, w = self.unit, self.w
        depth = depth * self.h
        y0 = max(0, int(ridge.min()) - 2)
        y1 = min(self.h, int(ridge.max() + depth * 1.3) + 2)
        if y1 <= y0:
            return
        d = np.arange(y0, y1, dtype=F32)[:, None] - ridge[None, :]
        k = max(3, int(9 * u)) | 1
        sm = np.convolve(np.pad(ridge, k, mode="edge"), np.ones(2 * k + 1) / (2 * k + 1), "valid")
        slope = np.gradient(sm).astype(F32)
        hh = y1 - y0
        n = noise2(hh, w, w / (260 * u), hh / (120 * u) + 1, self.seed + seed, 5)
        t = np.clip(d / depth, 0, 2)
        fade = 1 - smooth(hold, 1, t + (n - 0.5) * 0.55)
        # hemp-fibre texture: streaks that run down the slope away from the crest
        tex = noise2(512, 1024, 90, 10, self.seed * 5 + seed, 4, 0.55)
        xs = self.X + d * np.clip(-slope, -1.2, 1.2)[None, :] * 0.55 + (n - 0.5) * 46 * u
        ix = (xs / u * 0.9).astype(int) % 1024
        iy = (np.clip(d, 0, None) / u * 0.75).astype(int) % 512
        f = tex[iy, ix] - 0.5
        lit = np.clip(slope, -1, 1)[None, :] * np.exp(-np.clip(d, 0, None) / (depth * 0.55))
        c = mix(top, foot, smooth(0.0, 0.85, t)[..., None])
        tone = (-light * lit * 0.55 + cun * f * np.exp(-t * 1.4) + 0.16 * (n - 0.5))[..., None]
        c = np.where(tone > 0, mix(c, np.minimum(1, c * 0.55 + 0.45), tone), c * (1 + tone * 0.95))
        cover = np.clip(d + 0.5, 0, 1) * fade * alpha
        a = self.rgb[y0:y1]
        a += (c - a) * cover[..., None]
        if rim:
            press = 0.25 + 0.75 * noise1(w, w / (90 * u), self.seed * 3 + seed, 4)
            line = np.exp(-(((d - 1.2 * u) / (1.5 * u)) ** 2)) * press[None, :] * rim * fade
            a *= 1 - line[..., None] * (1 - top * 0.45)

    def moss(self, ridge, colour, seed, density=1.0, size=1.0, below=60, a=0.8, x0=0, x1=1):
        """苔点: ink dots gathered in clumps under a crest."""
        r = np.random.default_rng(self.seed * 11 + seed)
        pen = Pen(self, 2)
        clump = noise1(self.w, self.w / (120 * self.unit), seed + 3, 3)
        for _ in range(int(self.w * 0.9 * density / self.unit)):
            x = r.uniform(x0, x1) * (self.w - 1)
            if r.random() > smooth(0.42, 0.75, clump[int(x)]):
                continue
            y = ridge[int(x)] + abs(r.normal(0, below * 0.5)) * self.unit - 2 * self.unit
            s = r.uniform(1.1, 3.2) * size * self.unit
            pen.oval(x, y, s * 1.25, s * 0.85, int(r.uniform(110, 255)))
        self.ink(colour, pen.mask() * a)

    def pines(self, ridge, colour, seed, count=30, size=1.0, x0=0, x1=1, a=0.9):
        """Little trees on a crest: a trunk and a few flat pads of needles."""
        r = np.random.default_rng(self.seed * 13 + seed)
        pen = Pen(self, 3)
        for _ in range(count):
            x = r.uniform(x0, x1) * (self.w - 1)
            s = r.uniform(0.55, 1.2) * 26 * size * self.unit
            y = ridge[int(x)] + 4 * self.unit
            lean = r.normal(0, 0.08) * s
            pen.stroke([(x, y), (x + lean, y - s)], [s * 0.09, s * 0.03])
            for i in range(5):
                f = 0.34 + i * 0.16
                ww = s * (0.46 - i * 0.075) * r.uniform(0.75, 1.15)
                cx = x + lean * f + r.normal(0, 0.06) * s
                for _ in range(3):
                    pen.oval(
                        cx + r.normal(0, 0.3) * ww,
                        y - s * f - r.random() * s * 0.05,
                        ww * 0.62,
                        s * 0.062,
                        int(r.uniform(170, 255)),
                    )
        self.over(colour, pen.mask() * a)
