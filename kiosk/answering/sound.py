"""How tokens sound: toneless syllables in which the accents of Sichuan and of recognisers fall together.

The reading of a character is its most common one in pypinyin's table, looked up once and kept:
asking pypinyin for whole phrases costs 20 to 60 times as much and gains nothing as long as question
and index are read alike.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from pypinyin.constants import PINYIN_DICT

from kiosk.answering.text import tokens

# zh/z ch/c sh/s, n/l and hu/f are one sound to many speakers here; so are ing/in and eng/en.
# 湖 is heard as 福, 回 as 肥, 混 as 分: what follows hu is written differently after f.
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_AFTER_F = {"": "u", "i": "ei", "n": "en"}
_FINALS = (("ing", "in"), ("eng", "en"))


@cache
def syllable(token: str) -> str:
    """Return the folded syllable of a character; a Latin word or unknown sign stands for itself."""
    readings = PINYIN_DICT.get(ord(token)) if len(token) == 1 else None
    return fold(readings.split(",")[0]) if readings else token


def fold(pinyin: str) -> str:
    """Return a syllable without tone and accent: `shēng` and `sēn` both become `sen`."""
    plain = "".join(
        char for char in unicodedata.normalize("NFD", pinyin) if unicodedata.category(char) != "Mn"
    )
    for initial, folded in _INITIALS:
        if plain.startswith(initial):
            plain = folded + plain[len(initial) :]
            break
    if plain.startswith("hu"):
        plain = "f" + _AFTER_F.get(plain[2:], plain[2:])
    for final, folded in _FINALS:
        if plain.endswith(final):
            plain = plain[: -len(final)] + folded
    return plain


def syllables(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the syllables of tokens."""
    return tuple(map(syllable, words))


def sound_of(plain: str) -> tuple[str, ...]:
    """Return the syllables of a plain text (see `normalise`)."""
    return syllables(tokens(plain))
