"""How a change of the content is noticed: on a real folder, with a real watcher."""

from __future__ import annotations

import os
import queue
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from spoiling import EXHIBIT

from kiosk.content.load import load_centre
from kiosk.content.stamps import stamp_of
from kiosk.content.watch import ContentWatcher

SOON = 20.0  # seconds: generous, the machine may be busy
STABLE = 0.1
PATIENT = 1.0  # where several things must be one change, although a busy machine may make pauses between them


class Seen:
    """What the content looked like each time the watcher called."""

    def __init__(self, halls: Path, stable: float) -> None:
        self.today = date(2026, 11, 25)
        self._halls, self._stable = halls, stable
        self._calls: queue.Queue[tuple[str, ...]] = queue.Queue()
        self.watcher = ContentWatcher(halls, self._look, lambda: self.today, stable)

    def _look(self) -> None:
        exhibit = load_centre(self._halls).centre.exhibit("family/li-youhua")
        self._calls.put((exhibit.title.zh,) if exhibit else ())

    def next(self) -> tuple[str, ...]:
        """Wait for the next call."""
        return self._calls.get(timeout=SOON)

    def nothing_more(self) -> bool:
        """Whether there was no further call for a while."""
        try:
            self._calls.get(timeout=0.4 + 2 * self._stable)
        except queue.Empty:
            return True
        return False


@pytest.fixture
def stable() -> float:
    return STABLE


@pytest.fixture
def seen(halls: Path, stable: float) -> Iterator[Seen]:
    seen = Seen(halls, stable)
    seen.watcher.start()
    for _ in range(50):  # until the system has begun to watch
        (halls / "05-family/probe.txt").write_text("x")
        try:
            seen._calls.get(timeout=2 * stable)
            break
        except queue.Empty:
            continue
    while not seen.nothing_more():
        pass
    yield seen
    seen.watcher.stop()


@pytest.mark.parametrize("stable", [PATIENT])
def test_a_saved_file_and_an_atomically_saved_one(halls: Path, seen: Seen) -> None:
    text = (halls / EXHIBIT).read_text(encoding="utf-8")
    (halls / EXHIBIT).write_text(text.replace("李有华一家\n", "李家\n", 1), encoding="utf-8")
    assert seen.next() == ("李家",)
    new = halls / "05-family/.li.swp"
    new.write_text(text.replace("李有华一家\n", "华家\n", 1), encoding="utf-8")
    os.replace(new, halls / EXHIBIT)
    assert seen.next() == ("华家",)


@pytest.mark.parametrize("stable", [PATIENT])
def test_fifty_files_at_once_are_one_change(halls: Path, seen: Seen) -> None:
    for number in range(50):
        (halls / f"05-family/note{number}.txt").write_text("x")
    seen.next()
    assert seen.nothing_more()


def test_a_folder_that_goes_and_comes_back(halls: Path, seen: Seen) -> None:
    shutil.move(halls, halls.with_name("away"))
    assert seen.next() == ()
    shutil.move(halls.with_name("away"), halls)
    assert seen.next() == ("李有华一家",)
    (halls / EXHIBIT).write_text("title: x")
    assert seen.next() == ()


def test_a_new_day_is_a_change(seen: Seen) -> None:
    seen.today = date(2026, 11, 26)
    seen.next()
    assert seen.nothing_more()


def test_what_is_saved_before_it_is_watched_is_not_missed(halls: Path) -> None:
    known = stamp_of(halls)
    calls: queue.Queue[int] = queue.Queue()
    watcher = ContentWatcher(halls, lambda: calls.put(1), stable=STABLE, known=known)
    (halls / EXHIBIT).write_text("title: x", encoding="utf-8")
    watcher.start()
    assert calls.get(timeout=SOON) == 1
    watcher.stop()


def test_a_folder_that_looks_as_it_did_is_no_change(halls: Path) -> None:
    assert stamp_of(halls) == stamp_of(halls)
    known = stamp_of(halls)
    (halls / EXHIBIT).touch()
    assert stamp_of(halls) != known
    assert stamp_of(halls / "nothing") == frozenset()


def test_a_look_that_fails_is_not_the_last(halls: Path) -> None:
    calls: queue.Queue[int] = queue.Queue()

    def fail() -> None:
        calls.put(1)
        raise RuntimeError

    watcher = ContentWatcher(halls, fail, stable=STABLE)
    watcher.start()
    for _ in range(2):
        for _ in range(50):
            (halls / "probe.txt").write_text("x")
            try:
                calls.get(timeout=1.0)
                break
            except queue.Empty:
                continue
        else:
            pytest.fail("the change was not noticed")
    watcher.stop()
