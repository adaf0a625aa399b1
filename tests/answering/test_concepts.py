"""Words that mean the same become the same, by their sound, the longest first."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kiosk.answering.concepts import _ROWS, canonical
from kiosk.answering.sound import syllables

WORDS = [(row.split()[0], word) for row in _ROWS.strip().splitlines() for word in row.split()]


def same(one: str, other: str) -> bool:
    return canonical(tuple(one)) == canonical(tuple(other))


def test_ways_to_say_the_same() -> None:
    assert same("厕所怎么走", "洗手间咋个走")
    assert same("这个是哪年修的", "这个是哪一年建的")
    assert same("有什么值得看", "有什么最好看")
    assert not same("有电梯吗", "有厕所吗")


def test_homophones_are_found_too() -> None:
    assert same("测所在那里", "厕所在那里")


def test_no_word_stands_or_sounds_for_two_meanings() -> None:
    assert [word for word, times in Counter(word for _, word in WORDS).items() if times > 1] == []
    meant: dict[tuple[str, ...], str] = {}
    for first, word in WORDS:
        sound = syllables(tuple(word))
        assert meant.setdefault(sound, first) == first, word


@given(st.text(max_size=30))
def test_any_text_stays_a_text(text: str) -> None:
    assert len(canonical(tuple(text))) >= (len(text) > 0)
