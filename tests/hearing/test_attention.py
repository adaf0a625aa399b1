"""Being called, and not listening to herself: real recognition of real sound, without threads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from speech import MODEL, spoken

from kiosk.config import HearingConfig
from kiosk.dialogue.events import Called, CutIn, Event, Heard, Level
from kiosk.hearing.attention import Attention
from kiosk.hearing.expected import Expected
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.ports import DeviceError

SILENCE = [bytes(3200)]  # 0.1 s
QUESTION = "李庄在哪里"


@pytest.fixture(scope="module")
def model() -> VoskModel:
    return VoskModel(MODEL)


class Hall:
    """Her ear in a hall: what is said there, and what she makes of it."""

    def __init__(self, model: VoskModel, folder: Path, **settings: bool) -> None:
        self.events: list[Event] = []
        self._folder = folder
        self.attention = Attention(HearingConfig(**settings), self._post)
        self.attention.use(model)
        self.attention.expect(Expected(sentences=(QUESTION, "梁思成是谁", "停")))
        self.attention.wait()
        self.hear(SILENCE * 5)

    def _post(self, event: Event) -> None:
        if not isinstance(event, Level):
            self.events.append(event)
        if isinstance(event, Called):
            self.attention.listen()  # as the dialogue does

    def hear(self, sound: Iterable[bytes]) -> None:
        for block in sound:
            self.attention.take(block)

    def say(self, text: str, pause: int = 20) -> None:
        """Say it, and be silent for so many tenths of a second."""
        self.hear(WavMicrophone(spoken(text, self._folder / "said.wav", "cmn-latn-pinyin+f4")).blocks())
        self.hear(SILENCE * pause)

    @property
    def understood(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, Heard) and event.final]


@pytest.fixture
def hall(model: VoskModel, tmp_path: Path) -> Hall:
    return Hall(model, tmp_path)


@pytest.mark.parametrize(
    "said", [f"小翠，{QUESTION}", f"小翠小翠，{QUESTION}", f"你好小崔，{QUESTION}", f"{QUESTION}，小翠"]
)
def test_name_and_question_in_one_breath(hall: Hall, said: str) -> None:
    hall.say(said)
    assert isinstance(hall.events[0], Called)
    assert hall.understood == [QUESTION]
    assert not hall.attention.is_listening


def test_who_has_only_called_can_think_for_a_while(hall: Hall) -> None:
    hall.say("小翠", pause=40)
    assert hall.events == [Called()]
    hall.say(QUESTION)
    assert hall.understood == [QUESTION]
    assert (hall.attention.calls, hall.attention.calls_in_vain) == (1, 0)


def test_a_call_that_nothing_follows_is_counted(hall: Hall) -> None:
    hall.say("小翠", pause=130)
    assert hall.understood == [""]
    assert (hall.attention.calls, hall.attention.calls_in_vain) == (1, 1)
    hall.say("小翠", pause=1)
    assert hall.attention.calls == 2, "and she can be called again"


def test_talk_in_the_hall_is_not_for_her(hall: Hall) -> None:
    for talk in (QUESTION, "我们去吃饭吧", "小学在什么地方", "你好"):
        hall.say(talk)
    assert hall.events == []


def test_long_talk_does_not_keep_her_from_hearing_her_name(hall: Hall) -> None:
    for _ in range(12):
        hall.say("我们先去看看家风家训展厅，再去看看榜样展厅，", pause=0)
    hall.say(f"小翠，{QUESTION}")
    assert isinstance(hall.events[0], Called)
    assert hall.understood[0].endswith(QUESTION)


def test_the_first_syllable_before_the_touch_is_not_lost(hall: Hall, tmp_path: Path) -> None:
    blocks = list(WavMicrophone(spoken(QUESTION, tmp_path / "q.wav")).blocks())
    hall.hear(blocks[:2])
    hall.attention.listen()
    hall.hear(blocks[2:] + SILENCE * 10)
    assert hall.understood == [QUESTION]


def test_she_does_not_hear_herself_nor_the_echo_of_her_last_word(hall: Hall) -> None:
    hall.attention.set_aloud(True)
    hall.say("我是小翠，李庄在哪里，停", pause=0)
    hall.attention.set_aloud(False)
    hall.hear(list(WavMicrophone(spoken("小翠", hall._folder / "echo.wav")).blocks())[:3])
    hall.hear(SILENCE * 10)
    assert hall.events == []
    hall.say("小翠")
    assert hall.events == [Called()], "and then she listens again"


def test_a_touch_that_stops_her_opens_the_microphone_after_her_last_sound(hall: Hall) -> None:
    hall.attention.set_aloud(True)
    hall.attention.listen()
    hall.say("家风家训展厅，", pause=0)
    hall.attention.set_aloud(False)
    hall.hear(SILENCE * 3)
    hall.say(QUESTION)
    assert hall.understood == [QUESTION]


def test_a_pause_of_a_second_in_mid_sentence_cuts_nobody_off(hall: Hall) -> None:
    hall.attention.listen()
    hall.say("请问一下", pause=8)  # a second, as the voice itself ends with two tenths
    assert hall.understood == []
    hall.say("洗手间怎么走", pause=8)
    assert hall.understood == ["请问一下洗手间怎么走"]


@pytest.mark.parametrize("words", ["停", "别说了", "等一下"])
def test_with_echo_cancelled_a_word_stops_her(model: VoskModel, tmp_path: Path, words: str) -> None:
    hall = Hall(model, tmp_path, echo_cancelled=True)
    hall.say(words)
    assert hall.events == [], "while she is silent there is nothing to stop"
    hall.attention.set_aloud(True)
    hall.say(QUESTION)
    assert hall.events == []
    hall.say(words)
    assert hall.events == [CutIn()]
    hall.say(f"小翠，{QUESTION}")
    assert hall.events[1] == Called()
    assert hall.understood == [QUESTION]


class Foreign(VoskModel):
    """A model whose dictionary has nothing of her name."""

    def __init__(self, model: VoskModel) -> None:
        self.__dict__.update(model.__dict__)

    def knows(self, word: str) -> bool:
        return not set(word) & set("翠脆粹崔催璀") and super().knows(word)


def test_a_name_that_the_model_cannot_spell_is_told_to_staff(model: VoskModel, tmp_path: Path) -> None:
    with pytest.raises(DeviceError, match="词表里没有“小翠”"):
        Hall(Foreign(model), tmp_path)


def test_what_the_content_has_and_the_model_cannot_spell_is_named(model: VoskModel) -> None:
    attention = Attention(HearingConfig(), lambda event: None)
    attention.use(model)
    assert attention.expect(Expected(sentences=("长江鲵是什么鱼", "梁思成是谁"))) == ("长江鲵是什么鱼",)
