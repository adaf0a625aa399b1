"""Doves."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import Pen, bezier, blur, mix, outline, pigment


def dove(c, x, y, s, flip=1, rot=0.0, body="#FFFDF7", shade="#D9B9A2", a=1.0, up=1.0):
    """A dove in flight, drawn from curves; s is its length."""
    c = c.window(x - s, y - s, x + s, y + s)

    def T(p):
        p = np.asarray(p, float)
        p = p * [flip, 1]
        cs, sn = math.cos(rot), math.sin(rot)
        return np.stack([x + s * (p[:, 0] * cs - p[:, 1] * sn), y + s * (p[:, 0] * sn + p[:, 1] * cs)], 1)

    b = outline(
        ((0.50, -0.055), (0.45, -0.15), (0.34, -0.13), (0.25, -0.055)),
        ((0.25, -0.055), (0.05, -0.02), (-0.1, -0.02), (-0.24, 0.04)),
        ((-0.24, 0.04), (-0.36, 0.05), (-0.46, 0.05), (-0.58, 0.03)),
        ((-0.58, 0.03), (-0.52, 0.09), (-0.50, 0.11), (-0.53, 0.17)),
        ((-0.53, 0.17), (-0.44, 0.16), (-0.36, 0.16), (-0.28, 0.15)),
        ((-0.28, 0.15), (-0.05, 0.23), (0.2, 0.17), (0.32, 0.06)),
        ((0.32, 0.06), (0.38, 0.0), (0.44, -0.03), (0.50, -0.055)),
    )

    def wing(dx, hgt, back):
        lead = bezier(
            (0.16 + dx, -0.03),
            (0.20 + dx, -0.22 * hgt),
            (0.12 + dx, -0.46 * hgt),
            (-0.06 + dx + back, -0.66 * hgt),
        )
        parts = [lead]
        px, py = -0.06 + dx + back, -0.66 * hgt
        for i in range(1, 6):  # scalloped flight feathers
            f = i / 5
            qx = mix(-0.06 + back, -0.14, f) + dx - 0.13 * math.sin(f * math.pi) * 0.9
            qy = -mix(0.66 * hgt, 0.0, f)
            parts.append(bezier((px, py), ((px + qx) / 2 - 0.055, (py + qy) / 2 - 0.0), (qx, qy), n=8))
            px, py = qx, qy
        return np.vstack(parts)

    far, near = Pen(c, 4), Pen(c, 4)
    far.poly(T(wing(0.09, 0.82 * up, 0.16)))
    c.over(mix(pigment(body), pigment(shade), 0.6), far.mask() * a)
    bd = Pen(c, 4)
    bd.poly(T(b))
    m = bd.mask()
    c.over(pigment(body), m * a)
    near.poly(T(wing(-0.02, 1.0 * up, -0.10)))
    mn = near.mask()
    c.over(mix(pigment(body), pigment(shade), 0.30), blur(mn, 5 * c.unit) * m * 0.8 * a)
    c.over(pigment(body), mn * a)
    fe = Pen(c, 4)
    for i in range(1, 5):
        f = i / 5
        fe.line(
            T(
                [
                    (0.05 - 0.12 * f, -0.07 - 0.03 * (1 - f)),
                    (-0.16 - 0.05 * f - 0.06 * math.sin(f * 3.1), -0.62 * (1 - f) * up - 0.02),
                ]
            ),
            s * 0.006,
        )
    c.ink(pigment(shade), fe.mask() * mn * 0.75 * a)
    k = Pen(c, 4)
    k.oval(*T([(0.405, -0.075)])[0], s * 0.011)
    c.over(pigment("#3A2A24"), k.mask() * a)
    k = Pen(c, 4)
    k.poly(T([(0.485, -0.085), (0.56, -0.045), (0.49, -0.035)]))
    c.over(pigment("#E0913A"), k.mask() * a)
