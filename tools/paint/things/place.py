"""A spot on the canvas with a scale of its own, so that small things are drawn in small numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from tools.paint.brush import Pen, blur, pigment, spline
from tools.paint.canvas import Canvas

Points = Sequence[tuple[float, float]] | np.ndarray  # n pairs
Colour = str | np.ndarray  # "#RRGGBB", or three floats in 0..1


def loop(points: Points, n: int = 14) -> np.ndarray:
    """A closed smooth outline through the points."""
    return spline([*points, points[0]], n)


class Place:
    """Draws at (x, y); points are (right, up) in multiples of `size` pixels, `turn` = -1 mirrors them."""

    def __init__(self, c: Canvas, x: float, y: float, size: float, turn: int = 1) -> None:
        self.c, self.x, self.y, self.size, self.turn = c, x, y, size, turn

    def at(self, points: Points) -> np.ndarray:
        """The points in canvas pixels."""
        p = np.asarray(points, float)
        return np.stack([self.x + self.turn * self.size * p[:, 0], self.y - self.size * p[:, 1]], 1)

    def fill(self, points: Points, colour: Colour, a: float = 1.0, edge: float = 0.0) -> None:
        """A flat shape; `edge` is how strongly the pigment pools along its rim."""
        p = self.at(points)
        self._lay(p, lambda pen: pen.poly(p), colour, a, edge)

    def oval(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, a: float = 1.0, edge: float = 0.0
    ) -> None:
        """An upright ellipse."""
        (px, py), rx, ry = self.at([(x, y)])[0], rx * self.size, ry * self.size
        corners = np.array([(px - rx, py - ry), (px + rx, py + ry)])
        self._lay(corners, lambda pen: pen.oval(px, py, rx, ry), colour, a, edge)

    def line(self, points: Points, width: float, colour: Colour, a: float = 1.0) -> None:
        """One stroke of even width."""
        self.lines([points], width, colour, a)

    def lines(self, lines: Sequence[Points], width: float, colour: Colour, a: float = 1.0) -> None:
        """Several strokes of one width and colour."""
        rows = [self.at(points) for points in lines]
        width *= self.size

        def draw(pen: Pen) -> None:
            for row in rows:
                pen.line(row, width)

        self._lay(np.vstack(rows), draw, colour, a, 0.0, width)

    def ribbon(
        self, points: Points, widths: Sequence[float], colour: Colour, a: float = 1.0, edge: float = 0.0
    ) -> None:
        """A stroke that swells and thins."""
        p, widths = self.at(points), [w * self.size for w in widths]
        self._lay(p, lambda pen: pen.stroke(p, widths), colour, a, edge, max(widths))

    def _lay(
        self,
        points: np.ndarray,
        draw: Callable[[Pen], None],
        colour: Colour,
        a: float,
        edge: float,
        margin: float = 0.0,
    ) -> None:
        lo, hi = points.min(0) - margin - 4, points.max(0) + margin + 4
        if hi[0] < 0 or hi[1] < 0 or lo[0] >= self.c.w - 1 or lo[1] >= self.c.h - 1:
            return
        view = self.c.window(*lo, *hi)
        pen = Pen(view, 4)
        draw(pen)
        mask = pen.mask()
        shade = pigment(colour) if isinstance(colour, str) else colour
        view.over(shade, mask * a)
        if edge:
            rim = mask * (1 - blur(mask, max(1.0, 5 * self.c.unit)))
            view.ink(shade * 0.55, np.clip(rim * edge * a, 0, 1))


def steam(
    c: Canvas, x: float, y: float, size: float, seed: int = 0, strength: float = 0.5, colour: str = "#FFFFFF"
) -> None:
    """Three soft wisps that rise from (x, y); `size` is their height."""
    pen = Pen(c, 1)
    r = np.random.default_rng(c.seed * 37 + seed)
    for k in (-0.24, 0.0, 0.26):
        sway, h = r.uniform(0.05, 0.11) * size, size * r.uniform(0.75, 1.0)
        path = [
            (x + k * size * 0.75 + sway * np.sin(t * 5.5 + k * 2.5), y - h * t) for t in np.linspace(0, 1, 9)
        ]
        pen.stroke(spline(path, 8), [size * 0.02, size * 0.085, size * 0.075, size * 0.01])
    c.over(pigment(colour), np.clip(blur(pen.mask(), size * 0.022) * 1.1, 0, 1) * strength)
