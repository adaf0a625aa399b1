"""Recordings of every kind of PCM, and files that are none."""

from __future__ import annotations

import wave
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.sound import RATE
from kiosk.ports import DeviceError


def tone(rate: int, seconds: float = 0.5) -> NDArray[np.float64]:
    """440 Hz at half of full scale, -1 to 1."""
    return 0.5 * np.sin(2 * np.pi * 440 * np.arange(int(rate * seconds)) / rate)


def write(path: Path, sound: NDArray[np.float64], rate: int, bits: int, channels: int) -> Path:
    """Write `sound` to the first channel, and silence to the others."""
    frames = np.zeros((len(sound), channels))
    frames[:, 0] = sound
    whole = np.round(frames * (2 ** (bits - 1) - 1)).astype(np.int64)
    if bits == 8:
        raw = (whole + 128).astype(np.uint8).tobytes()
    else:
        raw = whole.astype("<i8").reshape(-1, 1).view(np.uint8)[:, : bits // 8].tobytes()
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, bits // 8, rate, 0, "NONE", ""))
        file.writeframes(raw)
    return path


def read(path: Path) -> NDArray[np.int16]:
    return np.frombuffer(b"".join(WavMicrophone(path).blocks()), dtype="<i2")


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [8000, 16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("bits", [8, 16, 24, 32])
def test_any_pcm_becomes_16_khz_mono(tmp_path: Path, bits: int, rate: int, channels: int) -> None:
    heard = read(write(tmp_path / "tone.wav", tone(rate), rate, bits, channels))
    wanted = tone(RATE) * 32767 / channels
    assert abs(len(heard) - len(wanted)) <= 1, "nothing is lost at the end"
    middle = slice(800, 7000)  # the filter needs some samples to begin and end
    error = np.abs(heard[middle] - wanted[middle]).max()
    assert error < (300 if bits == 8 else 40)


def test_blocks_come_in_tenths_of_a_second(tmp_path: Path) -> None:
    blocks = list(WavMicrophone(write(tmp_path / "t.wav", tone(RATE), RATE, 16, 1)).blocks())
    assert [len(block) for block in blocks] == [3200] * 5 + [0]


def test_reading_can_end_early_and_begin_again(tmp_path: Path) -> None:
    microphone = WavMicrophone(write(tmp_path / "t.wav", tone(RATE), RATE, 16, 1))
    blocks = microphone.blocks()
    first = next(blocks)
    blocks.close()
    assert next(microphone.blocks()) == first
    assert microphone.probe() == "t.wav"


def test_a_recording_without_sound_gives_none(tmp_path: Path) -> None:
    assert len(read(write(tmp_path / "t.wav", tone(RATE, 0), RATE, 16, 1))) == 0


NO_WAV = {
    "empty": b"",
    "text": "你好，这不是录音".encode(),
    "cut in the header": b"RIFF\x24\x00\x00\x00WAVEfm",
    "mp3": b"ID3\x04" + bytes(100),
    "no rate": b"RIFF\x2c\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00" + bytes(8) + b"\x02\x00\x10\x00data\x08\x00\x00\x00" + bytes(8),
}  # fmt: skip


@pytest.mark.parametrize("content", NO_WAV.values(), ids=NO_WAV.keys())
def test_what_is_no_wav_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.wav").write_bytes(content)
    with pytest.raises(DeviceError, match="不是 WAV 录音"):
        read(tmp_path / "x.wav")


@pytest.mark.parametrize("path", ["nothing.wav", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(DeviceError, match="找不到"):
        read(tmp_path / path)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 255)), max_size=4), st.integers(0, 200))
def test_a_spoilt_file_gives_sound_or_a_sentence(
    tmp_path: Path, changes: list[tuple[int, int]], length: int
) -> None:
    path = tmp_path / "t.wav"
    if not path.exists():
        write(path, tone(RATE, 0.005), RATE, 16, 2)
    good = bytearray(path.read_bytes())
    for at, value in changes:
        good[at] = value
    (tmp_path / "spoilt.wav").write_bytes(good[:length])
    with suppress(DeviceError):
        assert len(read(tmp_path / "spoilt.wav")) < 1_000_000
