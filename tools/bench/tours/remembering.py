"""An answerer that thinks about nothing twice: thousands of tours ask the same few questions at the same few places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kiosk.answering.answer import Answer
from kiosk.answering.answerer import Answerer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.situation import Situation
from kiosk.content.model import Language


class Remembering:
    """Answers as the answerer does, which depends on nothing but what it is asked."""

    def __init__(self, answers: Answerer) -> None:
        self._answer, self._best = cache(answers.answer), cache(answers.answer_best)
        self._is_sure, self._is_whole = cache(answers.is_sure), cache(answers.is_whole)
        self._suggestions = cache(answers.suggestions)

    def answer(self, heard: str, here: Situation) -> Answer:
        """Answer what was heard."""
        return self._answer(heard, here)

    def answer_best(self, hypotheses: Sequence[Hypothesis], here: Situation) -> Answer:
        """Answer an utterance of which several texts are possible."""
        return self._best(tuple(hypotheses), here)

    def is_sure(self, hypotheses: Sequence[Hypothesis], here: Situation) -> bool:
        """Say whether live words have an answer beyond doubt."""
        return self._is_sure(tuple(hypotheses), here)

    def is_whole(self, hypotheses: Sequence[Hypothesis]) -> bool:
        """Say whether live words are a whole question or command."""
        return self._is_whole(tuple(hypotheses))

    def suggestions(
        self, hall: str = "", exhibit: str = "", count: int = 6, language: Language = "zh"
    ) -> tuple[str, ...]:
        """Questions worth offering at a place."""
        return self._suggestions(hall, exhibit, count, language)
