"""The ear among well parts. Time is the length of the sound, so nothing here has to wait for it."""

from __future__ import annotations

import queue
from pathlib import Path

import numpy as np
import pytest
from fakes import BLOCK, ListMicrophone, Posted, ScriptedModel
from growth import grows
from listening import VOICE, Start, called, final, loud, ready
from numpy.typing import NDArray
from speech import spoken

from kiosk.config import HearingConfig
from kiosk.content.load import load_centre
from kiosk.dialogue.events import Heard, Level, Ready
from kiosk.hearing.attention import Attention
from kiosk.hearing.expected import expected_of
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE

CENTRE = load_centre(Path(__file__).parents[1] / "halls").centre
EMPTY = CENTRE.model_copy(update={"halls": (), "questions": ()})


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

    def hear(times: int) -> None:
        for _ in range(times):
            attention.listen()
            for block in blocks:
                attention.take(block)
            attention.finish()

    hear(10)
    assert not grows(lambda: hear(20), megabytes=3)
