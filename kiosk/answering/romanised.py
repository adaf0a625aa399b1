"""Chinese names in Latin letters: “Lizhuang”, “Li Zhuang” and 李庄 sound the same."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pypinyin.constants import PINYIN_DICT

_LONGEST = 6  # letters of a syllable: zhuang
# English words that look like one syllable or several; those in the second row may end a name: Yi Man, Cheng Long.
_WORDS = (
    "ai an banana can canada china chi cinema citizen data demo dial die dinner hen he human lie linen maiden \
me men menu mi mini panda pen piano pie pin radio re sauna shaken she sushi taken taxi tie tuna wan woman women you \
gang hang rang den la na ha en ma pa hi ye yo da wu"
)
_WORDS_OR_NAMES = "ban bang bin fan gun long man pan ping ran run sang song sun tan tang"
_ENGLISH, _OR_A_NAME = frozenset(_WORDS.split()), frozenset(_WORDS_OR_NAMES.split())
_ENDS_A_WORD = re.compile(r"(?<![hyiu])e$|[dlnty]ing$")  # machine, waiting; not Huanghe, Cuiping


@cache
def parted(word: str) -> tuple[str, ...]:
    """Return a character for each syllable of a Latin word that is pinyin, else the word itself.

    The characters only stand for their sound; they are mostly rare ones, which nothing else has.
    """
    if word in _ENGLISH or word in _OR_A_NAME:
        return (word,)
    found = _cut(word)
    if not found or (len(found) > 1 and _ENDS_A_WORD.search(word)):
        return (word,)
    return tuple(_signs()[syllable] for syllable in found)


def with_names(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return tokens with a character for each syllable of the names among them."""
    found: list[str] = []
    in_a_name = False
    for word in words:
        if in_a_name and word in _OR_A_NAME:
            found.append(_signs()[word])
            continue
        parts = parted(word) if len(word) > 1 else (word,)
        in_a_name = parts != (word,)
        found += parts
    return tuple(found)


def _cut(word: str) -> tuple[str, ...]:
    """Cut a word into the fewest syllables, the first ones as long as can be; () when it is no pinyin.

    Only the first one may begin with a vowel: others are written apart, as in Xi'an.
    """
    best: list[tuple[str, ...] | None] = [None] * len(word) + [()]
    for begin in range(len(word) - 1, -1, -1):
        for end in range(min(len(word), begin + _LONGEST), begin, -1):
            rest = best[end]
            shorter = best[begin]
            if (
                rest is not None
                and word[begin:end] in _signs()
                and not (begin and word[begin] in "aeiou")
                and (shorter is None or len(rest) + 1 < len(shorter))
            ):
                best[begin] = (word[begin:end], *rest)
    return best[0] or ()


@cache
def _signs() -> dict[str, str]:
    """Return a character for each toneless syllable."""
    readings = {
        PINYIN_DICT[code].split(",")[0]: code for code in range(0x4E00, 0x9FA6) if code in PINYIN_DICT
    }
    signs = {_toneless(reading): chr(code) for reading, code in readings.items()}
    return {syllable: sign for syllable, sign in signs.items() if syllable.isascii() and len(syllable) > 1}


def _toneless(reading: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", reading) if unicodedata.category(c) != "Mn")
