"""What staff can see and do at the screen itself; everything else is at the command line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.records.journal import unanswered


@dataclass(frozen=True)
class Staff:
    """`pin` is "" until staff set one. `leave(again)` ends the program, or has it start again."""

    pin: str
    data: Path
    leave: Callable[[bool], None]

    def unanswered(self) -> list[tuple[str, int]]:
        """Return what visitors asked and she could not answer, and how often; the latest first."""
        return unanswered(self.data / "journal.sqlite")

    def free_gb(self) -> float | None:
        """Return how much room the disk has, in GB; None if that cannot be told."""
        try:
            return shutil.disk_usage(self.data).free / 1e9
        except OSError:
            return None
