"""The loudspeaker of this machine, through PortAudio."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import soxr

from kiosk import portaudio
from kiosk.speaking import wav

_BLOCK = 0.04  # seconds: how finely a stop cuts
_GRACE = 3.0  # seconds over a file's length after which the device counts as dead


class PortAudioPlayer:
    """Plays one file at a time; `name` is a part of the device's name, "" for the system's default."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def probe(self) -> str:
        """Return the name of the device that would be used. Raises DeviceError when there is none."""
        return str(portaudio.find_device("output", self._name)["name"])

    def play(self, path: Path, volume: float, stopped: threading.Event) -> None:
        """Play to the end, or until `stopped`; volume 0–1. Raises DeviceError without a loudspeaker."""
        samples, rate = wav.read(path)
        device = portaudio.find_device("output", self._name)
        if not portaudio.supports("output", device, rate, 1):
            own = int(device["default_samplerate"])
            samples, rate = soxr.resample(samples, rate, own), own
        sound = (samples * volume).astype("<i2")
        done = threading.Event()
        at = 0

        def give(data: Any, frames: int, time: Any, status: Any) -> None:
            nonlocal at
            block = sound[at : at + frames] if not stopped.is_set() else sound[:0]
            at += frames
            data[: 2 * len(block)] = block.tobytes()
            data[2 * len(block) :] = bytes(2 * (frames - len(block)))
            if at >= len(sound) or stopped.is_set():
                raise library.CallbackStop

        def make(sounddevice: Any) -> Any:
            return sounddevice.RawOutputStream(
                samplerate=rate,
                channels=1,
                dtype="int16",
                device=device["index"],
                blocksize=int(rate * _BLOCK),
                latency=0.08,
                callback=give,
                finished_callback=done.set,
            )

        library = portaudio.library()
        with portaudio.opened(make, "output") as stream:
            _wait(done, stopped, len(sound) / rate + _GRACE)
            if stopped.is_set():
                stream.abort()


def _wait(done: threading.Event, stopped: threading.Event, longest: float) -> None:
    """Wait for the end of the sound, or to be stopped, at most `longest` seconds."""
    waited = 0.0
    while not done.wait(0.02) and not stopped.is_set() and waited < longest:
        waited += 0.02
