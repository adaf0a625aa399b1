"""What a peer made of questions, in figures."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from kiosk.checking.noise import spoil
from tools.bench.answering.questions import SEED, Asked


@dataclass(frozen=True)
class Guess:
    """What came first, whether or not it was said aloud.

    `answered` is True when it was; `offered` are the texts of the answers behind what was offered instead.
    """

    place: str
    answer: str
    score: float
    answered: bool
    offered: tuple[str, ...] = ()


class Peer(Protocol):
    """Whatever can be asked."""

    def guess(self, asked: Asked) -> Guess: ...


Pairs = Sequence[tuple[Asked, Asked]]  # what was heard, and what had been asked
Guesses = Sequence[tuple[Guess, Asked]]


def noisy(asked: Sequence[Asked], rate: float) -> Pairs:
    """Return each question with about `rate` (0–1) of its characters misheard, beside itself."""
    return [
        (replace(one, text=spoil(one.text, rate, random.Random(f"{SEED} {rate} {one.text}"))), one)
        for one in asked
    ]


@dataclass(frozen=True)
class Rates:
    """Shares of the questions, in percent."""

    first: float  # the right answer came first, said aloud or not
    hit: float  # it was given, or was among those offered
    elsewhere: float  # answered, from another place of the content
    beside: float  # answered, from the right place but something else

    @classmethod
    def of(cls, guesses: Guesses) -> Rates:
        """Count; NaN where there are no questions."""
        right = [asked.is_right(guess.answer) for guess, asked in guesses]
        pairs = list(zip(guesses, right, strict=True))
        counts = (
            sum(right),
            sum(ok if g.answered else any(map(a.is_right, g.offered)) for (g, a), ok in pairs),
            sum(g.answered and not ok and g.place != a.place for (g, a), ok in pairs),
            sum(g.answered and not ok and g.place == a.place for (g, a), ok in pairs),
        )
        return cls(*(100 * n / len(guesses) if guesses else float("nan") for n in counts))


def answered(guesses: Guesses) -> float:
    """Return the share that was answered, in percent."""
    return 100 * float(np.mean([guess.answered for guess, _ in guesses]))


def asked_back(guesses: Guesses) -> float:
    """Return the share that was neither answered nor refused, in percent."""
    return 100 * float(np.mean([bool(guess.offered) and not guess.answered for guess, _ in guesses]))


def auroc(high: Sequence[float], low: Sequence[float]) -> float:
    """Return the chance that one of `high` exceeds one of `low`; ties count half. NaN when one is empty."""
    if not len(high) or not len(low):
        return float("nan")
    above = np.subtract.outer(np.array(high), np.array(low))
    return float(np.mean((above > 0) + 0.5 * (above == 0)))


def coverage(high: Sequence[float], low: Sequence[float], accepted: float = 0.05) -> float:
    """Return the share of `high` (in percent) above the bound that only `accepted` of `low` exceed."""
    if not len(high) or not len(low):
        return float("nan")
    bound = np.quantile(np.array(low), 1 - accepted, method="higher")
    return 100 * float(np.mean(np.array(high) > bound))
