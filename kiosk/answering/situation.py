"""Where a question is asked, and what was said before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.answering.answer import Answer
from kiosk.content.model import Language

# Whether one is to be chosen, or a group is on one; there it may be waited for, or see a film.
Tour = Literal["", "choosing", "under way", "waiting", "film"]


@dataclass(frozen=True)
class Situation:
    """`hall` and `exhibit` are ids of what is on the screen, "" where there is none; `last` the latest answer."""

    hall: str = ""
    exhibit: str = ""
    language: Language = "zh"
    last: Answer | None = None
    tour: Tour = ""
    rating: bool = False  # whether the screen asks how it was

    @property
    def subject(self) -> str:
        """The id of the exhibit that “it” means, "" for none.

        What is on the screen comes first: an answer brings its exhibit there, and whoever has turned
        to another one since then speaks of that.
        """
        return self.exhibit or (self.last.exhibit if self.last else "")


ANYWHERE = Situation()
