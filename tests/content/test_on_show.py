"""What a running kiosk is told while its content changes under it: a real folder, watcher and loader."""

from __future__ import annotations

import os
import queue
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from spoiling import EXHIBIT

from kiosk.content.watch import ContentWatcher
from kiosk.contents import Contents
from kiosk.dialogue.events import ContentChanged

TODAY = date(2026, 11, 25)
SOON = 20.0  # seconds: generous, the machine may be busy


class Screen:
    """What a running kiosk is told."""

    def __init__(self, halls: Path, copies: Path, stable: float) -> None:
        contents = Contents(halls, copies, lambda: TODAY)
        self.first = contents.read()
        self._told: queue.Queue[ContentChanged] = queue.Queue()
        self.watcher = ContentWatcher(halls, lambda: self._told.put(contents.read()), stable=stable)

    def until(self, wanted: Callable[[ContentChanged], bool], within: float = SOON) -> list[ContentChanged]:
        """Return all it is told until it is told what is wanted; fail if that does not come."""
        told: list[ContentChanged] = []
        end = time.monotonic() + within
        while not told or not wanted(told[-1]):
            try:
                told.append(self._told.get(timeout=max(0.0, end - time.monotonic())))
            except queue.Empty:
                pytest.fail(f"not told within {within} s, but {[_title(one) for one in told]}")
        return told


@contextmanager
def watching(halls: Path, tmp_path: Path, stable: float = 0.6) -> Iterator[Screen]:
    """A screen whose watcher has begun; its usual patience is 0.6 s."""
    screen = Screen(halls, tmp_path / "last_good", stable)
    screen.watcher.start()
    text = (halls / EXHIBIT).read_text(encoding="utf-8")
    for number in range(50):  # until the system has begun to watch
        (halls / EXHIBIT).write_text(text + f"# {number}\n", encoding="utf-8")
        try:
            screen.until(lambda told: True, within=4 * stable)
            break
        except pytest.fail.Exception:
            continue
    yield screen
    screen.watcher.stop()


@pytest.fixture
def screen(halls: Path, tmp_path: Path) -> Iterator[Screen]:
    with watching(halls, tmp_path) as screen:
        yield screen


def _title(told: ContentChanged) -> str:
    exhibit = told.centre.exhibit("family/li-youhua")
    return exhibit.title.zh if exhibit else ""


def test_half_a_file_is_not_looked_at(halls: Path, tmp_path: Path) -> None:
    whole = (halls / EXHIBIT).read_text(encoding="utf-8").replace("李有华一家\n", "李家\n", 1)
    # More patience than usual, as a busy machine may make the pause longer.
    with (
        watching(halls, tmp_path, stable=1.0) as screen,
        (halls / EXHIBIT).open("w", encoding="utf-8") as file,
    ):
        file.write(whole[:40] + "\n  - [")
        file.flush()
        threading.Event().wait(0.2)  # the mishap itself: a copy that takes its time
        file.seek(0)
        file.write(whole)
        file.flush()
        told = screen.until(lambda told: _title(told) == "李家")
    assert [one.problems for one in told if one.problems] == []


def test_three_saves_in_a_moment_are_one_change(halls: Path, screen: Screen) -> None:
    text = (halls / EXHIBIT).read_text(encoding="utf-8")
    for name in ("甲家", "乙家", "丙家"):
        new = halls / "05-family/.save"
        new.write_text(text.replace("李有华一家\n", f"{name}\n", 1), encoding="utf-8")
        os.replace(new, halls / EXHIBIT)
    told = [_title(one) for one in screen.until(lambda told: _title(told) == "丙家")]
    assert set(told) <= {"李有华一家", "丙家"}


def test_a_file_that_stays_half_written_leaves_the_old_one_on_show(halls: Path, screen: Screen) -> None:
    whole = (halls / EXHIBIT).read_text(encoding="utf-8")
    (halls / EXHIBIT).write_text(whole[:40] + "\n  - [", encoding="utf-8")
    *_, told = screen.until(lambda told: bool(told.problems))
    assert told.centre == screen.first.centre


def test_the_folder_goes_while_it_is_on_show_and_comes_back(halls: Path, screen: Screen) -> None:
    shutil.move(halls, halls.with_name("halls.x"))
    *_, told = screen.until(lambda told: bool(told.problems))
    assert [hall.id for hall in told.centre.halls] == ["family", "culture"]
    assert "找不到展厅内容的文件夹" in told.problems[0]
    shutil.move(halls.with_name("halls.x"), halls)
    *_, told = screen.until(lambda told: not told.problems)
    assert told.centre == screen.first.centre


def test_a_preview_is_told_drafts_too_with_their_marks(halls: Path, tmp_path: Path) -> None:
    text = (halls / EXHIBIT).read_text(encoding="utf-8")
    (halls / EXHIBIT).write_text(text.replace("published", "draft"), encoding="utf-8")
    shown = Contents(halls, tmp_path / "last_good", lambda: TODAY, preview=True).read().centre
    assert shown.marks == {"family/li-youhua": "draft"}
    assert Contents(halls, tmp_path / "last_good", lambda: TODAY).read().centre.marks == {}
