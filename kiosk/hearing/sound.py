"""Sound as recognisers want it: signed 16-bit little-endian mono at 16 kHz."""

from __future__ import annotations

import numpy as np
import soxr
from numpy.typing import NDArray

from kiosk.wav import Samples, to_mono

RATE = 16_000  # Hz
_QUIET, _LOUD = -55.0, -12.0  # dB below full scale that the level meter spans


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
    samples: NDArray[np.float64] = np.frombuffer(block, dtype="<i2").astype(np.float64)
    if not samples.size:
        return 0.0
    rms = max(float(np.sqrt(np.mean(samples**2))) / 32768, 1e-6)
    return float(np.clip((20 * np.log10(rms) - _QUIET) / (_LOUD - _QUIET), 0, 1))
