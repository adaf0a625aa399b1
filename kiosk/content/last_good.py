"""A copy of the content as it was when it was last right, for the day when it is not.

Each file that has been read without a mistake is copied, so one that is spoilt later, or missing,
keeps its last good version on show, across restarts too. Pictures and films are linked rather than
copied: that costs no room, and they outlive the removal of the folder they came from.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.load import Loaded
from kiosk.content.model import Exhibit, Hall
from kiosk.content.whole_file import write_whole

log = logging.getLogger(__name__)

_MOST_COPIED = 20_000_000  # bytes of a picture or film that is copied where it cannot be linked


def keep(loaded: Loaded, exhibits: Path, last_good: Path) -> None:
    """Bring the copies below `last_good` up to date with what has just been loaded from `exhibits`.

    Never raises: without copies the kiosk still shows what is right.
    """
    exhibits = exhibits.resolve()
    files = {s.file: s.stamp for s in loaded.sources.values() if s.file not in loaded.kept}
    media = {
        path.relative_to(exhibits).as_posix()
        for place in loaded.centre.places
        for path in _media(place)
        if path.is_relative_to(exhibits)
    }
    try:
        for name, stamp in files.items():
            _copy(exhibits / name, last_good / name, stamp)
        for name in media:
            _link(exhibits / name, last_good / name)
        if not loaded.problems:
            _prune(last_good, files.keys() | media)
    except OSError as error:
        log.warning("the last good content could not be kept: %s", error)


def _media(place: Hall | Exhibit) -> Iterator[Path]:
    if isinstance(place, Hall):
        found = [place.cover]
    else:
        found = [image.file for image in place.images]
        found += [path for video in place.videos for path in (video.file, video.subtitles, video.poster)]
    yield from (path for path in found if path is not None)


def _copy(source: Path, target: Path, stamp: tuple[int, int]) -> None:
    """Copy a small file whole or not at all, if it differs and is still what was checked."""
    data, state = source.read_bytes(), source.stat()
    if (state.st_mtime_ns, state.st_size) != stamp:
        return  # somebody has just saved it again: what it says now has not been checked yet
    if target.is_file() and target.read_bytes() == data:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, data)


def _link(source: Path, target: Path) -> None:
    """Link a file, or copy it if it is not too large, unless that has been done."""
    if not source.is_file() or (target.exists() and _is_same(source, target)):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        os.link(source, part)
    except OSError:  # another disk, or one without links
        if source.stat().st_size > _MOST_COPIED:
            return
        shutil.copy2(source, part)
    part.replace(target)


def _is_same(source: Path, target: Path) -> bool:
    one, other = source.stat(), target.stat()
    return (one.st_ino, one.st_dev) == (other.st_ino, other.st_dev) or (
        (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)
    )


def _prune(folder: Path, wanted: set[str]) -> None:
    """Forget what the content no longer has."""
    for path in sorted(folder.rglob("*"), reverse=True):  # files before the folders they lie in
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
