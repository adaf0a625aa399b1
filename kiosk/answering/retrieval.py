"""From words to the entries that may be meant, each with a probability."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.certainty import Certainty, Signs, learn
from kiosk.answering.entries import Entry
from kiosk.answering.index import Features, Index, Scores, features
from kiosk.answering.naming import Names

_SAMPLE = 200  # phrasings that are asked of the index to learn from: enough, and soon done
_MUCH = 12  # syllables in common, beyond which more tell nothing more
_HERE = 1.3  # how much nearer the hall is in which the question was asked
_NAMED = 1.3  # and what the question names
_GENERATED = 0.92  # a generated phrasing counts a little less than one that staff wrote
_WHOLE = 0.7  # how much all phrasings of a question together count, beside the best one


# Kept from one content to the next: most of it stays when staff change a file. Not to be changed.
_written = lru_cache(maxsize=20_000)(features)


@dataclass(frozen=True)
class Match:
    """An entry that may be meant."""

    entry: Entry
    certainty: float  # 0–1: that it is what was asked
    known: float  # 0–1: that what was asked is known at all
    share: float  # its rank as a share of the best one's


@dataclass(frozen=True)
class _Compared:
    """What was said beside every entry: rank by BM25, named (1 yes, -1 others are, 0); beside phrasings: cosine."""

    text: str
    wanted: Features
    rank: Scores
    named: NDArray[np.int8]
    cosine: Scores


class Retrieval:
    """The entries made searchable: each phrasing on its own, and each entry's phrasings together."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        said = [(n, p, p in e.authored) for n, e in enumerate(entries) for p in (*e.authored, *e.generated)]
        self._owner = np.array([number for number, _, _ in said], dtype=np.intp)
        self._starts = np.searchsorted(self._owner, np.arange(len(entries)))
        self._trust = np.array([1.0 if authored else _GENERATED for _, _, authored in said])
        self._halls = np.array([entry.hall for entry in entries])
        self._subjects = np.array([entry.exhibit or entry.hall for entry in entries])
        self._texts = [phrase for _, phrase, _ in said]
        self._features = [_written(phrase) for _, phrase, _ in said]
        self._whole = [self._together(number) for number in range(len(entries))]
        self._phrasings, self._wholes = Index(self._features), Index(self._whole)
        self._names = Names(entries)
        self.certainty = self._learn()

    def find(self, text: str, hall: str = "", most: int = 4) -> list[Match]:
        """Return up to `most` entries, the likeliest first; a question in a hall is first about that hall."""
        wanted = features(text)
        if not self.entries or not wanted:
            return []
        compared = self._compare(text, wanted)
        nearer = compared.rank * np.where(self._halls == hall, _HERE, 1.0) if hall else compared.rank
        order = [int(n) for n in np.argsort(-nearer, kind="stable")[:most] if nearer[n] > 0]
        found = []
        for n in order:
            signs = self._signs(n, replace(compared, rank=nearer), self._whole[n])
            sure, known = self.certainty.of(signs), self.certainty.known(signs)
            found.append(Match(self.entries[n], sure, known, float(nearer[n] / nearer[order[0]])))
        return found

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
        ranked = (best + _WHOLE * whole) * np.where(named > 0, _NAMED, 1.0)
        return _Compared(text, wanted, ranked, named, cosine)

    def _signs(self, number: int, compared: _Compared, whole: Features) -> Signs:
        """Return the signs of one entry, whose phrasings have the features `whole` together."""
        rank, phrases = compared.rank, self._phrases(number)
        own = float(rank[number])
        others = float(max(rank[:number].max(initial=0.0), rank[number + 1 :].max(initial=0.0)))
        margin = (own - others) / max(own, others, 1e-9)
        coverage, covered = self._phrasings.coverage(compared.wanted, whole)
        nearest = phrases.start + int(compared.cosine[phrases.start : phrases.stop].argmax())
        named = float(compared.named[number])
        if named == 0:
            names = self.entries[number].names
            named = -self._names.missing(compared.text, self._texts[nearest], names)
        matter = min(covered, _MUCH) / _MUCH
        return Signs(float(compared.cosine[nearest]), coverage, named, margin, matter)

    def _phrases(self, number: int) -> range:
        end = self._starts[number + 1] if number + 1 < len(self.entries) else len(self._owner)
        return range(int(self._starts[number]), int(end))

    def _together(self, number: int, without: int = -1) -> Features:
        """Return the features of all phrasings of an entry, each as often as in the phrasing that has it most."""
        most: Features = Counter()
        for phrase in self._phrases(number):
            if phrase != without:
                for feature, count in self._features[phrase].items():
                    if count > most[feature]:
                        most[feature] = count
        return most

    def _learn(self) -> Certainty:
        """Ask authored phrasings as if they had not been written, then as if nothing had about their subject."""
        authored = [
            (int(owner), phrase)
            for phrase, owner in enumerate(self._owner)
            if phrase - self._starts[owner] < len(self.entries[owner].authored) > 1
        ]
        asked: list[Signs] = []
        right: list[bool] = []
        strangers: list[Signs] = []
        for owner, phrase in authored[:: -(-len(authored) // _SAMPLE) or 1]:
            wanted = self._features[phrase]
            compared = self._compare(self._texts[phrase], wanted, phrase)
            best = int(compared.rank.argmax())
            whole = self._together(best, phrase) if best == owner else self._whole[best]
            asked.append(self._signs(best, compared, whole))
            right.append(best == owner)
            without = self._without_subject(compared, owner)
            best = int(without.rank.argmax())
            strangers.append(self._signs(best, without, self._whole[best]))
        return learn(asked, right, strangers)

    def _without_subject(self, compared: _Compared, owner: int) -> _Compared:
        """Take away all that is about the same exhibit, or the same hall as such; names of it say nothing then."""
        subject = self._subjects[owner]
        gone = self._subjects == subject if subject else np.arange(len(self.entries)) == owner
        named = np.where(gone, 0, compared.named)
        named = named if (named > 0).any() else np.zeros_like(named)
        return replace(compared, rank=np.where(gone, 0.0, compared.rank), named=named)
