"""A WAV file in the place of a microphone."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from kiosk.hearing.sound import RATE, ToRecogniser
from kiosk.ports import DeviceError

_BLOCK = 0.1  # seconds


class WavMicrophone:
    """Reads a PCM WAV of any rate, 8 to 32 bits, any number of channels."""

    rate = RATE

    def __init__(self, path: Path) -> None:
        self._path = path
        self._closed = False

    def probe(self) -> str:
        """Return the file's name."""
        return self._path.name

    def blocks(self) -> Iterator[bytes]:
        """Yield the file in blocks of 0.1 s, as fast as they are taken. Raises DeviceError for no WAV."""
        try:
            file = wave.open(str(self._path), "rb")  # noqa: SIM115 — opened apart so that only opening is guarded
        except FileNotFoundError:
            raise DeviceError("找不到这个录音文件，请检查路径") from None
        except (wave.Error, EOFError, OSError):
            raise DeviceError("不是 WAV 录音，请用录音软件另存为 WAV（PCM）") from None
        with file:
            convert = ToRecogniser(file.getframerate(), file.getnchannels())
            frames = max(1, int(file.getframerate() * _BLOCK))
            while not self._closed and (raw := file.readframes(frames)):
                yield convert.take(_to_16_bits(raw, file.getsampwidth()))

    def close(self) -> None:
        """Stop reading."""
        self._closed = True


def _to_16_bits(raw: bytes, width: int) -> bytes:
    if width == 2:
        return raw
    if width == 1:
        return ((np.frombuffer(raw, dtype=np.uint8).astype(np.int16) - 128) << 8).astype("<i2").tobytes()
    # The two highest bytes of each sample are the 16-bit sample.
    columns = np.frombuffer(raw[: len(raw) // width * width], dtype=np.uint8).reshape(-1, width)
    return columns[:, width - 2 :].tobytes()
