"""The bench of the answerer counts rightly: questions, figures, settings of others."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.checking.noise import spoil
from kiosk.content.load import load_centre
from tools.bench.answering.calibrating import calibrate
from tools.bench.answering.questions import FOLDER, Asked, Half, Questions, everything, read
from tools.bench.answering.rival import Rival, Scores
from tools.bench.answering.scoring import Guess, Rates, auroc, coverage
from tools.bench.answering.transcripts import Heard, as_asked, error_rate, kept

CENTRE = load_centre(Path(__file__).parents[2] / "exhibits").centre
HALVES = [half for half in ("dev", "test") if (FOLDER / f"{half}.yaml").exists()]


def asked(place: str, *answers: str) -> Asked:
    return Asked("什么", "family", place, answers)


def test_auroc() -> None:
    assert auroc([2, 3], [0, 1]) == 1.0
    assert auroc([0, 1], [2, 3]) == 0.0
    assert auroc([1, 2], [1, 2]) == 0.5
    assert math.isnan(auroc([], [1]))


def test_coverage_lets_no_more_strangers_in_than_said() -> None:
    strangers = list(np.linspace(0, 1, 101))
    assert coverage([0.96, 0.9, 0.99, 0.94], strangers) == 50.0
    assert coverage([1.0] * 3, [1.0] * 3) == 0.0


def test_rates_tell_apart_what_goes_wrong() -> None:
    guesses = [
        (Guess("family/a", "right", 1, True), asked("family/a", "right")),
        (Guess("family/a", "other", 1, True), asked("family/a", "right")),
        (Guess("family/b", "other", 1, True, ("right",)), asked("family/a", "right")),
        (Guess("family/b", "other", 1, False, ("other", "right")), asked("family/a", "right")),
        (Guess("family/a", "right", 1, False), asked("family/a", "right")),
    ]
    assert Rates.of(guesses) == Rates(first=40, hit=40, elsewhere=20, beside=20)


@pytest.mark.skipif(not CENTRE.halls, reason="there are no halls in exhibits/")
@pytest.mark.parametrize("half", HALVES)
def test_questions_mean_what_is_shipped(half: Half) -> None:
    questions = read(CENTRE, half)
    texts = {entry.answer.zh for entry in everything(CENTRE)}
    halls = {hall.id for hall in CENTRE.halls}
    for one in (*questions.shipped, *questions.inside, *questions.english):
        if not (one.answers and texts.issuperset(one.answers) and one.hall in halls):
            pytest.fail("a question has no answer or no hall")
        if one.place and one.place.partition("/")[0] != one.hall:
            pytest.fail("a question is asked elsewhere than where it belongs")
    strangers = (*questions.outside, *questions.lookalike, *questions.unanswerable)
    assert not any(one.answers for one in strangers)
    assert {one.hall for one in strangers} == halls


@pytest.mark.parametrize("rate", [0.1, 0.3])
def test_noise_changes_as_many_characters_as_said(rate: float) -> None:
    """Homophones only are counted: of the rest one in ten falls out, and fillers are added."""
    text = "翠屏山上的纪念馆里讲的是谁的故事" * 500
    heard = spoil(text, rate, random.Random(1))
    lines = [Heard(text, "", "f4", 170, None, "", heard)]
    assert error_rate(lines) == pytest.approx(100 * rate, rel=0.2)


def test_error_rate_counts_characters_and_not_marks() -> None:
    line = Heard("3号厅，在哪里？", "", "f4", 170, None, "", "三号 听在哪里")
    assert error_rate([line]) == pytest.approx(100 / 6)
    assert math.isnan(error_rate([]))


def test_what_was_heard_is_asked_where_it_was_asked() -> None:
    here, gone = Asked("几点开门", "family", ""), Heard("没有了", "", "f4", 170, None, "", "没有啦")
    line = Heard("几点开门", "", "f4", 170, 20.0, "white", "几点看们")
    assert as_asked([line, gone], [here], 20.0) == [(replace(here, text="几点看们"), here)]
    assert as_asked([line, gone], [here], None) == []


@pytest.mark.skipif(not CENTRE.halls, reason="there are no halls in exhibits/")
def test_what_was_heard_is_still_shipped() -> None:
    """Some of it may be reworded; when much is, say it anew: `script/bench heard --half shipped`."""
    lines, questions = kept("shipped"), read(CENTRE, "dev").shipped
    places = {(q.text, q.place) for q in questions}
    assert sum((line.text, line.place) in places for line in lines) > len(lines) / 2 > 100


class Overlap(Rival):
    """Counts characters in common."""

    def _prepare(self, phrasings: list[str]) -> None:
        self._phrasings = [set(phrase) for phrase in phrasings]

    def _compare(self, text: str) -> Scores:
        return np.array([len(own & set(text)) / (len(own | set(text)) or 1) for own in self._phrasings])


@pytest.mark.skipif(not CENTRE.halls, reason="there are no halls in exhibits/")
def test_others_are_given_bounds_that_keep_strangers_out() -> None:
    questions = read(CENTRE, "dev")
    few = Questions(**{name: getattr(questions, name)[:60] for name in questions.__dataclass_fields__})
    rival = Overlap(CENTRE)
    calibrate(rival, few)
    strangers = [rival.guess(one) for one in (*few.outside, *few.lookalike)]
    assert sum(guess.answered for guess in strangers) <= 0.05 * len(strangers)
    assert sum(bool(guess.offered) for guess in strangers) <= 0.25 * len(strangers)
    assert rival.settings.own_hall >= 1
    first = rival.entries[0]
    assert rival.guess(Asked(first.authored[0], first.hall)).answer == first.answer.zh
