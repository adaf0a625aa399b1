"""What a rule of the check is: content in, problems out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.content.load import Loaded
from kiosk.content.problems import Problem


@dataclass(frozen=True)
class Circumstances:
    """What rules need to know besides the content."""

    today: date
    model_words: frozenset[str] = frozenset()  # what the speech model can write; none where it is not known


Step = Callable[[int, int], None]  # how much is done, of how much
Rule = Callable[[Loaded, Circumstances, Step], Iterator[Problem]]
