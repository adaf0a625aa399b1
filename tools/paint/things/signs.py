"""Plain signs: the star."""

from __future__ import annotations

import math


def star_points(x, y, r, k=0.382, rot=-math.pi / 2):
    return [
        (
            x + (r if i % 2 == 0 else r * k) * math.cos(rot + i * math.pi / 5),
            y + (r if i % 2 == 0 else r * k) * math.sin(rot + i * math.pi / 5),
        )
        for i in range(10)
    ]
