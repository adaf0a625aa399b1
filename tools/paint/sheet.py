"""Flat shapes on clear ground, for faces and icons."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tools.paint.brush import F32, mix, pigment


class Sheet:
    """Flat shapes on a transparent sheet, drawn large and reduced."""

    def __init__(self, w, h, ss=4):
        self.w, self.h, self.k = w, h, ss
        self.im = Image.new("RGBA", (w * ss, h * ss), (0, 0, 0, 0))

    def _layer(self, mask, top, bottom, y0, y1):
        m = np.asarray(mask, F32) / 255
        t = np.clip((np.arange(m.shape[0]) / self.k - y0) / max(1e-3, y1 - y0), 0, 1)[:, None, None].astype(
            F32
        )
        rgb = mix(pigment(top), pigment(bottom), t) * np.ones((1, m.shape[1], 1), F32)
        arr = np.dstack([rgb * 255, m * 255]).astype(np.uint8)
        self.im.alpha_composite(Image.fromarray(arr))

    def shape(self, draw, top, bottom=None, y0=0, y1=1, soft=0, a=1.0, clip=None):
        m = Image.new("L", self.im.size)
        draw(ImageDraw.Draw(m), self.k)
        if soft:
            m = m.filter(ImageFilter.GaussianBlur(soft * self.k))
        if clip is not None:
            m = Image.fromarray((np.asarray(m, F32) * np.asarray(clip, F32) / 255).astype(np.uint8))
        if a < 1:
            m = m.point(lambda v: int(v * a))
        self._layer(m, top, bottom or top, y0, y1)
        return m

    def rr(self, x, y, w, h, r, *cols, **kw):
        return self.shape(
            lambda d, k: d.rounded_rectangle(
                (x * k, y * k, (x + w) * k, (y + h) * k), min(r, w / 2, h / 2) * k, fill=255
            ),
            *cols,
            y0=y,
            y1=y + h,
            **kw,
        )

    def poly(self, pts, *cols, **kw):
        p = np.asarray(pts)
        return self.shape(
            lambda d, k: d.polygon([(a * k, b * k) for a, b in p], fill=255),
            *cols,
            y0=p[:, 1].min(),
            y1=p[:, 1].max(),
            **kw,
        )

    def stroke(self, pts, width, *cols, **kw):
        p = np.asarray(pts)

        def f(d, k):
            d.line([(a * k, b * k) for a, b in p], fill=255, width=int(width * k))
            for a, b in p:
                d.ellipse(
                    ((a - width / 2) * k, (b - width / 2) * k, (a + width / 2) * k, (b + width / 2) * k),
                    fill=255,
                )

        return self.shape(f, *cols, y0=p[:, 1].min() - width / 2, y1=p[:, 1].max() + width / 2, **kw)

    def done(self):
        return self.im.resize((self.w, self.h), Image.LANCZOS)
