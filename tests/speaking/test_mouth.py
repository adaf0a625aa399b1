"""The mouth with a voice and a loudspeaker that work, fail, or hang. Nothing here waits for sound."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes import UNPLUGGED, BeepVoice, ListPlayer, Posted

from kiosk.dialogue.commands import Say
from kiosk.dialogue.events import Event, Failed, Ready, Speaking, Spoken
from kiosk.speaking.mouth import Mouth, first_clause, reading_time


class Clock:
    """Seconds that a test moves on."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def voice(tmp_path: Path) -> BeepVoice:
    return BeepVoice(tmp_path)


@pytest.fixture
def player() -> ListPlayer:
    return ListPlayer()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def mouth(voice: BeepVoice, player: ListPlayer, posted: Posted, clock: Clock) -> Iterator[Mouth]:
    mouth = Mouth(voice, player, posted, clock)
    yield mouth
    mouth.stop()
    assert not mouth._thread.is_alive()


def spoken(turn: int) -> Callable[[Event], bool]:
    return lambda event: event == Spoken(turn)


def test_sentences_are_spoken_in_order_and_each_is_told_as_it_begins(
    mouth: Mouth, posted: Posted, player: ListPlayer
) -> None:
    mouth.start()
    mouth.say(Say(7, ("一", "二", "三")))
    assert posted.until(spoken(7)) == [
        Ready("mouth"),
        Speaking(7, 0),
        Speaking(7, 1),
        Speaking(7, 2),
        Spoken(7),
    ]
    assert [name for name, _ in player.played] == ["一", "二", "三"]


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


def test_narration_goes_on_from_the_sentence_where_it_was_paused(
    mouth: Mouth, posted: Posted, player: ListPlayer
) -> None:
    mouth.start()
    mouth.say(Say(1, ("一", "二", "三"), first=2))
    assert posted.until(spoken(1)) == [Ready("mouth"), Speaking(1, 2), Spoken(1)]
    assert [name for name, _ in player.played] == ["三"]


