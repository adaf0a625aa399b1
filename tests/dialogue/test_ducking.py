"""A film goes down while she says a word over it, and comes back."""

from __future__ import annotations

from pathlib import Path

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.scene import Page
from kiosk.dialogue.settings import Settings

CENTRE = load_centre(Path(__file__).parents[1] / "halls").centre


def test_a_film_is_soft_from_her_first_word_to_her_last() -> None:
    dialogue = Dialogue(CENTRE, Answerer(CENTRE), Settings(volume=80))
    exhibit = next(exhibit for exhibit in CENTRE.exhibits if exhibit.videos)
    dialogue.handle(events.Touched())
    dialogue.handle(events.Opened(Page("film", exhibit.hall, exhibit.id, exhibit.videos[0].id)))
    assert dialogue.scene.film_volume == 80
    said = [c for c in dialogue.handle(events.RateChosen(80)) if isinstance(c, commands.Say)]
    assert said, "she says that she will speak slower"
    assert dialogue.scene.page.name == "film"
    for say in said:
        dialogue.handle(events.Speaking(say.turn, 0))
        assert dialogue.scene.caption
        assert dialogue.scene.film_volume == 20
        dialogue.handle(events.Spoken(say.turn))
    assert dialogue.scene.film_volume == 80
