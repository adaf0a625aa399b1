"""Archives of speech models on USB sticks."""

from __future__ import annotations

from pathlib import Path

_MOUNTED = ("/media", "/run/media", "/mnt")  # where desktops and administrators mount
_PATTERNS = tuple(
    "*/" * depth + "vosk-model-*.zip" for depth in range(4)
)  # on the stick or in a folder of it


def archives_on_sticks(roots: tuple[str, ...] = _MOUNTED) -> list[Path]:
    """Return the archives found, in order of their names."""
    found = {path for root in roots for pattern in _PATTERNS for path in _glob(Path(root), pattern)}
    return sorted(found, key=lambda path: (path.name, path))


def _glob(root: Path, pattern: str) -> list[Path]:
    try:
        return list(root.glob(pattern))
    except OSError:
        return []  # a stick that was pulled out meanwhile
