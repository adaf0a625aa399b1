"""How sure a match is, learned from the content itself.

Every authored phrasing is asked as if it had not been written (its question should be found by the
other phrasings) and as if its whole question had not been (nothing should be found). From these
two a logistic regression learns what a right match looks like in this very content, so that no
constant has to be guessed when staff change it. No question of any test set is involved.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

Signs = tuple[float, float, float, float]

# Until there are enough phrasings to learn from: cosine, margin, coverage, named, constant.
_PRIOR = np.array([4.0, 3.0, 4.0, 1.0, -5.0])
_ENOUGH = 20
_STEPS, _RIDGE = 25, 1.0


@dataclass(frozen=True)
class Certainty:
    """Turns a match's signs into a probability."""

    weights: Array

    def of(self, signs: Signs) -> float:
        """Return how likely (0–1) a match with these signs is the right one.

        The signs: the cosine of the best phrasing; how far the match is ahead of any other, as a
        share of its rank (negative when it is not the first); the share of what was said that
        stands in the matched question; 1 when what was said names the match's subject, -1 when it
        names only others.
        """
        return float(_logistic(np.array([np.dot(self.weights, (*signs, 1.0))]))[0])


def learn(signs: list[Signs], right: list[bool]) -> Certainty:
    """Fit a logistic regression, right and wrong weighing the same.

    Newton's method with halved steps (a full step may overshoot and never come back), ridge-penalised
    towards what is used until there is enough to learn from.
    """
    y = np.array(right, dtype=float)
    if min(y.sum(), len(y) - y.sum()) < _ENOUGH:
        return Certainty(_PRIOR)
    x = np.column_stack([np.array(signs), np.ones(len(signs))])
    share = np.where(y > 0, 0.5 * len(y) / y.sum(), 0.5 * len(y) / (len(y) - y.sum()))

    def loss(weights: Array) -> float:
        z = x @ weights
        return float(share @ (np.logaddexp(0, z) - y * z) + _RIDGE / 2 * ((weights - _PRIOR) ** 2).sum())

    weights = _PRIOR.copy()
    for _ in range(_STEPS):
        p = _logistic(x @ weights)
        gradient = x.T @ (share * (y - p)) - _RIDGE * (weights - _PRIOR)
        curvature = (x * (share * p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(len(weights))
        step = np.linalg.solve(curvature, gradient)
        while loss(weights + step) > loss(weights) and np.abs(step).max() > 1e-6:
            step = step / 2
        weights = weights + step
    return Certainty(weights)


def _logistic(values: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))), dtype=np.float64)
