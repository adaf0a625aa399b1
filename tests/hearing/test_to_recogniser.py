"""Sound of any rate, cut in any way, becomes the same sound at 16 kHz."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hearing.sound import RATE, ToRecogniser, level

BLOCKS = st.lists(st.integers(0, 3000), max_size=12)
RATES = st.sampled_from([8000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000])


@given(BLOCKS, RATES, st.integers(1, 4))
def test_nothing_is_lost_or_added(sizes: list[int], rate: int, channels: int) -> None:
    convert = ToRecogniser(rate, channels)
    out = b"".join(convert.take(np.zeros(size * channels, dtype=np.int16)) for size in sizes)
    out += convert.take(np.zeros(0, dtype=np.int16), last=True)
    assert abs(len(out) // 2 - sum(sizes) * RATE / rate) <= 1


@given(st.lists(st.integers(0, 900), min_size=1, max_size=12), RATES)
def test_how_it_is_cut_makes_no_difference(sizes: list[int], rate: int) -> None:
    sound = np.random.default_rng(0).integers(-8000, 8000, sum(sizes)).astype(np.int16)
    whole = np.frombuffer(ToRecogniser(rate, 1).take(sound, last=True), dtype="<i2")
    convert, at, pieces = ToRecogniser(rate, 1), 0, b""
    for number, size in enumerate(sizes, 1):
        pieces += convert.take(sound[at : at + size], last=number == len(sizes))
        at += size
    # Rounding is dithered, so the last bit may differ.
    np.testing.assert_allclose(np.frombuffer(pieces, dtype="<i2"), whole, atol=2)


def test_an_incomplete_frame_is_dropped() -> None:
    assert ToRecogniser(RATE, 2).take(np.array([1, 3, 5], dtype=np.int16)) == b"\x02\x00"


@pytest.mark.parametrize("rate", [0, -1])
def test_a_rate_that_no_sound_has_is_refused(rate: int) -> None:
    with pytest.raises(ValueError, match="rate"):
        ToRecogniser(rate, 1)


@given(st.lists(st.integers(-32768, 32767), max_size=200))
def test_a_level_is_between_0_and_1(samples: list[int]) -> None:
    assert 0 <= level(np.array(samples, dtype="<i2").tobytes()) <= 1


def test_the_level_rises_with_the_loudness() -> None:
    levels = [level(np.full(100, volume, dtype="<i2").tobytes()) for volume in (0, 100, 1000, 8000, 32767)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == (0, 1)
    assert 0 < levels[1] < levels[2] < levels[3] < 1
