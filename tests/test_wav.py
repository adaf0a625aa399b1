"""WAV files: what is whole, what is spoilt, how they are joined."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import wav
from kiosk.ports import DeviceError


@pytest.fixture
def beep(tmp_path: Path) -> Path:
    wav.write(tmp_path / "beep.wav", np.arange(1000, dtype=np.int16), 22_050)
    return tmp_path / "beep.wav"


def test_what_is_written_is_read(beep: Path) -> None:
    samples, rate = wav.read(beep)
    assert (samples.tolist(), rate) == (list(range(1000)), 22_050)
    assert wav.is_whole(beep)


@pytest.mark.parametrize("length", [0, 20, 44, 45, 2043])
def test_a_file_that_a_power_cut_has_shortened_is_not_whole(beep: Path, length: int) -> None:
    beep.write_bytes(beep.read_bytes()[:length])
    assert not wav.is_whole(beep)


def test_what_is_no_wav_is_not_whole_and_not_read(beep: Path) -> None:
    beep.write_bytes(b"ID3" + bytes(5000))
    assert not wav.is_whole(beep)
    with pytest.raises(DeviceError, match=r"beep\.wav 打不开"):
        wav.read(beep)


def test_a_folder_and_nothing_are_not_whole(tmp_path: Path) -> None:
    assert not wav.is_whole(tmp_path)
    assert not wav.is_whole(tmp_path / "nothing.wav")


def test_24_bits_and_stereo_are_read(tmp_path: Path) -> None:
    path = tmp_path / "announcer.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 3, 48_000, 0, "NONE", ""))
        file.writeframes(b"\xff\x00\x01\xff\x00\x03" * 10)  # 256.99… left, 768.99… right
    samples, rate = wav.read(path)
    assert (samples.tolist(), rate) == ([512] * 10, 48_000)


@given(st.binary(max_size=60), st.integers(1, 4))
def test_any_bytes_become_16_bits(raw: bytes, width: int) -> None:
    samples = wav.to_16_bits(raw, width)
    assert samples.dtype == np.int16
    assert len(samples) == len(raw) // width


@given(st.integers(-(2**31), 2**31 - 1))
def test_every_width_means_the_same(value: int) -> None:
    raw = value.to_bytes(4, "little", signed=True)
    for width in (2, 3, 4):
        assert wav.to_16_bits(raw[4 - width :], width)[0] == value >> 16
    assert wav.to_16_bits(bytes([(value >> 24) + 128]), 1)[0] == value >> 24 << 8


def test_files_of_different_rates_are_joined_with_a_pause(beep: Path, tmp_path: Path) -> None:
    wav.write(tmp_path / "slow.wav", np.zeros(8000, dtype=np.int16), 8000)
    samples, rate = wav.join([beep, tmp_path / "slow.wav"], pause=0.5)
    assert rate == 22_050
    assert len(samples) == pytest.approx(1000 + 0.5 * rate + rate, abs=2)
    assert samples[:1000].tolist() == list(range(1000))
