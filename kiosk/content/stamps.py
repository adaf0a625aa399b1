"""How a folder looks from outside: enough to know whether anything in it has been written since."""

from __future__ import annotations

import os
from pathlib import Path

Stamp = frozenset[tuple[str, int, int]]  # each file with its time (ns) and size


def stamp_of(folder: Path) -> Stamp:
    """Look at every file below `folder`; what goes away meanwhile is not there."""
    found = set()
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            try:
                state = os.stat(path)
            except OSError:
                continue
            found.add((path, state.st_mtime_ns, state.st_size))
    return frozenset(found)
