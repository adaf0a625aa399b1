"""序厅: sunrise over the hills, three rivers meeting."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import F32, mix, noise2, pigment, smooth
from tools.paint.scenery import corner_hills, far_ranges, rivers
from tools.paint.things.boats import boat
from tools.paint.things.buildings import pagoda

_BIRDS = [(0.33, 0.20), (0.365, 0.175), (0.39, 0.215), (0.42, 0.185), (0.445, 0.225)]


def xuting(c, birds=_BIRDS):
    """序厅 - sunrise over the hills, three rivers meeting."""
    c.sky([(0, "#CFE5DA"), (0.2, "#E3EFE3"), (0.38, "#FBEFD6"), (0.5, "#FBE3C0"), (1, "#F3EBD7")], 0.55)
    sx = _sun(c)
    far_ranges(c, 4, 0.40, 0.50, 0.10, 0.17, "#B9D6CC", "#6FAE9A", "#EFE9D6", 11, depth=0.15)
    _near_ranges(c)
    # the plain where the rivers meet
    _plain(c)
    _rivers(c)
    c.glow(sx * 0.93, c.y(0.80), c.x(0.10), pigment("#FFD7A0"), 0.35)
    c.mist(0.655, 0.03, 0.75, 81)
    boat(c, c.x(0.545), c.y(0.885), 66 * c.unit)
    boat(c, c.x(0.47), c.y(0.835), 40 * c.unit, sail="#F6EBD2")
    r = corner_hills(c, "#1B5A4A", "#3C8069", 51, 0.30, 0.26)
    px = c.pick(0.865, 0.84)
    pagoda(c, c.x(px), r[1][int(c.x(px))] + 8 * c.unit, 165 * c.unit, 7, "#F5EFDD", "#163A30", "#B7C2AC")
    c.birds(birds, 22)


def _sun(c):
    """The red sun and its glow; returns its x."""
    sx, sy, sr = c.x(c.pick(0.60, 0.60)), c.y(c.pick(0.285, 0.27)), c.pick(66, 78) * c.unit
    c.glow(sx, sy, sr * 5.5, pigment("#FFD9A0"), 0.75, 1.2)
    c.glow(sx, sy, sr * 2.3, pigment("#FFC27E"), 0.6)
    disc = c.disc(sx, sy, sr)
    c.over(
        mix(
            pigment("#F2663C"),
            pigment("#D9402B"),
            np.clip((c.Y - sy) / sr * 0.5 + 0.5, 0, 1)[..., None] * np.ones((1, c.w, 1), F32),
        ),
        disc,
    )
    return sx


def _near_ranges(c):
    """Four ranges, strong at the sides and open in the middle."""
    for i, (env, amp, b) in enumerate(
        (
            ([(0, 1), (0.3, 0.75), (0.52, 0.10), (1, 0.0)], 0.34, 0.60),
            ([(0, 0), (0.50, 0.08), (0.74, 0.7), (1, 1)], 0.28, 0.585),
            ([(0, 0.9), (0.22, 0.6), (0.40, 0.03), (1, 0)], 0.26, 0.635),
            ([(0, 0), (0.64, 0.03), (0.84, 0.6), (1, 0.85)], 0.25, 0.63),
        )
    ):
        rg = c.ridge(b, amp, 330, 31 + i, crag=0.6, gain=0.48, env=env)
        c.mountain(
            rg,
            mix(pigment("#3F8F78"), pigment("#1F6B57"), i / 3),
            mix(pigment("#CFE0C8"), pigment("#E6DDBE"), 0.4),
            0.22,
            31 + i,
            cun=0.75,
            rim=0.6,
            light=0.45,
        )
        c.moss(rg, pigment("#1F5445"), 31 + i, 0.7, 0.75, 40, 0.55)
        c.mist(0.625, 0.035, 0.5, 70 + i)


def _plain(c):
    """The plain where the rivers meet."""
    land = smooth(0.60, 0.70, c.Y / c.h) * np.ones((1, c.w), F32)
    n = noise2(c.h, c.w, 5, 26, c.seed + 77, 5)
    g = mix(pigment("#B8D3B4"), pigment("#5E9C82"), smooth(0.62, 1.0, c.Y / c.h)[..., None])
    g = g * (0.90 + 0.22 * n[..., None])
    c.rgb += (g - c.rgb) * (land * 0.93)[..., None]
    for k in range(3):
        rg = c.ridge(
            0.70 + 0.055 * k,
            0.05,
            420,
            90 + k,
            crag=0.2,
            env=[(0, 1), (0.33, 0.4), (0.5, 0), (0.68, 0.4), (1, 1)],
        )
        c.mountain(rg, pigment("#4B917A"), pigment("#A9C9A6"), 0.07, 90 + k, alpha=0.75, cun=0.5, rim=0.3)


def _rivers(c):
    """Two rivers that become one."""
    m = c.pick(0, 1)
    if not m:
        br = [
            (
                [(-0.04, 0.655), (0.13, 0.665), (0.27, 0.70), (0.39, 0.75), (0.475, 0.80)],
                [16, 26, 44, 84, 120],
                "#F2DDB0",
                0.55,
            ),
            (
                [(1.04, 0.635), (0.88, 0.645), (0.74, 0.675), (0.63, 0.72), (0.535, 0.785)],
                [14, 22, 40, 70, 110],
                "#CFE9DC",
                0.5,
            ),
            ([(0.47, 0.775), (0.51, 0.83), (0.53, 0.90), (0.50, 1.06)], [90, 230, 400, 760], "#E2EFE4", 0.2),
        ]
    else:
        br = [
            (
                [(-0.06, 0.665), (0.13, 0.675), (0.27, 0.705), (0.39, 0.745), (0.47, 0.79)],
                [14, 22, 38, 66, 96],
                "#F2DDB0",
                0.55,
            ),
            (
                [(1.06, 0.645), (0.88, 0.655), (0.74, 0.68), (0.63, 0.72), (0.53, 0.78)],
                [12, 20, 34, 60, 88],
                "#CFE9DC",
                0.5,
            ),
            ([(0.465, 0.77), (0.51, 0.83), (0.53, 0.90), (0.50, 1.06)], [80, 190, 340, 560], "#E2EFE4", 0.2),
        ]
    rivers(c, br, "#BFE0D0", "#FFF3DC", 3)
