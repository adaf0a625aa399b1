"""Two ways of hearing one utterance: freely, and biased towards what can be asked here.

A grammar of the content's own phrases hears these far better (梁思成是谁 instead of 两四城市谁), and everything
else worse. So both listen to the same sound, side by side: then neither has to catch up when the speaker
ends, and whoever answers may choose.
"""

from __future__ import annotations

from typing import Protocol

from kiosk.answering.hypotheses import Hypothesis
from kiosk.hearing.grammar import Grammar
from kiosk.ports import Recogniser


class Model(Protocol):
    """What hearing needs of a speech model."""

    @property
    def is_demo(self) -> bool:
        """Whether it is the demonstration model."""

    @property
    def takes_grammars(self) -> bool:
        """Whether its recognisers heed a grammar."""

    def knows(self, word: str) -> bool:
        """Whether the word is in its dictionary."""

    def recogniser(self, grammar: Grammar | None = None) -> Recogniser:
        """Return a fresh recogniser for one utterance."""


class Decoder:
    """The recognisers of one utterance; without a grammar (or a model that takes one) there is only the free one."""

    def __init__(self, model: Model, grammar: Grammar) -> None:
        self._free = model.recogniser()
        self._biased = model.recogniser(grammar) if grammar and model.takes_grammars else None

    def feed(self, block: bytes) -> None:
        """Take a block of sound."""
        self._free.feed(block)
        if self._biased:
            self._biased.feed(block)

    def partial(self) -> tuple[str, str]:
        """Return the words so far, heard freely, and biased."""
        return self._free.partial(), self._biased.partial() if self._biased else ""

    def final(self) -> tuple[Hypothesis, ...]:
        """Return what was said: the best of the free decoding, then all others, likeliest first.

        It is () when no speech was heard freely: a grammar makes its phrases of any noise.
        """
        free = self._free.final()
        biased = self._biased.final() if self._biased else ()
        if not free:
            return ()
        return (free[0], *sorted((*biased, *free[1:]), key=lambda one: -one.weight))
