"""Two ways to find the nearest phrasing, asked the same: ours, and rapidfuzz on plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

from kiosk.answering.answerer import Answerer
from kiosk.answering.entries import Entry, entries
from kiosk.answering.retrieval import Retrieval
from kiosk.answering.situation import Situation
from kiosk.answering.text import normalise
from kiosk.content.model import Centre


@dataclass(frozen=True)
class Guess:
    """The best match whether or not it is believed; `offered` are the answers given or offered."""

    exhibit: str
    answer: str
    score: float
    believed: bool
    offered: tuple[str, ...]  # questions as shown


class Peer(Protocol):
    """Whatever can be asked."""

    def guess(self, text: str, hall: str) -> Guess: ...


class Ours:
    """小翠 as visitors meet her; `in_hall` tells her where she stands."""

    def __init__(self, centre: Centre, in_hall: bool = False) -> None:
        self._in_hall = in_hall
        self._answerer = Answerer(centre)
        self._retrieval = Retrieval(entries(centre))

    def guess(self, text: str, hall: str) -> Guess:
        """Answer, and look behind a refusal at what would have come first."""
        hall = hall if self._in_hall else ""
        answer = self._answerer.answer(text, Situation(hall))
        offered = tuple(c.question for c in answer.choices) if answer.kind == "choices" else ()
        if answer.kind == "answer":
            return Guess(answer.exhibit, answer.answer, answer.score, True, (answer.question,))
        best = next(iter(self._retrieval.find(text, hall)), None)
        if best is None:
            return Guess("", "", 0.0, False, ())
        return Guess(best.entry.exhibit, best.entry.answer.zh, best.certainty, False, offered)


class TextRatio:
    """The phrasing with the greatest rapidfuzz ratio; believed from `sure` (0–100) on."""

    def __init__(self, centre: Centre, sure: float = 101.0) -> None:
        pairs: list[tuple[str, Entry]] = [
            (normalise(p), e) for e in entries(centre) for p in (*e.authored, *e.generated)
        ]
        self._texts = [text for text, _ in pairs]
        self._entries = [entry for _, entry in pairs]
        self.sure = sure

    def guess(self, text: str, hall: str) -> Guess:
        """Return the nearest phrasing's entry."""
        found = process.extractOne(normalise(text), self._texts, scorer=fuzz.ratio)
        _, score, number = found
        entry = self._entries[number]
        believed = score >= self.sure
        return Guess(entry.exhibit, entry.answer.zh, score, believed, (entry.first,) if believed else ())
