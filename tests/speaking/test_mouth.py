"""The mouth with a voice and a loudspeaker that work. Nothing here waits for sound."""

from __future__ import annotations

import threading

import pytest
from fakes import BeepVoice, ListPlayer, Posted
from turns import speaking, spoken

from kiosk.dialogue.commands import Say
from kiosk.dialogue.events import Ready, Speaking, Spoken
from kiosk.speaking.mouth import Mouth, first_clause, reading_time


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
    posted.until(speaking(1))
    mouth.say(Say(2, ("三",)))
    assert posted.until(speaking(2)) == [Speaking(2, 0)]
    player.hold.set()
    assert posted.until(spoken(2)) == [Spoken(2)]


def test_hushed_she_tells_nothing_more(mouth: Mouth, posted: Posted, player: ListPlayer) -> None:
    player.hold = threading.Event()
    mouth.start()
    mouth.say(Say(1, ("一", "二")))
    posted.until(speaking(1))
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
    posted.until(speaking(1))
    mouth.hush()
    mouth.say(Say(2, ("三",)))
    posted.until(speaking(2))  # the caption does not wait for the old sound
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
