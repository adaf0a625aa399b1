"""Find the phrasing nearest to what was heard.

BM25 over characters (half weight) and accent-folded syllables (full weight), uni- and bigrams
(Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the
cosine of the same weighted features beside it: BM25 ranks, the cosine says how alike they really are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens

K1, B = 1.2, 0.4  # phrasings are short and of much the same length
CHARACTER_WEIGHT = 0.5

Features = Counter[str]
Scores = NDArray[np.float64]  # one number for each text


@dataclass(frozen=True)
class Matches:
    """How a question compares with every text: BM25 rank, and cosine from 0 to 1."""

    rank: Scores
    cosine: Scores


def features(text: str) -> Features:
    """Return the features of a text: characters and syllables, alone and in pairs."""
    characters = tokens(normalise(text))
    sounds = syllables(characters)
    found: Counter[str] = Counter()
    for mark, units in (("c", characters), ("s", sounds)):
        found.update(f"{mark}{unit}" for unit in units)
        found.update(f"{mark}{a} {b}" for a, b in pairwise(units))
    return found


class Index:
    """Texts, given by their features, made searchable. Asking it changes nothing."""

    def __init__(self, counted: Sequence[Features]) -> None:
        self.size = len(counted)
        frequency = Counter(feature for counts in counted for feature in counts)
        self._idf = {
            f: math.log(1 + (self.size - n + 0.5) / (n + 0.5)) * _weight(f) for f, n in frequency.items()
        }
        self._unseen = math.log(1 + (self.size + 0.5) / 0.5)
        lengths = np.array([sum(counts.values()) for counts in counted], dtype=float)
        self._usual = max(1.0, float(lengths.mean()) if self.size else 1.0)
        norms = [self._saturation(length) for length in lengths]
        self._norm = np.array([self._length(counts) for counts in counted])
        postings: dict[str, list[tuple[int, float, float]]] = {}
        for number, counts in enumerate(counted):
            for feature, n in counts.items():
                idf = self._idf[feature]
                bm25 = idf * n * (K1 + 1) / (n + norms[number])
                postings.setdefault(feature, []).append((number, bm25, idf * idf * n))
        self._postings = {f: _columns(rows) for f, rows in postings.items()}

    def match(self, wanted: Features) -> Matches:
        """Compare these features with every text."""
        found = [(self._postings[f], n) for f, n in wanted.items() if f in self._postings]
        if not found:
            return Matches(np.zeros(self.size), np.zeros(self.size))
        numbers = np.concatenate([columns[0] for columns, _ in found])
        rank = np.concatenate([columns[1] for columns, _ in found])
        product = np.concatenate([columns[2] * n for columns, n in found])
        cosine = np.bincount(numbers, product, self.size) / (self._norm * self._length(wanted))
        summed: Scores = np.bincount(numbers, rank, self.size).astype(np.float64)
        return Matches(summed, np.minimum(cosine, 1.0))

    def rank_of(self, wanted: Features, text: Features) -> float:
        """Return the BM25 rank that a text would have which need not be in the index."""
        norm = self._saturation(text.total())
        return sum(self._idf.get(f, 0.0) * text[f] * (K1 + 1) / (text[f] + norm) for f in wanted if f in text)

    def coverage(self, wanted: Features, text: Features) -> float:
        """Return the share (0–1) of the weight of `wanted` that stands in a text."""
        whole = sum(self._idf.get(f, self._unseen * _weight(f)) for f in wanted)
        return sum(self._idf.get(f, 0.0) for f in wanted if f in text) / whole if whole else 0.0

    def _saturation(self, length: float) -> float:
        return K1 * (1 - B + B * length / self._usual)

    def _length(self, counts: Counter[str]) -> float:
        squares = ((self._idf.get(f, self._unseen * _weight(f)) * n) ** 2 for f, n in counts.items())
        return math.sqrt(sum(squares)) or 1.0


def _weight(feature: str) -> float:
    return CHARACTER_WEIGHT if feature[0] == "c" else 1.0


def _columns(rows: list[tuple[int, float, float]]) -> tuple[NDArray[np.intp], Scores, Scores]:
    numbers, rank, product = zip(*rows, strict=True)
    return np.array(numbers, dtype=np.intp), np.array(rank), np.array(product)
