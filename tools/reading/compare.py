"""How many syllables espeak-ng says otherwise than pypinyin, which knows words, would read them.

Both texts go through espeak-ng itself, one in characters and one in pinyin, so that what it does to
neighbouring tones is the same on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.content.pinyin import is_chinese
from kiosk.speaking.misreadings import right_readings
from tools.reading.espeak import phonemes


@dataclass(frozen=True)
class Difference:
    """A character that was said otherwise, with what was expected and its surroundings."""

    char: str
    expected: str
    around: str


def differences(
    sentences: list[str], given: list[str], lexicon: Mapping[str, str]
) -> list[tuple[Difference, ...]]:
    """Compare for each sentence, Chinese characters and marks only, what espeak-ng makes of what it is `given`.

    `given` holds the same number of characters in the same places.
    """
    expected = [right_readings(sentence, lexicon) for sentence in sentences]
    wanted = [
        " ".join(reading or char for char, reading in zip(s, r, strict=True))
        for s, r in zip(sentences, expected, strict=True)
    ]
    found = []
    for sentence, readings, said, right in zip(
        sentences, expected, phonemes(given), phonemes(wanted), strict=True
    ):
        places = [at for at, char in enumerate(sentence) if is_chinese(char)]
        assert len(places) == len(said) == len(right), (sentence, said, right)
        found.append(tuple(_different(sentence, readings, said, right, places)))
    return found


def _different(
    sentence: str, readings: list[str], said: tuple[str, ...], right: tuple[str, ...], places: list[int]
) -> Iterator[Difference]:
    for at, one, other in zip(places, said, right, strict=True):
        if one != other:
            yield Difference(sentence[at], readings[at], sentence[max(0, at - 3) : at + 4])
