"""Phrases in a model's own words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.hearing.grammar import Grammar, spell

WORDS = {"播放", "视频", "视", "频", "李庄", "李", "在", "哪里", "哪", "里", "放"}


def test_a_phrase_is_spelt_in_as_few_words_as_it_can_be() -> None:
    assert spell("播放视频", WORDS.__contains__) == ("播放", "视频")
    assert spell("放视频", WORDS.__contains__) == ("放", "视频")
    assert spell("李庄在哪里", WORDS.__contains__) == ("李庄", "在", "哪里")


def test_what_cannot_be_spelt_is_left_out_and_told() -> None:
    grammar = Grammar.of(["李庄在哪里", "长江鲟", "播放", "播放"], WORDS.__contains__)
    assert grammar == Grammar(("李庄 在 哪里", "播放"), left_out=("长江鲟",))
    assert grammar
    assert not Grammar.of(["长江鲟", ""], WORDS.__contains__), "no grammar rather than an empty one"


@given(st.text("播放视频李庄在哪里鲟", max_size=14))
def test_spelling_keeps_every_character_or_gives_up(phrase: str) -> None:
    words = spell(phrase, WORDS.__contains__)
    assert "".join(words) in (phrase, "")
    assert WORDS.issuperset(words)
    if "鲟" not in phrase and "播" not in phrase and "庄" not in phrase:
        assert "".join(words) == phrase, "each of its characters is a word"
