"""Archives of speech models on USB sticks."""

from __future__ import annotations

from pathlib import Path

from kiosk.sticks import ROOTS, within

_PATTERNS = tuple(
    "*/" * depth + "vosk-model-*.zip" for depth in range(4)
)  # on the stick or in a folder of it


def archives_on_sticks(roots: tuple[str, ...] = ROOTS) -> list[Path]:
    """Return the archives found, in order of their names."""
    found = {path for root in roots for pattern in _PATTERNS for path in within(Path(root), pattern)}
    return sorted(found, key=lambda path: (path.name, path))
