"""Give each rival the settings that suit it best on the development questions."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tools.bench.answering.questions import SEED, Questions
from tools.bench.answering.rival import Rival, Settings
from tools.bench.answering.scoring import noisy

_SAMPLE = 400  # questions: enough, and soon done
_NOISE = (0.0, 0.2)
_OWN_HALL = (1.0, 1.1, 1.2, 1.3, 1.5, 2.0, 3.0)
_ANSWERED, _OFFERED = 0.05, 0.25  # of the questions that are to be refused: about what 小翠 sets herself


def calibrate(rival: Rival, dev: Questions) -> None:
    """Let the own hall count as is best for the first place, then bound what is believed."""
    sample = random.Random(SEED).sample(dev.inside, min(_SAMPLE, len(dev.inside)))
    scored = [(rival.scores(h.text), a) for rate in _NOISE for h, a in noisy(sample, rate)]
    strange = [(rival.scores(asked.text), asked) for asked in (*dev.outside, *dev.lookalike)]

    def right(own_hall: float) -> int:
        rival.settings = Settings(own_hall)
        return sum(asked.is_right(rival.decide(s, asked.hall).answer) for s, asked in scored)

    rival.settings = Settings(max(_OWN_HALL, key=right))
    believed = [rival.decide(s, asked.hall).score for s, asked in strange]
    sure, perhaps = _bounds(believed)
    rival.settings = replace(rival.settings, sure=sure, perhaps=perhaps)


def _bounds(strangers: Sequence[float]) -> tuple[float, float]:
    sure, perhaps = np.quantile(strangers, (1 - _ANSWERED, 1 - _OFFERED), method="higher")
    return float(sure), float(perhaps)
