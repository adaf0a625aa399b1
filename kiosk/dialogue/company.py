"""Who is near her: what a sensor says, and the signs of life that touches and words are."""

from __future__ import annotations

import math
from dataclasses import dataclass

_GONE = 30.0  # seconds without anybody, after which whoever comes is somebody else
_EVERY = 120.0  # seconds at least between two welcomes, however many people come


@dataclass
class Company:
    """`near` is what the sensor said last, None without one; `alone` and `welcomed` are seconds since then."""

    near: bool | None = None
    alone: float = math.inf  # since the last sign of anybody
    welcomed: float = math.inf  # since the last welcome
    fresh: bool = True  # whoever is there, or comes next, has not been welcomed

    def seen(self) -> None:
        """There is a sign of somebody."""
        self.fresh = self.fresh or self.alone >= _GONE
        self.alone = 0.0

    def welcome(self) -> bool:
        """Say whether a welcome is due, and take it as said: once for each group, and not every moment."""
        if not self.fresh or self.lately_welcomed:
            return False
        self.fresh, self.welcomed = False, 0.0
        return True

    @property
    def lately_welcomed(self) -> bool:
        """Whether the welcome was said a moment ago."""
        return self.welcomed < _EVERY

    def wait(self, seconds: float) -> None:
        """Time goes by."""
        self.welcomed += seconds
        self.alone = 0.0 if self.near else self.alone + seconds

    @property
    def gone(self) -> bool:
        """Whether a sensor says, and has said for some time, that nobody is there. Without one nobody knows."""
        return self.near is False and self.alone >= _GONE
