"""A visitor who has gone: first a question with a countdown, then the attract page, whatever was on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from kivy.core.window import Window
from scenes import scenes
from visitor import Doubtful, Visitor

from kiosk.dialogue import events
from kiosk.dialogue.scene import AskState, Page, Scene


def test_two_steps(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(59.5)
    assert "你还在看吗" not in visitor.sees
    visitor.wait(0.5)
    assert "你还在看吗" in visitor.sees
    assert "15 秒后回到首页" in visitor.sees
    visitor.wait(5)
    assert "10 秒后回到首页" in visitor.sees
    visitor.wait(10)
    assert visitor.scene.page == Page("attract")
    assert "你好，我是小翠" in visitor.sees


@pytest.mark.parametrize("words", ["我还在看", "你还在看吗"])
def test_any_touch_on_the_question_keeps_the_page(visitor: Visitor, words: str) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(65)
    if words == "我还在看":
        visitor.tap(words)
    else:
        visitor.tap_at(5, 5)
    assert "家风是一家人的风气。" in visitor.sees
    assert visitor.scene.idle_left is None
    visitor.wait(59)
    assert "你还在看吗" not in visitor.sees


def test_home_on_the_question_goes_home(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(65)
    visitor.tap("回首页")
    assert visitor.scene.page == Page("home")
    assert "家风家训展厅" in visitor.sees


def test_the_question_stays_under_a_finger(visitor: Visitor) -> None:
    """The touch itself wakes her; the dialog must not vanish before the finger is lifted from its button."""
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(65)
    finger = visitor.touch("回首页")
    assert visitor.scene.idle_left is None
    assert "你还在看吗" in visitor.sees
    visitor.lift(finger)
    assert visitor.scene.page == Page("home")
    assert "你还在看吗" not in visitor.sees


_STATES = {
    "home": [],
    "hall": [events.Opened(Page("hall", "family"))],
    "exhibit": [events.Opened(Page("exhibit", "family", "family/sunward"))],
    "exhibit, paused": [
        events.Opened(Page("exhibit", "family", "family/sunward")),
        events.NarrationTapped(),
        events.NarrationTapped(),
    ],
    "idle": [events.AskOpened()],
    "listening": [events.TalkStarted(), events.Heard("我姓王", final=False)],
    "thinking": [events.TalkStarted(), events.Heard("我姓王", final=False), events.TalkFinished()],
    "answering": [events.Heard("洗手间在哪里", by_touch=True)],
    "choices": [events.Heard(Doubtful.WORD, by_touch=True)],
    "unknown": [events.Heard("火星上有没有水", by_touch=True)],
    "no_microphone": [events.Failed("ears", "没有接上"), events.AskOpened()],
    "english, large": [events.LanguageChosen("en"), events.TextSizeChosen("large")],
}


@pytest.mark.parametrize("state", _STATES)
def test_nothing_of_a_visit_is_left_from_any_state(visitor: Visitor, state: str) -> None:
    """Silent devices never report an end; time alone brings the attract page back, within two minutes."""
    visitor.tap_at(700, 600)
    visitor.happen(*_STATES[state])
    if state in get_args(AskState):
        assert visitor.scene.ask is not None
        assert visitor.scene.ask.state == state
    visitor.wait(120)
    fresh = Scene(suggestions=visitor.scene.suggestions, parts=visitor.scene.parts)
    assert visitor.scene == fresh
    assert "你好，我是小翠" in visitor.sees
    assert not any(words in visitor.sees for words in ("王", "李庄", "火星", "洗手间", "Touch the screen"))


def test_the_screen_is_drawn_anew_for_each_size(visitor: Visitor) -> None:
    """A display that changes under the program: the same scene, laid out for the new size."""
    visitor.tap_at(700, 600)
    for size in ((1080, 1920), (1280, 800), (1920, 1080)):
        Window.size = size
        assert tuple(visitor.shown.size) == size
        visitor.app.show(replace(scenes(visitor.centre)["idle"]))
        assert tuple(visitor.shown.size) == size
