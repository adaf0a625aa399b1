"""G: which words follow which. Trigrams of the sentences in texts/, over how common words are at all.

Each order is interpolated with the one below; what the lower one gets is that of absolute discounting (Ney,
Essen and Kneser 1994), and a seventh at least, because the sentences are few.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from tools.speech_model.lexicon import Lexicon
from tools.speech_model.openfst import Arc, text
from tools.speech_model.sentences import from_templates, lines, with_numbers

_ORDER = 3
_DISCOUNT = 0.4
_LEAST_BACKOFF = 0.15
_SENTENCES = 0.5  # share of texts/ in the unigrams; the rest is the lexicon's counts
_FLATTENED = 0.85  # exponent of these counts
_ENDS = 0.1  # how likely a sentence ends after any word, as far as the lexicon knows
_BEGIN, _END = "<s>", "</s>"

History = tuple[str, ...]


def weighted_sentences() -> list[tuple[str, float]]:
    """Return what is learnt from, with weights."""
    everyday = [(sentence, 0.5) for sentence in lines("everyday")]
    return [*from_templates(most=120), *everyday, *((sentence, 0.02) for sentence in with_numbers())]


class LanguageModel:
    """`follow` has the counts of words by what stands before them."""

    def __init__(self, lexicon: Lexicon, sentences: Iterable[tuple[str, float]]) -> None:
        self.follow: dict[History, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        alone: dict[str, float] = defaultdict(float)
        for sentence, weight in sentences:
            words = [_BEGIN, *sentence.split(), _END]
            for at in range(1, len(words)):
                alone[words[at]] += weight
                for length in range(1, min(at + 1, _ORDER)):
                    self.follow[tuple(words[at - length : at])][words[at]] += weight
        self._alone = _unigrams(lexicon, alone)

    def probability(self, word: str, history: History = ()) -> float:
        """Return how likely the word comes after these, the last of which is the nearest."""
        if not history:
            return self._alone.get(word, 1e-9)
        shorter = self.probability(word, history[1:])
        counts = self.follow.get(history)
        if counts is None:
            return shorter
        backoff = self._backoff(history)
        return (1 - backoff) * counts.get(word, 0.0) / sum(counts.values()) + backoff * shorter

    def text(self, numbers: dict[str, int]) -> str:
        """Return it for OpenFst, with these numbers of words; others are left out."""
        histories: list[History] = [(), *sorted(self.follow, key=lambda history: (len(history), history))]
        # The first arc of the text tells where the graph starts.
        start = (_BEGIN,)
        states = {history: number for number, history in enumerate(histories)}
        arcs, ends = [], {}
        for history in [start, *(one for one in histories if one != start)]:
            state = states[history]
            for word in self.follow[history] if history else self._alone:
                cost = -math.log(self.probability(word, history))
                if word == _END:
                    ends[state] = cost
                elif word in numbers:
                    target = states[self._known((*history, word)[1 - _ORDER :])]
                    arcs.append(Arc(state, target, numbers[word], numbers[word], cost))
            if history:
                target = states[self._known(history[1:])]
                arcs.append(Arc(state, target, 0, 0, -math.log(self._backoff(history))))
        return text(arcs, ends)

    def _backoff(self, history: History) -> float:
        counts = self.follow[history].values()
        discounted = _DISCOUNT * min(1.0, min(counts))
        return max(discounted * len(counts) / sum(counts), _LEAST_BACKOFF)

    def _known(self, history: History) -> History:
        """Return the longest end of a history that anything was seen to follow."""
        while history and history not in self.follow:
            history = history[1:]
        return history


def _unigrams(lexicon: Lexicon, counts: dict[str, float]) -> dict[str, float]:
    flat = {word: entry.count**_FLATTENED for word, entry in lexicon.items()}
    scale = (1 - _SENTENCES) * (1 - _ENDS) / sum(flat.values())
    found = {word: scale * count for word, count in flat.items()}
    found[_END] = (1 - _SENTENCES) * _ENDS
    total = sum(counts.values())
    for word, count in counts.items():
        found[word] = found.get(word, 0.0) + _SENTENCES * count / total
    return found
