"""Whether a process grows with what it does again and again."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

_ROUNDS = 4


def grows(play: Callable[[], object], megabytes: float) -> bool:
    """Whether the process grows by so much in each of several rounds.

    What leaks does so in every round, while one may just happen to fall on what else the process is about.
    """
    for _ in range(_ROUNDS):
        before = _resident()
        play()
        if _resident() - before < megabytes:
            return False
    return True


def _resident() -> float:
    gc.collect()
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
