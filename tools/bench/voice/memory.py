"""Whether hearing keeps what it should forget: memory over many utterances."""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kiosk.wav import Samples
from tools.bench.voice.hearing import Listener

_WARM = 0.2  # of the utterances, until memory has come to rest


def growth(listener: Listener, sounds: Sequence[Samples], utterances: int) -> tuple[float, float]:
    """Hear so many utterances; return the memory then (MB), and by how much it grows in a thousand (MB)."""
    sizes: list[float] = []
    for sound in itertools.islice(itertools.cycle(sounds), utterances):
        listener.hear(sound)
        sizes.append(_resident())
    rest = np.array(sizes[int(_WARM * utterances) :])
    slope = np.polyfit(np.arange(len(rest)), rest, 1)[0] if len(rest) > 1 else 0.0
    return sizes[-1], float(slope * 1000)


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6
