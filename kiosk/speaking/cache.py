"""Spoken sentences kept on disk, so that each is made once."""

from __future__ import annotations

import contextlib
import hashlib
import os
import uuid
from pathlib import Path

from kiosk import wav


class SpeechCache:
    """WAV files by what they say; the longest unused go when it grows over `most` bytes."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most

    def find(self, *key: str) -> Path | None:
        """Return the file for this key, or None; one that a power cut has spoilt counts as none."""
        path = self._path(key)
        if not wav.is_whole(path):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # used just now
        return path

    def new(self) -> Path:
        """Return a new, empty file inside the cache. Raises OSError when nothing can be written there."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{uuid.uuid4().hex}.part"
        path.touch()  # pyttsx3 never comes back from a file that it cannot write
        return path

    def keep(self, part: Path, *key: str) -> Path:
        """Give a file from `new` its key; whole or not at all."""
        path = self._path(key)
        part.replace(path)
        self._shrink(path)
        return path

    def _path(self, key: tuple[str, ...]) -> Path:
        name = hashlib.sha256("\0".join(key).encode("utf-8", "replace")).hexdigest()[:32]
        return self._folder / f"{name}.wav"

    def _shrink(self, newest: Path) -> None:
        files = []
        for path in self._folder.iterdir():  # with what was left behind half-made
            with contextlib.suppress(OSError):
                files.append((path.stat().st_mtime, path.stat().st_size, path))
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self._most:
                return
            if path != newest:
                with contextlib.suppress(OSError):
                    path.unlink()
                    total -= size
