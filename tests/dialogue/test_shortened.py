"""Whoever says how many minutes are left gets a tour that takes no longer, the stop that is being told included."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.settings import Settings

CENTRE = load_centre(Path(__file__).parents[2] / "exhibits").centre
ANSWERS = Answerer(CENTRE)


@pytest.mark.parametrize("minutes", [3, 5, 10])
@pytest.mark.parametrize("behind", [1, 4, 9])
def test_the_rest_takes_no_longer_than_there_is_time(minutes: int, behind: int) -> None:
    dialogue = Dialogue(CENTRE, ANSWERS, Settings())
    done = [*dialogue.handle(events.Touched()), *dialogue.handle(events.TourStarted(minutes=40))]
    while (tour := dialogue.scene.tour) is None or tour.number < behind or tour.going:
        says = [one for one in done if isinstance(one, commands.Say)]
        film = dialogue.scene.page.film
        done = dialogue.handle(events.FilmEnded(film) if film else events.Spoken(says[-1].turn))
    before = tour.minutes_left
    dialogue.handle(events.TourShortened(minutes))
    assert dialogue.scene.tour is not None
    assert dialogue.scene.tour.minutes_left <= min(minutes, before)
