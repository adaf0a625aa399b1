"""Files that are saved whole or not at all, whatever cuts the saving off."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of what the file held, if there was one. Raises OSError, having changed nothing."""
    path = path.resolve()  # of a link, what it leads to
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
