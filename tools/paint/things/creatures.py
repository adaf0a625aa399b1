"""Doves."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import Pen, bezier, blur, mix, outline, pigment


def dove(c, x, y, s, flip=1, rot=0.0, body="#FFFDF7", shade="#D9B9A2", a=1.0, up=1.0):
    """A dove in flight, drawn from curves; s is its length, `up` how high its wings are raised."""
    c = c.window(x - s, y - s, x + s, y + s)

    def at(points):
        p = np.asarray(points, float) * [flip, 1]
        cs, sn = math.cos(rot), math.sin(rot)
        return np.stack([x + s * (p[:, 0] * cs - p[:, 1] * sn), y + s * (p[:, 0] * sn + p[:, 1] * cs)], 1)

    def mask(points):
        pen = Pen(c, 4)
        pen.poly(at(points))
        return pen.mask()

    white, grey = pigment(body), pigment(shade)
    c.over(mix(white, grey, 0.6), mask(_wing(0.09, 0.82 * up, 0.16)) * a)
    trunk = mask(_trunk())
    c.over(white, trunk * a)
    near = mask(_wing(-0.02, 1.0 * up, -0.10))
    c.over(mix(white, grey, 0.30), blur(near, 5 * c.unit) * trunk * 0.8 * a)
    c.over(white, near * a)
    feathers = Pen(c, 4)
    for f in (0.2, 0.4, 0.6, 0.8):
        root = (0.05 - 0.12 * f, -0.07 - 0.03 * (1 - f))
        tip = (-0.16 - 0.05 * f - 0.06 * math.sin(f * 3.1), -0.62 * (1 - f) * up - 0.02)
        feathers.line(at([root, tip]), s * 0.006)
    c.ink(grey, feathers.mask() * near * 0.75 * a)
    eye = Pen(c, 4)
    eye.oval(*at([(0.405, -0.075)])[0], s * 0.011)
    c.over(pigment("#3A2A24"), eye.mask() * a)
    c.over(pigment("#E0913A"), mask([(0.485, -0.085), (0.56, -0.045), (0.49, -0.035)]) * a)


def _trunk():
    """Head, body and tail, in lengths of the bird."""
    return outline(
        ((0.50, -0.055), (0.45, -0.15), (0.34, -0.13), (0.25, -0.055)),
        ((0.25, -0.055), (0.05, -0.02), (-0.1, -0.02), (-0.24, 0.04)),
        ((-0.24, 0.04), (-0.36, 0.05), (-0.46, 0.05), (-0.58, 0.03)),
        ((-0.58, 0.03), (-0.52, 0.09), (-0.50, 0.11), (-0.53, 0.17)),
        ((-0.53, 0.17), (-0.44, 0.16), (-0.36, 0.16), (-0.28, 0.15)),
        ((-0.28, 0.15), (-0.05, 0.23), (0.2, 0.17), (0.32, 0.06)),
        ((0.32, 0.06), (0.38, 0.0), (0.44, -0.03), (0.50, -0.055)),
    )


def _wing(dx, high, back):
    """A raised wing with scalloped flight feathers, in lengths of the bird."""
    px, py = -0.06 + dx + back, -0.66 * high
    parts = [bezier((0.16 + dx, -0.03), (0.20 + dx, -0.22 * high), (0.12 + dx, -0.46 * high), (px, py))]
    for i in range(1, 6):
        f = i / 5
        qx = mix(-0.06 + back, -0.14, f) + dx - 0.13 * math.sin(f * math.pi) * 0.9
        qy = -mix(0.66 * high, 0.0, f)
        parts.append(bezier((px, py), ((px + qx) / 2 - 0.055, (py + qy) / 2), (qx, qy), n=8))
        px, py = qx, qy
    return np.vstack(parts)
