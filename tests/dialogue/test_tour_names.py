"""What a tour is called that has no name of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.settings import Settings

CENTRE = load_centre(Path(__file__).parents[2] / "exhibits").centre


@pytest.mark.parametrize(("minutes", "name"), [(10, "10 分钟参观"), (25, "25 分钟参观")])
def test_a_tour_of_so_many_minutes_says_so(minutes: int, name: str) -> None:
    dialogue = Dialogue(CENTRE, Answerer(CENTRE), Settings())
    dialogue.handle(events.TourStarted(minutes=minutes))
    assert dialogue.scene.tour is not None
    assert dialogue.scene.tour.title.zh == name


def test_it_promises_no_more_than_there_is_to_tell() -> None:
    dialogue = Dialogue(CENTRE, Answerer(CENTRE), Settings())
    dialogue.handle(events.TourStarted(minutes=180))
    tour = dialogue.scene.tour
    assert tour is not None
    assert tour.title.zh == f"{tour.minutes_left} 分钟参观"
