"""Conversations as data: each file in tests/talks is one story, played through the real dialogue.

A step is one line: `tap`, `hear`, `live`, `say`, `wait`, `part` … (see `happen`), and `expect` compares
the screen and what she has done since the last look.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from floors import PLAN

from kiosk.answering.answerer import Answerer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.commands import Command
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Page, Rating, Scene
from kiosk.dialogue.settings import Settings

TESTS = Path(__file__).parent.parent
TALKS = sorted((TESTS / "talks").glob("*.yaml"))

TAPS: dict[str, Event] = {
    "screen": events.Touched(),
    "home": events.WentHome(),
    "back": events.WentBack(),
    "ask": events.AskOpened(),
    "close": events.AskClosed(),
    "talk": events.TalkStarted(),
    "done": events.TalkFinished(),
    "narrate": events.NarrationTapped(),
    "again": events.AgainTapped(),
    "stop": events.SpeechStopped(),
    "film": events.FilmToggled(),
    "still here": events.StillHere(),
    "english": events.LanguageChosen("en"),
    "large text": events.TextSizeChosen("large"),
    "lower": events.ReachChosen(True),
    "louder": events.VolumeChanged(10),
    "tour": events.TourStarted(),
    "next stop": events.TourStepped(1),
    "end tour": events.TourEnded(),
    **{rating: events.Rated(rating) for rating in get_args(Rating)},
}


def both(free: str, biased: str, final: bool = True) -> Event:
    """Words heard freely, and with the content in mind."""
    return events.Heard(free, final, others=(Hypothesis(biased, 1.0, "biased"),))


class Talk:
    """Plays the steps of one story."""

    def __init__(self, story: dict[str, Any], halls: Path) -> None:
        self.halls = halls
        centre = load_centre(TESTS / "halls").centre
        if "floor" in story:
            centre = centre.model_copy(update={"floor": PLAN.model_copy(update={"status": story["floor"]})})
        if story.get("preview"):
            centre = centre.for_preview(date(2026, 11, 25))
        self.dialogue = Dialogue(centre, Answerer(centre), Settings(**story.get("settings", {})))
        self.done: list[Command] = []
        self.turn = 0

    def play(self, step: dict[str, Any]) -> None:
        (verb, value), *rest = step.items()
        assert not rest, f"one thing at a time: {step}"
        if verb == "expect":
            self.expect(value)
            return
        for event in self.happen(verb, value):
            for command in self.dialogue.handle(event):
                self.done.append(command)
                self.turn = command.turn if isinstance(command, commands.Say) else self.turn

    def happen(self, verb: str, value: Any) -> list[Event]:
        """The events of a step."""
        one: dict[str, Any] = {
            "tap": lambda: TAPS[value],
            "open": lambda: events.Opened(Page.parse(value)),
            "pick": lambda: events.ChoicePicked(value - 1),
            "hear": lambda: events.Heard(value),
            "live": lambda: events.Heard(value, final=False),
            "hear both": lambda: both(*value),
            "live both": lambda: both(*value, final=False),
            "suggest": lambda: events.Heard(value, by_touch=True),
            "sentence": lambda: events.Speaking(self.turn, value - 1),
            "spoken": lambda: events.Spoken(self.turn if value is None else value),
            "film ended": lambda: events.FilmEnded(value),
            "film failed": lambda: events.FilmFailed(value, "坏了"),
            "failed": lambda: events.Failed(value, "没有接上"),
            "ready": lambda: events.Ready(value),
            "demo": lambda: events.Ready("model", "demo"),
            "arrived": lambda: events.Arrived(value),
            "moved": lambda: events.Moved(tuple(value)),
            "hand on stop": lambda: events.HandOnStop(value),
            "somebody near": lambda: events.PresenceChanged(value),
            "battery": lambda: events.BatteryRead(value),
            "handed over": lambda: events.HandedOver(Page.parse(value)),
            "level": lambda: events.Level(value),
            "rating kept": lambda: events.RatingKept(value),
            "called": lambda: events.Called(),
            "cut in": lambda: events.CutIn(),
            "staff write": lambda: self.edit(**value),
        }
        if verb == "wait":
            return [events.Waited(0.25)] * int(value * 4)
        return [one[verb]()]

    def edit(self, file: str, old: str, new: str) -> Event:
        """Change a file of a copy of the halls, and report what the content is then."""
        if not self.halls.exists():
            shutil.copytree(TESTS / "halls", self.halls)
        text = (self.halls / file).read_text(encoding="utf-8")
        assert old in text
        (self.halls / file).write_text(text.replace(old, new), encoding="utf-8")
        loaded = load_centre(self.halls)
        return events.ContentChanged(
            loaded.centre, Answerer(loaded.centre), tuple(problem.place for problem in loaded.problems)
        )

    def expect(self, wanted: dict[str, Any]) -> None:
        seen = (
            _shown(self.dialogue.scene) | _asked(self.dialogue.scene) | _told(self.done) | _ordered(self.done)
        )
        assert {key: seen[key] for key in wanted} == wanted
        self.done = []


def _shown(scene: Scene) -> dict[str, Any]:
    """What can be seen, but for the sheet."""
    return {
        "page": str(scene.page),
        "caption": scene.caption,
        "reading": scene.narration.current + 1 if scene.narration else 0,
        "paused": bool(scene.narration and scene.narration.paused),
        "film paused": scene.film_paused,
        "film failed": scene.film_failed,
        "code": scene.code,
        "film again": scene.film_again,
        "seconds left": scene.idle_left,
        "feedback": scene.feedback.state if scene.feedback else "",
        "skip in": scene.feedback.skip_in if scene.feedback else 0,
        "language": scene.language,
        "text size": scene.text_size,
        "low reach": scene.low_reach,
        "volume": scene.volume,
        "rate": scene.rate,
        "tour": f"{scene.tour.number}/{scene.tour.count}" if scene.tour else "",
        "waiting": bool(scene.tour and scene.tour.waiting),
        "mouth": scene.parts.mouth,
        "demo": scene.parts.demo_model,
        "hears name": scene.parts.hears_name,
        "problems": list(scene.problems),
    }


def _asked(scene: Scene) -> dict[str, Any]:
    """What can be seen on the sheet."""
    ask = scene.ask
    return {
        "ask": ask.state if ask else "closed",
        "heard": ask.heard if ask else "",
        "hint": ask.hint if ask else "",
        "marked": _marked(scene),
        "link": str(ask.link) if ask and ask.link else "",
        "choices": len(ask.choices) if ask else 0,
        "suggestions": len(ask.suggestions) if ask else 0,
    }


def _told(done: list[Command]) -> dict[str, Any]:
    """What can be heard, and is written down."""
    says = [c for c in done if isinstance(c, commands.Say)]
    notes = [c for c in done if isinstance(c, commands.Note)]
    return {
        "says": says[-1].sentences[says[-1].first] if says else "",
        "in": says[-1].language if says else "",
        "whole": list(says[-1].sentences) if says else [],
        "hushed": any(isinstance(c, commands.Hush) for c in done),
        "sounds": [c.cue for c in done if isinstance(c, commands.Sound)],
        "notes": [note.kind for note in notes],
        "ratings": [note.text for note in notes if note.kind == "rating"],
    }


def _ordered(done: list[Command]) -> dict[str, Any]:
    """What the other parts are told to do."""
    return {
        "listen": [c.on for c in done if isinstance(c, commands.Listen)],
        "finish": [c.finish for c in done if isinstance(c, commands.Listen)],
        "aloud": [c.on for c in done if isinstance(c, commands.Aloud)],
        "meter": [c.value for c in done if isinstance(c, commands.ShowLevel)],
        "rates set": [c.percent for c in done if isinstance(c, commands.SetRate)],
        "drives": [c.place for c in done if isinstance(c, commands.Go)],
        "halted": any(isinstance(c, commands.Halt) for c in done),
        "docked": any(isinstance(c, commands.Dock) for c in done),
        "hands over": [str(c.page) for c in done if isinstance(c, commands.HandOver)],
        "new content": any(isinstance(c, commands.ShowContent) for c in done),
    }


def _marked(scene: Scene) -> str:
    """The sentence that is shown as being said, on the sheet or on a tour."""
    said = scene.ask or scene.tour
    return said.sentences[said.current] if said and said.current >= 0 else ""


@pytest.mark.parametrize("file", TALKS, ids=lambda file: file.stem)
def test_talk(file: Path, tmp_path: Path) -> None:
    story = yaml.safe_load(file.read_text(encoding="utf-8"))
    talk = Talk(story, tmp_path / "halls")
    for number, step in enumerate(story["talk"], 1):
        try:
            talk.play(step)
        except AssertionError as error:
            raise AssertionError(f"step {number} of {file.name}, {step}: {error}") from error
