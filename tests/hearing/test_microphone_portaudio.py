"""What PortAudio's thread hands over; whole microphones are in tests/sound."""

from __future__ import annotations

import logging
from types import SimpleNamespace

import pytest

from kiosk.hearing import microphone_portaudio
from kiosk.hearing.microphone_portaudio import PortAudioMicrophone, _Taken
from kiosk.hearing.sound import RATE, ToRecogniser
from kiosk.ports import DeviceError

FINE, OVERFLOW = SimpleNamespace(input_overflow=False), SimpleNamespace(input_overflow=True)


def test_blocks_come_as_they_were_recorded() -> None:
    taken = _Taken(room=10)
    for block in (b"\1\0" * 4, b"", b"\2\0" * 3):
        taken.take(block, len(block) // 2, None, FINE)
    blocks = taken.converted(ToRecogniser(RATE, 1))
    assert [next(blocks) for _ in range(3)] == [b"\1\0" * 4, b"", b"\2\0" * 3]


def test_stereo_at_another_rate_becomes_what_the_recogniser_wants() -> None:
    taken = _Taken(room=100)
    for _ in range(50):
        taken.take(bytes(4 * 882), 882, None, FINE)  # 20 ms at 44.1 kHz
    blocks = taken.converted(ToRecogniser(44_100, 2))
    heard = b"".join(next(blocks) for _ in range(50))
    assert len(heard) == pytest.approx(2 * RATE, rel=0.05)


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


def test_a_name_that_no_microphone_has_is_told_with_those_there_are() -> None:
    with pytest.raises(DeviceError, match="找不到名字里有“没有这个名字”的麦克风；现在有："):
        PortAudioMicrophone("没有这个名字").probe()
