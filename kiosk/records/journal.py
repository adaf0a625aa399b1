"""The journal: what visitors looked at and asked, as rows in SQLite. Text only: no sound, no persons.

Rows are written on a thread of their own, so that a slow disk never holds up the screen, and a
journal that cannot be written loses rows (and counts them) rather than a visit. Times may jump when
a machine gets its clock set; `boot` and `seq` keep the true order.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import sqlite3
import threading
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.dialogue.events import Note

log = logging.getLogger(__name__)

_TABLE = """
CREATE TABLE IF NOT EXISTS note (
    boot TEXT NOT NULL,      -- one run of the program
    seq INTEGER NOT NULL,    -- order within the run
    at TEXT NOT NULL,        -- local time of the machine's clock
    kind TEXT NOT NULL,      -- visit page question film fault leave
    page TEXT NOT NULL,      -- hall:family …
    text TEXT NOT NULL,      -- what was heard, or what is wrong
    result TEXT NOT NULL,    -- answer choices command unknown, for questions
    question TEXT NOT NULL,  -- the authored question that was answered
    exhibit TEXT NOT NULL,
    score REAL NOT NULL,
    seconds REAL NOT NULL,   -- how long a page or film was looked at, or a visit lasted
    PRIMARY KEY (boot, seq)
)
"""
_INSERT = "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LONGEST = 500  # characters of a text that are kept

Row = tuple[Any, ...]


class Journal:
    """Keeps notes in the file `path`; `now` tells the machine's local time."""

    def __init__(self, path: Path, now: Callable[[], datetime] = datetime.now) -> None:
        self._path, self._now = path, now
        self._boot, self._seq, self.dropped = uuid.uuid4().hex, 0, 0
        self._rows: queue.Queue[Row | None] = queue.Queue(maxsize=10_000)
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def note(self, note: Note) -> None:
        """Keep a note. Never raises and never waits; call it from one thread."""
        self._seq += 1
        answer = note.answer
        row = (
            self._boot,
            self._seq,
            self._now().isoformat(timespec="seconds"),
            note.kind,
            note.page,
            note.text.encode("utf-8", "replace").decode()[:_LONGEST],
            answer.kind if answer else "",
            answer.question if answer else "",
            answer.exhibit if answer else "",
            answer.score if answer else 0.0,
            note.seconds,
        )
        try:
            self._rows.put_nowait(row)
        except queue.Full:
            self.dropped += 1

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._rows.put(None)
        self._thread.join(timeout=5)

    def _run(self) -> None:
        database = self._open()
        while (row := self._rows.get()) is not None:
            try:
                if database is None:
                    database = self._open()
                if database is None:
                    raise sqlite3.OperationalError("no database")
                with database:
                    database.execute(_INSERT, row)
            except sqlite3.Error as error:
                self.dropped += 1
                if self.dropped == 1:
                    log.warning("记录写不进 %s（%s），先不记录，其余照常", self._path, error)
                if isinstance(error, sqlite3.DatabaseError) and not isinstance(
                    error, sqlite3.OperationalError
                ):
                    self._move_aside(database)
                    database = None
        if database is not None:
            database.close()

    def _open(self) -> sqlite3.Connection | None:
        """Open the file; one that is no database (any more) is moved aside and a new one begun."""
        for _ in range(2):
            database = None
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                database = sqlite3.connect(self._path, timeout=2, check_same_thread=False)
                database.execute("PRAGMA journal_mode=WAL")
                database.execute("PRAGMA synchronous=NORMAL")
                database.execute(_TABLE)
                database.execute("SELECT max(seq) FROM note")
                return database
            except sqlite3.OperationalError as error:
                log.warning("记录打不开 %s（%s）", self._path, error)
                return None
            except sqlite3.DatabaseError:
                self._move_aside(database)
            except OSError as error:
                log.warning("记录打不开 %s（%s）", self._path, error)
                return None
        return None

    def _move_aside(self, database: sqlite3.Connection | None) -> None:
        if database is not None:
            database.close()
        aside = self._path.with_name(f"{self._path.name}.broken-{self._now():%Y%m%d-%H%M%S}")
        with contextlib.suppress(OSError):
            self._path.replace(aside)
            for tail in ("-wal", "-shm"):
                self._path.with_name(self._path.name + tail).unlink(missing_ok=True)
            log.warning("记录文件坏了，已移到 %s，另开一个新的", aside.name)


def rows(path: Path) -> list[dict[str, Any]]:
    """Return all notes of a journal, oldest first."""
    with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute("SELECT * FROM note ORDER BY rowid")]
