"""What a rule of the check is: content in, problems out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.content.load import Loaded
from kiosk.content.model import Question
from kiosk.content.problems import Problem


@dataclass(frozen=True)
class Circumstances:
    """What rules need to know besides the content."""

    today: date
    model_words: frozenset[str] = frozenset()  # what the speech model can write; none where it is not known


Step = Callable[[int, int], None]  # how much is done, of how much
Rule = Callable[[Loaded, Circumstances, Step], Iterator[Problem]]


def questions(loaded: Loaded) -> Iterator[tuple[str, int, Question]]:
    """Yield the place ("" for the centre, a hall's or an exhibit's id), number and each question."""
    asked = [("", loaded.centre.questions)] if "" in loaded.sources else []
    asked += [(place.id, place.questions) for place in loaded.centre.places]
    for where, questions in asked:
        for number, question in enumerate(questions):
            yield where, number, question
