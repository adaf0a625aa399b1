"""Small instruments: a bamboo tube, a block of wood, a chime and a bell. Sounds are arrays from -1 to 1 at RATE."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 24_000  # Hz
Sound = NDArray[np.float64]

_FADE = 0.004  # seconds at both ends, so that nothing clicks


def bamboo(seconds: float) -> Sound:
    """A tap on a bamboo tube: two short resonances, and the breath of the tap itself."""
    time = _time(seconds)
    tube = np.sin(2 * np.pi * 1150 * time) + 0.5 * np.sin(2 * np.pi * 2480 * time)
    breath = np.random.default_rng(5).standard_normal(len(time)) * np.exp(-time / 0.002)
    return _faded(tube * np.exp(-time / 0.008) + 0.4 * breath, begin=0.001)


def wood(pitch: float, seconds: float) -> Sound:
    """A low wooden block: it says no, but kindly."""
    time = _time(seconds)
    body = np.sin(2 * np.pi * pitch * time) + 0.35 * np.sin(2 * np.pi * 2.76 * pitch * time) * np.exp(
        -time / 0.03
    )
    return _faded(body * np.exp(-time / 0.06))


def chime(pitch: float, seconds: float) -> Sound:
    """A soft metal bar: its second mode, 2.76 times as high as the first, is gone almost at once."""
    time = _time(seconds)
    bar = np.sin(2 * np.pi * pitch * time) + 0.25 * np.sin(2 * np.pi * 2.76 * pitch * time) * np.exp(
        -time / 0.02
    )
    return _faded(bar * np.exp(-time / (0.4 * seconds)))


def bell(pitch: float, seconds: float) -> Sound:
    """A small bell: hum, prime, tierce and quint."""
    time = _time(seconds)
    parts = ((0.5, 0.3, 0.30), (1.0, 1.0, 0.20), (1.2, 0.4, 0.12), (1.5, 0.3, 0.08), (2.0, 0.3, 0.06))
    sounds = [
        share * np.sin(2 * np.pi * ratio * pitch * time) * np.exp(-time / decay)
        for ratio, share, decay in parts
    ]
    return _faded(np.sum(sounds, axis=0))


def sequence(apart: float, *sounds: Sound) -> Sound:
    """One sound behind the other, their beginnings `apart` seconds."""
    step = round(apart * RATE)
    whole = np.zeros(step * (len(sounds) - 1) + len(sounds[-1]))
    for number, sound in enumerate(sounds):
        whole[number * step : number * step + len(sound)] += sound
    return whole


def louder(sound: Sound, peak: float) -> Sound:
    """The sound with its highest peak at so many dB of full scale."""
    return sound * (10 ** (peak / 20) / np.abs(sound).max())


def _time(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE)) / RATE


def _faded(sound: Sound, begin: float = _FADE) -> Sound:
    rise, fall = round(begin * RATE), round(_FADE * RATE)
    shape = np.ones(len(sound))
    shape[:rise] = np.linspace(0, 1, rise, endpoint=False)
    shape[-fall:] = np.linspace(1, 0, fall)
    return sound * shape
