"""How a visit was, by touch: one card, thanks, home; written into a real journal, or honestly not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue.scene import Page
from kiosk.records.journal import Journal, ratings
from kiosk.screens.app import KioskApp


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


@pytest.fixture
def guest(app: KioskApp, centre: Centre, file: Path) -> Iterator[Visitor]:
    """Somebody at home, whose notes go into a real journal."""
    visitor = Visitor(app, centre)
    visitor.journal = journal = Journal(file, post=visitor._post)  # type: ignore[attr-defined]
    visitor.guide.connect(app, visitor.devices, visitor.devices, journal)
    visitor.tap_at(700, 600)
    yield visitor
    visitor.leave()
    journal.close()


def rate(guest: Visitor, word: str) -> None:
    guest.tap(word)
    guest.journal._rows.join()  # type: ignore[attr-defined]
    guest.wait(0.25)


def test_one_touch_is_kept_and_thanked_for(guest: Visitor, file: Path) -> None:
    guest.tap("评一评")
    assert "今天的讲解，你满意吗？" in guest.sees
    assert "跳过（20 秒）" in guest.sees
    rate(guest, "不满意")
    assert "谢谢，你的评价收到了" in guest.sees
    guest.tap("满意")  # one for each visit
    guest.wait(2)
    assert guest.scene.page == Page("home")
    assert ratings(file, date.today()) == {"poor": 1}
    assert ratings(file, date.max) == {}


def test_it_can_be_skipped_and_skips_itself(guest: Visitor, file: Path) -> None:
    guest.tap("评一评")
    guest.wait(3)
    guest.tap("跳过（17 秒）")
    assert guest.scene.page == Page("home")
    guest.tap("评一评")
    guest.wait(20)
    assert guest.scene.page == Page("home")
    assert ratings(file, date.min) == {}


def test_who_cannot_be_written_down_is_told_and_may_try_again(guest: Visitor, file: Path) -> None:
    guest.journal._rows.join()  # type: ignore[attr-defined]
    with closing(sqlite3.connect(file)) as database:
        database.execute(
            "CREATE TRIGGER full BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )
    guest.tap("评一评")
    rate(guest, "一般")
    assert "没有存上，请再点一次，或找工作人员。" in guest.sees
    assert guest.scene.page == Page("feedback")
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP TRIGGER full")
    rate(guest, "一般")
    assert "谢谢，你的评价收到了" in guest.sees
    assert ratings(file, date.today()) == {"fair": 1}
