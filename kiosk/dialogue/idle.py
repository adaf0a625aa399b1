"""When a visitor has gone: first a question, then the way back to the attract page."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass
class Idle:
    """Counts the seconds without a sign of life; `warn` until the question, `count` after it.

    `patience` are so many seconds more, for those who have asked to be waited for.
    """

    warn: float
    count: float
    quiet: float = 0.0
    patience: float = 0.0

    def wake(self) -> None:
        """Somebody is there."""
        self.quiet = 0.0

    def hurry(self) -> None:
        """Everybody has left: ask now, to be sure."""
        self.quiet = max(self.quiet, self._asks)

    def wait(self, seconds: float) -> None:
        """Time went by without a sign of life."""
        self.quiet += seconds

    @property
    def left(self) -> int | None:
        """Whole seconds until the visit ends, or None while nobody needs to be asked."""
        if self.quiet < self._asks:
            return None
        return max(0, math.ceil(self._asks + self.count - self.quiet))

    @property
    def over(self) -> bool:
        """Whether the visitor is taken to have gone."""
        return self.quiet >= self._asks + self.count

    @property
    def _asks(self) -> float:
        return self.warn + self.patience
