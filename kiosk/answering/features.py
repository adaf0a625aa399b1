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

# A key holds its kind, then one unit or two, of 30 bits each.
CHARACTER, CHARACTERS, SYLLABLE, SYLLABLES = range(4)
_UNIT = 30
_LATIN = 0x40000  # from here on, where no character is assigned, a sign stands for each Latin word
_LETTERS = 27


class Features(NamedTuple):
    """The features of texts, each once a text: what it is, and in which text (0 …); ordered by both."""

    keys: Keys
    texts: Numbers


def features(texts: Sequence[str], characters: bool = True) -> Features:
    """Return the features of plain texts (see `normalise`); without `characters` only what can be heard."""
    plain = [_signs(canonical(tokens(text))) for text in texts]
    signs = np.frombuffer("".join(plain).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    text = np.repeat(np.arange(len(plain), dtype=np.int32), [len(own) for own in plain])
    found, places = np.unique(signs, return_inverse=True)
    sounds = np.array([_sound(chr(sign)) for sign in found.tolist()], dtype=np.int64)[places]
    units = ((CHARACTER, signs), (SYLLABLE, sounds)) if characters else ((SYLLABLE, sounds),)
    together = text[1:] == text[:-1]
    keys, of = [], []
    for kind, unit in units:
        pairs = (unit[:-1] << _UNIT | unit[1:])[together]
        keys += [_kept(kind) | unit, _kept(kind + 1) | pairs]
        of += [text, text[1:][together]]
    return _each_once(np.concatenate(keys), np.concatenate(of))


def united(*sorts: Features, sizes: tuple[int, ...]) -> Features:
    """Return the features of several sorts of texts, numbered one sort after the other."""
    begins = np.cumsum([0, *sizes[:-1]])
    texts = [own.texts + begin for own, begin in zip(sorts, begins.tolist(), strict=True)]
    return _each_once(np.concatenate([own.keys for own in sorts]), np.concatenate(texts).astype(np.int32))


def kinds(keys: Keys) -> NDArray[np.int64]:
    """Return what each key is: CHARACTER, CHARACTERS, SYLLABLE or SYLLABLES."""
    return keys >> 2 * _UNIT


def syllable_keys(sounds: Iterable[str]) -> Keys:
    """Return the keys of syllables."""
    return np.array([_kept(SYLLABLE) | _number(sound) for sound in sounds], dtype=np.int64)


def _each_once(keys: Keys, texts: Numbers) -> Features:
    order = np.lexsort((texts, keys))
    keys, texts = keys[order], texts[order]
    new = np.ones(len(keys), dtype=bool)
    new[1:] = (keys[1:] != keys[:-1]) | (texts[1:] != texts[:-1])
    return Features(keys[new], texts[new])


def _kept(kind: int) -> int:
    return kind << 2 * _UNIT


def _signs(words: tuple[str, ...]) -> str:
    """Return one sign for each word; two Latin words hardly ever share one."""
    text = "".join(words)
    if len(text) == len(words):
        return text
    return "".join(w if len(w) == 1 else chr(_LATIN + zlib.crc32(w.encode()) % 0xC0000) for w in words)


def _sound(sign: str) -> int:
    return _number(syllable(sign))


@cache
def _number(sound: str) -> int:
    """Return the number of a syllable, its letters being digits; what is no syllable stands for itself."""
    if len(sound) == 1 and not "a" <= sound <= "z":
        return 1 << (_UNIT - 1) | ord(sound)
    number = 0
    for letter in sound:
        number = number * _LETTERS + ord(letter) % 32 % _LETTERS
    return number % (1 << (_UNIT - 1))
