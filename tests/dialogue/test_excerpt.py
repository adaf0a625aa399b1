"""A tour that has no time for a long film shows its beginning, says so, and goes on."""

from __future__ import annotations

from pathlib import Path

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.settings import Settings
from kiosk.dialogue.wording import line

CENTRE = load_centre(Path(__file__).parents[1] / "halls").centre
ANSWERS = Answerer(CENTRE)


def until_the_film(length: float) -> Dialogue:
    """A dialogue whose tour has come to a film of so many seconds."""
    dialogue = Dialogue(CENTRE, ANSWERS, Settings())
    dialogue.handle(events.ContentChanged(CENTRE, ANSWERS, films={"family/sunward/sunward": length}))
    done = [*dialogue.handle(events.Touched()), *dialogue.handle(events.TourStarted("short"))]
    while dialogue.scene.page.name != "film":
        (say,) = (one for one in done if isinstance(one, commands.Say))
        done = dialogue.handle(events.Spoken(say.turn))
    return dialogue


def shown(dialogue: Dialogue) -> tuple[int, list[str]]:
    """Return for how many seconds the film was shown, and what was said over it."""
    seconds, said = 0, []
    while dialogue.scene.page.name == "film":
        seconds += 1
        for say in dialogue.handle(events.Waited(1)):
            if isinstance(say, commands.Say) and dialogue.scene.page.name == "film":
                said += say.sentences
    return seconds, said


def test_of_a_long_film_there_is_the_beginning() -> None:
    seconds, said = shown(until_the_film(600))
    assert 30 <= seconds <= 31
    assert said == [line("excerpt", "zh")]


def test_a_short_film_is_shown_to_its_end() -> None:
    seconds, said = shown(until_the_film(50))
    assert seconds > 50
    assert said == []


def test_a_question_makes_the_beginning_no_longer() -> None:
    dialogue = until_the_film(600)
    for event in (events.Waited(20), events.AskOpened(), events.Waited(10), events.AskClosed()):
        dialogue.handle(event)
    seconds, said = shown(dialogue)
    assert 10 <= seconds <= 11
    assert said == [line("excerpt", "zh")]
