"""The mouth while its voice or its loudspeaker fails, and when it is stopped."""

from __future__ import annotations

import threading
import time

import pytest
from fakes import UNPLUGGED, BeepVoice, Clock, ListPlayer, Posted
from turns import speaking, spoken

from kiosk.dialogue.commands import Say
from kiosk.dialogue.events import Event, Failed, Ready, Speaking, Spoken
from kiosk.speaking.mouth import Mouth, reading_time

FAULTS = {
    "no loudspeaker": ("player", UNPLUGGED, "被拔掉了"),
    "no voice": ("voice", UNPLUGGED, "被拔掉了"),
    "a bug in the player": (
        "player",
        ValueError("bug"),
        "说话的时候程序出了错，过一会儿会再试；详情在日志里",
    ),
    "a bug in the voice": (
        "voice",
        RuntimeError("bug"),
        "说话的时候程序出了错，过一会儿会再试；详情在日志里",
    ),
}


@pytest.mark.parametrize(("part", "error", "reason"), FAULTS.values(), ids=FAULTS.keys())
def test_without_sound_the_captions_go_on_and_sound_is_tried_again(
    mouth: Mouth, posted: Posted, voice: BeepVoice, player: ListPlayer, clock: Clock, part: str, error: Exception, reason: str,
) -> None:  # fmt: skip
    mouth.start()
    posted.until(lambda event: event == Ready("mouth"))
    broken = voice if part == "voice" else player
    broken.error = error
    mouth.say(Say(1, ("一", "二")))
    assert posted.until(speaking(1)) == [Speaking(1, 0)]
    assert posted.until(lambda event: isinstance(event, Failed)) == [Failed("mouth", reason)]
    clock.now += reading_time("一")
    mouth.hush()
    broken.error = None
    mouth.say(Say(2, ("三",)))
    posted.until(speaking(2))
    assert player.played == [], "not tried again so soon"
    mouth.hush()
    clock.now += 15
    mouth.say(Say(3, ("四",)))
    assert posted.until(spoken(3)) == [Speaking(3, 0), Ready("mouth"), Spoken(3)]
    assert [name for name, _ in player.played] == ["四"]


def test_a_caption_without_sound_stays_as_long_as_it_takes_to_read_it(
    voice: BeepVoice, player: ListPlayer, posted: Posted
) -> None:
    player.error = UNPLUGGED
    told: list[float] = []  # when, on the mouth's own thread: ours may be late

    def post(event: Event) -> None:
        told.append(time.monotonic())
        posted(event)

    mouth = Mouth(voice, player, post)
    mouth.start()
    mouth.say(Say(1, ("一",)))
    assert posted.until(spoken(1))[-2:] == [Speaking(1, 0), Spoken(1)]
    assert told[-1] - told[-2] >= reading_time("一")
    mouth.stop()


def test_no_loudspeaker_at_the_start_is_told_once(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.error = UNPLUGGED
    mouth.start()
    mouth.say(Say(1, ("一",)))
    assert posted.until(speaking(1)) == [
        Failed("mouth", "被拔掉了"),
        Speaking(1, 0),
    ]


def test_a_loudspeaker_that_comes_back_is_noticed_without_a_sentence(
    mouth: Mouth, posted: Posted, player: ListPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.speaking.mouth._RETRY", 0.02)
    player.error = UNPLUGGED
    mouth.start()
    posted.until(lambda event: isinstance(event, Failed))
    player.error = None
    assert posted.until(lambda event: isinstance(event, Ready)) == [Ready("mouth")]
    mouth.say(Say(1, ("一",)))
    posted.until(spoken(1))
    assert [name for name, _ in player.played] == ["一"]


def test_stopped_while_she_speaks(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.hold = threading.Event()
    mouth.start()
    mouth.say(Say(1, ("一", "二")))
    posted.until(speaking(1))
    mouth.stop()
    assert posted.events == []


def test_stopped_before_it_was_started(mouth: Mouth, posted: Posted) -> None:
    mouth.stop()
    mouth.say(Say(1, ("一",)))
    assert posted.events == []
