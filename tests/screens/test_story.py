"""A visit from the first touch to the last, through the real dialogue, content and widgets."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace

from kivy.core.window import Window
from visitor import Doubtful, Visitor, frames

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page


def test_a_visit_by_touch(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)  # anywhere on the attract page
    assert visitor.scene.page == Page("home")
    assert "家风家训展厅" in visitor.sees

    visitor.tap("家风家训展厅")
    assert visitor.scene.page == Page("hall", "family")
    assert "家风是一家人的风气。" in visitor.sees

    visitor.tap("李有华一家")
    assert visitor.scene.page == Page("exhibit", "family", "family/li-youhua")

    visitor.tap("返回")
    assert visitor.scene.page == Page("hall", "family")

    visitor.tap("问问这个厅")  # the ask bar
    assert visitor.scene.ask is not None
    assert visitor.scene.ask.state == "idle"
    assert "想问什么，尽管说" in visitor.sees

    visitor.tap("家风是什么意思")  # a suggestion
    assert visitor.acts[-1] == events.Heard("家风是什么意思", by_touch=True)
    assert visitor.scene.ask.state == "answering"
    assert "家风是一家人一起过日子养成的好习惯。" in visitor.sees
    assert visitor.devices.said[-1].sentences == ("家风是一家人一起过日子养成的好习惯。",)

    visitor.tap("关闭")
    assert visitor.scene.ask is None
    assert visitor.scene.page == Page("hall", "family")


def test_a_spoken_question_leads_to_its_exhibit(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.TalkStarted())
    assert "正在收音" in visitor.sees
    assert visitor.devices.asked[-1] == "listen"
    visitor.hear("李庄古", final=False)
    assert "李庄古" in visitor.sees
    visitor.tap("说完了")
    assert visitor.devices.asked[-1] == "finish"
    assert "小翠正在想" in visitor.sees
    visitor.hear("李庄古镇在哪里")
    assert "李庄在长江南岸。" in visitor.sees
    assert "答案来自：翠屏文化展厅·李庄古镇" in visitor.sees.replace(" ", "")

    visitor.tap("去看这件展品")
    assert visitor.scene.page == Page("exhibit", "culture", "culture/lizhuang")
    assert visitor.scene.ask is None
    assert "同济大学搬到了这里。" in visitor.sees


def test_an_unknown_question_is_admitted_and_others_are_offered(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.TalkStarted())
    visitor.hear("火星上有没有水")
    assert visitor.scene.ask is not None
    assert visitor.scene.ask.state == "unknown"
    assert "我听到的是“火星上有没有水”。" in visitor.sees
    assert all(words.rstrip("。") in visitor.sees for words in visitor.scene.ask.sentences)
    visitor.tap("找一找")
    assert visitor.scene.ask is None
    assert visitor.scene.page == Page("search")


def test_a_choice_is_picked_by_touch(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.TalkStarted())
    visitor.hear(Doubtful.WORD)
    assert "你想问的是哪一个？" in visitor.sees
    assert "我听到的是“李庄”，请点一个。" in visitor.sees
    visitor.tap("抗战时哪所大学搬到李庄")
    assert visitor.acts[-1] == events.ChoicePicked(2)
    assert "抗战的时候，同济大学搬到了李庄。" in visitor.sees


def test_stop_and_again(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Heard("洗手间在哪里", by_touch=True))
    visitor.happen(events.Speaking(visitor.devices.said[-1].turn, 0))
    visitor.tap("停下来")
    assert visitor.acts[-1] == events.SpeechStopped()
    assert visitor.devices.asked[-1] == "hush"
    before = len(visitor.posted)
    visitor.tap("停下来")  # she is silent: the button is off
    assert visitor.posted[before:] == [events.Touched()]
    visitor.tap("再说一遍")
    assert visitor.acts[-1] == events.AgainTapped()
    assert visitor.devices.said[-1].sentences == ("洗手间在大厅东边。",)


def test_without_a_microphone_everything_goes_by_touch(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Failed("ears", "没有接上"))
    visitor.happen(events.AskOpened())
    assert "我现在听不见" in visitor.sees
    before = len(visitor.posted)
    visitor.tap("暂时不能说话")  # disabled, and says why
    assert visitor.posted[before:] == [events.Touched()]
    visitor.tap("洗手间在哪里")
    assert "洗手间在大厅东边。" in visitor.sees


def test_the_demonstration_model_is_named(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Ready("model", "demo"), events.AskOpened())
    assert "演示识别" in visitor.sees


def test_language_and_text_size_change_the_page_at_once(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("English")
    assert "Family Hall" in visitor.sees
    visitor.tap("Large text")
    assert visitor.scene == replace(visitor.scene, language="en", text_size="large")
    visitor.tap("中文")
    assert "家风家训展厅" in visitor.sees


def test_a_real_click_reaches_the_dialogue(visitor: Visitor, display: str) -> None:
    """The whole way: X server, SDL, Kivy, page, dialogue, screen. Two clicks 5 ms apart count once."""

    def xdotool(*words: str) -> None:
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": display}, check=True)

    xdotool("mousemove", "700", "500")
    frames(until=lambda: tuple(Window.mouse_pos) == (700, 1080 - 500 - 1))
    xdotool("click", "--repeat", "2", "--delay", "5", "1")
    frames(until=lambda: len([e for e in visitor.posted if isinstance(e, events.Touched)]) == 2)
    visitor.guide.tick(0)
    assert visitor.acts == [events.WentHome()]
    assert "家风家训展厅" in visitor.sees
