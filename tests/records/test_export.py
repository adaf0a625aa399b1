"""Log and journal on a stick, whole or not at all; and which folders are sticks."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.dialogue.commands import Note
from kiosk.records.export import export
from kiosk.records.journal import Journal, rows
from kiosk.sticks import sticks

NOW = datetime(2026, 11, 25, 9, 30)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of records as a running kiosk keeps it."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "kiosk.log").write_text("today")
    (data / "kiosk.log.1").write_text("yesterday")
    (data / "screen.png").write_text("not wanted")
    return data


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "media" / "STICK"
    stick.mkdir(parents=True)
    return stick


def test_log_and_journal_are_copied_while_they_are_written(data: Path, stick: Path) -> None:
    journal = Journal(data / "journal.sqlite")
    journal.note(Note("rating", "feedback", "good"))
    journal._rows.join()  # it is in the write-ahead log as yet
    folder = export(data, stick, NOW)
    journal.close()
    assert [path.name for path in stick.iterdir()] == ["xiaocui-20261125-093000"]
    assert sorted(path.name for path in folder.iterdir()) == ["journal.sqlite", "kiosk.log", "kiosk.log.1"]
    assert (folder / "kiosk.log.1").read_text() == "yesterday"
    assert [row["text"] for row in rows(folder / "journal.sqlite")] == ["good"]


def test_who_asks_twice_in_a_second_gets_two_copies(data: Path, stick: Path) -> None:
    names = [export(data, stick, NOW).name for _ in range(3)]
    assert names == ["xiaocui-20261125-093000", "xiaocui-20261125-093000-2", "xiaocui-20261125-093000-3"]


@pytest.mark.parametrize("spoilt", ["journal.sqlite", "kiosk.log.2"])
def test_what_cannot_be_copied_wholly_leaves_nothing_behind(data: Path, stick: Path, spoilt: str) -> None:
    if spoilt == "journal.sqlite":
        (data / spoilt).write_bytes(b"no database" * 1000)
    else:
        (data / spoilt).mkdir()
    with pytest.raises(OSError, match=r"记录读不出来|directory"):
        export(data, stick, NOW)
    assert list(stick.iterdir()) == []


def test_only_what_is_mounted_is_a_stick(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "media" / "folder").mkdir()
    users = tmp_path / "media" / "user" / "OTHER"
    users.mkdir(parents=True)
    roots = (str(tmp_path / "nowhere"), str(tmp_path / "media"))
    assert sticks(roots, lambda path: path.name.isupper()) == [stick, users]
    assert sticks(roots) == []
