"""Which exhibits and halls an utterance names, by sound."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.entries import Entry
from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens

_SHORTEST = 2  # syllables of a name that is looked for


class Names:
    """The names of all entries' subjects."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._size = len(entries)
        owners: dict[str, list[int]] = {}
        for number, entry in enumerate(entries):
            for sound in {_sound(name) for name in entry.names}:
                if len(sound.split()) >= _SHORTEST:
                    owners.setdefault(sound, []).append(number)
        self._owners = {sound: np.array(numbers) for sound, numbers in owners.items()}

    def missing(self, said: str, phrasing: str, names: tuple[str, ...]) -> float:
        """Return how much (0–1) of the name in a phrasing does not stand in what was said; 0 without a name.

        “杨靖宇是怎么牺牲的” is like “赵一曼是怎么牺牲的” in all but what matters.
        """
        there = [sound for name in names if (sound := _sound(name)) in _sound(phrasing)]
        if not there:
            return 0.0
        name, heard = max(there, key=len).split(), set(_sound(said).split())
        return sum(syllable not in heard for syllable in name) / len(name)

    def named_in(self, text: str) -> NDArray[np.int8]:
        """Return for every entry 1 when its subject is named, -1 when only others are, 0 when none is."""
        said = _sound(text)
        named = [numbers for sound, numbers in self._owners.items() if sound in said]
        found = np.full(self._size, -1 if named else 0, dtype=np.int8)
        for numbers in named:
            found[numbers] = 1
        return found


@lru_cache(maxsize=4096)
def _sound(text: str) -> str:
    """Return the syllables with a space around each, so that part of a text is part of its sound."""
    return " " + "".join(f"{syllable} " for syllable in syllables(tokens(normalise(text))))
