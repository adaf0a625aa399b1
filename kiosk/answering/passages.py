"""Sentences of the exhibits' texts that say what was asked, where nobody has written a question for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kiosk.answering.features import SYLLABLE, features, kinds
from kiosk.answering.index import Index
from kiosk.answering.text import normalise
from kiosk.content.model import Centre, Exhibit
from kiosk.content.sentences import sentences

_SHORTEST = 8  # characters of a sentence that can stand on its own
_COVERED = 0.75  # share of what was said that must stand in the sentence
_LEAST = 5  # syllables that must have been said: a name alone is no question


@dataclass(frozen=True)
class Passage:
    """A sentence of an exhibit's text; `number` is its place there."""

    exhibit: Exhibit
    number: int
    coverage: float  # 0–1


class Passages:
    """All sentences of all texts, made searchable by their sound."""

    def __init__(self, centre: Centre) -> None:
        told = [
            (exhibit, number, sentence)
            for exhibit in centre.exhibits
            for number, sentence in enumerate(sentences(exhibit.text.zh))
            if len(sentence) >= _SHORTEST
        ]
        self._exhibits = [exhibit for exhibit, _, _ in told]
        self._numbers = [number for _, number, _ in told]
        # An exhibit's name belongs to each of its sentences, which mostly leave it out.
        said = [normalise(exhibit.title.zh) + normalise(sentence) for exhibit, _, sentence in told]
        self._index = Index(features(said, literally=True), len(said))

    def find(self, text: str) -> Passage | None:
        """Return the sentence that says nearly everything that was said, or None."""
        wanted = features([normalise(text)], literally=True).keys
        if not self._exhibits or np.count_nonzero(kinds(wanted) == SYLLABLE) < _LEAST:
            return None
        hits = self._index.look_up(wanted)
        best = int(self._index.rank(hits).argmax())
        there = hits.places[hits.texts == best]
        coverage = float(hits.weights[there].sum() / hits.weights.sum())
        if coverage < _COVERED:
            return None
        return Passage(self._exhibits[best], self._numbers[best], coverage)
