"""The microphone of this machine, through PortAudio."""

from __future__ import annotations

import logging
import queue
from collections.abc import Generator
from typing import Any

from kiosk import portaudio
from kiosk.hearing.sound import RATE, ToRecogniser
from kiosk.ports import DeviceError
from kiosk.wav import to_16_bits

log = logging.getLogger(__name__)

_BLOCK = 0.08  # seconds
_DEAD = 2.0  # seconds without a block after which a microphone counts as unplugged
_WAKING = 4.0  # the same before the first block: some take over a second to wake up


class PortAudioMicrophone:
    """A microphone; `name` is a part of its name, "" for the system's default."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def probe(self) -> str:
        """Return the name of the device that would be used. Raises DeviceError when there is none."""
        with portaudio.device("input", self._name) as device:
            return str(device["name"])

    def blocks(self) -> Generator[bytes, None, None]:
        """Yield blocks of 0.08 s at RATE until closed. Raises DeviceError when the sound stops coming."""
        with portaudio.device("input", self._name) as device:
            rate, channels = RATE, 1
            if not portaudio.supports("input", device, rate, channels):
                rate, channels = int(device["default_samplerate"]), min(2, int(device["max_input_channels"]))
            # There is room for 16 s, so that a busy moment loses nothing.
            taken = _Taken(room=200)
            with portaudio.library().RawInputStream(
                samplerate=rate,
                channels=channels,
                dtype="int16",
                device=device["index"],
                blocksize=int(rate * _BLOCK),
                callback=taken.take,
            ):
                yield from taken.converted(ToRecogniser(rate, channels))


class _Taken:
    """What PortAudio's thread has recorded and nobody has fetched yet."""

    def __init__(self, room: int) -> None:
        self._blocks: queue.Queue[bytes] = queue.Queue(maxsize=room)
        self._lost = 0

    def take(self, data: Any, frames: int, time: Any, status: Any) -> None:
        """Called by PortAudio with each block."""
        self._lost += bool(status.input_overflow)
        try:
            self._blocks.put_nowait(bytes(data))
        except queue.Full:
            self._lost += 1

    def converted(self, convert: ToRecogniser) -> Generator[bytes, None, None]:
        """Yield the blocks as they come. Raises DeviceError when they stop coming."""
        patience = _WAKING
        try:
            while True:
                block = self._blocks.get(timeout=patience)
                patience = _DEAD
                yield convert.take(to_16_bits(block, 2))
        except queue.Empty:
            raise DeviceError("麦克风没有声音进来，可能被拔掉了，请检查接线") from None
        finally:
            if self._lost:
                log.warning("microphone: %d blocks were lost because they came too fast", self._lost)
