"""Which sound is spoken when: espeak-ng's phonemes cut into the syllables that it was given."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.speech_model.espeak import RATE, Espeak, Manner, Phoneme
from tools.speech_model.features import RATE as MODEL_RATE
from tools.speech_model.phones import BASE_NUMBER, HALVES
from tools.speech_model.syllables import parse

_PAUSES = {"_|", "_:", "_", "_;", "_^_", "", "_::"}
_STOPS = {"b", "p", "d", "t", "g", "k", "j", "q", "zh", "ch", "z", "c"}  # silent before they burst
_CLOSURE = int(0.04 * RATE)  # of a stop behind a pause
_SHORT, _LONG = 0.065 * RATE, 0.06 * RATE  # pauses that belong to a neighbour; that hold a closure
_HALF_WINDOW, _OUTPUT = 200, 480  # samples at 16 kHz: to the middle of a frame; of one output (30 ms)


@dataclass(frozen=True)
class Segment:
    """A sound, or silence (`base` empty), from one sample to another; `tone` is 0 for all but finals."""

    base: str
    tone: int
    begin: int
    end: int


class Aligner:
    """Knows how many phonemes espeak-ng makes of each syllable, by asking it."""

    def __init__(self, espeak: Espeak) -> None:
        self._espeak = espeak
        self._counts: dict[str, int] = {}

    def align(self, syllables: list[str], phonemes: list[Phoneme], end: int) -> list[Segment] | None:
        """Return the segments of a sentence of `end` samples; None when the phonemes are not those expected."""
        begins = [*(phoneme.begin for phoneme in phonemes), end]
        spoken = [(*phoneme, begins[at + 1]) for at, phoneme in enumerate(phonemes)]
        found: list[Segment] = []
        at = 0
        for syllable in syllables:
            pause = None if at or not spoken or not spoken[0][0] else 0
            while at < len(spoken) and spoken[at][1] in _PAUSES:
                pause = spoken[at][0] if pause is None else pause
                at += 1
            count = self._count(syllable[:-1])
            own = spoken[at : at + count]
            if len(own) < count or any(name in _PAUSES for _, name, _ in own):
                return None
            _add(found, syllable, [(begin, stop) for begin, _, stop in own], pause)
            at += count
        if any(name not in _PAUSES for _, name, _ in spoken[at:]):
            return None
        return [*found, Segment("", 0, found[-1].end, end)]

    def _count(self, letters: str) -> int:
        if letters not in self._counts:
            _, phonemes = self._espeak.say(f"{letters}1", Manner(rate=160))
            self._counts[letters] = sum(phoneme.name not in _PAUSES for phoneme in phonemes)
        return self._counts[letters]


def _add(found: list[Segment], written: str, spoken: list[tuple[int, int]], pause: int | None) -> None:
    """Add a syllable's segments, and what the pause before it is taken for."""
    syllable = parse(written)
    begin, end = spoken[0][0], spoken[-1][1]
    is_stop = syllable.initial in _STOPS
    if pause is not None and begin - pause < _SHORT and found:
        if is_stop:
            begin = pause
        else:
            found[-1] = Segment(found[-1].base, found[-1].tone, found[-1].begin, begin)
    elif pause is not None:
        silent_until = begin - _CLOSURE if is_stop and begin - pause > _LONG else begin
        found.append(Segment("", 0, pause, silent_until))
        begin = silent_until
    if syllable.initial:
        cut = spoken[0][1] if len(spoken) > 1 else (begin + end) // 2
        found.append(Segment(syllable.initial, 0, begin, cut))
        begin = cut
    found.append(Segment(syllable.final, syllable.tone, begin, end))


def labels(
    segments: list[Segment], ratio: float, lead: int, count: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the base phones and the tones of `count` outputs (30 ms each).

    A sample of the segments is sample `ratio * sample + lead` of what the network hears, at 16 kHz.
    """
    assert _OUTPUT == MODEL_RATE * 3 // 100
    bases, tones = np.zeros(count, np.uint8), np.zeros(count, np.uint8)

    def output(sample: int) -> float:
        return (sample * ratio + lead - _HALF_WINDOW) / _OUTPUT

    def mark(base: str, tone: int, begin: float, end: float) -> None:
        where = slice(max(0, int(np.ceil(begin))), max(0, int(np.ceil(end))))
        bases[where], tones[where] = BASE_NUMBER[base], tone

    for segment in filter(lambda one: one.base, segments):
        begin, end = output(segment.begin), output(segment.end)
        if not segment.tone:
            mark(segment.base, 0, begin, end)
            continue
        middle = (begin + end) / 2
        for half, (first, last) in zip(HALVES, ((begin, middle), (middle, end)), strict=True):
            mark(segment.base + half, segment.tone, first, last)
    return bases, tones
