"""Her name, and what stops her, by their sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hearing.stopping import stops
from kiosk.hearing.wake import NAME, SPELLINGS, asked_of_her, calls


@pytest.mark.parametrize(
    "words", ["小翠", "小翠小翠", "你好小崔", "晓脆李庄在哪里", "李庄在哪里小吹", *SPELLINGS]
)
def test_her_name_is_heard_in_any_tone(words: str) -> None:
    assert calls(words)


@pytest.mark.parametrize("words", ["", "小", "翠小", "小水", "翠屏区", "小学在哪里", "你好"])
def test_what_is_not_her_name_is_none(words: str) -> None:
    assert not calls(words)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("小翠李庄在哪里", "李庄在哪里"), ("你好小崔小翠洗手间怎么走", "洗手间怎么走"), ("李庄在哪里晓翠", "李庄在哪里"),
        ("小翠", ""), ("小翠小翠", ""), ("你好小翠", ""), ("你好", "你好"), ("", ""), ("我们先走吧小翠李庄在哪里", "李庄在哪里"),
        ("李庄在哪里小翠呀", "李庄在哪里"), ("小翠你好", "你好"),
    ],
)  # fmt: skip
def test_what_is_asked_stands_behind_her_name_or_else_before_it(words: str, asked: str) -> None:
    assert asked_of_her(words) == asked


@given(st.text("崔李庄水", min_size=2, max_size=8), st.text("翠崔李庄水", max_size=8))
def test_whatever_was_said_before_her_name_the_question_behind_it_counts(asked: str, before: str) -> None:
    assert asked_of_her(before + NAME + asked) == asked
    assert asked_of_her(asked) == asked


@pytest.mark.parametrize("words", ["停", "听", "别说了", "别莫了", "等一下", "莫说了"])
def test_words_that_stop_her(words: str) -> None:
    assert stops(words)


@pytest.mark.parametrize("words", ["", "听你的", "李庄在哪里", "你们等谁", "了"])
def test_words_that_do_not(words: str) -> None:
    assert not stops(words)
