"""Several texts of one utterance judged together: what vosk really heard, and cases that must not go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.judging import believable
from kiosk.answering.situation import Situation
from kiosk.content.load import load_centre
from tools.bench.answering.decodings import KEPT, kept, rates, ways

ROOT = Path(__file__).parents[2]
SHIPPED = load_centre(ROOT / "exhibits").centre
ANSWERER = Answerer(load_centre(ROOT / "tests" / "halls").centre)


def free(*texts: str) -> tuple[Hypothesis, ...]:
    return tuple(Hypothesis(text, 1 - n / 10) for n, text in enumerate(texts))


def biased(text: str) -> Hypothesis:
    return Hypothesis(text, 1.0, "biased")


@pytest.mark.skipif(
    not (SHIPPED.halls and KEPT.exists()), reason="nothing was heard of the halls as they are"
)
def test_two_decodings_know_more_than_one() -> None:
    cases, way = kept(SHIPPED), ways(Answerer(SHIPPED))
    questions = [case for case in cases if case.kind != "strangers"]
    strangers = [case for case in cases if case.kind == "strangers"]
    alone, together = rates(questions, way["free"]), rates(questions, way["together"])
    assert together[0] > alone[0] + 5
    assert together[1] < alone[1] + 3
    assert rates(strangers, way["together"])[1] < 10


def test_the_decoding_that_knows_the_names_is_believed_where_it_sounds_like_the_other() -> None:
    heard = (*free("礼装姑侦在那里", "离庄股镇在那里"), biased("李庄古镇在哪里"))
    given = ANSWERER.answer_best(heard)
    assert (given.kind, given.exhibit, given.heard) == ("answer", "culture/lizhuang", "李庄古镇在哪里")


def test_a_forced_phrase_is_not_believed() -> None:
    heard = (*free("今天中午我们吃啥子嘛"), biased("李庄古镇在哪里"))
    assert ANSWERER.answer_best(heard).kind == "unknown"
    assert believable(heard) == list(free("今天中午我们吃啥子嘛"))
    # half of it right is enough for a question, not for a command
    assert ANSWERER.answer_best((*free("这位大叔"), biased("大声点"))).kind != "command"
    assert ANSWERER.answer_best((*free("大叔点"), biased("大声点"))).kind != "command"
    assert ANSWERER.answer_best((*free("打声点"), biased("大声点"))).command == "louder"


def test_a_clear_free_text_is_not_talked_over() -> None:
    heard = (*free("李有华是谁"), biased("李庄古镇"))
    assert ANSWERER.answer_best(heard).exhibit == "family/li-youhua"


def test_where_neither_is_sure_the_choices_of_both_are_offered() -> None:
    alone = ANSWERER.answer("家风", Situation())
    assert alone.kind == "choices"
    given = ANSWERER.answer_best((*free("家封"), biased("家风")))
    assert given.kind == "choices"
    assert set(given.choices) >= set(alone.choices[:1])


def test_one_text_is_answered_as_before() -> None:
    for text in ("李有华是谁", "恐龙为什么灭绝", "家风", ""):
        assert ANSWERER.answer_best((Hypothesis(text),)) == ANSWERER.answer(text)
