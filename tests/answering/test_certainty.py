"""Learning how sure to be."""

from __future__ import annotations

import numpy as np

from kiosk.answering.certainty import Certainty, Signs, learn


def test_too_little_to_learn_from_keeps_the_usual_weights() -> None:
    one = Signs(0.5, 0.5, 0.0, 0.1, 0.5)
    assert learn([one], [True], [one]).sure == Certainty().sure


def test_signs_that_part_cleanly_do_not_run_away() -> None:
    """Full Newton steps once overshot on the shipped halls, and everything came out as certain."""
    near = [Signs(0.9, 0.95, 1.0, 0.5, 0.8)] * 30
    far = [Signs(0.5, 0.6, 1.0, 0.0, 0.5)] * 30
    strange = [Signs(0.1, 0.1, -1.0, 0.1, 0.1)] * 60
    learnt = learn(near + far, [True] * 30 + [False] * 30, strange)
    assert np.abs(learnt.known_weights).max() < 20
    assert learnt.of(strange[0]) < learnt.of(far[0]) < learnt.of(near[0])
    assert learnt.known(near[0]) > 0.9
    assert learnt.of(near[0]) > learnt.sure
