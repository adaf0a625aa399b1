"""Whatever is heard, an answer comes back, and never a broken one."""

from __future__ import annotations

import json
import typing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.answering.answer import Command, Kind, as_json
from kiosk.answering.answerer import Answerer
from kiosk.answering.situation import Situation
from kiosk.content.load import load_centre
from kiosk.content.model import Centre

CENTRE = load_centre(Path(__file__).parents[1] / "halls").centre
ANSWERER = Answerer(CENTRE)
FIELDS = [
    "heard",
    "kind",
    "hall",
    "exhibit",
    "question",
    "answer",
    "video",
    "score",
    "choices",
    "command",
    "show",
]
HALLS = st.sampled_from(["", *(hall.id for hall in CENTRE.halls), "nowhere"])
NEARLY = st.text(
    alphabet="李庄向阳而生家风厅在哪里是什么播放打开讲一下洗手间几点你[unk] 0a？《》", max_size=30
)


@given(st.one_of(st.text(), NEARLY), HALLS)
def test_any_string_has_an_answer(heard: str, hall: str) -> None:
    answer = ANSWERER.answer(heard, Situation(hall))
    assert answer.heard == heard
    assert answer.kind in typing.get_args(Kind)
    assert answer.command in typing.get_args(Command)
    assert 0 <= answer.score <= 1
    assert (answer.kind == "command") == bool(answer.command)
    assert answer.answer or answer.kind in ("choices", "command")
    assert len(answer.choices) <= 3
    assert answer.choices or answer.kind in ("answer", "command")
    assert not answer.exhibit or CENTRE.exhibit(answer.exhibit)
    assert not answer.hall or CENTRE.hall(answer.hall)
    assert list(as_json(answer)) == FIELDS
    json.dumps(as_json(answer))


def test_empty_content_answers_too() -> None:
    words = CENTRE.name
    empty = Answerer(Centre(name=words, short_name=words, welcome=words, hours=words))
    assert empty.answer("几点开门").kind == "unknown"
    assert empty.suggestions() == ()


def test_suggestions_are_questions_of_the_place() -> None:
    here = ANSWERER.suggestions("culture", "culture/lizhuang", 2)
    assert [ANSWERER.answer(question).exhibit for question in here] == ["culture/lizhuang"] * 2
    assert len(ANSWERER.suggestions()) == len(set(ANSWERER.suggestions())) > 1
