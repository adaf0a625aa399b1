"""The ear among well and broken parts. Time is the length of the sound, so nothing here has to wait for it."""

from __future__ import annotations

import queue
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import numpy as np
import pytest
from fakes import BLOCK, UNPLUGGED, ListMicrophone, Posted, ScriptedModel
from numpy.typing import NDArray
from speech import MODEL, spoken

from kiosk.config import HearingConfig
from kiosk.content.load import load_centre
from kiosk.dialogue.events import Called, Event, Failed, Heard, Level, Ready
from kiosk.hearing.attention import Attention
from kiosk.hearing.ear import Ear, Model
from kiosk.hearing.expected import expected_of
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from kiosk.ports import DeviceError, Microphone

Start = Callable[..., Ear]
CENTRE = load_centre(Path(__file__).parents[1] / "halls").centre
EMPTY = CENTRE.model_copy(update={"halls": (), "questions": ()})

VOICE = (
    (np.sin(np.arange(1280) / 4) * 8000).astype("<i2").tobytes()
)  # 0.08 s of what is loud enough for speech


@pytest.fixture(scope="module")
def vosk() -> VoskModel:
    return VoskModel(MODEL)


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def start(posted: Posted) -> Iterator[Start]:
    """Start an ear with a model (or an error instead) and a microphone."""
    ears: list[Ear] = []

    def start(
        model: Model | Exception, microphone: Microphone, retry: float = 600, wake: bool = False
    ) -> Ear:
        def load() -> Model:
            if isinstance(model, Exception):
                raise model
            return model

        ear = Ear(HearingConfig.model_construct(longest=12, retry=retry, wake=wake), load, microphone, posted)
        ears.append(ear)
        ear.start()
        return ear

    yield start
    for ear in ears:
        ear.stop()
        assert not ear._thread.is_alive()


def final(event: Event) -> bool:
    return isinstance(event, Heard) and event.final


def loud(event: Event) -> bool:
    return isinstance(event, Level)


def failed(part: str) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, Failed) and event.part == part


def ready(part: str) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, Ready) and event.part == part


def test_a_recording_is_heard_word_by_word(
    start: Start, posted: Posted, vosk: VoskModel, tmp_path: Path
) -> None:
    ear = start(vosk, WavMicrophone(spoken("家风家训展厅在哪里", tmp_path / "q.wav")))
    assert posted.until(ready("ears")) == [Ready("model", "demo"), Ready("ears")]
    ear.listen()
    seen = posted.until(final)
    words = [event for event in seen if isinstance(event, Heard)]
    assert len(words) > 2
    assert words[-1] == Heard("家风家训展厅在哪里")
    assert all(not event.final and words[-1].text.startswith(event.text) for event in words[:-1])
    levels = [event.value for event in seen if isinstance(event, Level)]
    assert max(levels) > 0.5


def noise(volume: float) -> NDArray[np.float64]:
    return np.clip(np.random.default_rng(1).normal(0, volume, 60 * RATE), -32768, 32767)


SOUNDS = {
    "silence": np.zeros(60 * RATE),
    "noise": noise(3000),
    "shouting": noise(60_000),
    "clipped square": np.sign(np.sin(2 * np.pi * 440 / RATE * np.arange(60 * RATE))) * 32767,
}


@pytest.mark.parametrize("sound", SOUNDS.values(), ids=SOUNDS.keys())
def test_a_minute_without_words_ends_by_itself(
    start: Start, posted: Posted, vosk: VoskModel, sound: NDArray[np.float64]
) -> None:
    raw = sound.astype("<i2").tobytes()
    microphone = ListMicrophone([raw[at : at + 2560] for at in range(0, len(raw), 2560)])
    ear = start(vosk, microphone)
    for _ in range(2):  # she can be asked again
        ear.listen()
        assert posted.until(final)[-1] == Heard("")
    ear.stop()
    assert microphone.held == 0


def test_she_listens_no_longer_than_configured(start: Start, posted: Posted) -> None:
    ear = start(
        ScriptedModel(*(f"第{n}个字" for n in range(400))), ListMicrophone([VOICE, VOICE, VOICE, BLOCK] * 100)
    )
    ear.listen()
    seen = posted.until(final)
    assert sum(map(loud, seen)) == 150, "12 s of blocks of 0.08 s"
    assert seen[-1] == Heard("第149个字")


