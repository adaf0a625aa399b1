"""A few of the bench's tours: none is stuck, and no stop that was begun is lost; and the bench sees it where one is."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import guiding
from kiosk.touring import progress
from tools.bench.tours.lives import Lived, Wish, begin, disturbed, undisturbed

CENTRE = load_centre(Path(__file__).parents[2] / "exhibits").centre.for_visitors(date.today())
ANSWERS = Answerer(CENTRE)


def lived(tours: int, walks: bool) -> Lived:
    lived = Lived()
    for seed in range(tours):
        disturbed(CENTRE, ANSWERS, {}, walks, seed, lived)
    return lived


@pytest.mark.parametrize("walks", [True, False])
def test_no_tour_is_stuck_and_no_stop_lost(walks: bool) -> None:
    after = lived(8, walks)
    assert after.stuck == 0
    assert after.wrong == []
    assert after.resumed > 3


def test_it_is_seen_where_she_goes_on_at_another_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        guiding.progress, "reached", lambda now, sentence: progress.Progress(now.plan, now.phase, now.at)
    )
    assert any("went on at sentence" in sentence for sentence in lived(5, False).wrong)


@pytest.mark.parametrize("walks", [True, False])
def test_ten_minutes_told_take_ten_minutes(walks: bool) -> None:
    hall = begin(CENTRE, ANSWERS, {}, Wish(10, walks), random.Random(1))
    assert undisturbed(hall) == pytest.approx(600, rel=0.1)
