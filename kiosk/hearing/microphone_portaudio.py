"""The microphone of this machine, through PortAudio."""

from __future__ import annotations

import itertools
import logging
import queue
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from kiosk import portaudio, pulse
from kiosk.hearing.sound import RATE, ToRecogniser
from kiosk.ports import DeviceError
from kiosk.wav import to_16_bits

log = logging.getLogger(__name__)

_BLOCK = 0.08  # seconds
_DEAD = 2.0  # seconds without a block after which a microphone counts as unplugged
_WAKING = 4.0  # the same before the first block: some take over a second to wake up
_ROOM = 200  # blocks, 16 s, so that a busy moment loses nothing
_REPORTED = 750  # blocks, a minute, after which what was lost is told
_LOOKED = 12  # blocks, a second, between two looks at whether it is still a microphone


@dataclass(frozen=True)
class Trial:
    """What a microphone gave in a second: `rate` in Hz, `lost` blocks, `peak` from 0 to 32768."""

    name: str
    rate: int
    channels: int
    lost: int
    peak: int


class PortAudioMicrophone:
    """A microphone; `name` is a part of its name, "" for the system's default."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def probe(self) -> str:
        """Return the name of the device that would be used. Raises DeviceError when none gives sound."""
        with self._recording() as (taken, trial):
            # Through a sound server a device can be opened that is not there.
            next(taken.converted(ToRecogniser(trial.rate, trial.channels)))
            return trial.name

    def blocks(self) -> Generator[bytes, None, None]:
        """Yield blocks of 0.08 s at RATE until closed. Raises DeviceError when the sound stops coming."""
        while True:
            with self._recording() as (taken, trial):
                blocks = taken.converted(ToRecogniser(trial.rate, trial.channels))
                for count, block in enumerate(blocks, 1):
                    yield block
                    if count % _LOOKED == 0:
                        _look(trial.name)

    def try_out(self) -> Trial:
        """Listen for a second. Raises DeviceError."""
        with self._recording() as (taken, trial):
            blocks = taken.converted(ToRecogniser(trial.rate, trial.channels))
            heard = np.frombuffer(b"".join(next(blocks) for _ in range(int(1 / _BLOCK))), dtype="<i2")
            return replace(trial, lost=taken.lost, peak=int(np.abs(heard.astype(int)).max(initial=0)))

    @contextmanager
    def _recording(self) -> Iterator[tuple[_Taken, Trial]]:
        with portaudio.device("input", self._name) as device:
            _look(str(device["name"]))
            rate, channels = portaudio.form("input", device, RATE)
            taken = _Taken(_ROOM)
            with portaudio.library().RawInputStream(
                samplerate=rate,
                channels=channels,
                dtype="int16",
                device=device["index"],
                blocksize=int(rate * _BLOCK),
                callback=taken.take,
                finished_callback=taken.end,
            ):
                yield taken, Trial(str(device["name"]), rate, channels, lost=0, peak=0)


def _look(device: str) -> None:
    if pulse.only_monitors(device):
        raise DeviceError("麦克风被拔掉了，请重新插好")


class _Taken:
    """What PortAudio's thread has recorded and nobody has fetched yet. `lost` counts blocks."""

    def __init__(self, room: int) -> None:
        self._blocks: queue.Queue[bytes | None] = queue.Queue(maxsize=room)
        self.lost = 0

    def take(self, data: Any, frames: int, time: Any, status: Any) -> None:
        """Called by PortAudio with each block."""
        self.lost += bool(status.input_overflow)
        self._put(bytes(data))

    def end(self) -> None:
        """Called by PortAudio when no more will come, because we have closed it or it is gone."""
        self._put(None)

    def converted(self, convert: ToRecogniser) -> Generator[bytes, None, None]:
        """Yield the blocks as they come, until the device is wanted back. Raises DeviceError when they stop."""
        patience, told = _WAKING, 0
        try:
            for count in itertools.count(1):
                block = self._blocks.get(timeout=patience)
                if block is None:
                    raise queue.Empty
                patience = _DEAD
                yield convert.take(to_16_bits(block, 2))
                if portaudio.wanted_back():
                    return
                if count % _REPORTED == 0:
                    told = self._tell(told)
        except queue.Empty:
            raise DeviceError("麦克风没有声音进来，可能被拔掉了，请检查接线") from None
        finally:
            self._tell(told)

    def _put(self, block: bytes | None) -> None:
        try:
            self._blocks.put_nowait(block)
        except queue.Full:
            self.lost += 1

    def _tell(self, told: int) -> int:
        """Log what was lost since the last time."""
        if self.lost > told:
            log.warning("microphone: %d blocks were lost because they came too fast", self.lost - told)
        return self.lost
