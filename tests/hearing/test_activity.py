"""Voice activity on made-up sound: what is speech to it, and what is the hall."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kiosk.hearing.activity import VoiceActivity
from kiosk.hearing.sound import RATE

Sound = NDArray[np.float64]


def noise(seconds: float, decibels: float, seed: int = 0) -> Sound:
    """White noise so many decibels below full scale."""
    return np.random.default_rng(seed).normal(0, 32768 * 10 ** (decibels / 20), int(seconds * RATE))


def take(activity: VoiceActivity, *sounds: Sound) -> VoiceActivity:
    activity.take(np.clip(np.concatenate(sounds), -32768, 32767).astype("<i2").tobytes())
    return activity


@settings(max_examples=20)
@given(st.integers(100, 5000), st.integers(0, 3))
def test_how_the_sound_is_cut_makes_no_difference(size: int, seed: int) -> None:
    raw = (
        np.concatenate([noise(0.3, -60, seed), noise(0.4, -20, seed), noise(0.5, -60, seed)])
        .astype("<i2")
        .tobytes()
    )
    whole, cut = VoiceActivity(), VoiceActivity()
    whole.take(raw)
    for at in range(0, len(raw), size):
        cut.take(raw[at : at + size])
    assert (cut.spoken, cut.silence) == (whole.spoken, whole.silence)
    assert whole.spoken == pytest.approx(0.4, abs=0.06)
    assert whole.silence == pytest.approx(0.5, abs=0.04)


@settings(max_examples=20)
@given(hall=st.floats(-90, -25), above=st.floats(15, 24), length=st.floats(0.2, 1.5))
def test_speech_stands_out_from_any_steady_noise(hall: float, above: float, length: float) -> None:
    voice = max(hall + above, -45)
    activity = take(VoiceActivity(), noise(4, hall))
    activity.begin()
    take(activity, noise(length, voice), noise(0.5, hall))
    assert activity.spoken == pytest.approx(length, abs=0.08)
    assert activity.silence == pytest.approx(0.5, abs=0.06)


@given(level=st.floats(-90, -25))
@settings(max_examples=10)
def test_steady_noise_is_not_speech_once_it_is_known(level: float) -> None:
    activity = take(VoiceActivity(), noise(4, level))
    activity.begin()
    take(activity, noise(10, level, seed=1))
    assert activity.spoken < 0.1
    assert activity.silence > 5


def test_silence_and_a_constant_are_nothing_even_at_once() -> None:
    assert take(VoiceActivity(), np.zeros(RATE)).spoken == 0
    assert take(VoiceActivity(), np.full(RATE, 3000.0)).spoken == 0


def test_a_click_is_no_speech() -> None:
    assert take(VoiceActivity(), np.zeros(RATE), noise(0.03, -10), np.zeros(RATE)).spoken == 0


def test_who_speaks_as_the_microphone_opens_is_heard_at_once() -> None:
    assert take(VoiceActivity(), noise(0.2, -20)).spoken > 0.1


def test_a_hall_that_grows_loud_is_got_used_to() -> None:
    activity = take(VoiceActivity(), noise(4, -60), noise(4, -30))
    activity.begin()
    assert take(activity, noise(5, -30, seed=2)).spoken < 0.1
