"""Sentences of the exhibits' texts that say what was asked, where nobody has written a question for it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.answering.index import Index, features
from kiosk.answering.text import normalise, tokens
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
    """All sentences of all texts, made searchable."""

    def __init__(self, centre: Centre) -> None:
        self._places = [
            (exhibit, number, sentence)
            for exhibit in centre.exhibits
            for number, sentence in enumerate(sentences(exhibit.text.zh))
            if len(sentence) >= _SHORTEST
        ]
        # An exhibit's name belongs to each of its sentences, which mostly leave it out.
        self._features = [features(f"{exhibit.title.zh}{sentence}") for exhibit, _, sentence in self._places]
        self._index = Index(self._features)

    def find(self, text: str) -> Passage | None:
        """Return the sentence that says nearly everything that was said, or None."""
        if not self._places or len(tokens(normalise(text))) < _LEAST:
            return None
        wanted = features(text)
        best = int(self._index.match(wanted).rank.argmax())
        coverage, _ = self._index.coverage(wanted, self._features[best])
        if coverage < _COVERED:
            return None
        exhibit, number, _ = self._places[best]
        return Passage(exhibit, number, coverage)
