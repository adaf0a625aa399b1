"""The microphone of this machine, through PortAudio."""

from __future__ import annotations

import logging
import queue
from collections.abc import Iterator
from typing import Any

from kiosk import portaudio
from kiosk.hearing.sound import RATE, ToRecogniser
from kiosk.ports import DeviceError

log = logging.getLogger(__name__)

_BLOCK = 0.08  # seconds
_DEAD = 2.0  # seconds without a block after which a microphone counts as unplugged


class PortAudioMicrophone:
    """One opening of a microphone; `name` is a part of its name, "" for the system's default."""

    rate = RATE

    def __init__(self, name: str = "") -> None:
        self._name = name
        # None ends the blocks; there is room for 16 s, so that a busy moment loses nothing.
        self._blocks: queue.Queue[bytes | None] = queue.Queue(maxsize=200)
        self._lost = 0

    def probe(self) -> str:
        """Return the name of the device that would be used. Raises DeviceError when there is none."""
        return str(portaudio.find_device("input", self._name)["name"])

    def blocks(self) -> Iterator[bytes]:
        """Yield blocks of 0.08 s at RATE until closed. Raises DeviceError when the sound stops coming."""
        device = portaudio.find_device("input", self._name)
        rate, channels = RATE, 1
        if not portaudio.supports("input", device, rate, channels):
            rate, channels = int(device["default_samplerate"]), min(2, int(device["max_input_channels"]))
        convert = ToRecogniser(rate, channels)

        def make(sounddevice: Any) -> Any:
            return sounddevice.RawInputStream(
                samplerate=rate,
                channels=channels,
                dtype="int16",
                device=device["index"],
                blocksize=int(rate * _BLOCK),
                callback=self._take,
            )

        try:
            with portaudio.opened(make, "input"):
                while (block := self._blocks.get(timeout=_DEAD)) is not None:
                    yield convert.take(block)
        except queue.Empty:
            raise DeviceError("麦克风没有声音进来，可能被拔掉了，请检查接线") from None
        finally:
            if self._lost:
                log.warning("microphone: %d blocks were lost because they came too fast", self._lost)

    def close(self) -> None:
        """Stop; `blocks` ends soon after."""
        self._offer(None)

    def _take(self, data: Any, frames: int, time: Any, status: Any) -> None:
        self._lost += bool(status.input_overflow)
        self._offer(bytes(data))

    def _offer(self, block: bytes | None) -> None:
        try:
            self._blocks.put_nowait(block)
        except queue.Full:
            self._lost += 1
