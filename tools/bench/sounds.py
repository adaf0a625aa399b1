"""Synthetic speech and noise: voices of espeak-ng which the shipped demo model was not trained on. They are no humans."""

from __future__ import annotations

import random
import subprocess
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

VOICES = ("f4", "m7", "belinda", "zac")
_BABBLING = 6  # voices at once
Samples = NDArray[np.float64]  # -1 to 1


def spoken(text: str, voice: str, speed: int, folder: Path) -> tuple[Samples, int]:
    """Return the text as sound, and its rate in Hz; `speed` in words a minute."""
    path = folder / "spoken.wav"
    command = ["espeak-ng", "-v", f"cmn-latn-pinyin+{voice}", "-s", str(speed), "-w", str(path), text]
    subprocess.run(command, check=True)
    with wave.open(str(path)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return sound / 32768, file.getframerate()


def with_noise(speech: Samples, noise: Samples, snr: float) -> Samples:
    """Return speech with noise `snr` dB below it, together no louder than can be recorded."""
    mixed = speech + noise * np.sqrt(np.mean(speech**2) / np.mean(noise**2)) * 10 ** (-snr / 20)
    return np.asarray(mixed * min(1.0, 0.9 / np.abs(mixed).max()))


def babble(length: int, voices: Sequence[Samples], chance: random.Random) -> Samples:
    """Return `length` samples of several of the voices at once, each begun somewhere."""
    drawn = chance.sample(list(voices), min(_BABBLING, len(voices)))
    parts = [np.roll(np.resize(voice, length), chance.randrange(length)) for voice in drawn]
    return np.asarray(np.sum(parts, axis=0))
