"""Sounds beside her voice: as loud as she is, one after the other, and never in anybody's way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from fakes import UNPLUGGED, ListPlayer

from kiosk import wav
from kiosk.dialogue.commands import Cue
from kiosk.speaking import chimes as speaking
from kiosk.speaking.chimes import Chimes
from tools.cues.__main__ import CUES
from tools.sound.server import poll

FOLDER = Path(speaking.__file__).parent / "cues"


@pytest.fixture
def player() -> ListPlayer:
    return ListPlayer()


@pytest.fixture
def now() -> list[float]:
    return [100.0]


@pytest.fixture
def chimes(player: ListPlayer, now: list[float]) -> Iterator[Chimes]:
    chimes = Chimes(player, lambda: now[0])
    chimes.start()
    yield chimes
    chimes.stop()


def played(player: ListPlayer, *names: str) -> Callable[[], bool]:
    return lambda: [name for name, _ in player.played] == list(names)


def test_every_cue_is_a_sound_that_the_script_made(tmp_path: Path) -> None:
    assert set(CUES) == set(get_args(Cue)) == {file.stem for file in FOLDER.glob("*.wav")}
    for name, (_, peak) in CUES.items():
        samples, _ = wav.read(FOLDER / f"{name}.wav")
        loudest = 20 * np.log10(np.abs(samples.astype(int)).max() / 32768)
        assert loudest == pytest.approx(peak, abs=0.2), name
        assert abs(int(samples[0])) < 100 > abs(int(samples[-1])), "nothing clicks"


def test_a_cue_is_as_loud_as_she_is_and_tells_how_long_it_lasts(chimes: Chimes, player: ListPlayer) -> None:
    chimes.set_volume(50)
    lasting = chimes.sound("listening")
    poll(lambda: player.played == [("listening", 0.5)], 5, "a cue")
    assert 0.18 <= lasting < 0.3


def test_cues_wait_for_each_other_and_a_tick_for_nothing(chimes: Chimes, player: ListPlayer) -> None:
    player.hold = threading.Event()
    first, second = chimes.sound("listened"), chimes.sound("answer")
    poll(played(player, "listened"), 5, "the first cue")
    chimes.tick()
    poll(played(player, "listened", "touch"), 5, "a tick beside it")
    player.hold.set()
    poll(played(player, "listened", "touch", "answer"), 5, "the second cue")
    assert second == pytest.approx(first + 0.25)


def test_cues_that_come_too_thick_are_left_out(chimes: Chimes, player: ListPlayer) -> None:
    player.hold = threading.Event()
    chimes.sound("answer")
    poll(played(player, "answer"), 5, "the first cue")
    lasting = [chimes.sound("moving") for _ in range(5)]
    assert [bool(seconds) for seconds in lasting] == [True, True, False, False, False]
    player.hold.set()


def test_at_volume_nothing_there_is_nothing_to_wait_for(chimes: Chimes, player: ListPlayer) -> None:
    chimes.set_volume(0)
    chimes.tick()
    assert chimes.sound("listening") == 0.0
    chimes.set_volume(10)
    chimes.sound("answer")
    poll(lambda: player.played == [("answer", 0.1)], 5, "the audible cue")


def test_without_a_loudspeaker_it_is_silent_and_tried_again_later(
    chimes: Chimes, player: ListPlayer, now: list[float]
) -> None:
    player.error = UNPLUGGED
    asked = 0

    def given_up() -> bool:
        nonlocal asked
        if player.tried < asked:  # where a cue waits still, more of them are silent for want of room
            return False
        asked += 1
        return chimes.sound("answer") == 0.0

    poll(given_up, 20, "giving up")
    player.error = None
    now[0] += 14
    assert chimes.sound("answer") == 0.0
    now[0] += 2
    assert chimes.sound("answer") > 0
    poll(played(player, "answer"), 5, "the cue")
