"""Suggested phrasings: new, asked of the same thing, and good YAML."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st
from spoiling import HALLS

from kiosk.answering.text import normalise
from kiosk.checking.phrasings import as_yaml, suggestions
from kiosk.content.load import load_centre
from kiosk.content.model import Question, Text

CENTRE = load_centre(HALLS).centre


def question(*ask: str) -> Question:
    return Question(ask=ask, answer=Text(zh="答"))


def test_the_subject_stays_and_the_wording_changes() -> None:
    found = suggestions(question("旋螺殿在哪里"), CENTRE)
    assert "旋螺殿怎么走" in found
    assert "旋螺殿在什么地方" not in found, "the answerer takes it for the same words"
    assert all("旋螺殿" in phrase for phrase in found)


def test_what_is_asked_elsewhere_is_not_suggested() -> None:
    assert "李庄在什么地方" not in suggestions(question("李庄在哪里"), CENTRE)


def test_no_wild_guesses() -> None:
    assert suggestions(question("今天天气真好"), CENTRE) == ()


@given(st.text(min_size=1, max_size=20))
def test_suggestions_are_new_and_different_from_each_other(text: str) -> None:
    asked = question(text)
    found = [normalise(phrase) for phrase in suggestions(asked, CENTRE)]
    assert len(set(found)) == len(found)
    assert normalise(text) not in found


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), min_size=1, max_size=4))
def test_pasted_yaml_says_what_was_meant(ask: list[str]) -> None:
    (read,) = yaml.load(as_yaml(question(*ask), ()), Loader=yaml.BaseLoader)
    assert read["ask"] == ask
