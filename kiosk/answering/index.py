"""Find the phrasing nearest to what was heard.

BM25 over characters (half weight) and accent-folded syllables (full weight), uni- and bigrams
(Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the
cosine of the same weighted features beside it: BM25 ranks, the cosine says how alike they really are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens

K1, B = 1.2, 0.4  # phrasings are short and of much the same length
CHARACTER_WEIGHT = 0.5

Scores = NDArray[np.float64]  # one number for each phrasing


@dataclass(frozen=True)
class Matches:
    """How a question compares with every phrasing: BM25 rank, and cosine from 0 to 1."""

    rank: Scores
    cosine: Scores


def features(text: str) -> Counter[str]:
    """Return the features of a text: characters and syllables, alone and in pairs."""
    characters = tokens(normalise(text))
    sounds = syllables(characters)
    found: Counter[str] = Counter()
    for mark, units in (("c", characters), ("s", sounds)):
        found.update(f"{mark}{unit}" for unit in units)
        found.update(f"{mark}{a} {b}" for a, b in pairwise(units))
    return found


class Index:
    """Phrasings made searchable. Built once from the content; asking it changes nothing."""

    def __init__(self, phrasings: list[str]) -> None:
        counted = [features(phrase) for phrase in phrasings]
        self._features = [frozenset(counts) for counts in counted]
        self.size = len(phrasings)
        frequency = Counter(feature for counts in counted for feature in counts)
        self._idf = {
            f: math.log(1 + (self.size - n + 0.5) / (n + 0.5)) * _weight(f) for f, n in frequency.items()
        }
        self._unseen = math.log(1 + (self.size + 0.5) / 0.5)
        lengths = np.array([sum(counts.values()) for counts in counted], dtype=float)
        norms = K1 * (1 - B + B * lengths / max(1.0, float(lengths.mean()) if self.size else 1.0))
        self._norm = np.array([self._length(counts) for counts in counted])
        postings: dict[str, list[tuple[int, float, float]]] = {}
        for number, counts in enumerate(counted):
            for feature, n in counts.items():
                idf = self._idf[feature]
                bm25 = idf * n * (K1 + 1) / (n + norms[number])
                postings.setdefault(feature, []).append((number, bm25, idf * idf * n))
        self._postings = {f: _columns(rows) for f, rows in postings.items()}

    def match(self, text: str) -> Matches:
        """Compare `text` with every phrasing."""
        counts = features(text)
        found = [(self._postings[f], n) for f, n in counts.items() if f in self._postings]
        if not found:
            return Matches(np.zeros(self.size), np.zeros(self.size))
        numbers = np.concatenate([columns[0] for columns, _ in found])
        rank = np.concatenate([columns[1] for columns, _ in found])
        product = np.concatenate([columns[2] * n for columns, n in found])
        length = self._length(counts)
        cosine = np.bincount(numbers, product, self.size) / (self._norm * length)
        summed: Scores = np.bincount(numbers, rank, self.size).astype(np.float64)
        return Matches(summed, np.minimum(cosine, 1.0))

    def coverage(self, wanted: Counter[str], phrasings: Iterable[int]) -> float:
        """Return the share (0–1) of the weight of `wanted` that stands in any of these phrasings."""
        there: set[str] = set().union(*(self._features[number] for number in phrasings))
        whole = sum(self._idf.get(f, self._unseen * _weight(f)) for f in wanted)
        return sum(self._idf[f] for f in wanted if f in there) / whole if whole else 0.0

    def _length(self, counts: Counter[str]) -> float:
        squares = ((self._idf.get(f, self._unseen * _weight(f)) * n) ** 2 for f, n in counts.items())
        return math.sqrt(sum(squares)) or 1.0


def _weight(feature: str) -> float:
    return CHARACTER_WEIGHT if feature[0] == "c" else 1.0


def _columns(rows: list[tuple[int, float, float]]) -> tuple[NDArray[np.intp], Scores, Scores]:
    numbers, rank, product = zip(*rows, strict=True)
    return np.array(numbers, dtype=np.intp), np.array(rank), np.array(product)
