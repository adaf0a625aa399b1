"""Quiet hours: written strictly, and softer while they last."""

from __future__ import annotations

import threading
from datetime import time
from pathlib import Path

import numpy as np
import pytest
from fakes import ListPlayer

from kiosk import wav
from kiosk.quiet_hours import SOFTLY, QuietHours, loudness
from kiosk.speaking.quiet import QuietPlayer


@pytest.mark.parametrize(
    ("written", "now", "quiet"),
    [
        ("12:00-14:00", time(11, 59, 59), False),
        ("12:00-14:00", time(12, 0), True),
        ("12:00-14:00", time(13, 59), True),
        ("12:00-14:00", time(14, 0), False),
        ("22:00-06:30", time(23, 0), True),
        ("22:00-06:30", time(3, 0), True),
        ("22:00-06:30", time(6, 30), False),
        ("22:00-06:30", time(12, 0), False),
    ],
)
def test_when_it_is_quiet(written: str, now: time, quiet: bool) -> None:
    hours = QuietHours.parse(written)
    assert hours
    assert hours.at(now) == quiet


@pytest.mark.parametrize(
    "written", ["12-14", "12:00", "12:00—14:00", "24:00-25:00", "9:00-10:00", " 12:00-14:00", "12:60-13:00"]
)
def test_any_other_way_to_write_them_is_a_sentence(written: str) -> None:
    with pytest.raises(ValueError, match="12:00-14:00"):
        QuietHours.parse(written)


def test_none_and_one_without_length() -> None:
    assert QuietHours.parse("") is None
    with pytest.raises(ValueError, match="同一个时间"):
        QuietHours.parse("12:00-12:00")


def test_the_loudspeaker_is_softer_while_it_is_quiet(tmp_path: Path) -> None:
    sound, player, now = tmp_path / "a.wav", ListPlayer(), [time(12, 30)]
    wav.write(sound, np.ones(10, dtype=np.int16), 16_000)
    hours = QuietHours(time(12), time(14))
    quiet = QuietPlayer(player, loudness(hours, lambda: now[0]))
    quiet.play(sound, 0.8, threading.Event())
    now[0] = time(14, 30)
    quiet.play(sound, 0.8, threading.Event())
    assert [volume for _, volume in player.played] == [0.8 * SOFTLY, 0.8]
