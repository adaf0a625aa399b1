"""Whatever can be said can be touched: each spoken command has a twin that is really there to be pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

import pytest
from floors import PLAN
from kivy.core.window import Window
from looking import pieces
from visitor import Visitor
from ways import EXHIBIT, FILM, HALL, to_ask, to_page

from kiosk.answering.answer import Command
from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.pressable import Pressable


@dataclass(frozen=True)
class Twin:
    """What a touch posts, and what leads from the home page to where it can be touched."""

    event: Event
    way: tuple[Event, ...] = ()


_READ = (*to_page("exhibit"), events.NarrationTapped())
_SHORTER = Twin(events.TourStepped(+1), (*to_page("tour"), *[events.Waited(1.0)] * 30))  # stop by stop
TWINS: dict[Command, Twin] = {
    "play": Twin(events.Opened(Page("film", HALL, EXHIBIT, FILM)), to_page("exhibit")),
    "pause": Twin(events.FilmToggled(), to_page("film")),
    "resume": Twin(events.NarrationTapped(), (*_READ, events.NarrationTapped())),
    "stop": Twin(events.SpeechStopped(), to_ask("answering")),
    "again": Twin(events.AgainTapped(), to_ask("answering")),
    "back": Twin(events.WentBack(), to_page("exhibit")),
    "home": Twin(events.WentHome(), to_page("exhibit")),
    "open_hall": Twin(events.Opened(Page("hall", HALL))),
    "open_exhibit": Twin(events.Opened(Page("exhibit", HALL, EXHIBIT)), to_page("hall")),
    "take_me": Twin(events.Opened(Page("way", HALL)), to_page("hall")),
    "louder": Twin(events.VolumeChanged(+10), _READ),
    "quieter": Twin(events.VolumeChanged(-10), _READ),
    "mute": Twin(events.VolumeChanged(-10), to_page("film")),  # down to nothing, step by step
    "slower": Twin(events.RateChosen(80), _READ),
    "faster": Twin(events.RateChosen(120), _READ),
    "usual_rate": Twin(events.RateChosen(100), (events.RateChosen(80), *_READ)),
    "large_text": Twin(events.TextSizeChosen("large")),
    "standard_text": Twin(events.TextSizeChosen("standard"), (events.TextSizeChosen("contrast"),)),
    "low_reach": Twin(events.ReachChosen(True)),
    "usual_reach": Twin(events.ReachChosen(False), (events.ReachChosen(True),)),
    "take_away": Twin(events.CodeAsked(True), to_page("exhibit")),
    "english": Twin(events.LanguageChosen("en")),
    "chinese": Twin(events.LanguageChosen("zh"), (events.LanguageChosen("en"),)),
    "narrate": Twin(events.NarrationTapped(), to_page("hall")),
    "next": Twin(events.Opened(Page("exhibit", HALL, "family/li-youhua")), to_page("hall")),
    "previous": Twin(events.Opened(Page("exhibit", HALL, EXHIBIT)), to_page("hall")),
    "tour": Twin(events.TourStarted()),
    "shorter_tour": _SHORTER,
    "next_stop": _SHORTER,
    "previous_stop": Twin(events.TourStepped(-1), (*to_page("tour"), events.TourStepped(+1), events.TourStepped(+1))),
    "skip": _SHORTER,
    "end_tour": Twin(events.TourEnded(), to_page("tour")),
    "go_ahead": _SHORTER,
    "no_films": _SHORTER,  # the film of a stop, when it is shown
    "how_far": Twin(events.TourStepped(+1), _SHORTER.way),  # the page itself tells
    "ask": Twin(events.TalkStarted(), to_ask("idle")),
    "again_sentence": Twin(events.AgainTapped(), to_ask("answering")),
    "rate": Twin(events.Opened(Page("feedback"))),
    "rate_good": Twin(events.Rated("good"), to_page("feedback")),
    "rate_fair": Twin(events.Rated("fair"), to_page("feedback")),
    "rate_poor": Twin(events.Rated("poor"), to_page("feedback")),
}  # fmt: skip
COMMANDS = tuple(command for command in get_args(Command) if command)


@pytest.fixture
def visitor(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    """Somebody at the home page of a centre with a floor plan, and with an exhibit that leads to an address."""
    Window.size = (1920, 1080)
    family, *others = centre.halls
    first, *rest = family.exhibits
    first = first.model_copy(update={"qr": "https://www.example.com/sunward"})
    halls = (family.model_copy(update={"exhibits": (first, *rest)}), *others)
    visitor = Visitor(app, centre.model_copy(update={"floor": PLAN, "halls": halls}))
    visitor.happen(events.WentHome())
    yield visitor
    visitor.leave()
    app.set_content(centre)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_can_be_said_can_be_touched(visitor: Visitor, command: Command) -> None:
    twin = TWINS[command]
    visitor.happen(*twin.way)
    assert twin.event in offered(visitor)


@pytest.mark.parametrize(
    "way", [(), to_page("film"), to_page("tour"), to_page("search"), to_page("feedback")]
)
def test_calling_her_has_a_twin_on_every_page(visitor: Visitor, way: tuple[Event, ...]) -> None:
    """Her name, and words that stop her."""
    visitor.happen(*way)
    asks = [events.TalkStarted(), events.AskOpened()]
    assert any(event in asks for event in offered(visitor))


def offered(visitor: Visitor) -> list[Event]:
    """What is posted when everything on the top layer is pressed; none of it is heard of by the dialogue."""
    posted: list[Event] = []
    visitor.app.post = posted.append
    for piece in list(pieces(visitor.shown, Pressable)):
        if piece.enabled:
            piece.action()
    visitor.app.post = visitor._post
    return posted
