"""The level meter: bars that grow from the middle outwards as she hears something."""

from __future__ import annotations

import math
from collections import deque

from kivy.graphics import Color, Mesh

from kiosk.screens.shapes import disc
from kiosk.screens.theme import JADE6, Theme
from kiosk.screens.widgets.panel import Panel

BARS = 51
_MIDDLE = BARS // 2
_LOWEST, _HIGHEST = 16, 116  # dp
_THICK = 14 / 24  # of the distance from bar to bar
# By distance from the middle: neighbours differ, as in speech, and the outer bars are lower.
_SHAPE = [
    (0.5 + 0.5 * abs(math.cos(2.4 * away))) * (0.3 + 0.7 * math.cos(0.5 * math.pi * away / (_MIDDLE + 1)))
    for away in range(_MIDDLE + 1)
]


class Meter(Panel):
    """`wide` dp long. All bars are one mesh: a disc's halves are their ends, its middle row their length."""

    def __init__(self, theme: Theme, wide: float) -> None:
        super().__init__(theme, wide, _HIGHEST)
        self._levels = deque([0.0] * (_MIDDLE + 1), maxlen=_MIDDLE + 1)
        self.canvas.add(Color(*theme.ink(JADE6)))
        self._mesh = Mesh(mode="triangles", texture=disc(theme.dp(2 * _LOWEST)), indices=_indices())
        self.canvas.add(self._mesh)
        self._draw()

    @property
    def heights(self) -> list[float]:
        """Height of each bar in dp."""
        half = [
            _LOWEST + (_HIGHEST - _LOWEST) * level * part
            for level, part in zip(self._levels, _SHAPE, strict=True)
        ]
        return [*half[:0:-1], *half]

    def show(self, level: float) -> None:
        """Let a loudness (0–1) come in at the middle; the ones before move outwards."""
        self._levels.appendleft(min(1.0, max(0.0, level)))
        self._draw()

    def _draw(self) -> None:
        pitch = self.width / BARS
        thick = pitch * _THICK
        vertices: list[float] = []
        for i, high in enumerate(self.heights):
            left = i * pitch
            half = max(thick, self.theme.dp(high)) / 2
            middle, round_part = self.height / 2, thick / 2
            rows = [(-half, 0.0), (round_part - half, 0.5), (half - round_part, 0.5), (half, 1.0)]
            for up, v in rows:
                vertices += (left, middle + up, 0.0, v, left + thick, middle + up, 1.0, v)
        self._mesh.vertices = vertices


def _indices() -> list[int]:
    """Two triangles for each of a bar's three parts; each bar has four rows of two corners."""
    corners = (0, 1, 2, 1, 3, 2)
    return [8 * bar + 2 * part + corner for bar in range(BARS) for part in range(3) for corner in corners]
