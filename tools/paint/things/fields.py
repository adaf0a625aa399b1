"""Terraced fields."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import mix, noise2, pigment, smooth

CROPS = ("#E0B548", "#BDAE4A", "#87A348", "#EBCB6C", "#668F42", "#D6A236", "#A0B152")


def terraces(c, top, crops=CROPS, steps=13, swell=11, seed=61):
    """Fields as contour lines of a gentle slope below `top`, a fraction of the height for every column."""
    Yn = c.Y / c.h
    hum = noise2(c.h, c.w, 2.1 * c.w / 1600 / c.unit, 2.2, c.seed + seed, 3)
    dd = np.clip((Yn - top) / (1 - top), 0, 1)
    H = dd**0.66 * steps + (hum - 0.5) * swell * (dd**0.45)
    k = np.floor(H)
    f = H - k
    cc = _crops(c, k.astype(int), hum, [pigment(s) for s in crops])
    cc = cc * (1 - 0.34 * smooth(0.72, 1, f)[..., None]) + 0.10 * smooth(0.22, 0.0, f)[..., None]
    gy, gx = np.gradient(H)
    wln = np.hypot(gx, gy)
    bank = smooth(0, 1, np.clip((f / np.maximum(wln, 1e-4)) / (3.2 * c.unit + 3.5 * dd * c.unit), 0, 1))
    cc = cc * (0.42 + 0.58 * bank[..., None])
    c.rgb += (cc - c.rgb) * (np.clip((Yn - top) * c.h + 0.5, 0, 1) * 0.97)[..., None]


def _crops(c, k, hum, pigments):
    """A crop for each step, some flooded; rows run along the field."""
    rnd = np.random.default_rng(7).random(64)
    kk = (k + 20) % 64
    cc = np.array(pigments)[(rnd[kk] * 7).astype(int)]
    wet = rnd[(kk + 9) % 64] < 0.17
    sky = mix(pigment("#FBF3DA"), pigment("#CFE0CF"), hum[..., None])
    cc = np.where(wet[..., None], sky, cc)
    row = noise2(c.h, c.w, 70, 190, 9, 2)
    return cc * (0.90 + 0.18 * row[..., None])
