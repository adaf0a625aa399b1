"""Rooms, microphones and noise for synthetic speech, so that the network does not learn one clean recording."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.signal import fftconvolve, lfilter, resample_poly

from tools.speech_model.features import RATE

Samples = NDArray[np.float64]


@dataclass(frozen=True)
class Recording:
    """`samples` at 16 kHz in the range of 16-bit integers; sample i of the synthesiser is `lead + ratio * i`."""

    samples: Samples
    ratio: float
    lead: int


@dataclass
class Studio:
    """Random recordings; `seed` makes them repeatable. `babble` holds speech heard before, to be murmured."""

    seed: int
    babble: list[Samples] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.choose = random.Random(self.seed)
        self._noise = np.random.default_rng(self.seed)

    def record(self, speech: NDArray[np.int16]) -> Recording:
        """Return speech of 22,050 Hz as a microphone in some room gives it."""
        speed = self.choose.uniform(0.86, 1.16) if self.choose.random() < 0.6 else 1.0
        down = round(441 * speed)
        resampled = resample_poly(speech.astype(np.float64), 320, down)
        lead, tail = int(self.choose.uniform(0.05, 0.6) * RATE), int(self.choose.uniform(0.05, 0.7) * RATE)
        sound = np.concatenate([np.zeros(lead), resampled, np.zeros(tail)])
        level = np.sqrt(np.mean(sound[lead:-tail] ** 2)) + 1e-3
        if self.choose.random() < 0.45:
            sound = self._in_room(sound)
        if self.choose.random() < 0.6:
            sound = self._through_microphone(sound)
        if self.choose.random() < 0.75:
            sound = sound + self._noise_beside(len(sound), level)
        loud = sound * (10 ** self.choose.uniform(-1.3, 0.35) * 3000 / level)
        return Recording(np.clip(np.round(loud), -32768, 32767), 320 / down, lead)

    def remember(self, samples: Samples) -> None:
        """Keep some of what was recorded for babble."""
        if len(self.babble) < 60 or self.choose.random() < 0.02:
            self.babble = [*self.babble, samples / (np.std(samples) + 1)][-60:]

    def _in_room(self, sound: Samples) -> Samples:
        """Reverberate: noise that decays by 60 dB in 0.08 to 0.7 s."""
        length = int(RATE * self.choose.uniform(0.08, 0.7))
        decay = np.exp(-6.9 * np.arange(length) / length)
        response = self._noise.standard_normal(length) * decay * self.choose.uniform(0.02, 0.18)
        response[0] = 1.0
        return fftconvolve(sound, response)[: len(sound)]

    def _through_microphone(self, sound: Samples) -> Samples:
        """Give it a smooth random frequency response, 4 dB in the mean square."""
        gains = self._noise.normal(0, 4.0, 10)
        frequencies = np.abs(np.fft.rfftfreq(len(sound))) * 2
        curve = np.interp(np.sqrt(frequencies), np.linspace(0, 1, 10), gains)
        return np.fft.irfft(np.fft.rfft(sound) * 10 ** (curve / 20), len(sound))

    def _noise_beside(self, length: int, level: float) -> Samples:
        """Return white, coloured, babbling or humming noise, 6 to 40 dB below speech of this level."""
        distance, kind = self.choose.uniform(6, 40), self.choose.random()
        noise = self._noise.standard_normal(length)
        if 0.35 <= kind < 0.75:
            noise = lfilter([1.0], [1.0, -self.choose.uniform(0.5, 0.97)], noise)
        elif self.babble and 0.75 <= kind < 0.92:
            distance, noise = max(distance, 12), self._murmur(length)
        elif kind >= 0.75:
            hum = np.sin(2 * np.pi * self.choose.choice([50, 100, 120, 300]) * np.arange(length) / RATE)
            noise = lfilter([1.0], [1.0, -0.9], noise) + 8 * hum
        return noise * (level * 10 ** (-distance / 20) / (np.sqrt(np.mean(noise**2)) + 1e-9))

    def _murmur(self, length: int) -> Samples:
        total = np.zeros(length)
        for _ in range(self.choose.randint(2, 5)):
            voice = self.choose.choice(self.babble)
            total += np.resize(np.roll(voice, self.choose.randrange(len(voice))), length)
        return total
