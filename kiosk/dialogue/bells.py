"""The robot's bells: whoever stands in its way hears it before it moves, and again and again while it does."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.content.floor import Spot

_EVERY = 5.0  # seconds
_STIRRED = 0.05  # metres; less is only its reckoning of where it is
_STILL = 1.5  # seconds without having stirred after which it stands


@dataclass
class Bells:
    """`still` counts the seconds since the robot has stirred, `silent` those since the bells."""

    still: float = math.inf
    silent: float = math.inf
    at: Spot | None = None

    def rang(self) -> None:
        """They ring now, before it moves: it is about to stir."""
        self.silent = self.still = 0.0

    def moved(self, at: Spot) -> None:
        """The robot is there now, whoever has moved it."""
        if self.at is None:
            self.at = at
        elif math.dist(at, self.at) > _STIRRED:
            self.at, self.still = at, 0.0

    def halted(self) -> None:
        """It was told to stand."""
        self.still = math.inf

    @property
    def stirs(self) -> bool:
        """Whether it moves, or is about to."""
        return self.still < _STILL

    def due(self, seconds: float, leads: bool) -> bool:
        """Time goes by; say whether to ring now. `leads` is whether it is on its way, even if somebody blocks it."""
        self.still += seconds
        self.silent += seconds
        return (leads or self.stirs) and self.silent >= _EVERY
