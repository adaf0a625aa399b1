"""Syllables as pypinyin writes them (`xiao3`), and the sounds they are made of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.style._utils import get_finals, get_initials

from tools.speech_model.phones import FINALS, INITIALS, TONES

# What is written i behind these is another vowel (资, 知).
_AFTER_SIBILANT = dict.fromkeys(("z", "c", "s"), "ii") | dict.fromkeys(("zh", "ch", "sh", "r"), "iii")
_STYLE = {"style": Style.TONE3, "neutral_tone_with_five": True}


class Syllable(NamedTuple):
    """`initial` is "" for a syllable that begins with its final; `tone` is 1 to 5."""

    initial: str
    final: str
    tone: int

    @property
    def sounds(self) -> tuple[str, ...]:
        """Its phones, without a place."""
        final = f"{self.final}{self.tone}"
        return (self.initial, final) if self.initial else (final,)


@cache
def parse(written: str) -> Syllable | None:
    """Take a syllable apart: `xiang3` is ("x", "iang", 3). None when it is none of Mandarin's (`ê`, `hm`)."""
    letters, tone = (written[:-1], int(written[-1])) if written[-1:].isdigit() else (written, 5)
    letters = letters.replace("u:", "ü").replace("v", "ü")
    initial = get_initials(letters, strict=True)
    final = get_finals(letters, strict=True).replace("ü", "v")
    if final == "i":
        final = _AFTER_SIBILANT.get(initial, final)
    if final not in FINALS or (initial and initial not in INITIALS) or tone not in TONES:
        return None
    return Syllable(initial, final, tone)


def sounds(syllables: Iterable[str]) -> list[str]:
    """Return the phones of written syllables, without places. Raises ValueError for one that is none."""
    found: list[str] = []
    for written in syllables:
        syllable = parse(written)
        if syllable is None:
            raise ValueError(f"no syllable of Mandarin: {written!r}")
        found += syllable.sounds
    return found


def reading(word: str) -> list[str]:
    """Return how a word is read by itself: 小翠 is xiao3 cui4."""
    return lazy_pinyin(word, v_to_u=False, **_STYLE)


def readings_of_character(character: str, most: int = 2) -> list[str]:
    """Return the commonest readings of a character."""
    return [one for one in pinyin(character, heteronym=True, **_STYLE)[0] if parse(one)][:most]


def sandhi(syllables: list[str]) -> list[str]:
    """Return syllables as espeak-ng says them: a third tone before another becomes the second."""
    following = [*syllables[1:], ""]
    return [
        one[:-1] + "2" if one[-1] == "3" and after[-1:] == "3" else one
        for one, after in zip(syllables, following, strict=True)
    ]
