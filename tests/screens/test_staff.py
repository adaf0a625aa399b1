"""The hidden way in for staff, and what they find there. Real touches, a real journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kivy.clock import Clock
from kivy.core.window import Window
from looking import find
from rules import faults
from test_layout import SIZES
from visitor import Finger, Visitor

from kiosk.config import Config
from kiosk.content.model import Centre
from kiosk.dialogue import commands, events
from kiosk.records.journal import Journal
from kiosk.screens.app import KioskApp
from kiosk.screens.staff.lock import TRIES, Lock
from kiosk.sound_check import SoundCheck
from kiosk.staff import Staff

PIN = "2580"
LOGO = (100, 1020)


@pytest.fixture
def left(app: KioskApp, tmp_path: Path) -> Iterator[list[bool]]:
    """Ways in which staff ended the program."""
    left: list[bool] = []
    journal = Journal(tmp_path / "journal.sqlite")
    config = Config.model_validate({"staff": {"pin": PIN}, "data": str(tmp_path), "fleet": {"broker": "10.0.0.1"},
                                    "role": "robot", "robot": {"base": "simulated"}})  # fmt: skip
    sound = SoundCheck(
        lambda sink: None, lambda path: app.played.append(path.name), tmp_path / "sound-check.wav"
    )  # type: ignore[attr-defined]
    app.played = []  # type: ignore[attr-defined]
    app._door.staff, app._door.lock = Staff(config, sound, lambda: 2, left.append), Lock(PIN)
    app.journal = journal  # type: ignore[attr-defined]
    yield left
    journal.close()
    app._door.staff, app._door.lock = None, Lock("")
    app._stage.set_staff(None)


@pytest.fixture
def keeper(visitor: Visitor, left: list[bool], monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """A member of staff with a finger on the logo, long enough."""
    visitor.tap_at(700, 600)
    hold(visitor, monkeypatch)
    return visitor


def hold(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.screens.widgets.hold.SECONDS", 0)
    finger = visitor.touch_at(*LOGO)
    Clock.tick()
    visitor.lift(finger)


def type_pin(visitor: Visitor, pin: str) -> None:
    for digit in pin:
        visitor.tap(digit)


def test_a_short_touch_of_the_logo_means_nothing(visitor: Visitor, left: list[bool]) -> None:
    visitor.tap_at(700, 600)
    visitor.tap_at(*LOGO)
    finger = Finger(*LOGO)
    finger.touch_down()
    finger.touch_move(900, 900)  # not resting
    visitor.lift(finger)
    assert visitor.app.root.staff is None


def test_without_a_pin_nobody_gets_in_and_it_says_how_to_set_one(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.tap_at(700, 600)
    hold(visitor, monkeypatch)
    assert "还没有设密码" in visitor.sees
    assert "config.local.yaml" in visitor.sees
    with pytest.raises(AssertionError):
        find(visitor.shown, "1")
    visitor.app.root.set_staff(None)


def test_the_pin_opens_and_nothing_else_does(keeper: Visitor) -> None:
    type_pin(keeper, "2581")
    assert "密码不对，还可以试 4 次" in keeper.sees
    type_pin(keeper, "99")
    keeper.tap("清空")
    type_pin(keeper, PIN)
    assert "设备体检" in keeper.sees
    keeper.tap("退出")
    assert keeper.app.root.staff is None
    assert "家风家训展厅" in keeper.sees


def test_the_pin_can_be_typed_quickly(keeper: Visitor) -> None:
    for number, digit in enumerate(PIN):
        keeper.tap(digit, at=1000 + number / 8)
    assert "设备体检" in keeper.sees
    keeper.tap("退出", at=1000.5)  # an echo: what ends her must not be touched by mistake
    assert "设备体检" in keeper.sees


def test_five_wrong_pins_close_it_even_to_the_right_one(keeper: Visitor) -> None:
    for _ in range(TRIES):
        type_pin(keeper, "0000")
    assert "请 5 分钟以后再来" in keeper.sees
    type_pin(keeper, PIN)
    assert "设备体检" not in keeper.sees


def test_staff_see_what_does_not_work_and_what_was_asked_in_vain(
    keeper: Visitor, centre: Centre, left: list[bool]
) -> None:
    journal: Journal = keeper.app.journal  # type: ignore[attr-defined]
    for words in ("火星上有没有水", "火星上有没有水", "李庄古镇在哪里"):
        answer = keeper.dialogue._visit.answers.answer(words, keeper.dialogue._visit.situation)
        journal.note(commands.Note("question", "home", words, answer))
    for rating in ("good", "good", "poor"):
        journal.note(commands.Note("rating", "feedback", rating))
    journal._rows.join()
    keeper.happen(events.Ready("wheels"))
    keeper.app._door.staff.is_linked = lambda: True
    type_pin(keeper, PIN)
    assert "评价　今天：满意 2 · 一般 0 · 不满意 1" in keeper.sees
    assert "本周：满意 2 · 一般 0 · 不满意 1" in keeper.sees
    assert "机器人底盘" in keeper.sees
    assert "火星上有没有水　×2" in keeper.sees
    assert "李庄古镇在哪里" not in keeper.sees
    assert "要处理" not in keeper.sees
    keeper.happen(events.Failed("ears", "没有接上"))
    assert "要处理" in keeper.sees
    keeper.tap("大声点")
    assert "音量 90%，这次参观完回到 80%" in keeper.sees
    keeper.app._door.staff.is_linked = lambda: False
    keeper.happen(events.Ready("ears"))
    assert "连不上服务器，这块屏照常用；会一直重连" in keeper.sees


def test_ending_takes_two_touches(keeper: Visitor, left: list[bool]) -> None:
    type_pin(keeper, PIN)
    keeper.tap("结束")
    assert left == []
    keeper.tap("重启程序")  # another button: the first one is forgotten
    keeper.tap("再点一次重启")
    assert left == [True]
    keeper.tap("结束")
    keeper.tap("再点一次")
    assert left == [True, False]


def test_staff_who_walk_away_leave_nothing_open(keeper: Visitor, tmp_path: Path) -> None:
    page = keeper.app.root.staff
    page.tick(31)
    assert keeper.app.root.staff is None  # the PIN's keys
    keeper.app._door.open()
    keeper.wait(80)
    assert keeper.scene.page.name == "attract"  # the visit below is over before staff are
    page = keeper.app.root.staff
    page.tick(110)
    keeper.tap("播放测试音")
    assert keeper.app.played == ["sound-check.wav"]  # type: ignore[attr-defined]
    page.tick(110)
    assert keeper.app.root.staff is page
    page.tick(11)
    assert keeper.app.root.staff is None
    assert list(tmp_path.glob("*.wav")) == []


def test_the_meter_shows_what_the_microphone_hears(keeper: Visitor) -> None:
    type_pin(keeper, PIN)
    page, sound = keeper.app.root.staff, keeper.app._door.staff.sound
    page.tick(0.1)
    assert "没有信号" in keeper.sees
    sound.take((np.sin(np.arange(1280) / 4) * 4200).astype("<i2").tobytes())
    for _ in range(5):
        page.tick(0.1)
    assert "声音清楚" in keeper.sees
    assert "现在 -21 dB" in keeper.sees
    keeper.tap("录 3 秒回放")
    page.tick(0.1)
    assert "正在录音，请说话……" in keeper.sees


def test_log_and_journal_go_to_a_stick_and_content_is_read_again(
    keeper: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kiosk.log").write_text("well")
    type_pin(keeper, PIN)
    staff, page = keeper.app._door.staff, keeper.app.root.staff

    def tap(words: str) -> None:
        keeper.tap(words)
        staff._work.join()
        page.tick(0.1)

    tap("导出到 U 盘")
    assert "没有找到 U 盘：请插好，等几秒，再点一次" in keeper.sees
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("kiosk.staff.sticks", lambda: [stick])
    tap("导出到 U 盘")
    [folder] = stick.iterdir()
    assert f"已导出到 U 盘的文件夹 {folder.name}" in keeper.sees
    tap("重新载入")
    assert "内容已重新载入，有 2 处要改" in keeper.sees
    keeper.tap("播放测试音")
    page.tick(0.1)
    assert "放了三个音" in keeper.sees
    tap("导出到 U 盘")
    assert "已导出到 U 盘的文件夹" in keeper.sees, "what was told last"
    keeper.happen(events.LanguageChosen("en"))  # the screen is drawn anew below
    assert "设备体检" in keeper.sees


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_staff_pages_obey_the_rules_of_all_pages(
    visitor: Visitor, left: list[bool], size: tuple[int, int]
) -> None:
    Window.size = size
    visitor.tap_at(size[0] / 2, size[1] / 2)
    visitor.app._door.knock()
    assert faults(visitor.shown) == []
    visitor.app._door.open()
    assert faults(visitor.shown) == []


@given(st.lists(st.tuples(st.sampled_from([PIN, "1111", "12345678"]), st.floats(0, 100))))
def test_whoever_guesses_gets_five_tries_in_five_minutes(tries: list[tuple[str, float]]) -> None:
    lock, now, guesses = Lock("9999"), 0.0, 0
    opened_at: list[float] = []
    for pin, later in tries:
        now += later
        was_closed = lock.closed_for(now) > 0
        assert not lock.open(pin, now)
        guesses += not was_closed
        opened_at += [] if was_closed else [now]
    for first, sixth in zip(opened_at, opened_at[TRIES:], strict=False):
        assert sixth - first >= 300 - 1e-6


def test_the_wait_grows_and_a_right_pin_ends_it() -> None:
    lock = Lock(PIN)
    for wait in (300, 600, 1200):
        for _ in range(TRIES):
            assert not lock.open("0000", 0.0)
        assert lock.closed_for(0.0) == wait
        assert not lock.open(PIN, 1.0)
        lock.until = float("-inf")
    assert lock.open(PIN, 0.0)
    assert not Lock("").open("", 0.0)
