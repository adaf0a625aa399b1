"""A WAV file in the place of a microphone."""

from __future__ import annotations

import wave
from collections.abc import Generator
from pathlib import Path

from kiosk.hearing.sound import ToRecogniser
from kiosk.ports import DeviceError
from kiosk.wav import SPOILT, to_16_bits

_BLOCK = 0.1  # seconds


class WavMicrophone:
    """Reads a PCM WAV of any rate, 8 to 32 bits, any number of channels, as fast as it is taken."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def probe(self) -> str:
        """Return the file's name. Raises DeviceError when there is no such file."""
        if not self._path.is_file():
            raise DeviceError("找不到这个录音文件，请检查路径")
        return self._path.name

    def blocks(self) -> Generator[bytes, None, None]:
        """Yield the file in blocks of 0.1 s. Raises DeviceError for no WAV."""
        self.probe()
        try:
            file = wave.open(str(self._path), "rb")  # noqa: SIM115 — opened apart so that only opening is guarded
            convert = ToRecogniser(file.getframerate(), file.getnchannels())
        except (*SPOILT, ValueError):
            raise DeviceError("不是 WAV 录音，请用录音软件另存为 WAV（PCM）") from None
        with file:
            frames = max(1, int(file.getframerate() * _BLOCK))
            while raw := file.readframes(frames):
                yield convert.take(to_16_bits(raw, file.getsampwidth()))
            yield convert.take(to_16_bits(b"", 2), last=True)
