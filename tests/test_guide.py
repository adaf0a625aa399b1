"""The hub: events of many threads in, one after the other; commands out, whoever fails to obey."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from fakes import Obeyed

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.commands import Command
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Page, Scene
from kiosk.dialogue.settings import Settings
from kiosk.guide import Guide

CENTRE = load_centre(Path(__file__).parent / "halls").centre
ANSWERER = Answerer(CENTRE)


def dialogue() -> Dialogue:
    return Dialogue(CENTRE, ANSWERER, Settings())


def connect(guide: Guide, refuses: str = "") -> Obeyed:
    parts = Obeyed(refuses)
    guide.connect(parts, parts, parts, parts)
    return parts


def shown(parts: Obeyed) -> Scene:
    scene = parts.of("show")[-1]
    assert isinstance(scene, Scene)
    return scene


def test_a_visit_from_touch_to_spoken_answer() -> None:
    guide = Guide(dialogue())
    parts = connect(guide)
    assert parts.orders[0] == ("show", Scene(suggestions=ANSWERER.suggestions()))
    assert parts.of("set_volume") == [80]
    for event in (
        events.Ready("model"),
        events.Ready("ears"),
        events.Touched(),
        events.TalkStarted(),
        events.Level(0.5),
        events.Heard("李有华是谁", final=False),
        events.TalkFinished(),
        events.Heard("李有华是谁"),
    ):
        guide.post(event)
    assert len(parts.orders) == 2, "nothing happens before the next frame"
    guide.tick(0.016)
    assert [name for name, _ in parts.orders if name in ("listen", "finish")] == ["listen", "finish"]
    assert parts.of("show_level") == [0.5]
    (said,) = [
        say for say in parts.of("say") if isinstance(say, commands.Say) and "李有华" in say.sentences[0]
    ]
    assert shown(parts).ask
    assert any(isinstance(note, commands.Note) and note.kind == "question" for note in parts.of("note"))
    guide.post(events.AskClosed())
    guide.tick(0.016)
    assert [name for name, _ in parts.orders[-3:]] == ["hush", "set_aloud", "show"]
    assert shown(parts).ask is None
    assert said


def test_the_microphone_closes_when_the_sheet_does() -> None:
    guide = Guide(dialogue())
    parts = connect(guide)
    for event in (
        events.Ready("model"),
        events.Ready("ears"),
        events.Touched(),
        events.TalkStarted(),
        events.AskClosed(),
    ):
        guide.post(event)
    guide.tick(0)
    assert [name for name, _ in parts.orders if name in ("listen", "finish", "close")] == ["listen", "close"]


class Recording(Dialogue):
    """A dialogue that remembers its events."""

    def __init__(self) -> None:
        super().__init__(CENTRE, ANSWERER, Settings())
        self.events: list[Event] = []
        self.threads: set[int] = set()

    def handle(self, event: Event) -> list[Command]:
        self.events.append(event)
        self.threads.add(threading.get_ident())
        return super().handle(event)


def test_events_of_many_threads_are_all_handled_on_one_and_each_threads_in_order() -> None:
    dialogue = Recording()
    guide = Guide(dialogue)
    connect(guide)
    start = threading.Barrier(8)

    def post(number: int) -> None:
        start.wait()
        for count in range(500):
            guide.post(events.Heard(f"{number}:{count}", final=False))

    threads = [threading.Thread(target=post, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        guide.tick(0)
    guide.tick(0)
    heard = [event.text.split(":") for event in dialogue.events if isinstance(event, events.Heard)]
    assert len(heard) == 8 * 500
    for number in range(8):
        assert [int(count) for who, count in heard if who == str(number)] == list(range(500))
    assert dialogue.threads == {threading.get_ident()}


def test_time_goes_by_in_quarters_of_a_second_and_none_is_lost() -> None:
    dialogue = Recording()
    guide = Guide(dialogue)
    connect(guide)
    for _ in range(100):
        guide.tick(1 / 60)
    guide.tick(30)
    waited = [event.seconds for event in dialogue.events if isinstance(event, events.Waited)]
    assert min(waited) >= 0.25
    assert sum(waited) == pytest.approx(100 / 60 + 30, abs=0.25)


@pytest.mark.parametrize("order", ["show", "say", "hush", "listen", "note", "show_level", "set_volume"])
def test_a_part_that_fails_does_not_keep_the_others_from_obeying(order: str) -> None:
    guide = Guide(dialogue())
    parts = connect(guide, refuses=order)
    for event in (
        events.Ready("model"),
        events.Ready("ears"),
        events.Touched(),
        events.Opened(Page("exhibit", hall="family", exhibit="family/li-youhua")),
        events.NarrationTapped(),
        events.TalkStarted(),
        events.Level(0.5),
        events.Heard("李有华是谁"),
        events.VolumeChanged(10),
    ):
        guide.post(event)
    guide.tick(0)
    expected = {"show", "say", "hush", "listen", "note", "show_level", "set_volume"} - {order}
    assert expected <= {name for name, _ in parts.orders}


def test_what_happens_before_the_parts_are_there_shows_once_they_are() -> None:
    guide = Guide(dialogue())
    guide.post(events.Opened(Page("home")))
    guide.tick(0)
    assert shown(connect(guide)).page.name == "home"


def test_the_ear_leaves_out_what_sounds_before_it_listens() -> None:
    guide = Guide(dialogue())
    parts = connect(guide)
    guide.connect_chimes(parts, parts)
    for event in (
        events.Ready("model"),
        events.Ready("ears"),
        events.TalkStarted(),
        events.VolumeChanged(10),
    ):
        guide.post(event)
    guide.tick(0)
    told = [name for name, _ in parts.orders]
    assert told[told.index("sound") :][:3] == ["sound", "leave_out", "listen"]
    assert parts.of("leave_out") == [0.5]
    assert parts.of("set_volume")[-2:] == [90, 90], "the mouth's and the chimes'"


def test_what_cannot_sound_is_not_left_out() -> None:
    guide = Guide(dialogue())
    parts = connect(guide, refuses="sound")
    guide.connect_chimes(parts, parts)
    for event in (events.Ready("model"), events.Ready("ears"), events.TalkStarted()):
        guide.post(event)
    guide.tick(0)
    assert "listen" in [name for name, _ in parts.orders]
    assert not parts.of("leave_out")
