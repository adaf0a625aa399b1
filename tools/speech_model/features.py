"""The features of sound, as conf/mfcc.conf makes vosk compute them (tests of equality: see README.md)."""

from __future__ import annotations

import kaldi_native_fbank
import numpy as np
from numpy.typing import ArrayLike, NDArray

from tools.speech_model.acoustic_model import FEATURES

RATE = 16_000

_options = kaldi_native_fbank.MfccOptions()
_options.frame_opts.samp_freq = RATE
_options.frame_opts.dither = 0.0
_options.frame_opts.snip_edges = True
_options.frame_opts.frame_length_ms = 25
_options.frame_opts.frame_shift_ms = 10
_options.use_energy = False
_options.num_ceps = _options.mel_opts.num_bins = FEATURES
_options.mel_opts.low_freq = 20
_options.mel_opts.high_freq = -400


def mfcc(samples: ArrayLike) -> NDArray[np.float32]:
    """Return (frames, 40) cepstral coefficients of samples at 16 kHz in the range of 16-bit integers."""
    computer = kaldi_native_fbank.OnlineMfcc(_options)
    computer.accept_waveform(RATE, np.asarray(samples, np.float32).tolist())
    computer.input_finished()
    frames = [computer.get_frame(number) for number in range(computer.num_frames_ready)]
    return np.stack(frames) if frames else np.zeros((0, FEATURES), np.float32)
