"""Ctrl-C at something long, at whatever moment it comes."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

from kiosk.commands.progress import Bars


class Closing:
    """Something whose finaliser is running when Ctrl-C comes."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def steps_done(meanwhile: Callable[[], object]) -> float:
    """Do three steps, and something after the second; how many were done when Ctrl-C stopped them."""
    done = 0.0
    try:
        with Bars(show=False) as bars:
            for number in (1, 2, 3):
                bars.step("合成语音", number, 3)
                done = number
                if number == 2:
                    meanwhile()
                    done += 0.5
    except KeyboardInterrupt:
        return done
    return 0


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_in_a_finaliser_stops_the_next_step() -> None:
    assert steps_done(Closing) == 2.5


def test_an_interrupt_stops_at_once_and_ctrl_c_is_given_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert steps_done(lambda: signal.raise_signal(signal.SIGINT)) == 2
    assert signal.getsignal(signal.SIGINT) == before
