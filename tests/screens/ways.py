"""How a visit comes to each page and to each state of the ask sheet; a new one that nobody gave a way is found out."""

from __future__ import annotations

from typing import get_args

from visitor import Doubtful

from kiosk.dialogue import events
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import AskState, Page, PageName

HALL, EXHIBIT, FILM = "family", "family/sunward", "sunward"

PAGES: tuple[PageName, ...] = get_args(PageName)
ASK_STATES: tuple[AskState, ...] = get_args(AskState)
_ASKING: dict[AskState, tuple[Event, ...]] = {
    "idle": (events.AskOpened(),),
    "listening": (events.TalkStarted(), events.Heard("我姓王", final=False)),
    "thinking": (events.TalkStarted(), events.Heard("我姓王", final=False), events.TalkFinished()),
    "answering": (events.Heard("洗手间在哪里", by_touch=True),),
    "choices": (events.Heard(Doubtful.WORD, by_touch=True),),
    "unknown": (events.Heard("火星上有没有水", by_touch=True),),
    "no_microphone": (events.Failed("ears", "没有接上"), events.AskOpened()),
}


def to_page(name: PageName) -> tuple[Event, ...]:
    """Return what leads from the home page to one of this name."""
    if name == "attract":
        return (events.Waited(1000.0),)
    if name == "tour":
        return (events.TourStarted(minutes=5),)
    places = {"hall": Page("hall", HALL), "film": Page("film", HALL, EXHIBIT, FILM)}
    return (
        events.Opened(
            places.get(name, Page(name, HALL, EXHIBIT) if name in ("exhibit", "way") else Page(name))
        ),
    )


def to_ask(state: AskState) -> tuple[Event, ...]:
    """Return what leads to this state of the sheet, from any page."""
    return _ASKING[state]
