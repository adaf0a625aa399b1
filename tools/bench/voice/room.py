"""A room whose time is counted in samples: a visitor who speaks, her own voice, a microphone in between.

The microphone gives its sound as fast as it is taken. A moment is told by the sound given so far, plus
the real time that has gone by since the last block was given: what computing takes is counted as it is,
what is spent on waiting for sound is not waited for.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from kiosk import wav
from kiosk.hearing.sound import RATE
from kiosk.wav import Samples

BLOCK = 1280  # samples, 0.08 s, as the real microphone gives them
_LATER = int(0.12 * RATE)  # samples between sending her voice to the loudspeaker and its coming in again
_HALL = 0.4  # seconds in which the reverberation of the hall falls by 60 dB


class Room:
    """Microphone and loudspeaker at once. `echo` is how much of her voice the microphone gets, 0–1."""

    def __init__(self, echo: float = 0.0, noise: float = 0.0) -> None:
        """`noise` is the standard deviation of a noise floor, in 16-bit steps."""
        self._echo, self._noise = echo, noise
        self._chance = np.random.default_rng(0)
        self._visitor, self._own = np.zeros(0, np.int16), np.zeros(0, np.int16)
        self._given, self._last = 0, time.perf_counter()  # samples, and when the last of them were given
        self._changed = threading.Condition()
        self._taken = 0  # how many generators are open
        self._running, self._until = False, 0.0
        self.after_block: Callable[[], None] = lambda: None
        self.may_hurry: Callable[[], bool] = lambda: True
        self.began_to_play: Callable[[], None] = lambda: None
        self.played: Callable[[], None] = lambda: None
        self._left, self._stopped = 0, threading.Event()  # of what she says
        self.talked = 0  # samples of hers that have been heard

    @property
    def is_open(self) -> bool:
        """Whether somebody listens."""
        return self._taken > 0

    def run(self, on: bool, seconds: float = float("inf")) -> None:
        """Let time go by, so many seconds at most, or stand still."""
        with self._changed:
            self._running, self._until = on, self._given / RATE + seconds
            self._changed.notify_all()

    @property
    def is_running(self) -> bool:
        """Whether time goes by."""
        return self._running

    def now(self) -> float:
        """Return this moment in seconds."""
        return self._given / RATE + time.perf_counter() - self._last

    def say(self, sound: Samples) -> float:
        """Have a visitor speak as soon as somebody listens; return when the sound begins."""
        with self._changed:
            self._visitor = sound
            return self._given / RATE

    def probe(self) -> str:
        """Return its name, as microphone and as loudspeaker."""
        return "room"

    def blocks(self) -> Generator[bytes, None, None]:
        """Give sound, for ever."""
        self._taken += 1
        try:
            while True:
                with self._changed:
                    # Where her answer is being made, sound comes as slowly as it really does.
                    self._changed.wait_for(self.may_hurry, timeout=BLOCK / RATE)
                    # Half a second more, so that who holds the microphone can be told to let go of it.
                    self._changed.wait_for(lambda: self._running, timeout=0.5)
                    block = self._next()
                yield block
                self.after_block()
        finally:
            with self._changed:
                self._taken -= 1
                self._changed.notify_all()

    def play(self, path: Path, volume: float, stopped: threading.Event) -> None:
        """Take a sentence of hers; with an echo it lasts as long as the microphone takes to hear it."""
        heard = self._as_heard(path, volume) if self._echo else None
        with self._changed:
            self.began_to_play()
            if heard is not None and not stopped.is_set():
                self._own, self._stopped = heard, stopped
                while len(self._own) > self._left and self.is_open and not stopped.is_set():
                    self._changed.wait(timeout=0.01)
        if not stopped.is_set():
            self.played()

    def _as_heard(self, path: Path, volume: float) -> Samples:
        samples, rate = wav.read(path)
        heard = _in_a_hall(soxr.resample(samples * volume * self._echo, rate, RATE))
        # What is still under way when the last sample has been sent, or when she is stopped.
        self._left = len(heard) - int(len(samples) / rate * RATE)
        return heard

    def _next(self) -> bytes:
        heard = self._chance.normal(0, self._noise, BLOCK) if self._noise else np.zeros(BLOCK)
        if self._stopped.is_set():
            self._own = _dying_away(self._own[: self._left])
            self._stopped = threading.Event()
        self.talked += min(BLOCK, len(self._own))
        for source in (self._visitor, self._own):
            heard[: len(source[:BLOCK])] += source[:BLOCK]
        self._visitor, self._own = self._visitor[BLOCK:], self._own[BLOCK:]
        self._given, self._last = self._given + BLOCK, time.perf_counter()
        self._running = self._running and self._given / RATE < self._until
        self._changed.notify_all()
        return np.clip(heard, -32768, 32767).astype("<i2").tobytes()


def _in_a_hall(sound: NDArray[np.float64]) -> Samples:
    """Return her voice as the microphone hears it: later, and with reverberation (noise that decays)."""
    tail = np.arange(int(_HALL * RATE)) / RATE
    impulse = np.random.default_rng(0).standard_normal(len(tail)) * 10 ** (-3 * tail / _HALL)
    impulse *= 0.5 / np.sqrt(np.sum(impulse**2))
    impulse[0] = 1.0
    length = len(sound) + len(impulse)
    fast = 1 << length.bit_length()
    heard = np.fft.irfft(np.fft.rfft(sound, fast) * np.fft.rfft(impulse, fast))[:length]
    clipped: Samples = np.clip(np.concatenate([np.zeros(_LATER), heard]), -32768, 32767).astype(np.int16)
    return clipped


def _dying_away(sound: Samples) -> Samples:
    """Return what is still heard of her when she is stopped: what is under way, and its reverberation."""
    since = np.maximum(np.arange(len(sound)) - _LATER, 0) / RATE
    return np.asarray(sound * 0.5 ** (since > 0) * 10 ** (-3 * since / _HALL)).astype(np.int16)
