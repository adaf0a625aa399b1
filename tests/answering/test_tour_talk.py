"""What is said on tours means what groups mean by it; elsewhere, and for questions, nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kiosk.answering.answer import Answer
from kiosk.answering.answerer import Answerer
from kiosk.answering.situation import Situation
from kiosk.answering.tour_talk import tour_talk
from kiosk.content.load import load_centre

TESTS = Path(__file__).parents[1]
SAID = yaml.safe_load((TESTS / "answering" / "said-on-tours.yaml").read_text(encoding="utf-8"))
SITUATIONS = {
    "under way": Situation(tour="under way"),
    "guessed": Situation(tour="under way"),
    "waiting": Situation(tour="waiting"),
    "film": Situation(tour="film"),
    "choosing": Situation(tour="choosing"),
    "rating": Situation(rating=True),
}
MEANT = [
    pytest.param(where, command, text, id=f"{where}: {text}")
    for where in SITUATIONS
    for command, texts in SAID[where].items()
    for text in texts
]


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(load_centre(TESTS / "halls").centre)


@pytest.mark.parametrize(("where", "command", "text"), MEANT)
def test_it_is_understood_where_it_is_said(answerer: Answerer, where: str, command: str, text: str) -> None:
    assert answerer.answer(text, SITUATIONS[where]).command == command.partition(",")[0]


@pytest.mark.parametrize("text", SAID["questions"])
def test_a_question_stays_one(answerer: Answerer, text: str) -> None:
    """Whatever it is answered, or that it is not."""
    assert answerer.answer(text, Situation(tour="under way")).kind != "command"


@pytest.mark.parametrize(
    "text", ["还剩几站", "人到齐了", "接下来看什么", "我们不看影片了", "what comes next", "很好"]
)
def test_elsewhere_it_is_no_command(answerer: Answerer, text: str) -> None:
    given: Answer = answerer.answer(text)
    assert given.kind != "command"


def test_whoever_says_much_tells_something() -> None:
    assert tour_talk("等一下" * 7) == "pause"
    assert tour_talk("等一下" * 8) is None
