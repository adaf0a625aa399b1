"""The ear while its microphone or its model is missing, breaks, comes back, or is replaced by a better one."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from fakes import BLOCK, UNPLUGGED, ListMicrophone, Posted, ScriptedModel
from listening import VOICE, Start, failed, final, ready

from kiosk.config import HearingConfig
from kiosk.dialogue.events import Failed, Heard, Ready
from kiosk.hearing.ear import Ear
from kiosk.ports import DeviceError


def test_a_microphone_that_stops_giving_ends_the_utterance(start: Start, posted: Posted) -> None:
    ear = start(ScriptedModel("你好"), ListMicrophone([VOICE] * 4))
    ear.listen()
    assert posted.until(final)[-1] == Heard("你好")


@pytest.mark.parametrize("error", [UNPLUGGED, RuntimeError("the driver has a bug")], ids=["known", "bug"])
def test_a_microphone_that_breaks_is_reported_and_can_come_back(
    start: Start, posted: Posted, error: Exception
) -> None:
    microphone = ListMicrophone([BLOCK])
    ear = start(ScriptedModel("你好"), microphone)
    posted.until(ready("ears"))
    microphone.error = error
    for _ in range(2):  # each time that somebody waits for an answer
        ear.listen()
        seen = posted.until(failed("ears"))
        assert not any(map(final, seen))
        assert microphone.held == 0
    reason = seen[-1]
    assert isinstance(reason, Failed)
    assert reason.reason == (
        "被拔掉了" if error is UNPLUGGED else "听的时候程序出了错，过一会儿会再试；详情在日志里"
    )
    microphone.error = None
    ear.listen()
    assert Ready("ears") in posted.until(final)


def test_what_is_missing_at_the_start_is_told_once_and_looked_for_again(start: Start, posted: Posted) -> None:
    looks = 0

    class Missing(ListMicrophone):
        def probe(self) -> str:
            nonlocal looks
            looks += 1
            if looks < 5:
                raise UNPLUGGED
            return "here again"

    start(ScriptedModel(), Missing(), retry=0.01)
    assert posted.until(ready("ears")) == [Ready("model"), Failed("ears", "被拔掉了"), Ready("ears")]


def test_a_microphone_pulled_out_while_nobody_speaks_is_noticed_and_waited_for(
    start: Start, posted: Posted
) -> None:
    microphone = ListMicrophone([BLOCK] * 3, UNPLUGGED)
    start(ScriptedModel(), microphone, retry=0.01, wake=True)
    posted.until(failed("ears"))
    microphone.error, microphone.sound = None, [BLOCK] * 3
    assert posted.until(ready("ears")) == [Ready("ears")], "told once, and then that it is back"


def test_a_recording_that_ends_is_not_read_again_and_again(start: Start, posted: Posted) -> None:
    class Counted(ListMicrophone):
        opened = 0

        def blocks(self) -> Generator[bytes, None, None]:
            Counted.opened += 1
            return super().blocks()

    ear = start(ScriptedModel("你好"), Counted([VOICE] * 4), wake=True)
    posted.until(ready("ears"))
    ear.listen()
    posted.until(final)
    ear.stop()
    assert Counted.opened <= 2, "once to wait for her name, once for the utterance"


def test_without_a_model_each_attempt_is_answered(start: Start, posted: Posted) -> None:
    ear = start(DeviceError("没有模型"), ListMicrophone([BLOCK]))
    assert posted.until(ready("ears")) == [Failed("model", "没有模型"), Ready("ears")]
    for _ in range(2):
        ear.listen()
        assert posted.until(failed("model")) == [Failed("model", "没有模型")]


def test_a_better_model_is_taken_after_the_utterance(posted: Posted) -> None:
    demonstration = ScriptedModel("甲", "甲乙")
    demonstration.is_demo = True
    models = iter([demonstration, ScriptedModel("丙", "丙丁")])
    microphone = ListMicrophone([VOICE] * 5 + [BLOCK] * 30)
    ear = Ear(HearingConfig(wake=False, retry=600), lambda: next(models), microphone, posted)
    ear.listen()
    ear.look_for_model()  # while she listens
    ear.listen()
    ear.start()
    assert posted.until(final)[-1] == Heard("甲乙")
    assert posted.until(ready("model"))[-1] == Ready("model", "")
    ear.listen()
    assert posted.until(final)[-1] == Heard("丙丁")
    ear.stop()
