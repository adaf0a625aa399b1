"""From words to the entries that may be meant, each with a probability."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.certainty import Certainty, Signs, learn
from kiosk.answering.entries import Entry
from kiosk.answering.everyday import EVERYDAY
from kiosk.answering.features import SYLLABLE, Features, Keys, among, features, kinds, united
from kiosk.answering.index import Hits, Index, Scores
from kiosk.answering.naming import Named, Names
from kiosk.answering.phrasings import Phrasings
from kiosk.answering.text import LATIN, normalise

_SAMPLE = 100  # phrasings that are asked of the index to learn from: enough, and soon done
_HERE = 1.5  # how much nearer the hall is in which the question was asked
_NAMED = 1.2  # and what the question names
_NOT_WRITTEN = 0.6  # how much less an entry counts that only follows from names
_WHOLE, _ANSWER = 0.7, 0.5  # all phrasings of a question together, and its answer, beside the best phrasing
_COMMON = 0.3  # how much an everyday word tells, where another tells 1
_HUNDRED = 100.0


@dataclass(frozen=True)
class Match:
    """An entry that may be meant."""

    entry: Entry
    certainty: float  # 0–1: that it is what was asked
    share: float  # its rank as a share of the best one's


@dataclass(frozen=True)
class _Compared:
    """What was said beside every entry. `telling` is what each syllable of it weighs, other features nothing."""

    hits: Hits
    owners: NDArray[np.int32]  # of the texts of the hits
    rank: Scores
    named: Named
    telling: Scores
    without: int = -1  # the phrasing that counts as not written


class Retrieval:
    """The entries made searchable: each phrasing that staff wrote, each entry's phrasings together, each answer."""

    def __init__(self, entries: Sequence[Entry], phrasings: Phrasings | None = None) -> None:
        self.entries = tuple(entries)
        said = phrasings or Phrasings.of(entries)
        every = np.arange(len(entries), dtype=np.int32)
        # The entry of each phrasing that is searched on its own.
        self._written = said.owner[said.authored].astype(np.int32)
        self._having, self._starts = np.unique(self._written, return_index=True)
        self._owner = np.concatenate([self._written, every, every, every])  # of each text in the index
        english = [plain.isascii() for plain in compress(said.plain, said.authored)]
        self._english = np.array([*english, *2 * len(entries) * [False], *len(entries) * [True]], dtype=bool)
        self._worth = np.array([1.0 if entry.authored else _NOT_WRITTEN for entry in entries])
        self._halls = np.array([entry.hall for entry in entries])
        self._names = Names(entries)
        self._index = self._indexed(said)
        self.certainty = self._learn(list(compress(said.plain, said.authored)))

    def find(self, text: str, hall: str = "", most: int = 4) -> list[Match]:
        """Return up to `most` entries, the likeliest first; a question in a hall is first about that hall."""
        plain = normalise(text)
        if not self.entries or not plain:
            return []
        compared = self._in_hall(self._compare(plain, features([plain]).keys), hall)
        rank = compared.rank
        best = np.argpartition(-rank, most)[:most] if most < len(rank) else np.arange(len(rank))
        order = sorted((n for n in best.tolist() if rank[n] > 0), key=lambda n: (-rank[n], n))
        signs = [self._signs(n, compared) for n in order]
        return [
            Match(self.entries[n], self.certainty.of(own), float(rank[n] / rank[order[0]]))
            for n, own in zip(order, signs, strict=True)
        ]

    def _indexed(self, said: Phrasings) -> Index:
        every = features(said.plain)
        number = np.cumsum(said.authored) - 1
        alone = said.authored[every.texts]
        written = Features(every.keys[alone], number[every.texts[alone]].astype(np.int32))
        chinese = np.array([not plain.isascii() for plain in said.plain], dtype=bool)[every.texts]
        whole = Features(every.keys[chinese], said.owner[every.texts[chinese]].astype(np.int32))
        answers = features([normalise(entry.answer.zh) for entry in self.entries])
        english = features([normalise(_in_english(entry)) for entry in self.entries])
        sizes = (len(self._written), *3 * (len(self.entries),))
        return Index(united(written, whole, answers, english, sizes=sizes), *sizes)

    def _compare(self, plain: str, wanted: Keys, without: int = -1) -> _Compared:
        """Compare with every entry; `without` is a phrasing that is to count as not written."""
        hits = self._index.look_up(wanted)
        if not LATIN.search(plain):  # then what English says in other words would only mislead
            chinese = ~self._english[hits.texts]
            hits = hits._replace(places=hits.places[chinese], texts=hits.texts[chinese])
        telling = hits.weights * (kinds(wanted) == SYLLABLE) * np.where(among(wanted, EVERYDAY), _COMMON, 1.0)
        ranks = self._index.rank(hits)
        written, (whole, *answers) = ranks[: len(self._written)], np.split(ranks[len(self._written) :], 3)
        named = self._names.named_in(plain)
        compared = _Compared(hits, self._owner[hits.texts], whole, named, telling, without)
        if without >= 0:
            written[without] = 0.0
            owner = int(self._written[without])
            places = np.unique(hits.places[self._own(owner, compared) & (hits.texts < len(self._written))])
            whole[owner] = self._index.rank_of(hits, places, len(self._written) + owner)
        rank = _WHOLE * whole + _ANSWER * sum(answers)
        if len(self._having):
            rank[self._having] += np.maximum.reduceat(written, self._starts)
        rank *= self._worth * np.where(named.entries(len(rank)) > 0, _NAMED, 1.0)
        return replace(compared, rank=rank)

    def _in_hall(self, compared: _Compared, hall: str) -> _Compared:
        nearer = np.where(self._halls == hall, _HERE, 1.0) if hall else 1.0
        return replace(compared, rank=compared.rank * nearer)

    def _own(self, entry: int, compared: _Compared) -> NDArray[np.bool_]:
        """Return which hits are in the texts of an entry."""
        own: NDArray[np.bool_] = compared.owners == entry
        if compared.without >= 0 and self._written[compared.without] == entry:
            texts = compared.hits.texts
            own &= (texts != compared.without) & (texts != len(self._written) + entry)
        return own

    def _signs(self, entry: int, compared: _Compared) -> Signs:
        rank, telling = compared.rank, compared.telling
        own = float(rank[entry])
        others = float(max(rank[:entry].max(initial=0.0), rank[entry + 1 :].max(initial=0.0)))
        there = np.zeros(len(telling), dtype=bool)
        there[compared.hits.places[self._own(entry, compared)]] = True
        name = compared.named.of(entry)
        rest = np.where(among(compared.hits.keys, name), 0.0, telling)
        named = 1.0 if len(name) else -1.0 if compared.named.names else 0.0
        margin = (own - others) / max(own, others, 1e-9)
        return Signs(own / _HUNDRED, _share(there, telling), _share(there, rest), named, margin)

    def _learn(self, written: Sequence[str]) -> Certainty:
        """Ask phrasings as if they, their question or all about their subject had not been written."""
        chinese = np.array([not plain.isascii() for plain in written], dtype=bool)
        several = np.bincount(self._written, chinese, len(self.entries)) > 1
        asked = np.flatnonzero(chinese & several[self._written])
        subjects = np.array([entry.exhibit or entry.hall for entry in self.entries])
        answers = np.unique([entry.answer.zh for entry in self.entries], return_inverse=True)[1]
        right: list[Signs] = []
        strangers: list[Signs] = []
        for phrase in asked[:: -(-len(asked) // _SAMPLE) or 1].tolist():
            owner, plain = int(self._written[phrase]), written[phrase]
            compared = self._compare(plain, features([plain]).keys, phrase)
            compared = self._in_hall(compared, str(self._halls[owner]))
            best = int(compared.rank.argmax())
            if answers[best] == answers[owner]:
                right.append(self._signs(best, compared))
            question = answers == answers[owner]
            subject = question | (subjects == subjects[owner]) if subjects[owner] else question
            for gone in (question, subject):
                left = _without(compared, gone)
                strangers.append(self._signs(int(left.rank.argmax()), left))
        return learn(right, strangers)


def _in_english(entry: Entry) -> str:
    """Return an answer in English, and how its subject is called there."""
    return " ".join((entry.answer.en, *filter(str.isascii, entry.names)))


def _without(compared: _Compared, gone: NDArray[np.bool_]) -> _Compared:
    """Take entries away; names that only they have say nothing then."""
    names = tuple(name for name in compared.named.names if not gone[name.entries].all())
    return replace(compared, rank=np.where(gone, 0.0, compared.rank), named=Named(names))


def _share(there: NDArray[np.bool_], weights: Scores) -> float:
    """Return the share of the weight that is there; 1 when there is no weight."""
    whole = float(weights.sum())
    return float(weights[there].sum()) / whole if whole > 0 else 1.0
