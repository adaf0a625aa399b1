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
_COVERED = 0.72  # share of what was said that must stand in the sentence
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
        self._places = [
            (exhibit, number)
            for exhibit in centre.exhibits
            for number, sentence in enumerate(sentences(exhibit.text.zh))
            if len(sentence) >= _SHORTEST
        ]
        # An exhibit's name belongs to each of its sentences, which mostly leave it out.
        said = [f"{place.title.zh}{sentences(place.text.zh)[number]}" for place, number in self._places]
        self._index = Index(features(list(map(normalise, said)), characters=False), len(said))

    def find(self, text: str) -> Passage | None:
        """Return the sentence that says nearly everything that was said, or None."""
        wanted = features([normalise(text)], characters=False).keys
        if not self._places or np.count_nonzero(kinds(wanted) == SYLLABLE) < _LEAST:
            return None
        hits = self._index.look_up(wanted)
        best = int(self._index.rank(hits).argmax())
        there = hits.places[hits.texts == best]
        coverage = float(hits.weights[there].sum() / hits.weights.sum())
        if coverage < _COVERED:
            return None
        exhibit, number = self._places[best]
        return Passage(exhibit, number, coverage)
