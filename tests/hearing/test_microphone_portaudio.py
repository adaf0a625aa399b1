"""What PortAudio's thread hands over; whole microphones are in tests/sound."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soxr
from hypothesis import given
from hypothesis import strategies as st
from speech import MODEL, spoken

from kiosk import portaudio, wav
from kiosk.hearing import microphone_portaudio
from kiosk.hearing.microphone_portaudio import PortAudioMicrophone, _Taken
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE, ToRecogniser
from kiosk.ports import DeviceError

FINE, OVERFLOW = SimpleNamespace(input_overflow=False), SimpleNamespace(input_overflow=True)


def test_blocks_come_as_they_were_recorded() -> None:
    taken = _Taken(room=10)
    for block in (b"\1\0" * 4, b"", b"\2\0" * 3):
        taken.take(block, len(block) // 2, None, FINE)
    blocks = taken.converted(ToRecogniser(RATE, 1))
    assert [next(blocks) for _ in range(3)] == [b"\1\0" * 4, b"", b"\2\0" * 3]


@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_speech_in_stereo_at_another_rate_and_in_odd_blocks_is_understood(rate: int, tmp_path: Path) -> None:
    samples, own = wav.read(spoken("家风家训展厅在哪里", tmp_path / "question.wav"))
    stereo = np.repeat(soxr.resample(samples, own, rate), 2).astype("<i2").tobytes()
    taken, at = _Taken(room=1000), 0
    for size in np.random.default_rng(0).integers(0, 3000, 1000):
        taken.take(stereo[at : at + 4 * size], size, None, FINE)
        at += 4 * size
    recogniser = VoskModel(MODEL).recogniser()
    blocks = taken.converted(ToRecogniser(rate, 2))
    for _ in range(1000):
        if block := next(blocks):
            recogniser.feed(block)
    assert recogniser.final()[0].text == "家风家训展厅在哪里"


@given(st.lists(st.binary(max_size=50), max_size=8), st.integers(1, 6))
def test_blocks_of_any_size_do_no_harm(sizes: list[bytes], channels: int) -> None:
    taken = _Taken(room=8)
    for block in sizes:
        taken.take(block, len(block), None, OVERFLOW)
    blocks = taken.converted(ToRecogniser(48_000, channels))
    assert all(len(next(blocks)) % 2 == 0 for _ in sizes)
    assert taken.lost == len(sizes)


def test_what_comes_too_fast_is_counted_and_not_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    taken = _Taken(room=2)
    taken.take(b"\1\0", 1, None, OVERFLOW)
    for _ in range(3):
        taken.take(b"\1\0", 1, None, FINE)
    blocks = taken.converted(ToRecogniser(RATE, 1))
    assert [next(blocks), next(blocks)] == [b"\1\0", b"\1\0"]
    with caplog.at_level(logging.WARNING):
        blocks.close()
    assert caplog.messages == ["microphone: 3 blocks were lost because they came too fast"]


def test_when_no_more_sound_comes_it_counts_as_unplugged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone_portaudio, "_DEAD", 0.01)
    taken = _Taken(room=2)
    taken.take(b"\1\0", 1, None, FINE)
    blocks = taken.converted(ToRecogniser(RATE, 1))
    next(blocks)
    with pytest.raises(DeviceError, match="麦克风没有声音进来"):
        next(blocks)


def test_a_stream_that_ends_by_itself_is_noticed_at_once() -> None:
    taken = _Taken(room=2)
    taken.end()
    with pytest.raises(DeviceError, match="麦克风没有声音进来"):
        next(taken.converted(ToRecogniser(RATE, 1)))


def test_one_that_is_always_open_tells_what_was_lost_every_minute(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(microphone_portaudio, "_REPORTED", 2)
    taken = _Taken(room=9)
    for status in (OVERFLOW, OVERFLOW, FINE, FINE, OVERFLOW, FINE):
        taken.take(b"\1\0", 1, None, status)
    blocks = taken.converted(ToRecogniser(RATE, 1))
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            next(blocks)
        blocks.close()
    assert [message.split()[1] for message in caplog.messages] == ["3"], "told once, and nothing twice"


def test_it_lets_go_when_the_list_of_devices_has_to_be_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = _Taken(room=9)
    for _ in range(3):
        taken.take(b"\1\0", 1, None, FINE)
    blocks = taken.converted(ToRecogniser(RATE, 1))
    next(blocks)
    monkeypatch.setattr(portaudio, "_waiting", 1)
    assert list(blocks) == []


def test_a_name_that_no_microphone_has_is_told_with_those_there_are() -> None:
    with pytest.raises(DeviceError, match="找不到名字里有“没有这个名字”的麦克风；现在有："):
        PortAudioMicrophone("没有这个名字").probe()
