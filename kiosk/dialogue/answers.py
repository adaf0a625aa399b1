"""What the dialogue needs to know of answering: a port."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kiosk.answering.answer import Answer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.situation import Situation
from kiosk.content.model import Language


class Answers(Protocol):
    """What the dialogue needs of the answerer."""

    def answer(self, heard: str, here: Situation) -> Answer:
        """Answer what was heard."""

    def answer_best(self, hypotheses: Sequence[Hypothesis], here: Situation) -> Answer:
        """Answer an utterance of which several texts are possible; the first one is what was shown last."""

    def is_sure(self, hypotheses: Sequence[Hypothesis], here: Situation) -> bool:
        """Say whether live words have an answer beyond doubt."""

    def is_whole(self, hypotheses: Sequence[Hypothesis]) -> bool:
        """Say whether live words are a whole question or command beyond doubt. Takes no time worth counting."""

    def suggestions(
        self, hall: str = "", exhibit: str = "", count: int = 6, language: Language = "zh"
    ) -> tuple[str, ...]:
        """Questions worth offering at a place."""
