"""Whatever a text is, what comes out of it can be spoken."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.speaking.speakable import LONGEST, speakable

ANY = st.text(st.characters(), max_size=100)  # with surrogates, NUL and unassigned ones
MARKS = ["好", "，", "。", " ", "a", "😀", "\ud800", "\0", "《"]
RUNS = st.lists(st.tuples(st.sampled_from(MARKS), st.integers(1, 400)), max_size=8)
LONG = RUNS.map(lambda runs: "".join(mark * length for mark, length in runs))


@given(st.one_of(ANY, LONG))
@example("\ud800")
@example("\0")
@example("好" * 5000)
@example("，" * 5000)
@example("好" + "，" * 5000 + "好")
def test_any_text_gives_pieces_with_words(text: str) -> None:
    pieces = speakable(text)
    for piece in pieces:
        assert 0 < len(piece) <= LONGEST
        assert any(char.isalnum() for char in piece), "a synthesiser makes no file of nothing"
        assert not any(unicodedata.category(char).startswith("C") for char in piece)
        piece.encode()  # goes to another process
    assert words("".join(pieces)) == words(text), "no word is lost"


def words(text: str) -> str:
    return "".join(char for char in text if char.isalnum() and unicodedata.category(char) != "Cn")


@pytest.mark.parametrize("text", ["", " \n", "……", "《》", "\ud800\0", "😀", "*#_"])
def test_where_there_are_no_words_there_is_nothing_to_say(text: str) -> None:
    assert speakable(text) == ()


def test_marks_that_voices_read_out_are_left_out() -> None:
    assert speakable("《向阳而生》是“演示片”。") == ("向阳而生是演示片。",)


def test_long_text_is_cut_behind_a_comma() -> None:
    clause = "好" * 120 + "，"
    assert [len(piece) for piece in speakable(clause * 5)] == [242, 242, 121]
