"""Sentences of the exhibits' texts that say what was asked, where nobody has written a question for it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.answering.index import Index, features
from kiosk.content.model import Centre, Exhibit
from kiosk.content.sentences import sentences

_SHORTEST = 8  # characters of a sentence that can stand on its own
_COVERED = 0.72  # share of what was said that must stand in the sentence
_LEAST = 5  # features that what was said must have at least


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
        wanted = features(text)
        if not self._places or len(wanted) < _LEAST:
            return None
        best = int(self._index.match(wanted).rank.argmax())
        coverage = self._index.coverage(wanted, self._features[best])
        if coverage < _COVERED:
            return None
        exhibit, number, _ = self._places[best]
        return Passage(exhibit, number, coverage)
