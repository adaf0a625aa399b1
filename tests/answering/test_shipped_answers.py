"""The halls as shipped: every phrasing finds its own answer, and held-out questions mostly do."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.answering.entries import Entry, entries
from kiosk.answering.situation import Situation
from kiosk.content.load import load_centre
from tools.bench.answering.ours import Ours
from tools.bench.answering.questions import FOLDER, Half, read
from tools.bench.answering.scoring import Rates, answered

ROOT = Path(__file__).parents[2]
CENTRE = load_centre(ROOT / "exhibits").centre
ANSWERER = Answerer(CENTRE)
pytestmark = pytest.mark.skipif(not CENTRE.halls, reason="there are no halls in exhibits/")
AUTHORED = [entry for entry in entries(CENTRE) if entry.authored]


@pytest.mark.parametrize("entry", AUTHORED, ids=lambda entry: f"{entry.hall}: {entry.first}")
def test_every_phrasing_finds_its_own_answer(entry: Entry) -> None:
    for phrasing in entry.authored:
        given = ANSWERER.answer(phrasing, Situation(entry.hall))
        assert (given.kind, given.exhibit, given.answer) == ("answer", entry.exhibit, entry.answer.zh), (
            phrasing
        )


@pytest.mark.parametrize("half", [half for half in ("dev", "test") if (FOLDER / f"{half}.yaml").exists()])
def test_wording_nobody_wrote(half: Half) -> None:
    """Generous floors, so that an edited answer does not fail the build: `make bench` has the figures."""
    questions = read(CENTRE, half)
    ours = Ours(CENTRE)
    rates = Rates.of([(ours.guess(one), one) for one in questions.inside])
    english = Rates.of([(ours.guess(one), one) for one in questions.english])
    strangers = answered([(ours.guess(one), one) for one in (*questions.outside, *questions.lookalike)])
    assert rates.first > 60
    assert english.first > 40
    assert rates.elsewhere < 4
    assert strangers < 12
