"""Which exhibits and halls an utterance names, by sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.entries import Entry
from kiosk.answering.features import Keys, syllable_keys
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise

_SHORTEST = 2  # syllables of a name that is looked for
_NOTHING: Keys = np.zeros(0, dtype=np.int64)


class Name(NamedTuple):
    """A name: its syllables, and the entries about what bears it."""

    keys: Keys
    entries: NDArray[np.int32]


@dataclass(frozen=True)
class Named:
    """What an utterance names."""

    names: tuple[Name, ...]

    def entries(self, size: int) -> NDArray[np.int8]:
        """Return for each of `size` entries 1 when its subject is named, -1 when only others are, 0 when none is."""
        found = np.full(size, -1 if self.names else 0, dtype=np.int8)
        for name in self.names:
            found[name.entries] = 1
        return found

    def of(self, entry: int) -> Keys:
        """Return the syllables of the names by which an entry's subject is called."""
        own = [name.keys for name in self.names if entry in name.entries]
        return np.unique(np.concatenate(own)) if len(own) > 1 else own[0] if own else _NOTHING


class Names:
    """The names of all entries' subjects."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        owners: dict[str, list[int]] = {}
        sounds: dict[str, str] = {}
        for number, entry in enumerate(entries):
            for name in entry.names:
                sound = sounds.get(name) or sounds.setdefault(name, _sound(name))
                if len(sound.split()) >= _SHORTEST:
                    owners.setdefault(sound, []).append(number)
        self._names = {
            sound: Name(syllable_keys(sound.split()), np.array(numbers, dtype=np.int32))
            for sound, numbers in owners.items()
        }

    def named_in(self, plain: str) -> Named:
        """Return what a plain text names."""
        said = _sound(plain)
        return Named(tuple(name for sound, name in self._names.items() if sound in said))


def _sound(text: str) -> str:
    """Return the syllables with a space around each, so that part of a text is part of its sound."""
    return " " + "".join(f"{syllable} " for syllable in sound_of(normalise(text)))