@pytest.mark.parametrize(
    ("words", "after", "wait"),
    [
        ("李庄在哪里", BLOCK, 0.6),
        ("我想问一下", BLOCK, 1.2),
        ("李庄在哪里", VOICE, 1.6),  # others talk on
        ("我想问一下", VOICE, 2.2),
    ],
    ids=["whole", "part", "whole amid talk", "part amid talk"],
)
def test_an_utterance_ends_soon_after_a_whole_question(
    start: Start, posted: Posted, words: str, after: bytes, wait: float
) -> None:
    sound = [VOICE] * 4 + [after, after, after, BLOCK] * 100
    ear = start(ScriptedModel("", "", words[:1], words), ListMicrophone(sound))
    ear.listen()
    seen = posted.until(final)
    assert 4 + wait / 0.08 <= sum(map(loud, seen)) <= 5 + wait / 0.08
    assert [event for event in seen if isinstance(event, Heard)] == [
        Heard(words[:1], final=False),
        Heard(words, final=False),
        Heard(words),
    ]


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


def test_without_a_model_each_attempt_is_answered(start: Start, posted: Posted) -> None:
    ear = start(DeviceError("没有模型"), ListMicrophone([BLOCK]))
    assert posted.until(ready("ears")) == [Failed("model", "没有模型"), Ready("ears")]
    for _ in range(2):
        ear.listen()
        assert posted.until(failed("model")) == [Failed("model", "没有模型")]


def test_finish_keeps_what_was_heard_and_close_forgets_it(start: Start, posted: Posted) -> None:
    sound: queue.Queue[bytes] = queue.Queue()
    microphone = ListMicrophone(iter(sound.get, None))
    ear = start(ScriptedModel(*[""] * 3, "你好"), microphone)

    def listening() -> None:
        for _ in range(4):
            sound.put(VOICE)
        posted.until(lambda event: event == Heard("你好", final=False))

    ear.listen()
    listening()
    ear.listen()  # a second tap begins anew
    sound.put(BLOCK)
    listening()
    ear.close()
    sound.put(BLOCK)
    ear.listen()
    listening()
    ear.finish()
    sound.put(BLOCK)
    assert [event for event in posted.until(final) if isinstance(event, Heard)] == [Heard("你好")]
    ear.finish()  # when nobody listens, nothing happens
    ear.close()
    ear.listen()
    listening()
    ear.close()
    sound.put(BLOCK)


def called(event: Event) -> bool:
    return isinstance(event, Called)


def test_she_is_called_and_asked_in_one_breath(
    start: Start, posted: Posted, vosk: VoskModel, tmp_path: Path
) -> None:
    sound: queue.Queue[bytes | None] = queue.Queue()
    question = WavMicrophone(spoken("小翠，家风家训展厅在哪里", tmp_path / "q.wav"))
    ear = start(vosk, ListMicrophone(iter(sound.get, None)), wake=True)
    posted.until(ready("wake"))
    blocks = [*[BLOCK] * 10, *question.blocks(), *[BLOCK] * 20, None]
    for block in blocks[:26]:
        sound.put(block)
    posted.until(called)
    ear.listen()
    for block in blocks[26:]:
        sound.put(block)
    heard = posted.until(final)[-1]
    assert isinstance(heard, Heard)
    assert heard.text == "家风家训展厅在哪里"


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


def test_what_the_halls_show_now_is_listened_for(
    start: Start, posted: Posted, vosk: VoskModel, tmp_path: Path
) -> None:
    question = "抗战时哪所大学搬到李庄"
    ear = start(vosk, WavMicrophone(spoken(question, tmp_path / "q.wav", "cmn-latn-pinyin+f4")))
    for centre, listened_for in ((EMPTY, False), (CENTRE, True)):
        ear.set_content(centre)
        ear.listen()
        heard = posted.until(final)[-1]
        assert isinstance(heard, Heard)
        assert (question in [one.text for one in heard.others if one.decoding == "biased"]) is listened_for


def test_a_thousand_utterances_leave_memory_as_it_was(vosk: VoskModel, tmp_path: Path) -> None:
    # A few of them here; `script/bench voice` hears them all.
    blocks = list(WavMicrophone(spoken("李庄在哪里", tmp_path / "q.wav")).blocks())
    attention = Attention(HearingConfig(), lambda event: None)
    attention.use(vosk)
    attention.expect(expected_of(CENTRE))
    sizes = []
    for _ in range(30):
        attention.listen()
        for block in blocks:
            attention.take(block)
        attention.finish()
        sizes.append(int(Path("/proc/self/statm").read_text().split()[1]) * 4096)
    assert sizes[-1] - sizes[9] < 3_000_000


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
