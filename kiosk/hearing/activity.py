"""Voice activity: whether somebody speaks, by how far the sound rises above the noise of the hall.

The noise floor is a low percentile of the latest seconds (the idea of minimum statistics, R. Martin,
"Noise power spectral density estimation", IEEE Trans. Speech Audio Process. 9, 2001): speech has gaps in
which the noise shows, steady noise is its own floor. Time is counted in samples; there is no clock here.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from kiosk.hearing.sound import RATE

_FRAME = 0.02  # seconds
_SIZE = int(_FRAME * RATE)  # samples
_SECOND = int(1.0 / _FRAME)  # frames
_WINDOW = 3 * _SECOND  # frames that the floor is found in
_LOW = 10  # of 100: the percentile that counts as the floor
_ABOVE = 9.0  # dB above the floor that speech is at least
_QUIET = -61.0  # dB below full scale, the floor of a quiet hall
_SILENT = -52.0  # dB: anything quieter is silence, however quiet the hall
_LATEST, _LOUD_ONES = 5, 3  # so many of the latest frames must be loud: a click is no speech


class VoiceActivity:
    """Takes blocks of 16-bit mono at RATE, cut in any way."""

    def __init__(self) -> None:
        self._rest = b""
        # A quiet hall, until it is known better after a second: somebody may speak as soon as the microphone opens.
        self._levels = deque([_QUIET] * (_SECOND * _LOW // 100), maxlen=_WINDOW)
        self._loud: deque[bool] = deque(maxlen=_LATEST)
        self.begin()

    def begin(self) -> None:
        """Count from nothing; what is known of the noise stays."""
        self.spoken = 0.0  # seconds of speech
        self.silence = 0.0  # seconds since the last speech, or since the beginning

    def take(self, block: bytes) -> None:
        """Take a block of sound."""
        raw = self._rest + block
        end = len(raw) // (2 * _SIZE) * 2 * _SIZE
        self._rest = raw[end:]
        frames = np.frombuffer(raw[:end], dtype="<i2").reshape(-1, _SIZE).astype(np.float64)
        power = np.var(frames, axis=1) / 32768.0**2  # a variance, as cheap microphones add a constant
        for level in 10 * np.log10(np.maximum(power, 1e-12)):
            self._take_frame(float(level))

    def _take_frame(self, level: float) -> None:
        self._levels.append(level)
        floor = sorted(self._levels)[len(self._levels) * _LOW // 100]
        self._loud.append(level > max(floor + _ABOVE, _SILENT))
        if self._loud[-1] and sum(self._loud) >= _LOUD_ONES:
            self.spoken, self.silence = self.spoken + _FRAME, 0.0
        else:
            self.silence += _FRAME
