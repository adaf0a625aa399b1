"""Her name, by its sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hearing.wake import NAME, SPELLINGS, calls, without_name


@pytest.mark.parametrize(
    "words", ["小翠", "小翠小翠", "你好小崔", "晓脆李庄在哪里", "李庄在哪里小吹", *SPELLINGS]
)
def test_her_name_is_heard_in_any_tone(words: str) -> None:
    assert calls(words)


@pytest.mark.parametrize("words", ["", "小", "翠小", "小水", "翠屏区", "小学在哪里", "你好"])
def test_what_is_not_her_name_is_none(words: str) -> None:
    assert not calls(words)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("小翠李庄在哪里", "李庄在哪里"), ("你好小崔小翠洗手间怎么走", "洗手间怎么走"), ("李庄在哪里晓翠", "李庄在哪里"),
        ("小翠", ""), ("小翠小翠", ""), ("你好小翠", ""), ("你好", "你好"), ("小翠是谁做的", "是谁做的"), ("谁是小翠呀", "谁是小翠呀"),
    ],
)  # fmt: skip
def test_a_call_is_no_part_of_the_question(words: str, rest: str) -> None:
    assert without_name(words) == rest


@given(st.text("小翠崔李庄水", max_size=8), st.integers(0, 2), st.integers(0, 2))
def test_calls_around_words_change_nothing(words: str, before: int, after: int) -> None:
    assert without_name(NAME * before + words + NAME * after) == without_name(words)
