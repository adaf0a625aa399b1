"""Nothing is said that cannot be read: whatever she is asked for, and wherever, the screen shows the sentence she is at."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answering.answerer import Answerer
from kiosk.answering.command_words import PHRASES
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.scene import Page, Scene
from kiosk.dialogue.settings import Settings

CENTRE = load_centre(Path(__file__).parent.parent / "halls").centre
ANSWERS = Answerer(CENTRE)
EXHIBIT = events.Opened(Page("exhibit", "family", "family/sunward"))
WAYS: dict[str, tuple[events.Event, ...]] = {
    "home": (),
    "exhibit, read": (EXHIBIT, events.NarrationTapped()),
    "film": (events.Opened(Page("film", "family", "family/sunward", "sunward")),),
    "tour": (events.TourStarted(minutes=10),),
    "answered": (events.Heard("洗手间在哪里", by_touch=True),),
}
ASKED = [
    *(words.split()[0] for words in PHRASES.values()),
    "洗手间在哪里",
    "火星上有没有水",
    "你好",
    "带我去翠屏文化展厅",
]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_said_is_shown(way: str) -> None:
    said = 0
    for words in ASKED:
        dialogue = Dialogue(CENTRE, ANSWERS, Settings())
        turn: commands.Say | None = None
        for event in (events.WentHome(), *WAYS[way], events.Heard(words, by_touch=True)):
            for command in dialogue.handle(event):
                if isinstance(command, commands.Say | commands.Hush):
                    turn = command if isinstance(command, commands.Say) else None
        if turn is not None:
            said += 1
            dialogue.handle(events.Speaking(turn.turn, turn.first))
            assert turn.sentences[turn.first] in shown(dialogue.scene), words
    assert said > 5


def shown(scene: Scene) -> list[str]:
    """The sentences that are marked, or stand alone."""
    parts = [part for part in (scene.ask, scene.narration, scene.tour) if part is not None and part.sentences]
    return [scene.caption, *(part.sentences[part.current] for part in parts if part.current >= 0)]
