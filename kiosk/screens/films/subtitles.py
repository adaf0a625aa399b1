"""What is written under a film, and when."""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from pathlib import Path

from kiosk.content.subtitle_file import read_subtitle_file

log = logging.getLogger(__name__)

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")  # some editors write <i>, <font …>


class Subtitles:
    """Lines of words with their times, in seconds. The one that began last is shown."""

    def __init__(self, lines: list[tuple[float, float, str]]) -> None:
        """`lines` are start, end, words."""
        self._lines = sorted(lines)
        self._starts = [start for start, _, _ in self._lines]

    def __bool__(self) -> bool:
        return bool(self._lines)

    def at(self, position: float) -> str:
        """Return the words at `position` seconds, or ""."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return ""
        _, end, words = self._lines[index]
        return words if position < end else ""


def read_subtitles(path: Path | None) -> Subtitles:
    """Read a subtitle file. What cannot be read is left out: a film can do without (`kiosk check` tells)."""
    if path is None:
        return Subtitles([])
    try:
        lines = read_subtitle_file(path, tolerant=True)
    except (OSError, ValueError) as error:
        log.warning("no subtitles from %s: %s", path, error)
        return Subtitles([])
    spoken = [
        (line.start.total_seconds(), line.end.total_seconds(), words)
        for line in lines
        if (words := _TAG.sub("", line.content).strip())
    ]
    return Subtitles(spoken)
