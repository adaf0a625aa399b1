"""How sure a match is, learned from the content itself.

Every authored phrasing is asked as if it had not been written (its question should be found by the
other phrasings), as if its question had not been written, and as if nothing had been written about its
subject (nothing should be found). From these a logistic regression learns what being right looks like in
this very content, and from which certainty on strangers stay out: no constant has to be guessed when
staff change it. No question of any test set is involved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Signs(NamedTuple):
    """What can be seen of a match."""

    evidence: float  # its rank, in hundreds: how much speaks for it
    coverage: float  # 0–1, the share of what was said that stands in the matched question or its answer
    rest: float  # the same without the name of the match's subject: what is asked about it
    named: float  # 1 when the match's subject is named, -1 when only others are, 0 when none is
    margin: float  # how far it is ahead of any other, as a share of its rank; negative when it is not first


# Until there are enough phrasings to learn from; the last one is the constant.
_USUAL = np.array([6.0, 2.0, 2.0, 1.4, 1.5, -4.6])
_SURE, _PERHAPS = 0.82, 0.2
_ENOUGH = 20
_STEPS, _RIDGE = 25, 10.0
# Of the strangers in the content (question or subject taken away) these shares are refused or at least not answered.
_NOT_ANSWERED, _NOT_EVEN_OFFERED = 0.93, 0.3


@dataclass(frozen=True)
class Certainty:
    """Turns a match's signs into a probability; answer from `sure` on, ask back from `perhaps` on."""

    weights: Array = field(default_factory=_USUAL.copy)
    sure: float = _SURE
    perhaps: float = _PERHAPS

    def of(self, signs: Signs) -> float:
        """Return how likely (0–1) this match is what was asked."""
        return float(_logistic(np.array([*signs, 1.0]) @ self.weights))


def learn(right: Sequence[Signs], strangers: Sequence[Signs]) -> Certainty:
    """Learn from right matches of phrasings that were not written, and from matches of strangers."""
    if min(len(right), len(strangers)) < _ENOUGH:
        return Certainty()
    signs = np.array([*right, *strangers])
    draft = Certainty(_fit(signs, np.repeat([1.0, 0.0], [len(right), len(strangers)]), _USUAL))
    sure, perhaps = np.quantile([draft.of(own) for own in strangers], (_NOT_ANSWERED, _NOT_EVEN_OFFERED))
    return Certainty(draft.weights, float(sure), float(perhaps))


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
