"""How sure a match is, learned from the content itself.

Every authored phrasing is asked as if it had not been written (its question should be found by the
other phrasings), and as if nothing had been written about its subject (nothing should be found).
From these two, two logistic regressions learn what being meant at all and being the right one look
like in this very content, and from which certainty on strangers stay out: no constant has to be
guessed when staff change it. No question of any test set is involved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Signs(NamedTuple):
    """What can be seen of a match."""

    cosine: float  # 0–1, of the best phrasing
    coverage: float  # 0–1, the share of what was said that stands in the matched question
    named: float  # 1 when the match's subject is named, -1 when others are or a name is missing, 0 when none
    margin: float  # how far it is ahead of any other, as a share of its rank; negative when it is not first
    matter: float  # 0–1: how many syllables of what was said stand in the match, of a dozen


# Until there are enough phrasings to learn from. Known: cosine, coverage, named, matter, constant;
# right: cosine, named, margin, constant.
_KNOWN = np.array([3.0, 1.0, 1.4, 1.0, -2.0])
_RIGHT = np.array([1.5, 0.5, 3.0, -1.0])
_SURE, _PERHAPS = 0.4, 0.5
_ENOUGH = 20
_STEPS, _RIDGE = 25, 1.0
# Of the strangers in the content (subjects taken away) these shares are refused or at least not answered.
_NOT_ANSWERED, _NOT_EVEN_OFFERED = 0.97, 0.5


@dataclass(frozen=True)
class Certainty:
    """Turns a match's signs into probabilities; answer from `sure` on, ask back when `perhaps` known."""

    known_weights: Array = field(default_factory=_KNOWN.copy)
    right_weights: Array = field(default_factory=_RIGHT.copy)
    sure: float = _SURE
    perhaps: float = _PERHAPS

    def known(self, signs: Signs) -> float:
        """Return how likely (0–1) what was said is about anything in the content at all."""
        seen = np.array([signs.cosine, signs.coverage, signs.named, signs.matter, 1.0])
        return float(_logistic(seen @ self.known_weights))

    def of(self, signs: Signs) -> float:
        """Return how likely (0–1) it is known and this match is the right one."""
        seen = np.array([signs.cosine, signs.named, signs.margin, 1.0])
        return self.known(signs) * float(_logistic(seen @ self.right_weights))


def learn(asked: list[Signs], right: list[bool], strangers: list[Signs]) -> Certainty:
    """Learn from matches of phrasings not written (`right` where they found their question) and of strangers."""
    if min(sum(right), len(right) - sum(right), len(strangers)) < _ENOUGH:
        return Certainty()
    seen, foreign = np.array(asked), np.array(strangers)
    known = np.concatenate([np.ones(len(seen)), np.zeros(len(foreign))])
    draft = Certainty(
        _fit(np.concatenate([seen, foreign])[:, [0, 1, 2, 4]], known, _KNOWN),
        _fit(seen[:, [0, 2, 3]], np.array(right, dtype=float), _RIGHT),
    )
    sure = float(np.quantile([draft.of(signs) for signs in strangers], _NOT_ANSWERED))
    perhaps = float(np.quantile([draft.known(signs) for signs in strangers], _NOT_EVEN_OFFERED))
    return Certainty(draft.known_weights, draft.right_weights, sure, perhaps)


def _fit(signs: Array, truth: Array, prior: Array) -> Array:
    """Fit a logistic regression, true and false weighing the same.

    Newton's method with halved steps (a full step may overshoot and never come back), ridge-penalised
    towards the weights that are used until there is enough to learn from.
    """
    x = np.column_stack([signs, np.ones(len(signs))])
    share = np.where(truth > 0, 0.5 / truth.mean(), 0.5 / (1 - truth.mean()))

    def loss(weights: Array) -> float:
        z = x @ weights
        return float(share @ (np.logaddexp(0, z) - truth * z) + _RIDGE / 2 * ((weights - prior) ** 2).sum())

    weights: Array = prior.copy()
    for _ in range(_STEPS):
        p = _logistic(x @ weights)
        gradient = x.T @ (share * (truth - p)) - _RIDGE * (weights - prior)
        curvature = (x * (share * p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(len(weights))
        step = np.linalg.solve(curvature, gradient)
        while loss(weights + step) > loss(weights) and np.abs(step).max() > 1e-6:
            step = step / 2
        if np.abs(step).max() <= 1e-6:
            break
        weights = weights + step
    return weights


def _logistic(values: Array) -> Array:
    likely: Array = 1 / (1 + np.exp(-np.clip(values, -30, 30)))
    return likely
