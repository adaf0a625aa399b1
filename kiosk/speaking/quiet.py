"""A loudspeaker that is softer in quiet hours."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.ports import Player


class QuietPlayer:
    """A loudspeaker at a part of the usual loudness, which `loudness` tells for each sound."""

    def __init__(self, player: Player, loudness: Callable[[], float]) -> None:
        self._player, self._loudness = player, loudness

    def probe(self) -> str:
        """Return the device's name. Raises DeviceError when there is no loudspeaker."""
        return self._player.probe()

    def play(self, path: Path, volume: float, stopped: threading.Event) -> None:
        """Play as the loudspeaker does, softly where it is time for that."""
        self._player.play(path, volume * self._loudness(), stopped)
