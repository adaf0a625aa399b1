"""Pavilions with several roofs, seen from the front: 旋螺殿 has three, all of eight sides."""

from __future__ import annotations

import numpy as np

from tools.paint.brush import Pen, bezier, blur, pigment, smooth
from tools.paint.canvas import Canvas
from tools.paint.things.place import Place

Colours = tuple[str, str, str]  # wall, roof, timber


def pavilion(c: Canvas, x: float, y: float, s: float, tiers: int, colours: Colours) -> None:
    """An eight-sided pavilion of height s with its foot at (x, y); the uppermost roof ends in a point."""
    on = Place(c, x, y, s)
    half, foot, rise = 0.3, 0.05, 0.66 / tiers
    on.fill([(-0.4, 0), (0.4, 0), (0.37, 0.05), (-0.37, 0.05)], "#B9B49C", edge=1.0)
    on.line([(-0.385, 0.026), (0.385, 0.026)], 0.004, "#6B6A56", 0.7)
    for tier in range(tiers):
        top = foot + rise * (0.62 if tier == 0 else 0.42)
        _wall(on, half, foot, top, colours, doors=tier == 0)
        _brackets(on, half, top, colours[2])
        last = tier == tiers - 1
        upper = 0.014 if last else half * 0.74
        crown = top + rise * (1.15 if last else 0.5)
        _roof(on, half * 1.42, top, upper, crown, colours[1])
        half, foot = half * 0.74, crown - rise * 0.03
    on.ribbon([(0, foot - 0.02), (0, foot + 0.03), (0, foot + 0.1)], [0.05, 0.03, 0.004], "#C9A24A", edge=1.0)
    on.oval(0, foot + 0.03, 0.025, 0.022, "#D9B35A", edge=1.0)


def _wall(on: Place, half: float, foot: float, top: float, colours: Colours, doors: bool) -> None:
    """Three of the eight sides: a broad one before us, two that turn away."""
    wall, _, timber = colours
    on.fill([(-half, foot), (half, foot), (half, top), (-half, top)], wall, edge=0.8)
    for side in (-1, 1):
        on.fill(
            [(side * half * 0.5, foot), (side * half, foot), (side * half, top), (side * half * 0.5, top)],
            "#3A3A2A",
            0.14 if side < 0 else 0.28,
        )
    on.lines([[(k * half, foot), (k * half, top)] for k in (-1, -0.5, 0.5, 1)], 0.013, timber)
    on.lines([[(-half, h), (half, h)] for h in (foot + 0.008, top - 0.01)], 0.012, timber)
    height = top - foot
    bars = []
    for centre, wide in ((-0.75, 0.16), (0.0, 0.4), (0.75, 0.16)):
        x0, x1 = (centre - wide) * half, (centre + wide) * half
        y0, y1 = foot + height * (0.0 if doors and centre == 0 else 0.28), top - height * 0.18
        on.fill(
            [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], "#5A3A22" if not doors or centre else "#4A2A1C", 0.9
        )
        bars += [[(x, y0), (x, y1)] for x in np.linspace(x0, x1, 5 if centre else 7)]
        bars += [[(x0, h), (x1, h)] for h in np.linspace(y0, y1, 5)]
    on.lines(bars, 0.0035, "#D8B27A", 0.8)


def _brackets(on: Place, half: float, top: float, timber: str) -> None:
    """Bracket arms beneath the eaves, all leaning one way: they wind up like a shell."""
    rows = []
    for k in np.linspace(-1.12, 1.12, 27):
        rows.append([(k * half - 0.008, top - 0.012), (k * half * 1.06 + 0.014, top + 0.026)])
    on.lines(rows, 0.0075, timber, 0.95)
    on.lines([[(-half * 1.2, top + 0.026), (half * 1.2, top + 0.026)]], 0.008, "#C9A24A", 0.8)


def _roof(on: Place, eave: float, low: float, upper: float, crown: float, roof: str) -> None:
    """A skirt of tiles from the eaves up to half-width `upper`, tips of the eaves turned up."""
    tip, mid, h = low + (crown - low) * 0.22, eave * 0.44, crown - low
    left = bezier((-eave, tip), (-eave * 0.72, low + h * 0.12), (-upper, crown))
    right = left[::-1] * [-1, 1]
    hem = np.vstack(
        [
            bezier((eave, tip - h * 0.03), (eave * 0.74, low - h * 0.02), (mid, low + h * 0.03)),
            bezier((mid, low + h * 0.03), (0, low - h * 0.1), (-mid, low + h * 0.03)),
            bezier((-mid, low + h * 0.03), (-eave * 0.74, low - h * 0.02), (-eave, tip - h * 0.03)),
        ]
    )
    on.fill(np.vstack([left, right, hem]), roof, edge=1.0)
    tiles = []
    for k in np.linspace(-0.95, 0.95, 41):
        bottom = low + h * (0.0 if abs(k) < 0.44 else 0.16 * ((abs(k) - 0.44) / 0.56) ** 1.5)
        tiles.append(
            bezier((k * upper * 0.98, crown), (k * eave * 0.62, low + h * 0.3), (k * eave, bottom + h * 0.02))
        )
    on.lines(tiles, 0.0042, "#15241C", 0.55)
    for side in (-1, 1):
        on.ribbon(
            bezier(
                (side * upper * 0.44, crown),
                (side * mid * 0.8, low + h * 0.4),
                (side * mid * 1.06, low + h * 0.1),
            ),
            [0.009, 0.013, 0.016],
            "#1C2E25",
        )
        on.ribbon(
            bezier(
                (side * eave * 1.02, tip + h * 0.05),
                (side * eave * 0.72, low + h * 0.12),
                (side * upper, crown),
            ),
            [0.018, 0.013, 0.008],
            "#1C2E25",
        )


def winding(c: Canvas, x: float, y: float, s: float) -> None:
    """A pale spiral in the sky, the winding of the ceiling inside."""
    pen = Pen(c, 2)
    for arm in range(8):
        t = np.linspace(0.06, 1, 90)
        angle = arm * np.pi / 4 + t * 3.4
        path = np.stack([x + s * t * np.cos(angle), y + s * t * np.sin(angle)], 1)
        pen.stroke(path, [s * 0.004, s * 0.02, s * 0.036, s * 0.05])
    for r in (0.3, 0.55, 0.8, 1.0):
        t = np.linspace(0, 2 * np.pi, 120)
        pen.line(np.stack([x + r * s * np.cos(t), y + r * s * np.sin(t)], 1), s * 0.008)
    fade = smooth(1.15, 0.5, np.hypot(c.X - x, c.Y - y) / s)
    c.ink(pigment("#7FA06A"), blur(pen.mask(), 2 * c.unit) * fade * 0.5)
