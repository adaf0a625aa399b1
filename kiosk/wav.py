"""WAV files as arrays of 16-bit samples, whatever PCM they hold."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from kiosk.ports import DeviceError

Samples = NDArray[np.int16]  # one channel

_LEAST_HEADER = 44  # bytes
_SILENCE = 100  # of 32,768: softer is no speech

SPOILT = (OSError, EOFError, RuntimeError, wave.Error)  # what `wave` raises for a file that is no PCM WAV


def to_16_bits(raw: bytes, width: int) -> Samples:
    """Return samples of `width` bytes, as WAV files hold them, as 16-bit ones; a cut-off sample is dropped."""
    whole = raw[: len(raw) // width * width]
    if width == 2:
        return np.frombuffer(whole, dtype="<i2")
    if width == 1:  # the only width without a sign
        return (np.frombuffer(whole, dtype=np.uint8).astype(np.int16) - 128) << 8
    # The two highest bytes of each sample are the 16-bit sample.
    columns = np.frombuffer(whole, dtype=np.uint8).reshape(-1, width)
    return np.ascontiguousarray(columns[:, width - 2 :]).view("<i2")[:, 0]


def to_mono(samples: Samples, channels: int) -> Samples:
    """Return interleaved samples mixed to one channel; an incomplete frame at the end is dropped."""
    if channels == 1:
        return samples
    frames: Samples = samples[: len(samples) // channels * channels].reshape(-1, channels)
    mixed: Samples = frames.mean(axis=1).astype(np.int16)
    return mixed


def is_whole(path: Path) -> bool:
    """Whether the file is a WAV with some sound, and all of it that its header promises. Reads the header only."""
    try:
        with wave.open(str(path), "rb") as file:
            promised = file.getnframes() * file.getnchannels() * file.getsampwidth()
            return 0 < promised <= path.stat().st_size - _LEAST_HEADER and file.getframerate() > 0
    except SPOILT:
        return False


def read(path: Path) -> tuple[Samples, int]:
    """Return the samples of a WAV, mixed to one channel, and their rate in Hz. Raises DeviceError."""
    try:
        with wave.open(str(path), "rb") as file:
            samples = to_16_bits(file.readframes(file.getnframes()), file.getsampwidth())
            return to_mono(samples, file.getnchannels()), file.getframerate()
    except SPOILT:
        raise DeviceError(f"声音文件 {path.name} 打不开，可能已损坏，请重新导出成 WAV（PCM）") from None


def write(path: Path, samples: Samples, rate: int) -> None:
    """Write a 16-bit mono WAV. Raises OSError."""
    with path.open("wb") as out, wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2").tobytes())


def join(paths: list[Path], pause: float = 0.15, trim: bool = False) -> tuple[Samples, int]:
    """Return the files one behind the other with a pause (seconds) between them, at the first one's rate.

    With `trim` the silence at their beginnings and ends is cut off before.
    """
    parts: list[Samples] = []
    rate = 0
    for path in paths:
        samples, own = read(path)
        rate = rate or own
        if own != rate:
            samples = soxr.resample(samples, own, rate)
        parts += [_trimmed(samples) if trim else samples, np.zeros(int(rate * pause), dtype=np.int16)]
    return np.concatenate(parts[:-1]), rate


def _trimmed(samples: Samples) -> Samples:
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > _SILENCE)
    return samples[loud[0] : loud[-1] + 1] if len(loud) else samples[:0]
