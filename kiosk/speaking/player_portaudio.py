"""The loudspeaker of this machine, through PortAudio."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from kiosk import portaudio, wav
from kiosk.ports import DeviceError

_USUAL = 22_050  # Hz, of most synthesisers
_TRIED = 2205  # samples of silence that show whether a loudspeaker works
_BLOCK = 0.04  # seconds: how finely a stop cuts
_LATENCY = 0.08  # seconds of sound that are on their way at any time
_LONGEST_WAY = 1.0  # seconds that the last block may take to the loudspeaker, whatever the device says
_LOOK = 0.02  # seconds between two looks at whether to stop
_DEAD = 1.5  # seconds without a block fetched after which a loudspeaker counts as unplugged
_WAKING = 4.0  # the same at the beginning, when it has only filled its buffers: some take long to wake up
_FILLED = 0.4  # seconds of sound that may go into buffers before anything is heard


class PortAudioPlayer:
    """Plays files; `name` is a part of the device's name, "" for the system's default.

    With `aside` it is for what may as well not be heard, and disturbs no other use of the device.
    """

    def __init__(self, name: str = "", *, aside: bool = False) -> None:
        self._name, self._aside = name, aside

    def probe(self) -> str:
        """Return the name of the device that would be used. Raises DeviceError when none takes sound."""
        # Through a sound server a device can be opened that is not there: only playing tells.
        return self._play(np.zeros(_TRIED, np.int16), _USUAL, threading.Event())

    def play(self, path: Path, volume: float, stopped: threading.Event) -> None:
        """Play to the end, or until `stopped`; volume 0–1. Raises DeviceError without a loudspeaker."""
        samples, rate = wav.read(path)
        self._play((samples * volume).astype("<i2"), rate, stopped)

    def _play(self, samples: wav.Samples, rate: int, stopped: threading.Event) -> str:
        with portaudio.device("output", self._name, aside=self._aside) as device:
            own, channels = portaudio.form("output", device, rate)
            if own != rate:
                samples = soxr.resample(samples, rate, own)
            sound = _Sound(np.repeat(samples[:, None], channels, axis=1), own, stopped)
            with portaudio.library().RawOutputStream(
                samplerate=own,
                channels=channels,
                dtype="int16",
                device=device["index"],
                blocksize=int(own * _BLOCK),
                latency=_LATENCY,
                callback=sound.give,
                finished_callback=sound.broke.set,
            ) as stream:
                heard = sound.wait(lambda: float(stream.time))
                stream.abort()
            if not heard:
                raise DeviceError("喇叭没有反应，可能被拔掉了，请检查接线")
            return str(device["name"])


class _Sound:
    """What PortAudio's thread fetches block by block; `frames` has a column for each channel."""

    def __init__(self, frames: NDArray[np.int16], rate: int, stopped: threading.Event) -> None:
        self._frames, self._rate, self._stopped, self._at = frames, rate, stopped, 0
        self._filled = int(rate * _FILLED)
        self._ends: float | None = None  # when its last sample will have been heard, by the stream's clock
        self.broke = threading.Event()

    def give(self, data: Any, frames: int, time: Any, status: Any) -> None:
        """Called by PortAudio for each block; behind the sound comes silence, until the stream is ended."""
        there = 0 if self._stopped.is_set() else frames
        block = self._frames[self._at : self._at + there].tobytes()
        self._at += frames
        data[: len(block)] = block
        data[len(block) :] = bytes(len(data) - len(block))
        if self._ends is None and self._at >= len(self._frames):
            # To end the stream by itself here would lose what is still on its way to the loudspeaker.
            begins = max(time.outputBufferDacTime, time.currentTime)
            self._ends = min(begins + frames / self._rate, time.currentTime + _LONGEST_WAY)

    def wait(self, now: Callable[[], float]) -> bool:
        """Wait until it has been heard to its end, or was stopped; False when it got stuck before."""
        stuck, before = 0.0, -1
        while not self._stopped.is_set():
            if self._ends is not None and now() >= self._ends:
                return True
            patience = _DEAD if self._at > self._filled else _WAKING
            if stuck >= patience or self.broke.wait(_LOOK):
                return self._stopped.is_set()
            stuck = stuck + _LOOK if self._at == before else 0.0
            before = self._at
        return True