def test_nothing_to_say_is_said_at_once(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    mouth.start()
    mouth.say(Say(1, ()))
    mouth.say(Say(2, ("一",), first=5))
    posted.until(spoken(2))
    assert player.played == []


def test_the_volume_holds_from_the_next_sentence_on(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    mouth.start()
    mouth.set_volume(30)
    mouth.say(Say(1, ("一",)))
    posted.until(spoken(1))
    assert player.played == [("一", 0.3)]


def test_the_next_sentence_is_made_while_one_is_heard(
    mouth: Mouth, posted: Posted, voice: BeepVoice, player: ListPlayer
) -> None:
    player.hold = threading.Event()
    rendered = voice.watch()
    mouth.start()
    mouth.say(Say(1, ("一", "二", "三")))
    assert rendered.acquire(timeout=10)
    assert rendered.acquire(timeout=10), "the second, although the first is still being heard"
    assert voice.rendered == ["一", "二"]
    assert Speaking(1, 1) not in posted.events
    player.hold.set()
    posted.until(spoken(1))


def test_a_newer_wish_ends_the_older_one(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.hold = threading.Event()
    mouth.start()
    mouth.say(Say(1, ("一", "二")))
    posted.until(lambda event: event == Speaking(1, 0))
    mouth.say(Say(2, ("三",)))
    assert posted.until(lambda event: event == Speaking(2, 0)) == [Speaking(2, 0)]
    player.hold.set()
    assert posted.until(spoken(2)) == [Spoken(2)]


def test_hushed_she_tells_nothing_more(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.hold = threading.Event()
    mouth.start()
    mouth.say(Say(1, ("一", "二")))
    posted.until(lambda event: event == Speaking(1, 0))
    mouth.hush()
    player.hold.set()
    mouth.say(Say(2, ("三",)))
    assert posted.until(spoken(2)) == [Speaking(2, 0), Spoken(2)]
    assert "二" not in [name for name, _ in player.played]


def test_hushed_before_the_sound_is_made_she_says_nothing(
    mouth: Mouth, posted: Posted, voice: BeepVoice, player: ListPlayer
) -> None:
    voice.hold = threading.Event()
    mouth.start()
    mouth.say(Say(1, ("一", "二")))
    posted.until(lambda event: event == Speaking(1, 0))
    mouth.hush()
    mouth.say(Say(2, ("三",)))
    posted.until(lambda event: event == Speaking(2, 0))  # the caption does not wait for the old sound
    voice.hold.set()
    posted.until(spoken(2))
    assert [name for name, _ in player.played] == ["三"]
    assert voice.rendered == ["一", "三"], "what is not wanted any more is not made"


def test_a_sentence_without_words_is_passed_over(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    mouth.start()
    mouth.say(Say(1, ("……", "一")))
    seen = posted.until(spoken(1), seconds=0.9 * reading_time("……"))
    assert seen == [Ready("mouth"), Speaking(1, 0), Speaking(1, 1), Spoken(1)]
    assert [name for name, _ in player.played] == ["一"]


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
    assert posted.until(lambda event: event == Speaking(1, 0)) == [Speaking(1, 0)]
    assert posted.until(lambda event: isinstance(event, Failed)) == [Failed("mouth", reason)]
    clock.now += reading_time("一")
    mouth.hush()
    broken.error = None
    mouth.say(Say(2, ("三",)))
    posted.until(lambda event: event == Speaking(2, 0))
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
    mouth = Mouth(voice, player, posted)
    mouth.start()
    mouth.say(Say(1, ("一",)))
    posted.until(lambda event: event == Speaking(1, 0))
    begun = time.monotonic()
    posted.until(spoken(1))
    assert time.monotonic() - begun == pytest.approx(reading_time("一"), abs=0.5)
    mouth.stop()


def test_no_loudspeaker_at_the_start_is_told_once(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.error = UNPLUGGED
    mouth.start()
    mouth.say(Say(1, ("一",)))
    assert posted.until(lambda event: event == Speaking(1, 0)) == [
        Failed("mouth", "被拔掉了"),
        Speaking(1, 0),
    ]


def test_stopped_while_she_speaks(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.hold = threading.Event()
    mouth.start()
    mouth.say(Say(1, ("一", "二")))
    posted.until(lambda event: event == Speaking(1, 0))
    mouth.stop()
    assert posted.events == []


def test_stopped_before_it_was_started(mouth: Mouth) -> None:
    mouth.stop()


LONG = "欢迎来到翠屏区融媒体中心，" + "这里有八个展厅，" * 5 + "请慢慢看。"


def test_a_very_long_first_sentence_begins_with_its_first_clause_under_one_caption(
    mouth: Mouth, posted: Posted, player: ListPlayer
) -> None:
    mouth.start()
    mouth.say(Say(1, (LONG, LONG[1:])))
    assert posted.until(spoken(1)) == [Ready("mouth"), Speaking(1, 0), Speaking(1, 1), Spoken(1)]
    first, rest, second = (name for name, _ in player.played)
    assert first == "欢迎来到翠屏区融媒体中心，"
    assert (first + rest, second) == (LONG, LONG[1:])


def test_what_is_made_already_is_not_cut(
    mouth: Mouth, posted: Posted, player: ListPlayer, voice: BeepVoice
) -> None:
    voice.render(LONG, "zh")
    mouth.start()
    mouth.say(Say(1, (LONG,)))
    posted.until(spoken(1))
    assert [name for name, _ in player.played] == [LONG]


@pytest.mark.parametrize("sentence", ["好，好。", "好" * 60, LONG[:40], "，" * 60, "one, two, " * 30])
def test_clauses_are_the_sentence(sentence: str) -> None:
    clauses = first_clause(sentence)
    assert "".join(clauses) == sentence
    assert (len(clauses) == 2) == (len(sentence) > 40 and sentence[0] != "好")


def test_the_rate_holds_from_the_next_sentence_on(mouth: Mouth, posted: Posted, voice: BeepVoice) -> None:
    mouth.start()
    mouth.set_rate(80)
    mouth.say(Say(1, ("一",)))
    posted.until(spoken(1))
    assert voice.paces == [80]
