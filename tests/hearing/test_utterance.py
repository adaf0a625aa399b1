"""When an utterance ends, and which words of it count."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fakes import BLOCK, ScriptedModel

from kiosk.answering.hypotheses import Hypothesis
from kiosk.content.load import load_centre
from kiosk.dialogue.events import Heard
from kiosk.hearing.activity import VoiceActivity
from kiosk.hearing.decoding import Decoder
from kiosk.hearing.endpoint import is_over
from kiosk.hearing.expected import expected_of
from kiosk.hearing.grammar import Grammar
from kiosk.hearing.utterance import Utterance

CENTRE = load_centre(Path(__file__).parents[1] / "halls").centre
EXPECTED = expected_of(CENTRE)
VOICE = (np.sin(np.arange(1280) / 4) * 8000).astype("<i2").tobytes()


def utterance(*texts: str, called: bool = False) -> Utterance:
    return Utterance(Decoder(ScriptedModel(*texts), Grammar()), VoiceActivity(), EXPECTED, 12, called)


def hear(utterance: Utterance, *blocks: bytes) -> Utterance:
    for block in blocks:
        utterance.take(block)
    return utterance


@pytest.mark.parametrize(
    ("words", "whole", "silence", "since_word", "over"),
    [
        ("", False, 9, 9, False),  # nothing yet: only the cap ends that
        ("李庄在哪里", True, 0.5, 0.5, False), ("李庄在哪里", True, 0.6, 0.5, True),
        ("李庄的", False, 1.1, 1.0, False), ("李庄的", False, 1.2, 1.1, True),
        ("李庄在哪里", True, 0.0, 1.5, False), ("李庄在哪里", True, 0.0, 1.6, True),  # in a noisy hall
        ("李庄的", False, 3.0, 0.2, False),  # words that come below the noise
    ],
)  # fmt: skip
def test_the_end(words: str, whole: bool, silence: float, since_word: float, over: bool) -> None:
    assert is_over(words, whole, silence, since_word) is over


@pytest.mark.parametrize(
    "words", ["家风家训展厅在哪里", "李有华是谁", "李友花是谁", "你吃饭了吗", "再说一遍", "这样的有多少"]
)
def test_what_reads_like_a_whole_sentence(words: str) -> None:
    assert EXPECTED.is_whole(words)


@pytest.mark.parametrize("words", ["", "家风家训展厅", "我想问一下", "李有华", "请播放"])
def test_what_does_not(words: str) -> None:
    assert not EXPECTED.is_whole(words)


@pytest.mark.parametrize(
    ("words", "counts"), [("停", True), ("听", True), ("啊", False), ("", False), ("你好", True)]
)
def test_one_syllable_counts_if_it_is_a_whole_command(words: str, counts: bool) -> None:
    assert EXPECTED.says_something(words) is counts
    assert hear(utterance(words), *[VOICE] * 5).result().text == (words if counts else "")


def test_words_made_of_silence_do_not_count() -> None:
    assert hear(utterance("李庄在哪里"), *[BLOCK] * 5).result() == Heard("")


def test_who_only_calls_her_has_not_spoken_yet() -> None:
    heard = hear(
        utterance(*["小翠"] * 20, "小翠李有华", "小翠李有华是谁", called=True), *[VOICE] * 5, *[BLOCK] * 15
    )
    assert (heard.live.text, heard.over) == ("", False)
    hear(heard, *[VOICE] * 2, *[BLOCK] * 9)
    assert (heard.live.text, heard.over) == ("李有华是谁", True)
    assert heard.result().text == "李有华是谁"


def test_the_cap_ends_any_utterance() -> None:
    assert not hear(utterance(""), *[VOICE] * 149).over
    assert hear(utterance(""), *[VOICE] * 150).over


class TwoEars(ScriptedModel):
    """Hears one thing freely, and others with a grammar."""

    takes_grammars = True

    def __init__(self, free: tuple[Hypothesis, ...], biased: tuple[Hypothesis, ...]) -> None:
        super().__init__("…")
        self._said = {"free": free, "biased": biased}

    def recogniser(self, grammar: Grammar | None = None):  # type: ignore[no-untyped-def]
        recogniser, said = super().recogniser(), self._said["biased" if grammar else "free"]
        recogniser.final = lambda: said  # type: ignore[method-assign]
        return recogniser


def test_all_that_it_may_have_been_is_told_likeliest_first() -> None:
    free = (Hypothesis("两四城市谁"), Hypothesis("两以城市谁", 0.7))
    biased = (
        Hypothesis("梁思成是谁", 1.0, "biased"),
        Hypothesis("小翠", 0.9, "biased"),
        Hypothesis("梁思成", 0.5, "biased"),
    )
    decoder = Decoder(TwoEars(free, biased), Grammar(("梁 思 成 是 谁",)))
    heard = hear(Utterance(decoder, VoiceActivity(), EXPECTED, 12, True), *[VOICE] * 5).result()
    assert heard.text == "两四城市谁"
    assert [one.text for one in heard.others] == ["梁思成是谁", "两以城市谁", "梁思成"], (
        "her name alone is no question"
    )


def test_phrases_that_the_grammar_made_of_noise_are_dropped() -> None:
    decoder = Decoder(TwoEars((), (Hypothesis("梁思成是谁", 1.0, "biased"),)), Grammar(("梁 思 成 是 谁",)))
    assert hear(Utterance(decoder, VoiceActivity(), EXPECTED, 12, False), *[VOICE] * 5).result() == Heard("")


def test_what_is_expected_follows_from_the_content() -> None:
    assert "李有华是谁" in EXPECTED.sentences
    assert "家风家训展厅在哪里" in EXPECTED.phrases
    assert "播放向阳而生" in EXPECTED.phrases
    assert not any(character.isascii() for phrase in EXPECTED.phrases for character in phrase)
