"""Words in which espeak-ng says a syllable twice, and another way to write each that it says right."""

from __future__ import annotations

import re

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT

from kiosk.content.pinyin import homophones
from tools.reading.espeak import phonemes
from tools.reading.tables import characters, readings

_LONGEST = 3  # characters of a word


def stutters() -> dict[str, str]:
    """Return each such word that pypinyin knows, with a homophone in the first place that helps."""
    known = set(characters())
    names = sorted({name for char in known for name in readings(char)})
    syllables = {_toneless(sound) for sounds in phonemes(names) for sound in sounds}

    def wrong(words: list[str]) -> list[str]:
        said = zip(words, phonemes(words), strict=True)
        return [
            w
            for w, sounds in said
            if len(sounds) != len(w) or any(_toneless(s) not in syllables for s in sounds)
        ]

    left = wrong([word for word in PHRASES_DICT if len(word) <= _LONGEST and known.issuperset(word)])
    left = [word for word in left if not any(other != word and other in word for other in left)]
    found: dict[str, str] = {}
    for place in range(_LONGEST):
        tried = {word: _respelt(word, place) for word in left if place < len(word)}
        still = set(wrong(list(tried.values())))
        found |= {word: other for word, other in tried.items() if other not in still}
        left = [word for word in left if word not in found]
    return found


def _respelt(word: str, place: int) -> str:
    name = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False)[place]
    return word[:place] + homophones().get(name, word[place]) + word[place + 1 :]


def _toneless(sound: str) -> str:
    return re.sub(r"\d+", "", sound)
