"""What of a text is compared: its characters and its syllables, alone and in pairs, each as one number."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.concepts import canonical
from kiosk.answering.sound import syllable
from kiosk.answering.text import tokens

Keys = NDArray[np.int64]
Numbers = NDArray[np.int32]

# A key holds its kind, then 42 bits that two features hardly ever share; behind it there is room for a text's number.
CHARACTER, CHARACTERS, SYLLABLE, SYLLABLES = range(4)
_BITS, _TEXT = 42, 19
_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2⁶⁴ by the golden ratio: Fibonacci hashing, Knuth, TAOCP 3, 6.4
_UNIT = 30  # bits of a character's or a syllable's number
_LATIN = 0x40000  # from here on, where no character is assigned, a sign stands for each Latin word
_LETTERS = 27


class Features(NamedTuple):
    """The features of texts, each once a text: what it is, and in which text (0 …); ordered by both."""

    keys: Keys
    texts: Numbers


def features(texts: Sequence[str], literally: bool = False) -> Features:
    """Return the features of plain texts (see `normalise`), half a million at most.

    Words of one meaning are brought to one of them; but `literally` only the sounds of the very words count.
    """
    cut = map(tokens, texts) if literally else map(canonical, map(tokens, texts))
    plain = [_signs(words) for words in cut]
    whole = "".join(plain)
    signs = np.frombuffer(whole.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    found, places = np.unique(signs, return_inverse=True)
    sounds = np.array([_number(syllable(chr(sign))) for sign in found.tolist()], dtype=np.int64)[places]
    text = np.repeat(np.arange(len(plain), dtype=np.int32), [len(own) for own in plain])
    units = ((SYLLABLE, sounds),) if literally else ((CHARACTER, signs), (SYLLABLE, sounds))
    together = text[1:] == text[:-1]
    keys, of = [], []
    for kind, unit in units:
        pairs = (unit[:-1] << _UNIT | unit[1:])[together]
        keys += [_key(kind, unit), _key(kind + 1, pairs)]
        of += [text, text[1:][together]]
    return _each_once(np.concatenate(keys), np.concatenate(of))


def united(*sorts: Features, sizes: tuple[int, ...]) -> Features:
    """Return the features of several sorts of texts, numbered one sort after the other."""
    begins = np.cumsum([0, *sizes[:-1]])
    texts = [own.texts + begin for own, begin in zip(sorts, begins.tolist(), strict=True)]
    return _each_once(np.concatenate([own.keys for own in sorts]), np.concatenate(texts).astype(np.int32))


def kinds(keys: Keys) -> NDArray[np.int64]:
    """Return what each key is: CHARACTER, CHARACTERS, SYLLABLE or SYLLABLES."""
    return keys >> _BITS


def syllable_keys(sounds: Iterable[str]) -> Keys:
    """Return the keys of syllables, in order."""
    numbers = np.array([_number(sound) for sound in sounds], dtype=np.int64)
    return np.unique(_key(SYLLABLE, numbers))


def among(keys: Keys, few: Keys) -> NDArray[np.bool_]:
    """Say of each key whether it is among a few others, which are in order."""
    if not len(few):
        return np.zeros(len(keys), dtype=bool)
    found: NDArray[np.bool_] = few[np.minimum(np.searchsorted(few, keys), len(few) - 1)] == keys
    return found


def _key(kind: int, numbers: NDArray[np.int64]) -> Keys:
    mixed = numbers.astype(np.uint64) * _MIX >> np.uint64(64 - _BITS)
    keys: Keys = mixed.astype(np.int64) | kind << _BITS
    return keys


def _each_once(keys: Keys, texts: Numbers) -> Features:
    both = np.sort(keys << _TEXT | texts)  # sorting numbers is far quicker than sorting pairs of them
    new = np.ones(len(both), dtype=bool)
    new[1:] = both[1:] != both[:-1]
    both = both[new]
    return Features(both >> _TEXT, (both & ((1 << _TEXT) - 1)).astype(np.int32))


def _signs(words: tuple[str, ...]) -> str:
    """Return one sign for each word; two Latin words hardly ever share one."""
    text = "".join(words)
    if len(text) == len(words):
        return text
    return "".join(w if len(w) == 1 else chr(_LATIN + zlib.crc32(w.encode()) % 0xC0000) for w in words)


@cache
def _number(sound: str) -> int:
    """Return the number of a syllable, its letters being digits; what is no syllable stands for itself."""
    if len(sound) == 1 and not "a" <= sound <= "z":
        return 1 << (_UNIT - 1) | ord(sound)
    number = 0
    for letter in sound:
        number = number * _LETTERS + ord(letter) % 32 % _LETTERS
    return number % (1 << (_UNIT - 1))
