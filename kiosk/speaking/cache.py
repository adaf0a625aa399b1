"""Spoken sentences kept on disk, so that each is made once."""

from __future__ import annotations

import contextlib
import hashlib
import os
import uuid
from pathlib import Path


class SpeechCache:
    """WAV files by what they say; the longest unused go when it grows over `most` bytes."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most

    def find(self, *key: str) -> Path | None:
        """Return the file for this key, or None."""
        path = self._path(key)
        try:
            os.utime(path)  # used just now
        except OSError:
            return None
        return path

    def new(self) -> Path:
        """Return a path inside the cache to write to. Raises OSError when nothing can be written there."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"{uuid.uuid4().hex}.part"

    def keep(self, part: Path, *key: str) -> Path:
        """Give a file from `new` its key; whole or not at all."""
        path = self._path(key)
        part.replace(path)
        self._shrink()
        return path

    def _path(self, key: tuple[str, ...]) -> Path:
        name = hashlib.sha256("\0".join(key).encode("utf-8", "replace")).hexdigest()[:32]
        return self._folder / f"{name}.wav"

    def _shrink(self) -> None:
        files = [(path.stat().st_mtime, path.stat().st_size, path) for path in self._folder.glob("*.wav")]
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files)[:-1]:
            if total <= self._most:
                return
            with contextlib.suppress(OSError):
                path.unlink()
                total -= size
