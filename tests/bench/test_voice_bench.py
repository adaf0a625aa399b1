"""The bench of the voice counts rightly: time in samples, her own voice in the room, an answer from end to end."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from kiosk import wav
from kiosk.hearing.sound import RATE
from tools.bench.voice import latency, selftalk
from tools.bench.voice.rig import Rig
from tools.bench.voice.room import BLOCK, Room
from tools.bench.voice.setup import QUICK, Bench


def samples(block: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    return np.frombuffer(block, dtype="<i2")


def test_time_goes_by_with_the_sound_that_is_taken() -> None:
    room = Room()
    room.run(True, seconds=1.0)
    assert room.say(np.full(BLOCK, 1000, np.int16)) == 0.0
    blocks = room.blocks()
    assert samples(next(blocks)).max() == 1000
    assert samples(next(blocks)).max() == 0
    for _ in range(11):
        next(blocks)
    assert 13 * BLOCK / RATE <= room.now() < 13 * BLOCK / RATE + 0.5
    assert not room.is_running, "no longer than it was let"


def test_her_voice_comes_in_later_and_ends_soon_after_she_is_stopped(tmp_path: Path) -> None:
    tone = 8000 * np.sin(np.arange(RATE) / 6)
    wav.write(tmp_path / "her.wav", tone.astype(np.int16), RATE)
    room, stopped = Room(echo=0.5), threading.Event()
    room.run(True)
    blocks = room.blocks()
    assert samples(next(blocks)).max() == 0
    playing = threading.Thread(target=room.play, args=(tmp_path / "her.wav", 1.0, stopped))
    began = threading.Event()
    room.began_to_play = began.set
    playing.start()
    assert began.wait(5)
    heard = [np.abs(samples(next(blocks))).max() for _ in range(8)]
    assert heard[0] == 0
    assert heard[-1] > 2000
    stopped.set()
    playing.join(5)
    after = [np.abs(samples(next(blocks))).max() for _ in range(8)]
    assert after[0] > 2000, "what is under way is still heard"
    assert after[-1] == 0


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(QUICK)


def test_a_question_is_answered_from_end_to_end(bench: Bench, tmp_path: Path) -> None:
    config = bench.config.model_copy(update={"data": str(tmp_path)})
    with Rig(config, bench.centre, bench.model, Room()) as rig:
        found = latency.measure(rig, bench, bench.asked(1))
    for one in (*found.made, *found.kept):
        assert 0 < one.meter < 0.3
        assert -0.5 < one.words <= min(one.caption, one.sound)
        assert max(one.caption, one.sound) < 5
    assert 0 < found.plain_factor < found.factor < 1


def test_her_own_voice_is_no_question(bench: Bench, tmp_path: Path) -> None:
    config = bench.config.model_copy(update={"data": str(tmp_path)})
    with Rig(config, bench.centre, bench.model, Room(selftalk.ECHO)) as rig:
        found = selftalk.measure(rig, bench.centre, 62)
    assert (found.words, found.calls) == (0, 0)
    assert found.interruptions == 1
