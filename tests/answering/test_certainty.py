"""Learning how sure to be."""

from __future__ import annotations

import numpy as np

from kiosk.answering.certainty import Certainty, Signs, learn


def test_too_little_to_learn_from_keeps_the_usual_weights() -> None:
    one = Signs(0.5, 0.5, 0.0, 0.1, 0.5)
    assert learn([one], [one]).sure == Certainty().sure


def test_signs_that_part_cleanly_do_not_run_away() -> None:
    """Full Newton steps once overshot on the shipped halls, and everything came out as certain."""
    near, far, strange = (
        Signs(0.9, 0.95, 0.9, 1.0, 0.5),
        Signs(0.4, 0.6, 0.5, 1.0, 0.1),
        Signs(0.1, 0.1, 0.1, -1.0, 0.1),
    )
    learnt = learn([near] * 30 + [far] * 5, [strange] * 60)
    assert np.abs(learnt.weights).max() < 20
    assert learnt.of(strange) < learnt.of(far) < learnt.of(near)
    assert learnt.of(near) > max(0.9, learnt.sure)
