"""From words to the entries that may be meant, each with a probability."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.certainty import Certainty, learn
from kiosk.answering.entries import Entry
from kiosk.answering.index import Index, features

_SAMPLE = 400  # phrasings that are asked of the index to learn from: enough, and soon done
_HERE = 1.15  # how much nearer the hall is in which the question was asked
_GENERATED = 0.92  # a generated phrasing counts a little less than one that staff wrote


@dataclass(frozen=True)
class Match:
    """An entry that may be meant, and how sure that is (0–1)."""

    entry: Entry
    certainty: float


class Retrieval:
    """The entries made searchable."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        phrasings = [
            (number, p, p in e.authored)
            for number, e in enumerate(entries)
            for p in (*e.authored, *e.generated)
        ]
        self._owner = np.array([number for number, _, _ in phrasings], dtype=np.intp)
        self._starts = np.searchsorted(self._owner, np.arange(len(entries)))
        self._texts = [text for _, text, _ in phrasings]
        self._trust = np.array([1.0 if authored else _GENERATED for _, _, authored in phrasings])
        self._halls = np.array([entry.hall for entry in entries])
        self._index = Index(self._texts)
        self._certainty = Certainty(np.zeros(4))
        self._certainty = self._learn()

    def find(self, text: str, hall: str = "", most: int = 4) -> list[Match]:
        """Return up to `most` entries, the likeliest first; a question in a hall is first about that hall."""
        if not self.entries:
            return []
        rank, cosine = self._compare(text)
        nearer = np.where(self._halls == hall, _HERE, 1.0) if hall else 1.0
        order = np.argsort(-(rank * nearer), kind="stable")[:most]
        wanted = features(text)
        return [Match(self.entries[n], self._sure(int(n), cosine, wanted)) for n in order if cosine[n] > 0]

    def _compare(
        self, text: str, masked: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return rank and cosine of every entry: those of its best phrasing."""
        matches = self._index.match(text)
        rank, cosine = matches.rank * self._trust, matches.cosine * self._trust
        if masked is not None:
            rank, cosine = np.where(masked, -1, rank), np.where(masked, 0, cosine)
        return np.maximum.reduceat(rank, self._starts), np.maximum.reduceat(cosine, self._starts)

    def _sure(self, number: int, cosine: NDArray[np.float64], wanted: Counter[str]) -> float:
        return self._certainty.of(
            *self._signs(number, cosine, self._index.coverage(wanted, self._phrases(number)))
        )

    def _signs(self, number: int, cosine: NDArray[np.float64], coverage: float) -> tuple[float, float, float]:
        others = np.delete(cosine, number)
        return float(cosine[number]), float(cosine[number] - others.max(initial=0.0)), coverage

    def _phrases(self, number: int) -> range:
        end = self._starts[number + 1] if number + 1 < len(self.entries) else len(self._texts)
        return range(int(self._starts[number]), int(end))

    def _learn(self) -> Certainty:
        """Ask authored phrasings without themselves, then without their whole entry."""
        authored = [n for n, owner in enumerate(self._owner) if len(self.entries[owner].authored) > 1]
        step = max(1, len(authored) // _SAMPLE)
        signs: list[tuple[float, float, float]] = []
        right: list[bool] = []
        for phrase in authored[::step]:
            own = self._phrases(int(self._owner[phrase]))
            for hidden in (range(phrase, phrase + 1), own):
                masked = np.zeros(len(self._texts), dtype=bool)
                masked[hidden.start : hidden.stop] = True
                rank, cosine = self._compare(self._texts[phrase], masked)
                best = int(rank.argmax())
                left = [p for p in self._phrases(best) if p not in hidden]
                coverage = self._index.coverage(features(self._texts[phrase]), left)
                signs.append(self._signs(best, cosine, coverage))
                right.append(best == self._owner[phrase] and hidden is not own)
        return learn(signs, right)
