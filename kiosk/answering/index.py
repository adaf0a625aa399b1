"""Find the phrasing nearest to what was heard.

BM25 over characters (half weight) and accent-folded syllables (full weight), uni- and bigrams
(Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the
cosine of the syllables beside it: BM25 ranks, the cosine says how alike they really sound. It leaves
the characters out, or every homophone the recogniser chose would make a right match look doubtful.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.concepts import canonical
from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens

K1, B = 1.2, 0.4  # phrasings are short and of much the same length
CHARACTER_WEIGHT = 0.5

Features = Counter[str]
Scores = NDArray[np.float64]  # one number for each text
Number = TypeVar("Number", float, Scores)


@dataclass(frozen=True)
class Matches:
    """How a question compares with every text: BM25 rank, and cosine from 0 to 1."""

    rank: Scores
    cosine: Scores


def features(text: str) -> Features:
    """Return the features of a text: characters and syllables, alone and in pairs."""
    characters = canonical(tokens(normalise(text)))
    sounds = syllables(characters)
    units = [f"c{character}" for character in characters] + [f"s{sound}" for sound in sounds]
    units += [f"c{a} {b}" for a, b in pairwise(characters)] + [f"s{a} {b}" for a, b in pairwise(sounds)]
    return Counter(units)


class Index:
    """Texts, given by their features, made searchable. Asking it changes nothing."""

    def __init__(self, counted: Sequence[Features]) -> None:
        self.size = len(counted)
        ids: dict[str, int] = {}
        feature = np.array([ids.setdefault(f, len(ids)) for counts in counted for f in counts], dtype=np.intp)
        text = np.repeat(np.arange(self.size), [len(counts) for counts in counted]) if counted else feature
        count = np.array([n for counts in counted for n in counts.values()], dtype=float)
        frequency = np.bincount(feature, minlength=len(ids))
        weight = np.array([_weight(f) for f in ids])
        idf = np.log(1 + (self.size - frequency + 0.5) / (frequency + 0.5)) * weight
        lengths = np.bincount(text, count, self.size).astype(np.float64)
        self._usual = max(1.0, float(lengths.mean()) if self.size else 1.0)
        weighted = idf[feature] * count
        rank = weighted * (K1 + 1) / (count + self._saturation(lengths[text]))
        heard = weighted * np.array([_is_sound(f) for f in ids], dtype=float)[feature]
        self._norm = np.maximum(np.sqrt(np.bincount(text, heard**2, self.size)), 1e-9)
        order = np.argsort(feature, kind="stable")
        self._text, self._rank, self._product = text[order], rank[order], (heard * idf[feature])[order]
        self._ids, self._ends = ids, [0, *np.cumsum(frequency).tolist()]
        self._idf: dict[str, float] = dict(zip(ids, idf.tolist(), strict=True))
        self._unseen = math.log(1 + (self.size + 0.5) / 0.5)

    def match(self, wanted: Features) -> Matches:
        """Compare these features with every text."""
        ids = [(self._ids[f], n) for f, n in wanted.items() if f in self._ids]
        found = [(slice(self._ends[i], self._ends[i + 1]), n) for i, n in ids]
        if not found:
            return Matches(np.zeros(self.size), np.zeros(self.size))
        text = np.concatenate([self._text[rows] for rows, _ in found])
        rank = np.concatenate([self._rank[rows] for rows, _ in found])
        product = np.concatenate([self._product[rows] * n for rows, n in found])
        cosine = np.bincount(text, product, self.size) / (self._norm * self._length(wanted))
        summed = np.bincount(text, rank, self.size).astype(np.float64)
        return Matches(summed, np.minimum(cosine, 1.0))

    def rank_of(self, wanted: Features, text: Features) -> float:
        """Return the BM25 rank that a text would have which need not be in the index."""
        norm = self._saturation(float(text.total()))
        return math.fsum(
            self._idf.get(f, 0.0) * text[f] * (K1 + 1) / (text[f] + norm) for f in wanted if f in text
        )

    def coverage(self, wanted: Features, text: Features) -> tuple[float, int]:
        """Return the share (0–1) of the weight of what was said that stands in a text, and how many syllables."""
        sounds = [f for f in wanted if _is_sound(f)]
        there = [f for f in sounds if f in text]
        whole = sum(self._idf.get(f, self._unseen) for f in sounds)
        share = float(sum(self._idf.get(f, 0.0) for f in there) / whole) if whole else 0.0
        return share, sum(" " not in f for f in there)

    def _saturation(self, length: Number) -> Number:
        return K1 * (1 - B + B * length / self._usual)

    def _length(self, counts: Counter[str]) -> float:
        squares = ((self._idf.get(f, self._unseen) * n) ** 2 for f, n in counts.items() if _is_sound(f))
        return math.sqrt(sum(squares)) or 1.0


def _weight(feature: str) -> float:
    return 1.0 if _is_sound(feature) else CHARACTER_WEIGHT


def _is_sound(feature: str) -> bool:
    return feature[0] == "s"
