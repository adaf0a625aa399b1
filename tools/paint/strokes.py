"""Strokes of the brush: flat shapes, plain lines, a loaded and drying brush, birds far off."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import Pen, bezier, blur, mix, noise1, pigment, smooth


class Strokes:
    """The canvas methods that make strokes."""

    def fill(self, colour, *shapes, a=1.0):
        """Lay shapes (lists of points) flat; two pigments shade from the top of all to the bottom."""
        view, (top, low) = self._around(shapes, 2)
        pen = Pen(view, 4)
        for shape in shapes:
            pen.poly(shape)
        view.over(view._shade(colour, top, low), pen.mask() * a)

    def lines(self, colour, width, *paths, a=1.0):
        """Draw lines along paths; two widths and more swell and thin from end to end."""
        widths = np.atleast_1d(width)
        view, (top, low) = self._around(paths, widths.max())
        pen = Pen(view, 4)
        for path in paths:
            pen.line(path, widths[0]) if len(widths) == 1 else pen.stroke(path, widths)
        view.over(view._shade(colour, top, low), pen.mask() * a)

    def _around(self, shapes, margin):
        """A window just round the shapes, so that small ones are quick; and their top and bottom."""
        p = np.vstack([np.asarray(s, float) for s in shapes])
        (x0, y0), (x1, y1) = p.min(0) - margin - 1, p.max(0) + margin + 1
        return self.window(x0, y0, x1, y1), (y0, y1)

    def _shade(self, colour, top, low):
        if isinstance(colour, str):
            return pigment(colour)
        return mix(pigment(colour[0]), pigment(colour[1]), smooth(top, low, self.Y)[..., None])

    def brush(self, pts, width, colour, a=0.9, dry=0.4, seed=0, bristles=70, taper=(0.5, 0.15)):
        """A loaded brush: many hairs, running dry towards the end of the stroke."""
        r = np.random.default_rng(self.seed * 23 + seed)
        p = np.asarray(pts, float)
        t = np.gradient(p, axis=0)
        t /= np.maximum(np.hypot(t[:, 0], t[:, 1]), 1e-6)[:, None]
        nrm = np.stack([-t[:, 1], t[:, 0]], 1)
        s = np.linspace(0, 1, len(p))
        w = np.interp(s, [0, 0.16, 0.55, 0.85, 1], [taper[0], 1, 0.92, 0.66, taper[1]]) * width
        pen = Pen(self, 2)
        for b in range(bristles):
            o = (b + r.random()) / bristles * 2 - 1
            q = p + nrm * (o * w / 2)[:, None]
            hair = noise1(len(p), 9, int(r.integers(1 << 30)), 4)
            wet = hair > dry * (0.18 + 0.9 * s) * (0.55 + 0.65 * abs(o)) * 0.95
            bw = width / bristles * r.uniform(1.0, 2.2)
            v = int(r.uniform(165, 255))
            i = 0
            while i < len(p) - 1:
                if not wet[i]:
                    i += 1
                    continue
                j = i
                while j < len(p) - 1 and wet[j]:
                    j += 1
                pen.line(q[i : j + 1], bw, v) if j > i else None
                i = j + 1
        m = pen.mask()
        m = np.clip(m * 1.05 + blur(m, 1.2 * self.unit) * 0.12, 0, 1)
        self.over(colour, m * a)

    def birds(self, pts, size, colour="#2B3A36", a=0.75):
        pen = Pen(self, 4)
        for i, (x, y) in enumerate(pts):
            s = size * self.unit * (1 - 0.09 * (i % 4))
            x, y = self.x(x), self.y(y)
            lift = 0.35 + 0.22 * ((i * 7) % 3 - 1)
            for sg in (-1, 1):
                q = bezier((x, y), (x + sg * s * 0.35, y - s * lift), (x + sg * s, y - s * (lift - 0.3)))
                pen.stroke(q, [s * 0.15, s * 0.11, s * 0.02])
        self.over(pigment(colour), pen.mask() * a)
