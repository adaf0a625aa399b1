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
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kiosk.dialogue.commands import Note
from kiosk.dialogue.events import RatingKept
from kiosk.ports import Post

log = logging.getLogger(__name__)

_TABLE = """
CREATE TABLE IF NOT EXISTS note (
    boot TEXT NOT NULL,      -- one run of the program
    seq INTEGER NOT NULL,    -- order within the run
    at TEXT NOT NULL,        -- local time of the machine's clock
    kind TEXT NOT NULL,      -- visit page question film rating fault leave
    page TEXT NOT NULL,      -- hall:family …
    text TEXT NOT NULL,      -- what was heard, good fair or poor, or what is wrong
    result TEXT NOT NULL,    -- answer choices command unknown, for questions
    question TEXT NOT NULL,  -- the authored question that was answered
    exhibit TEXT NOT NULL,
    score REAL NOT NULL,
    seconds REAL NOT NULL,   -- how long a page or film was looked at, or a visit lasted
    PRIMARY KEY (boot, seq)
)
"""
# Of the few rows that the staff's page counts on the main thread, however many others there are.
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS note_unknown ON note(text) WHERE kind = 'question' AND result = 'unknown'",
    "CREATE INDEX IF NOT EXISTS note_rating ON note(at, text) WHERE kind = 'rating'",
)
_INSERT = "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_COLUMNS = ["boot", "seq", "at", "kind", "page", "text", "result", "question", "exhibit", "score", "seconds"]
_LONGEST = 500  # characters of a text that are kept

Row = tuple[Any, ...]


class Journal:
    """Keeps notes in the file `path`; `now` tells the machine's local time.

    A visitor waits for a rating to be written: `RatingKept` is posted for each.
    """

    def __init__(
        self, path: Path, now: Callable[[], datetime] = datetime.now, post: Post = lambda event: None
    ) -> None:
        self._path, self._now, self._post = path, now, post
        self._boot, self._seq, self.dropped = uuid.uuid4().hex, 0, 0
        self._rows: queue.Queue[Row | None] = queue.Queue(maxsize=10_000)
        self._database: sqlite3.Connection | None = None  # the thread's own
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
            self._report(row, kept=False)

    def questions(self) -> list[dict[str, Any]]:
        """Return all questions ever asked, oldest first, once what is waiting is written. Raises sqlite3.Error."""
        self._rows.join()
        return [row for row in rows(self._path) if row["kind"] == "question"]

    def close(self) -> None:
        """Write what is waiting, and end; a journal that cannot be written is given up after a few seconds."""
        with contextlib.suppress(queue.Full):
            self._rows.put(None, timeout=1)
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while (row := self._rows.get()) is not None:
            try:
                self._write(row)
            except (sqlite3.Error, OSError) as error:
                self._lose(error)
                self._report(row, kept=False)
            else:
                self._report(row, kept=True)
            self._rows.task_done()
        self._rows.task_done()
        self._leave()

    def _write(self, row: Row) -> None:
        """Write a row, into a new file if this one turns out to be no journal (any more)."""
        try:
            self._insert(row)
        except sqlite3.DatabaseError as error:
            if not _is_broken(error):
                raise
            self._leave()
            self._move_aside()
            self._insert(row)

    def _insert(self, row: Row) -> None:
        if self._database is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._database = _connect(self._path)
        with self._database:
            self._database.execute(_INSERT, row)

    def _report(self, row: Row, kept: bool) -> None:
        if row[_COLUMNS.index("kind")] == "rating":
            self._post(RatingKept(kept))

    def _leave(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _lose(self, error: Exception) -> None:
        self.dropped += 1
        if self.dropped == 1:
            log.warning("记录写不进 %s（%s），先不记录，其余照常", self._path, error)

    def _move_aside(self) -> None:
        aside = f"{self._path.name}.broken-{self._now():%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:4]}"
        for tail in ("", "-wal", "-shm"):  # together, so that what is in them may still be recovered
            file = self._path.with_name(self._path.name + tail)
            if file.is_file():
                file.replace(self._path.with_name(aside + tail))
        log.warning("记录文件坏了，已移到 %s，另开一个新的", aside)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=2)
    try:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")
        database.execute(_TABLE)
        if [column[1] for column in database.execute("PRAGMA table_info(note)")] != _COLUMNS:
            raise sqlite3.DatabaseError("another kind of journal")
        for index in _INDEXES:
            database.execute(index)
        database.execute("SELECT max(seq) FROM note").fetchone()
    except sqlite3.Error:
        database.close()
        raise
    return database


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    """Say whether the file is at fault, rather than a lock, rights or a full disk (OperationalError)."""
    return type(error) is sqlite3.DatabaseError


def unanswered(path: Path, most: int = 30) -> list[tuple[str, int]]:
    """Return what was asked and not answered, and how often, the latest first; nothing if it cannot be read."""
    query = (
        "SELECT text, count(*) FROM note WHERE kind = 'question' AND result = 'unknown'"
        " GROUP BY text ORDER BY max(rowid) DESC LIMIT ?"
    )
    try:
        with contextlib.closing(_open_to_read(path)) as database:
            return list(database.execute(query, (most,)))
    except sqlite3.Error:
        return []


def ratings(path: Path, since: date) -> dict[str, int]:
    """Return how often each of good, fair and poor was chosen from that day on; none if it cannot be read."""
    query = "SELECT text, count(*) FROM note WHERE kind = 'rating' AND at >= ? GROUP BY text"
    try:
        with contextlib.closing(_open_to_read(path)) as database:
            return dict(database.execute(query, (since.isoformat(),)).fetchall())
    except sqlite3.Error:
        return {}


def backup(path: Path, to: Path) -> None:
    """Copy a journal as it is at one moment, while it may be written to. Raises sqlite3.Error."""
    with contextlib.closing(_open_to_read(path)) as old, contextlib.closing(sqlite3.connect(to)) as new:
        old.backup(new)


def rows(path: Path) -> list[dict[str, Any]]:
    """Return all notes of a journal, oldest first. Raises sqlite3.Error if it cannot be read."""
    with contextlib.closing(_open_to_read(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute("SELECT * FROM note ORDER BY rowid")]


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
