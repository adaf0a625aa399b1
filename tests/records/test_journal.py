"""The journal as visits and accidents write it, on real SQLite files."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.answering.answer import Answer
from kiosk.dialogue.commands import Note
from kiosk.records.journal import Journal, rows

ASKED = Answer(
    heard="李有华是谁",
    kind="answer",
    hall="family",
    exhibit="family/li-youhua",
    question="李有华是谁",
    answer="李有华一家是全国最美家庭。",
    score=0.93,
)
LONG = 20  # seconds; a busy machine does not take as long to go on
QUESTION = Note("question", "hall:family", "李有华是谁", ASKED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    journal = Journal(path, now=lambda: datetime(2026, 10, 1, 9, 30))
    yield journal
    journal.close()


def test_a_question_is_kept_with_what_was_answered(journal: Journal) -> None:
    journal.note(Note("visit", "home"))
    journal.note(QUESTION)
    (question,) = journal.questions()
    assert question.pop("boot")
    assert question == {
        "seq": 2,
        "at": "2026-10-01T09:30:00",
        "kind": "question",
        "page": "hall:family",
        "text": "李有华是谁",
        "result": "answer",
        "question": "李有华是谁",
        "exhibit": "family/li-youhua",
        "score": 0.93,
        "seconds": 0.0,
    }


def test_closing_writes_all_that_is_waiting(journal: Journal, path: Path) -> None:
    for number in range(500):
        journal.note(Note("page", f"hall:{number}", seconds=1.5))
    journal.close()
    assert [row["page"] for row in rows(path)] == [f"hall:{number}" for number in range(500)]
    assert {row["seconds"] for row in rows(path)} == {1.5}


def test_two_runs_share_a_file_and_can_be_told_apart(path: Path) -> None:
    for _ in range(2):
        journal = Journal(path)
        journal.note(QUESTION)
        journal.close()
    assert [row["seq"] for row in rows(path)] == [1, 1]
    assert len({row["boot"] for row in rows(path)}) == 2


def test_what_is_noted_after_the_end_is_not_kept_and_hurts_nobody(journal: Journal, path: Path) -> None:
    journal.note(QUESTION)
    journal.close()
    journal.note(QUESTION)
    journal.close()
    assert len(rows(path)) == 1


def test_the_file_is_in_wal_mode(journal: Journal, path: Path) -> None:
    journal.note(QUESTION)
    journal.questions()
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_that_is_no_database_is_moved_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is not a database" * 100)
    journal = Journal(path)
    journal.note(QUESTION)
    assert len(journal.questions()) == 1
    journal.close()
    (aside,) = path.parent.glob("*.broken-*")
    assert aside.read_bytes().startswith(b"this is not")
    assert journal.dropped == 0


def test_a_journal_of_another_kind_is_moved_aside(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE note (words TEXT)")
    journal = Journal(path)
    journal.note(QUESTION)
    assert len(journal.questions()) == 1
    journal.close()
    assert len(list(path.parent.glob("*.broken-*"))) == 1


def test_a_journal_spoilt_while_it_is_open_goes_on_in_a_new_file(journal: Journal, path: Path) -> None:
    journal.note(QUESTION)
    journal.questions()
    for file in path.parent.glob("journal.sqlite*"):
        file.write_bytes(b"\xff" * max(8192, file.stat().st_size))
    for _ in range(3):
        journal.note(QUESTION)
    assert len(journal.questions()) == 3
    assert journal.dropped == 0


def test_whoever_keeps_a_note_does_not_wait_for_the_disk(path: Path) -> None:
    went_on = threading.Event()
    waited_for: list[bool] = []
    journal = Journal(path, post=lambda event: waited_for.append(not went_on.wait(LONG)))
    journal.note(Note("rating", "home", "good"))  # what is posted for it holds the writing up
    went_on.set()
    journal.close()
    assert waited_for == [False]


def test_a_locked_journal_loses_the_row_but_not_the_next(journal: Journal, path: Path) -> None:
    journal.note(QUESTION)
    journal.questions()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        journal.note(QUESTION)
        assert len(journal.questions()) == 1
    assert journal.dropped == 1
    journal.note(QUESTION)
    assert len(journal.questions()) == 2


def test_a_folder_that_cannot_be_made_loses_rows_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    journal = Journal(tmp_path / "data" / "journal.sqlite")
    journal.note(QUESTION)
    journal.close()
    assert journal.dropped == 1


FULL_DISK = """
import resource, sys
from pathlib import Path
from kiosk.dialogue.commands import Note
from kiosk.records.journal import Journal, rows
journal = Journal(Path(sys.argv[1]))
journal.note(Note("page", "home"))
journal.questions()
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY))
for _ in range(500):
    journal.note(Note("page", "home", "x" * 400))
journal.questions()
lost = journal.dropped
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
journal.note(Note("leave", "home"))
journal.close()
print(lost, journal.dropped, len(rows(Path(sys.argv[1]))), rows(Path(sys.argv[1]))[-1]["kind"])
"""


def test_a_full_disk_loses_rows_only_until_there_is_room_again(path: Path) -> None:
    # A limit on the size of files, in a process of its own, stands for the full disk.
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=True
    )
    lost, dropped, kept, last = done.stdout.split()
    assert 0 < int(lost) == int(dropped)
    assert int(kept) == 502 - int(lost)
    assert last == "leave"


def test_odd_words_are_kept_as_far_as_they_can_be(journal: Journal) -> None:
    journal.note(Note("question", "home", "\ud800坏字" + "长" * 2000, ASKED))
    (question,) = journal.questions()
    assert question["text"].startswith("?坏字")
    assert len(question["text"]) == 500
