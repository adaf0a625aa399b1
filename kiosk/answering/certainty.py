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

# Until there are enough phrasings to learn from: cosine, margin, coverage, constant.
_PRIOR = np.array([6.0, 6.0, 6.0, -6.5])
_ENOUGH = 20
_STEPS, _RIDGE = 12, 1.0


@dataclass(frozen=True)
class Certainty:
    """Turns a match's signs into a probability."""

    weights: Array

    def of(self, cosine: float, margin: float, coverage: float) -> float:
        """Return how likely (0–1) a match with these signs is the right one.

        `cosine` is that of the best phrasing, `margin` its distance to the best of any other
        question, `coverage` the share of what was said that stands in the matched question.
        """
        value = float(np.dot(self.weights, (cosine, margin, coverage, 1.0)))
        return float(1 / (1 + np.exp(-np.clip(value, -30, 30))))


def learn(signs: list[tuple[float, float, float]], right: list[bool]) -> Certainty:
    """Fit a ridge-penalised logistic regression by Newton's method (iteratively reweighted least squares)."""
    if sum(right) < _ENOUGH or len(right) - sum(right) < _ENOUGH:
        return Certainty(_PRIOR)
    x = np.column_stack([np.array(signs), np.ones(len(signs))])
    y = np.array(right, dtype=float)
    weights = _PRIOR.copy()
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (y - p) - _RIDGE * (weights - _PRIOR)
        curvature = (x * (p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(4)
        weights = weights + np.linalg.solve(curvature, gradient)
    return Certainty(weights)
