"""Whether live words are a whole question or command already, so that nobody has to wait for the end of a silence.

They are when they sound like something that can be asked here and nothing longer that begins so means
anything else: 家风家训展厅 may go on with 在哪里, 播放 with a film's name, 下一个 with 展厅.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable
from itertools import accumulate

from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise

_LEAST = 3  # syllables: fewer are too easily the beginning of something
Sound = tuple[str, ...]


class Whole:
    """All that can be said, by its sound, with what it means."""

    def __init__(self, said: Iterable[tuple[Sound, Hashable]]) -> None:
        ordered = sorted({(_joined(sound), hash(meaning)) for sound, meaning in said})
        # One text and numbers: thousands of strings would take several times the memory.
        self._text = "".join(sound for sound, _ in ordered)
        self._begins = array("l", accumulate((len(sound) for sound, _ in ordered), initial=0))
        self._meanings = array("q", (meaning for _, meaning in ordered))

    def is_whole(self, text: str) -> bool:
        """Say whether these words are all of something that can be said, and not the beginning of anything else."""
        sound = sound_of(normalise(text))
        if len(sound) < _LEAST:
            return False
        joined = _joined(sound)
        every = range(len(self._meanings))
        meant: set[int] = set()
        for number in every[bisect_left(every, joined, key=self._sound) :]:
            other, meaning = self._sound(number), self._meanings[number]
            if other == joined:
                meant.add(meaning)
            elif other.startswith(joined):
                if meaning not in meant:
                    return False
            else:
                break
        return bool(meant)

    def goes_on(self, text: str) -> bool:
        """Say whether something longer that can be said begins with these words."""
        joined = _joined(sound_of(normalise(text)))
        at = bisect_left(range(len(self._meanings)), joined, key=self._sound)
        later = (self._sound(number) for number in range(at, len(self._meanings)))
        other = next((sound for sound in later if sound != joined), "")
        return other.startswith(joined)

    def _sound(self, number: int) -> str:
        return self._text[self._begins[number] : self._begins[number + 1]]


def _joined(sound: Sound) -> str:
    """Return the syllables with a space behind each, so that one text begins another only with whole ones."""
    return "".join(f"{syllable} " for syllable in sound)
