"""WAV files as arrays."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.ports import DeviceError

Samples = NDArray[np.int16]  # one channel


def read(path: Path) -> tuple[Samples, int]:
    """Return the samples of a 16-bit WAV, mixed to one channel, and their rate in Hz. Raises DeviceError."""
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != 2:
                raise DeviceError(f"声音文件 {path.name} 不是 16 位的 WAV，请重新导出")
            samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
            channels, rate = file.getnchannels(), file.getframerate()
    except (OSError, EOFError, wave.Error):
        raise DeviceError(f"声音文件 {path.name} 打不开，可能已损坏，请重新导出") from None
    if channels > 1:
        samples = (
            samples[: len(samples) // channels * channels].reshape(-1, channels).mean(axis=1).astype(np.int16)
        )
    return samples, rate


def write(path: Path, samples: Samples, rate: int) -> None:
    """Write a 16-bit mono WAV. Raises OSError."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2").tobytes())


def join(paths: list[Path], pause: float = 0.15) -> tuple[Samples, int]:
    """Return the files one behind the other with a pause (seconds) between them, at the first one's rate."""
    parts: list[Samples] = []
    rate = 0
    for path in paths:
        samples, own = read(path)
        rate = rate or own
        if own != rate:
            times = np.arange(0, len(samples), own / rate)
            samples = np.interp(times, np.arange(len(samples)), samples).astype(np.int16)
        parts += [samples, np.zeros(int(rate * pause), dtype=np.int16)]
    return np.concatenate(parts[:-1]), rate
