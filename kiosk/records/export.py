"""Log and journal copied to a stick, for whoever looks into them elsewhere: whole, or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from kiosk.records.journal import backup


def export(data: Path, stick: Path, now: datetime) -> Path:
    """Copy `kiosk.log*` and `journal.sqlite` of the folder `data` into a new folder of `stick`; return it.

    The journal may be written to meanwhile. Raises OSError, and leaves nothing behind then.
    """
    name = _free(stick, f"xiaocui-{now:%Y%m%d-%H%M%S}")
    part = stick / f".{name}.part"
    try:
        part.mkdir()
        for log in sorted(data.glob("kiosk.log*")):
            shutil.copyfile(log, part / log.name)
        if (data / "journal.sqlite").exists():
            backup(data / "journal.sqlite", part / "journal.sqlite")
        for path in (*part.iterdir(), part):
            _write_through(path)
        whole = part.replace(stick / name)
        _write_through(stick)  # a stick is pulled out as soon as it says so
    except BaseException as error:
        shutil.rmtree(part, ignore_errors=True)
        if isinstance(error, sqlite3.Error):
            raise OSError(0, f"记录读不出来：{error}") from error
        raise
    return whole


def _free(stick: Path, name: str) -> str:
    """Return the name, or for the second copy within a second one beside it."""
    names = (name, *(f"{name}-{number}" for number in range(2, 100)))
    return next((free for free in names if not (stick / free).exists()), name)


def _write_through(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
