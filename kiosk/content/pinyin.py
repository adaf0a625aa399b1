"""Pinyin as staff write it, and characters that sound so: how a word is to be read.

Synthesisers take no pinyin, but each reads a character right that has no second reading: so 重庆
(chóng qìng) is handed to them as 崇庆 (kiosk/speaking/lexicon.py).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from kiosk.content.homophones import HOMOPHONES

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_DIAERESIS = "\u0308"


def syllables(written: str) -> tuple[str, ...]:
    """Return the syllables of `chóng qìng` (or `chong2 qing4`, or `chóng'qìng`) as ("chong2", "qing4").

    A syllable without a mark has the neutral tone, 5. Raises ValueError, in a Chinese sentence.
    """
    found = tuple(_numbered(part) for part in written.replace("'", " ").replace("’", " ").split())
    for part, syllable in zip(written.replace("'", " ").replace("’", " ").split(), found, strict=True):
        if syllable[:-1] not in _sounds():
            raise ValueError(
                f"“{part}”不是普通话的音节；请写成带声调的拼音，字和字之间空一格，例如 chóng qìng"
            )
    return found


def check_reading(word: str, written: str) -> None:
    """Raise ValueError, in a Chinese sentence, unless `written` has a syllable for each character of `word`."""
    count = len(syllables(written))
    if count != len(word) or not all(is_chinese(char) for char in word):
        raise ValueError(
            f"“{word}”有 {len(word)} 个字，拼音“{written}”有 {count} 个音节；要一个汉字一个音节，中间空一格"
        )


def is_chinese(char: str) -> bool:
    """Say whether it is a Chinese character."""
    return "\u3400" <= char <= "\u9fff"


@cache
def homophones() -> dict[str, str]:
    """Return a common character for each syllable with its tone: `cui4` → 翠."""
    return {entry[:-1]: entry[-1] for entry in HOMOPHONES.split()}


@cache
def _sounds() -> frozenset[str]:
    """Every syllable of the language, without its tone."""
    return frozenset(syllable[:-1] for syllable in homophones())


def _numbered(part: str) -> str:
    """Turn a mark over a vowel into a digit behind the syllable, and ü into v."""
    letters, tone = "", "5"
    for char in unicodedata.normalize("NFD", part.casefold()):
        if char in _TONES:
            tone = _TONES[char]
        elif char == _DIAERESIS:
            letters = letters[:-1] + "v"
        elif char in "12345":
            tone = char
        else:
            letters += char
    return letters + tone
