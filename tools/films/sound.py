"""The sound of a film: narration by espeak-ng, and a soft melody computed here."""

from __future__ import annotations

import subprocess
import tempfile
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Samples = NDArray[np.float64]  # one channel, -1 to 1, at RATE

_LOUD = 0.15  # root mean square of speech; brings the whole film to about -17 LUFS
_QUIET = 0.35  # what is left of the music beneath speech
_GLIDE = 0.4  # seconds in which the music gives way and comes back

_PENTATONIC = (261.63, 293.66, 329.63, 392.0, 440.0, 523.25)  # C D E G A C, Hz


def speak(words: str) -> Samples:
    """Return `words` spoken in Mandarin, without silence at either end, always equally loud."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "words.wav"
        # The plain cmn voice of Debian's espeak-ng 1.51 spells pinyin in English letters; this one reads it.
        command = ["espeak-ng", "-v", "cmn-latn-pinyin+f4", "-s", "170", "-p", "45", "-w", str(out), words]
        subprocess.run(command, check=True, capture_output=True)
        with wave.open(str(out)) as file:
            rate = file.getframerate()
            raw = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2") / 32768
    loud = np.flatnonzero(np.abs(raw) > 0.01)
    raw = raw[loud[0] : loud[-1] + 1] if loud.size else raw
    times = np.arange(0, len(raw) / rate, 1 / RATE)
    voice = np.interp(times, np.arange(len(raw)) / rate, raw)
    return np.tanh(voice * _LOUD / max(1e-9, np.sqrt(np.mean(voice**2))))


def give_way(music: Samples, spoken: list[tuple[float, float]]) -> Samples:
    """Return the music turned down wherever something is `spoken` (from, to, in seconds)."""
    times = np.arange(len(music)) / RATE
    gain = np.ones(len(music))
    for start, end in spoken:
        dip = [start - _GLIDE, start, end, end + _GLIDE]
        gain = np.minimum(gain, np.interp(times, dip, [1, _QUIET, _QUIET, 1]))
    return music * gain


def melody(seconds: float, seed: int) -> Samples:
    """Return slow plucked notes of a pentatonic scale, faded in and out; the same seed gives the same tune."""
    random = np.random.default_rng(seed)
    out = np.zeros(int(seconds * RATE) + 4 * RATE)
    note, at = 2, 0.0
    while at < seconds - 2:
        note = int(np.clip(note + random.integers(-2, 3), 0, len(_PENTATONIC) - 1))
        tone = _pluck(_PENTATONIC[note] * random.choice([0.5, 1.0]))
        start = int(at * RATE)
        out[start : start + len(tone)] += tone
        at += float(random.choice([0.8, 1.2, 1.6]))
    out = out[: int(seconds * RATE)]
    fade = np.minimum(1, np.minimum(np.arange(len(out)), np.arange(len(out))[::-1]) / (1.5 * RATE))
    return out * fade / max(1e-9, np.abs(out).max())


def _pluck(frequency: float) -> Samples:
    t = np.arange(3 * RATE) / RATE
    tone = sum(np.sin(2 * np.pi * frequency * k * t) * np.exp(-t * (1.2 + k)) / k**1.6 for k in (1, 2, 3, 4))
    return np.asarray(tone * np.minimum(1, t / 0.008))


def write(path: Path, sound: Samples) -> None:
    """Write the samples as a 16-bit mono WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
