"""Find the texts nearest to what was heard.

BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over
characters and accent-folded syllables, alone and in pairs. Syllables weigh twice as much as characters,
which a recogniser often gets wrong, and single ones twice as much as pairs, which other wording tears
apart. A text has a feature or has not: how often hardly matters in texts this short.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.features import Features, Keys, kinds

K1, B = 1.2, 0.4  # phrasings are short and of much the same length
_WEIGHTS = np.array([0.5, 0.25, 1.0, 0.5])  # of a character, a pair of them, a syllable, a pair of them

Scores = NDArray[np.float64]  # one number for each text


class Hits(NamedTuple):
    """Where the features of something said stand."""

    keys: Keys  # what was said
    weights: Scores  # of each of these: the rarer in the texts, the more
    places: NDArray[np.intp]  # for each hit: the number of the feature in `keys` …
    texts: NDArray[np.intp]  # … and the text it stands in


class Index:
    """Texts, given by their features, made searchable. Asking it changes nothing.

    `sizes` are the numbers of texts of each sort, one sort after the other; a text's length counts
    against the mean of its sort.
    """

    def __init__(self, features: Features, *sizes: int) -> None:
        size = sum(sizes)
        self._texts = features.texts.astype(np.min_scalar_type(size))
        self._keys, starts = np.unique(features.keys, return_index=True)
        self._starts = np.append(starts, len(features.keys)).astype(np.int32)
        frequency = np.diff(self._starts)
        idf = np.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
        self._idf = idf.astype(np.float32)
        self._unseen = float(np.log(1 + (size + 0.5) / 0.5))
        lengths = np.bincount(features.texts, minlength=size)
        usual = np.concatenate([np.repeat(_mean(own), len(own)) for own in _cut(lengths, sizes)])
        self._scale = ((K1 + 1) / (1 + K1 * (1 - B + B * lengths / usual))).astype(np.float32)

    def look_up(self, keys: Keys) -> Hits:
        """Find where features stand, each given once."""
        if not len(self._keys):
            nothing = np.zeros(0, dtype=np.intp)
            return Hits(keys, np.full(len(keys), self._unseen), nothing, nothing)
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known = self._keys[at] == keys
        found = np.flatnonzero(known)
        begins, ends = self._starts[at[found]].tolist(), self._starts[at[found] + 1].tolist()
        rows = [self._texts[begin:end] for begin, end in zip(begins, ends, strict=True)]
        texts = np.concatenate(rows).astype(np.intp) if rows else np.zeros(0, dtype=np.intp)
        places = np.repeat(found, [len(row) for row in rows])
        return Hits(keys, np.where(known, self._idf[at], self._unseen), places, texts)

    def rank(self, hits: Hits) -> Scores:
        """Return the BM25 rank of every text."""
        weights = (hits.weights * _WEIGHTS[kinds(hits.keys)])[hits.places]
        ranks: Scores = np.bincount(hits.texts, weights, len(self._scale)) * self._scale
        return ranks

    def rank_of(self, hits: Hits, places: NDArray[np.intp], text: int) -> float:
        """Return the rank that a text would have if it had only the features at these places."""
        weights = hits.weights[places] @ _WEIGHTS[kinds(hits.keys[places])]
        return float(weights * self._scale[text])


def _cut(numbers: NDArray[np.intp], sizes: tuple[int, ...]) -> list[NDArray[np.intp]]:
    return np.split(numbers, np.cumsum(sizes)[:-1])


def _mean(lengths: NDArray[np.intp]) -> float:
    """Return the mean length of texts that are not empty."""
    return float(lengths[lengths > 0].mean()) if lengths.any() else 1.0
