"""All ways of asking in plain form, and the entries that are asked in exactly given words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.entries import Entry
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise

_TELLING = 3  # syllables: two that sound like a question are too easily something else


@dataclass(frozen=True)
class Phrasings:
    """Each phrasing of each entry, in the order of the entries: plain text, entry's number, written by staff."""

    plain: tuple[str, ...]
    owner: NDArray[np.intp]
    authored: NDArray[np.bool_]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Phrasings:
        """Return the phrasings of entries."""
        said = [(n, p, True) for n, e in enumerate(entries) for p in e.authored]
        said += [(n, p, False) for n, e in enumerate(entries) for p in e.generated]
        said.sort(key=lambda one: one[0])
        owner = np.array([number for number, _, _ in said], dtype=np.intp)
        authored = np.array([written for _, _, written in said], dtype=bool)
        return cls(tuple(normalise(phrase) for _, phrase, _ in said), owner, authored)


class Verbatim:
    """Entries by their very words, and by how these sound. Keeps 64 bits of each instead of the words."""

    def __init__(self, entries: Sequence[Entry], phrasings: Phrasings) -> None:
        self._entries = entries
        self._written = _Table([hash(plain) for plain in phrasings.plain], phrasings.owner)
        self._sounding = _Table([hash(sound_of(plain)) for plain in phrasings.plain], phrasings.owner)

    def find(self, plain: str, hall: str) -> Entry | None:
        """Return the entry that is asked in these very words, or in words that sound like them."""
        sound = sound_of(plain)
        written = [self._entries[n] for n in self._written.of(hash(plain))]
        found = self._sounding.of(hash(sound)) if len(sound) >= _TELLING else []
        sounding = [self._entries[n] for n in found]
        for entry in (*written, *sounding):
            if entry.hall == hall:
                return entry
        if written:
            return written[0]
        # Sounding alike without being the same, elsewhere: only where there is nothing to mix up.
        return sounding[0] if len({entry.answer for entry in sounding}) == 1 else None


class _Table:
    """Numbers of entries by a hash."""

    def __init__(self, hashes: list[int], owner: NDArray[np.intp]) -> None:
        numbers = np.array(hashes, dtype=np.int64)
        order = np.argsort(numbers, kind="stable")
        self._hashes, self._owner = numbers[order], owner[order].astype(np.int32)

    def of(self, wanted: int) -> list[int]:
        """Return the entries with this hash, the first first."""
        begin, end = (int(np.searchsorted(self._hashes, wanted, side)) for side in ("left", "right"))
        return list(dict.fromkeys(self._owner[begin:end].tolist()))
