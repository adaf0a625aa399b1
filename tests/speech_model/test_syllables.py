"""Syllables of pypinyin taken apart, and third tones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.speech_model.lexicon import gb2312_level_1, pronounce
from tools.speech_model.phones import PHONES
from tools.speech_model.syllables import parse, sandhi, sounds

_SYLLABLES = ("xiao3", "cui4", "ni3", "hao3", "wo3", "a5")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("cui4", ("c", "uei", 4)),
        ("zi3", ("z", "ii", 3)),
        ("shi4", ("sh", "iii", 4)),
        ("lüe4", ("l", "ve", 4)),
        ("yu2", ("", "v", 2)),
        ("de", ("d", "e", 5)),
        ("hm5", None),
    ],
)
def test_parts(written: str, expected: tuple[str, str, int] | None) -> None:
    assert parse(written) == expected


def test_every_common_character_can_be_said_in_the_phones_of_the_model() -> None:
    characters = gb2312_level_1()
    assert len(characters) == 3755
    said = {pronunciation for character in characters for pronunciation in pronounce(character)}
    assert {f"{sound}_S" for sound in sounds(said)} <= set(PHONES)


@given(st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=8))
def test_no_third_tone_before_another(syllables: list[str]) -> None:
    spoken = sandhi(syllables)
    assert [one[:-1] for one in spoken] == [one[:-1] for one in syllables]
    assert all(before[-1] != "3" or after[-1] != "3" for before, after in pairwise(spoken))
    assert spoken[-1] == syllables[-1]
