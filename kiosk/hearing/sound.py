"""Sound as recognisers want it: signed 16-bit little-endian mono at 16 kHz."""

from __future__ import annotations

import numpy as np
import soxr
from numpy.typing import NDArray

from kiosk.wav import Samples, to_mono

RATE = 16_000  # Hz
_QUIET, _LOUD = -55.0, -12.0  # dB below full scale that the level meter spans
_SILENCE = -120.0  # dB
_FULL = 32_600  # of 32,768


class ToRecogniser:
    """Turns a stream of interleaved 16-bit samples of any rate and channel count into blocks of RATE mono."""

    def __init__(self, rate: int, channels: int) -> None:
        """Raises ValueError for a rate that no sound has."""
        self._channels = channels
        self._resampler = soxr.ResampleStream(rate, RATE, 1, dtype="int16") if rate != RATE else None

    def take(self, samples: Samples, last: bool = False) -> bytes:
        """Return what is ready; the resampler holds some milliseconds back until the `last` samples."""
        samples = to_mono(samples, self._channels)
        if self._resampler is not None:
            samples = self._resampler.resample_chunk(samples, last=last)
        return samples.astype("<i2").tobytes()


def level(block: bytes) -> float:
    """Return the loudness of a 16-bit mono block, 0 (silence) to 1 (shouting), even to the ear."""
    return float(np.clip((decibels(block) - _QUIET) / (_LOUD - _QUIET), 0, 1))


def decibels(block: bytes) -> float:
    """Return the loudness of a 16-bit mono block in dB below full scale, -120 for silence."""
    samples: NDArray[np.float64] = np.frombuffer(block, dtype="<i2").astype(np.float64)
    if not samples.size:
        return _SILENCE
    rms = float(np.sqrt(np.mean(samples**2))) / 32768
    return max(_SILENCE, 20 * float(np.log10(rms))) if rms else _SILENCE


def is_clipped(block: bytes) -> bool:
    """Whether a 16-bit mono block is louder than can be recorded."""
    return bool(np.abs(np.frombuffer(block, dtype="<i2").astype(int)).max(initial=0) >= _FULL)
