"""The latest sound, kept in case that it turns out to be the beginning of something."""

from __future__ import annotations

from collections import deque

from kiosk.hearing.sound import RATE

PRE_ROLL = 0.5  # seconds that are kept from before speech is noticed: its first syllable is in there


class Recent:
    """Blocks of sound, the oldest first."""

    def __init__(self) -> None:
        self._blocks: deque[bytes] = deque()
        self._size = 0

    @property
    def seconds(self) -> float:
        """How much it is."""
        return self._size / 2 / RATE

    @property
    def blocks(self) -> tuple[bytes, ...]:
        """The blocks."""
        return tuple(self._blocks)

    def add(self, block: bytes) -> None:
        """Keep a block too."""
        self._blocks.append(block)
        self._size += len(block)

    def keep(self, seconds: float) -> None:
        """Drop the oldest blocks, as long as there is enough without them."""
        while self._blocks and (self._size - len(self._blocks[0])) / 2 / RATE >= seconds:
            self._size -= len(self._blocks.popleft())

    def take(self) -> tuple[bytes, ...]:
        """Return all, and keep nothing."""
        blocks = self.blocks
        self._blocks.clear()
        self._size = 0
        return blocks
