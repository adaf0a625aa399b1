"""Staff's test of the sound: how well the microphone hears, three seconds to listen back to, and a tone."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Literal

import numpy as np

from kiosk import wav
from kiosk.hearing.sound import RATE, decibels, is_clipped

log = logging.getLogger(__name__)

Verdict = Literal["clear", "low", "loud", "none"]
Recording = Literal["", "tone", "recording", "played", "failed"]
Sink = Callable[[bytes], None]

SECONDS = 3.0  # of a recording
_LATE = 1.5  # seconds without a block after which there is no signal
_SPEECH, _NOISE = 2.0, 10.0  # seconds that are looked at
_CLEAR, _LOUD, _NOTHING = -36.0, -6.0, -85.0  # dB of speech a metre away, of shouting into it, of a dead wire
_NOTES = (523.25, 659.25, 783.99)  # Hz: C E G


@dataclass(frozen=True)
class Reading:
    """Loudness in dB below full scale: now, the loudest of two seconds, and what is always there."""

    now: float
    loudest: float
    noise: float
    clipped: bool

    @property
    def verdict(self) -> Verdict:
        """What that means for whoever speaks at the moment."""
        if self.loudest < _NOTHING:
            return "none"
        if self.clipped or self.loudest > _LOUD:
            return "loud"
        return "clear" if self.loudest >= _CLEAR else "low"


class SoundCheck:
    """`tap` has every block from the microphone passed on (None ends that), `play` lets a file be heard.

    Blocks come on the ear's thread. `file` holds the tone, or what was recorded, until `close`.
    """

    def __init__(self, tap: Callable[[Sink | None], None], play: Callable[[Path], None], file: Path,
                 clock: Callable[[], float] = monotonic) -> None:  # fmt: skip
        self._tap, self._play, self._file, self._clock = tap, play, file, clock
        self._lock = threading.Lock()
        self._heard: deque[tuple[float, float, bool]] = deque()  # when, dB, clipped
        self._taken: list[bytes] = []
        self._until = 0.0  # when a recording has to have come to its end
        self._state: Recording = ""

    def open(self) -> None:
        """Begin to look at what the microphone hears."""
        self._tap(self.take)

    def close(self) -> None:
        """End, and keep no voice of anybody."""
        self._tap(None)
        with self._lock:
            self._heard.clear()
            self._taken, self._state = [], ""
            self._file.unlink(missing_ok=True)

    def beep(self) -> None:
        """Let the loudspeaker sound."""
        with self._lock:
            self._state = "tone"
            self._let_hear(tone(), 22_050)

    def record(self) -> None:
        """Keep the next three seconds, and play them then."""
        with self._lock:
            self._taken, self._state = [], "recording"
            self._until = self._clock() + SECONDS + _LATE

    def take(self, block: bytes) -> None:
        """Take a block of sound at RATE."""
        now = self._clock()
        with self._lock:
            self._heard.append((now, decibels(block), is_clipped(block)))
            while now - self._heard[0][0] > _NOISE:
                self._heard.popleft()
            if self._state != "recording":
                return
            self._taken.append(block)
            sound = b"".join(self._taken)
            if len(sound) < SECONDS * RATE * 2:
                return
            self._taken, self._state = [], "played"
            self._let_hear(wav.to_16_bits(sound, 2), RATE)

    @property
    def recording(self) -> Recording:
        """How far a recording is."""
        with self._lock:
            if self._state == "recording" and self._clock() > self._until:
                self._state = "failed"  # no sound came
            return self._state

    def reading(self) -> Reading | None:
        """Return how loud it is, None while no sound comes in."""
        now = self._clock()
        with self._lock:
            heard = list(self._heard)
        if not heard or now - heard[-1][0] > _LATE:
            return None
        recent = [(level, clipped) for at, level, clipped in heard if now - at <= _SPEECH]
        levels = sorted(level for _, level, _ in heard)
        return Reading(
            heard[-1][1],
            max(level for level, _ in recent),
            levels[len(levels) // 10],
            any(c for _, c in recent),
        )

    def _let_hear(self, samples: wav.Samples, rate: int) -> None:
        """With the lock held: what is written after `close` would be kept."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            wav.write(self._file, samples, rate)
        except OSError as error:
            log.warning("no test of the sound: %s", error)
            self._state = "failed"
        else:
            self._play(self._file)


def tone() -> wav.Samples:
    """Return three notes one after the other, 1.2 s at 22,050 Hz, that begin and end softly."""
    at = np.arange(int(0.4 * 22_050)) / 22_050
    shape = np.minimum(1, at / 0.02) * np.exp(-4 * at)
    notes = [9000 * shape * np.sin(2 * np.pi * pitch * at) for pitch in _NOTES]
    sound: wav.Samples = np.concatenate(notes).astype(np.int16)
    return sound
