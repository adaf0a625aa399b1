"""Questions as sound: 16-bit mono at the recogniser's rate, with and without noise."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import numpy as np
import soxr
from numpy.typing import NDArray

from kiosk.hearing.sound import RATE
from kiosk.wav import Samples
from tools.bench import sounds

SPEEDS = (140, 170, 210)  # words a minute
LOUDNESS: tuple[float | None, ...] = (None, 20.0, 10.0)  # dB of speech over noise, None without noise
_Number = TypeVar("_Number", bound=np.generic)
_AUDIBLE = 300  # of 32768: what counts as the beginning and the end of speech


@dataclass(frozen=True)
class Clip:
    """Something said; `begin` and `end` of the speech in it, in seconds."""

    text: str
    samples: Samples
    begin: float
    end: float


@lru_cache(maxsize=2000)
def clip(text: str, voice: str, speed: int = 170) -> Clip:
    """Have a voice say something."""
    with tempfile.TemporaryDirectory() as folder:
        sound, rate = sounds.spoken(text, voice, speed, Path(folder))
    samples = np.clip(soxr.resample(sound, rate, RATE) * 32767, -32768, 32767).astype(np.int16)
    audible = np.flatnonzero(np.abs(samples.astype(int)) > _AUDIBLE) / RATE
    return Clip(text, samples, float(audible[0]), float(audible[-1]))


def noisy(said: Clip, snr: float | None, voices: Sequence[Samples], chance: random.Random) -> Samples:
    """Return a clip in noise `snr` dB below it, half the time white, half babble, with half a second before and 3 after."""
    if snr is None:
        return padded(said.samples)
    speech = said.samples / 32768
    if chance.random() < 0.5:
        noise = np.random.default_rng(chance.getrandbits(32)).standard_normal(len(padded(speech)))
    else:
        noise = sounds.babble(len(padded(speech)), [voice / 32768 for voice in voices], chance)
    # The noise is as loud beside the speech as in it.
    loudness = np.sqrt(np.mean(speech**2) / np.mean(noise**2)) * 10 ** (-snr / 20)
    mixed = padded(speech) + noise * loudness
    return np.asarray(mixed * min(1.0, 0.9 / np.abs(mixed).max()) * 32767).astype(np.int16)


def padded(samples: NDArray[_Number]) -> NDArray[_Number]:
    """Return a clip with half a second of silence before it and three after it."""
    return np.pad(samples, (RATE // 2, 3 * RATE))
