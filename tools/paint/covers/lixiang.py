"""理想信念展厅: a path of light climbing to the star."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, Pen, blur, mix, noise2, outline, pigment, spline
from tools.paint.scenery import far_ranges, rays
from tools.paint.things.signs import star_points


def lixiang(c):
    """理想信念展厅 - a path of light climbing to the star."""
    c.sky([(0, "#C9503F"), (0.22, "#E08A64"), (0.42, "#F6CE9F"), (0.56, "#FCEBCF"), (1, "#F3E2C6")], 0.25)
    px = c.pick(0.60, 0.56)
    sx, sy, R = c.x(px), c.y(c.pick(0.155, 0.17)), 46 * c.unit
    c.glow(sx, sy, 420 * c.unit, pigment("#FFE3A6"), 0.85, 1.0)
    c.glow(sx, sy, 150 * c.unit, pigment("#FFF4D2"), 0.9, 1.4)
    rays(c, sx, sy, 34, R, 360 * c.unit, "#FFF3CF", 0.5, 3)
    far_ranges(c, 3, 0.50, 0.57, 0.12, 0.20, "#EBB796", "#CF8468", "#F8E3C4", 12, depth=0.17)
    summit, r3 = _peak(c, px)
    # the path
    path, wid = _path(c, px, summit)
    # people on the way up, one carrying a flag
    _climbers(c, path, wid)
    # the star
    _star(c, sx, sy, R)
    c.birds([(0.20, 0.27), (0.235, 0.25), (0.255, 0.285), (0.29, 0.262)], 20, "#6B211F")
    c.pines(r3, pigment("#3A1212"), 9, 26, 1.5)


def _peak(c, px):
    """The mountain to climb and the dark hills before it; returns its summit and the near crest."""
    rg = c.ridge(
        0.74,
        0.14,
        300,
        33,
        peaks=[(px, 0.40, 0.11), (px - 0.17, 0.16, 0.09), (px + 0.2, 0.17, 0.10), (0.06, 0.17, 0.1)],
        crag=0.7,
        gain=0.5,
    )
    c.mountain(rg, pigment("#97382F"), pigment("#F0CFA8"), 0.50, 33, cun=0.8, rim=0.6, light=0.55, hold=0.25)
    c.moss(rg, pigment("#6B211F"), 33, 0.6, 0.7, 60, 0.5)
    summit = rg[int(c.x(px))]
    r2 = c.ridge(0.83, 0.12, 300, 43, peaks=[(0.16, 0.16, 0.14), (0.93, 0.20, 0.13)], crag=0.55)
    c.mountain(r2, pigment("#7C2B28"), pigment("#D79A77"), 0.30, 43, cun=0.75, rim=0.6, light=0.4, hold=0.4)
    c.mist(0.80, 0.05, 0.65, 20, pigment("#FBE8CB"))
    c.mist(0.70, 0.03, 0.45, 21, pigment("#FBE8CB"))
    r3 = c.ridge(0.95, 0.10, 260, 53, peaks=[(0.0, 0.16, 0.2), (1.0, 0.12, 0.2)], crag=0.45)
    c.mountain(r3, pigment("#541D20"), pigment("#7E3A33"), 0.40, 53, cun=0.6, rim=0.6, light=0.35, hold=0.8)
    c.moss(r3, pigment("#33100F"), 53, 1.4, 1.0, 60, 0.6)
    return summit, r3


def _path(c, px, summit):
    """The path of light with its steps; returns its points and widths."""
    path = spline(
        [
            (c.x(px - 0.16), c.y(1.03)),
            (c.x(px + 0.02), c.y(0.93)),
            (c.x(px + 0.10), c.y(0.855)),
            (c.x(px - 0.03), c.y(0.795)),
            (c.x(px - 0.095), c.y(0.735)),
            (c.x(px - 0.01), c.y(0.675)),
            (c.x(px + 0.05), c.y(0.62)),
            (c.x(px + 0.005), c.y(0.565)),
            (c.x(px - 0.025), c.y(0.515)),
            (c.x(px + 0.012), c.y(0.46)),
            (c.x(px), summit + 6 * c.unit),
        ],
        30,
    )
    wid = np.array([150, 96, 66, 46, 35, 26, 19, 14, 10, 6, 3]) * c.unit
    p = Pen(c, 3)
    p.stroke(path, wid, squash=0.45)
    m = p.mask()
    c.over(pigment("#FFD98C"), blur(m, 26 * c.unit) * 0.8)
    c.over(pigment("#FFE9B5"), blur(m, 9 * c.unit) * 0.85)
    n = noise2(c.h, c.w, 40, 40, 8, 3)
    c.over(pigment("#FFF9E6"), m * (0.82 + 0.18 * n))
    st = Pen(c, 3)  # steps across the path
    for i in range(4, len(path) - 6, 3):
        w = np.interp(i / len(path), np.linspace(0, 1, len(wid)), wid)
        x, y = path[i]
        st.line([(x - w * 0.6, y), (x + w * 0.6, y)], max(0.7, w * 0.022))
    c.ink(pigment("#C98B45"), st.mask() * m * 0.55)
    return path, wid


def _climbers(c, path, wid):
    """People on the way up, one carrying a flag."""
    f, g = Pen(c, 4), Pen(c, 4)
    for k, (i, sc) in enumerate(
        ((34, 1), (45, 0.88), (54, 0.8), (66, 0.7), (92, 0.5), (100, 0.46), (128, 0.34))
    ):
        x, y = path[i]
        w = np.interp(i / len(path), np.linspace(0, 1, len(wid)), wid)
        x += ((k % 3) - 1) * w * 0.2
        s = 40 * c.unit * sc
        f.stroke([(x, y), (x + s * 0.02, y - s * 0.55), (x, y - s * 0.78)], [s * 0.20, s * 0.32, s * 0.2])
        f.oval(x, y - s * 0.9, s * 0.125)
        f.line([(x - s * 0.06, y), (x - s * 0.12, y + s * 0.22)], s * 0.1)
        f.line([(x + s * 0.06, y), (x + s * 0.14, y + s * 0.2)], s * 0.1)
        if k == 3:
            f.line([(x + s * 0.14, y - s * 0.3), (x + s * 0.2, y - s * 1.9)], s * 0.06)
            g.poly(
                outline(
                    (
                        (x + s * 0.2, y - s * 1.9),
                        (x + s * 0.6, y - s * 2.1),
                        (x + s * 0.75, y - s * 1.75),
                        (x + s * 1.15, y - s * 1.88),
                    ),
                    (
                        (x + s * 1.12, y - s * 1.25),
                        (x + s * 0.7, y - s * 1.12),
                        (x + s * 0.55, y - s * 1.5),
                        (x + s * 0.2, y - s * 1.28),
                    ),
                )
            )
    c.over(pigment("#4A1A1A"), f.mask() * 0.92)
    c.over(pigment("#D32F22"), g.mask())


def _star(c, sx, sy, R):
    """The star above the summit."""
    s = Pen(c, 4)
    s.poly(star_points(sx, sy, R))
    m = s.mask()
    c.over(pigment("#FFF6D8"), blur(m, 12 * c.unit) * 0.9)
    c.over(
        mix(
            pigment("#F6C445"),
            pigment("#E39A1E"),
            np.clip((c.Y - sy) / R * 0.5 + 0.5, 0, 1)[..., None] * np.ones((1, c.w, 1), F32),
        ),
        m,
    )
    fac = Pen(c, 4)
    q = star_points(sx, sy, R)
    for i in range(0, 10, 2):
        fac.poly([(sx, sy), q[i], q[(i + 1) % 10]])
    c.over(pigment("#FFE08A"), fac.mask() * m * 0.75)
