"""The halls as shipped: every phrasing finds its own answer, and held-out questions mostly do."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.answering.entries import Entry, entries
from kiosk.answering.situation import Situation
from kiosk.content.load import load_centre
from tools.bench.heldout import read
from tools.bench.peers import Ours

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


@pytest.mark.parametrize("half", ["dev", "test"])
def test_wording_nobody_wrote(half: str) -> None:
    """Floors well below what `make bench` reports, so that an edited answer does not fail the build."""
    asked = read(CENTRE, "dev" if half == "dev" else "test")
    ours = Ours(CENTRE)
    guesses = [(ours.guess(one.text, one.hall), one) for one in asked.inside]
    right = sum(one.is_right(g.exhibit, g.answer) for g, one in guesses) / len(guesses)
    astray = sum(g.believed and g.exhibit != one.exhibit for g, one in guesses) / len(guesses)
    strangers = [ours.guess(text, "") for text in (*asked.outside, *asked.lookalike)]
    assert right > 0.6
    assert astray < 0.06
    assert sum(g.believed for g in strangers) / len(strangers) < 0.15
