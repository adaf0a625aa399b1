"""A lock for the staff's PIN: after five wrong ones it waits, each time twice as long. Times in seconds."""

from __future__ import annotations

from dataclasses import dataclass
from hmac import compare_digest

TRIES = 5
_FIRST_WAIT, _LONGEST_WAIT = 300.0, 4 * 3600.0


@dataclass
class Lock:
    """`now` is any clock that never goes back."""

    pin: str
    wrong: int = 0
    waits: int = 0
    until: float = float("-inf")

    def closed_for(self, now: float) -> float:
        """Return how long no PIN is taken."""
        return max(0.0, self.until - now)

    @property
    def left(self) -> int:
        """How many tries are left."""
        return TRIES - self.wrong

    def open(self, typed: str, now: float) -> bool:
        """Try a PIN. While the lock waits, none is right."""
        if not self.pin or self.closed_for(now):
            return False
        if compare_digest(typed, self.pin):
            self.wrong = self.waits = 0
            return True
        self.wrong += 1
        if self.wrong == TRIES:
            self.until = now + min(_LONGEST_WAIT, _FIRST_WAIT * 2**self.waits)
            self.waits += 1
            self.wrong = 0
        return False
