"""USB sticks: where they are."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

ROOTS = ("/media", "/run/media", "/mnt")  # where desktops and administrators mount


def sticks(
    roots: tuple[str, ...] = ROOTS, is_mounted: Callable[[Path], bool] = os.path.ismount
) -> list[Path]:
    """Return the sticks that can be written to: what is mounted in these folders, or in a user's folder of them."""
    found = [path for root in roots for pattern in ("*", "*/*") for path in within(Path(root), pattern)]
    return [path for path in dict.fromkeys(found) if is_mounted(path) and os.access(path, os.W_OK)]


def within(root: Path, pattern: str) -> list[Path]:
    """Return what is there by that pattern, in the order of names; nothing of a stick that was pulled out meanwhile."""
    try:
        return sorted(root.glob(pattern))
    except OSError:
        return []
