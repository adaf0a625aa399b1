"""A way to find the phrasing nearest to a question, given the same phrasings and the same plain text as 小翠."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.answering.text import normalise
from kiosk.content.model import Centre
from tools.bench.answering.questions import Asked, everything
from tools.bench.answering.scoring import Guess

Scores = NDArray[np.float64]
_MOST_OFFERED = 3


@dataclass(frozen=True)
class Settings:
    """How much nearer the own hall is; above which score to answer, and above which to offer choices."""

    own_hall: float = 1.0
    sure: float = 0.0
    perhaps: float = 0.0


class Rival(ABC):
    """Finds entries by the score of their best phrasing."""

    def __init__(self, centre: Centre) -> None:
        self.entries = everything(centre)
        self.settings = Settings()
        self._halls = np.array([entry.hall for entry in self.entries])
        said = [list(dict.fromkeys(map(normalise, (*e.authored, *e.generated)))) for e in self.entries]
        self._counts = [len(own) for own in said]
        self._starts = np.cumsum([0, *self._counts])[:-1]
        self._prepare([phrase for own in said for phrase in own])

    @abstractmethod
    def _prepare(self, phrasings: list[str]) -> None:
        """Make the phrasings searchable."""

    @abstractmethod
    def _compare(self, text: str) -> Scores:
        """Return a score for every phrasing, 0 where it has nothing in common with the plain text."""

    def scores(self, text: str) -> Scores:
        """Return a score for every entry."""
        best: Scores = np.maximum.reduceat(self._compare(normalise(text)), self._starts)
        return best

    def guess(self, asked: Asked) -> Guess:
        """Answer, offer up to three or refuse, as the settings say."""
        return self.decide(self.scores(asked.text), asked.hall)

    def decide(self, scores: Scores, hall: str) -> Guess:
        """Make a guess of the entries' scores."""
        nearer = scores * np.where(self._halls == hall, self.settings.own_hall, 1.0)
        order = np.argsort(-nearer, kind="stable")[:_MOST_OFFERED]
        best, score = self.entries[order[0]], float(nearer[order[0]])
        if score <= 0:
            return Guess("", "", 0.0, False)
        offered = [self.entries[n].answer.zh for n in order if nearer[n] > self.settings.perhaps]
        answered = score > self.settings.sure
        return Guess(best.exhibit or best.hall, best.answer.zh, score, answered, tuple(offered))
