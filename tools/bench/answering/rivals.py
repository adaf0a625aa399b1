"""Well-kept libraries that find the nearest phrasing.

Their own settings here are those that did best on the development questions; the rest calibrating.py sets.
"""

from __future__ import annotations

from collections.abc import Callable

import jieba
import numpy as np
from hassil import recognize_all
from hassil.intents import Intents
from rank_bm25 import BM25Okapi
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from kiosk.answering.entries import Entry
from kiosk.answering.text import normalise
from kiosk.content.model import Centre
from tools.bench.answering.rival import Rival, Scores


class TfIdf(Rival):
    """Cosine of TF-IDF over characters and their pairs, by scikit-learn."""

    def _prepare(self, phrasings: list[str]) -> None:
        self._vectoriser = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), sublinear_tf=True)
        self._matrix = self._vectoriser.fit_transform(phrasings)

    def _compare(self, text: str) -> Scores:
        found: Scores = (self._matrix @ self._vectoriser.transform([text]).T).toarray().ravel()
        return found


class TextRatio(Rival):
    """rapidfuzz's ratio of the plain texts."""

    def _prepare(self, phrasings: list[str]) -> None:
        self._phrasings = phrasings

    def _compare(self, text: str) -> Scores:
        return process.cdist([text], self._phrasings, scorer=fuzz.ratio, dtype=np.float64)[0]


class WordsBm25(Rival):
    """BM25 over the words that jieba finds, which is told all names, by rank_bm25."""

    def _prepare(self, phrasings: list[str]) -> None:
        jieba.setLogLevel("WARNING")
        self._words = jieba.Tokenizer()
        for name in sorted({name for entry in self.entries for name in entry.names}):
            self._words.add_word(name)
        self._index = BM25Okapi([self._words.lcut(phrase) for phrase in phrasings])

    def _compare(self, text: str) -> Scores:
        found: Scores = np.maximum(self._index.get_scores(self._words.lcut(text)), 0.0)
        return found


class Templates(Rival):
    """hassil's templates: each phrasing one, with every name of its subject where one of them stands."""

    def _prepare(self, phrasings: list[str]) -> None:
        owners = [number for number, count in enumerate(self._counts) for _ in range(count)]
        sentences: dict[str, list[str]] = {}
        for number, phrase in zip(owners, phrasings, strict=True):
            sentences.setdefault(str(number), []).append(_template(phrase, self.entries[number]))
        self._intents = Intents.from_dict(
            {
                "language": "zh",
                "settings": {"ignore_whitespace": True},
                "intents": {name: {"data": [{"sentences": own}]} for name, own in sentences.items()},
                "skip_words": ["呃", "那个", "嗯", "请问", "就是", "啊"],
            }
        )

    def _compare(self, text: str) -> Scores:
        found = np.zeros(len(self.entries))
        if text:
            for result in recognize_all(text, self._intents):
                found[int(result.intent.name)] = 1.0
        return np.repeat(found, self._counts)


def _template(phrase: str, entry: Entry) -> str:
    names = sorted({normalise(name) for name in entry.names}, key=len, reverse=True)
    name = next((name for name in names if name in phrase), None)
    return phrase.replace(name, f"({'|'.join(names)})", 1) if name and len(names) > 1 else phrase


RIVALS: dict[str, Callable[[Centre], Rival]] = {
    "TF-IDF": TfIdf,
    "rapidfuzz": TextRatio,
    "jieba BM25": WordsBm25,
    "hassil": Templates,
}
