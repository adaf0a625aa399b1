"""What falls together in the ears of Sichuan."""

from __future__ import annotations

import pytest

from kiosk.answering.sound import fold, syllable, syllables


@pytest.mark.parametrize(
    ("one", "other"),
    ["知资", "吃词", "诗司", "南兰", "女吕", "湖福", "灰飞", "混奋", "花发", "黄房", "星心", "声森", "生深"],
)
def test_confused(one: str, other: str) -> None:
    assert syllable(one) == syllable(other)


@pytest.mark.parametrize(("one", "other"), ["江山", "向阳", "翠屏", "李有", "酒江"])
def test_kept_apart(one: str, other: str) -> None:
    assert syllable(one) != syllable(other)


def test_tone_is_dropped() -> None:
    assert fold("shēng") == fold("sén") == "sen"


def test_latin_words_stay() -> None:
    assert syllables(("play", "翠")) == ("play", "cui")
