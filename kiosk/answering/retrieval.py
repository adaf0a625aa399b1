"""From words to the entries that may be meant, each with a probability."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.certainty import Certainty, Signs, learn
from kiosk.answering.entries import Entry
from kiosk.answering.index import Features, Index, Scores, features
from kiosk.answering.naming import Names

_SAMPLE = 400  # phrasings that are asked of the index to learn from: enough, and soon done
_HERE = 1.15  # how much nearer the hall is in which the question was asked
_NAMED = 1.3  # and what the question names
_GENERATED = 0.92  # a generated phrasing counts a little less than one that staff wrote
_WHOLE = 0.7  # how much all phrasings of a question together count, beside the best one


@dataclass(frozen=True)
class Match:
    """An entry that may be meant, how sure that is (0–1), and its rank as a share of the best one's."""

    entry: Entry
    certainty: float
    share: float


@dataclass(frozen=True)
class _Compared:
    """What was said beside every entry: rank by BM25, cosine (0–1), named (1 yes, -1 others are, 0)."""

    rank: Scores
    cosine: Scores
    named: NDArray[np.int8]


class Retrieval:
    """The entries made searchable: each phrasing on its own, and each entry's phrasings together."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        said = [(n, p, p in e.authored) for n, e in enumerate(entries) for p in (*e.authored, *e.generated)]
        self._owner = np.array([number for number, _, _ in said], dtype=np.intp)
        self._starts = np.searchsorted(self._owner, np.arange(len(entries)))
        self._trust = np.array([1.0 if authored else _GENERATED for _, _, authored in said])
        self._halls = np.array([entry.hall for entry in entries])
        self._features = [features(phrase) for _, phrase, _ in said]
        self._whole = [self._together(number) for number in range(len(entries))]
        self._phrasings, self._wholes = Index(self._features), Index(self._whole)
        self._names = Names(entries)
        self._certainty = self._learn()

    def find(self, text: str, hall: str = "", most: int = 4) -> list[Match]:
        """Return up to `most` entries, the likeliest first; a question in a hall is first about that hall."""
        wanted = features(text)
        if not self.entries or not wanted:
            return []
        compared = self._compare(text, wanted)
        nearer = compared.rank * np.where(self._halls == hall, _HERE, 1.0) if hall else compared.rank
        order = [int(n) for n in np.argsort(-nearer, kind="stable")[:most] if compared.cosine[n] > 0]
        return [
            Match(
                self.entries[n],
                self._certainty.of(self._signs(n, compared, nearer, wanted, self._whole[n])),
                float(nearer[n] / nearer[order[0]]),
            )
            for n in order
        ]

    def _compare(self, text: str, wanted: Features, without: int = -1) -> _Compared:
        """Compare with every entry; `without` is a phrasing that is to count as not written."""
        matches = self._phrasings.match(wanted)
        rank, cosine = matches.rank * self._trust, matches.cosine * self._trust
        whole = self._wholes.match(wanted).rank
        if without >= 0:
            rank[without] = cosine[without] = 0.0
            owner = int(self._owner[without])
            whole[owner] = self._wholes.rank_of(wanted, self._together(owner, without))
        best = np.maximum.reduceat(rank, self._starts)
        named = self._names.named_in(text)
        return _Compared(
            (best + _WHOLE * whole) * np.where(named > 0, _NAMED, 1.0),
            np.maximum.reduceat(cosine, self._starts),
            named,
        )

    def _signs(
        self, number: int, compared: _Compared, rank: Scores, wanted: Features, whole: Features
    ) -> Signs:
        others = float(np.delete(rank, number).max(initial=0.0))
        margin = (rank[number] - others) / max(float(rank[number]), others, 1e-9)
        coverage = self._phrasings.coverage(wanted, whole)
        return float(compared.cosine[number]), float(margin), coverage, float(compared.named[number])

    def _phrases(self, number: int) -> range:
        end = self._starts[number + 1] if number + 1 < len(self.entries) else len(self._owner)
        return range(int(self._starts[number]), int(end))

    def _together(self, number: int, without: int = -1) -> Features:
        """Return the features of all phrasings of an entry, each as often as in the phrasing that has it most."""
        counted = (self._features[n] for n in self._phrases(number) if n != without)
        return reduce(or_, counted, Counter())

    def _learn(self) -> Certainty:
        """Ask authored phrasings as if they had not been written, then as if their whole question had not."""
        authored = [
            (int(owner), phrase)
            for phrase, owner in enumerate(self._owner)
            if phrase - self._starts[owner] < len(self.entries[owner].authored) > 1
        ]
        signs: list[Signs] = []
        right: list[bool] = []
        for owner, phrase in authored[:: -(-len(authored) // _SAMPLE) or 1]:
            text = self.entries[owner].authored[phrase - self._starts[owner]]
            wanted = self._features[phrase]
            compared = self._compare(text, wanted, phrase)
            best = int(compared.rank.argmax())
            whole = self._together(best, phrase) if best == owner else self._whole[best]
            signs.append(self._signs(best, compared, compared.rank, wanted, whole))
            right.append(best == owner)
            compared.rank[owner] = 0.0
            best = int(compared.rank.argmax())
            signs.append(self._signs(best, compared, compared.rank, wanted, self._whole[best]))
            right.append(False)
        return learn(signs, right)
