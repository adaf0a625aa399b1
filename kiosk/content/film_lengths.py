"""How long films last, as far as their subtitles tell: opening each film would take a second and a process."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.model import Centre
from kiosk.content.subtitle_file import read_subtitle_file


def film_lengths(centre: Centre) -> dict[str, float]:
    """Return the seconds until the last subtitle ends, by `family/sunward/sunward`; films without any are left out."""
    lengths = {
        f"{exhibit.id}/{film.id}": _last_words(film.subtitles)
        for exhibit in centre.exhibits
        for film in exhibit.videos
        if film.subtitles
    }
    return {film: seconds for film, seconds in lengths.items() if seconds > 0}


def _last_words(path: Path) -> float:
    try:
        lines = read_subtitle_file(path, tolerant=True)
    except (OSError, ValueError):  # `kiosk check` tells
        return 0.0
    return max((line.end.total_seconds() for line in lines), default=0.0)
