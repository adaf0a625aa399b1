"""A loudspeaker that knows of quiet hours."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import time
from pathlib import Path

from kiosk.ports import Player
from kiosk.quiet_hours import QuietHours

SOFTLY = 0.4  # of the usual loudness


class QuietPlayer:
    """A loudspeaker that is softer in quiet hours. `now` tells the time of day."""

    def __init__(self, player: Player, hours: QuietHours, now: Callable[[], time]) -> None:
        self._player, self._hours, self._now = player, hours, now

    def probe(self) -> str:
        """Return the device's name. Raises DeviceError when there is no loudspeaker."""
        return self._player.probe()

    def play(self, path: Path, volume: float, stopped: threading.Event) -> None:
        """Play as the loudspeaker does, softly where it is time for that."""
        self._player.play(path, volume * SOFTLY if self._hours.at(self._now()) else volume, stopped)
