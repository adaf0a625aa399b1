"""The sounds of the screen on a virtual sound card, and her ear, which must not take them for a visitor."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from running import Kiosk
from speech import MODEL, spoken

from kiosk.display import VirtualDisplay
from tools.sound.parts_process import Parts
from tools.sound.server import RATE, Recording, SoundServer, poll

HALLS = Path(__file__).parents[1] / "halls"
_TOUCH = 0.1  # seconds from touch-down within which it has to be heard
_VOLUME = 80  # percent, as it is set
_TRIES = 3


def pitch(samples: NDArray[np.int16]) -> float:
    """Return the strongest frequency, in Hz."""
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 2 * RATE))
    return float(power.argmax() / 2)


def peak(samples: NDArray[np.int16]) -> float:
    """Return the highest peak, in dB of full scale."""
    return float(20 * np.log10(np.abs(samples.astype(int)).max() / 32768))


def test_listening_begins_behind_two_notes_that_she_does_not_hear(card: SoundServer, tmp_path: Path) -> None:
    question = spoken("家风家训展厅在哪里", tmp_path / "question.wav")
    with card.echo(), Parts(card.environment, tmp_path, "guide", str(HALLS)) as guide:
        for part in ("wake", "ears", "mouth"):
            guide.until("Ready", part=part)
        guide.order("WentHome")
        with card.recording(tmp_path / "speaker.raw") as recording:
            touched = guide.order("TalkStarted")
            opened = guide.until("Level")["at"] - touched
            poll(lambda: sum(event["event"] == "Level" for event in guide.seen) > 10, 10, "listening")
        notes = recording.samples()[int(recording.loud()[0] * RATE) :]
        levels = [event["value"] for event in guide.seen if event["event"] == "Level"]
        assert pitch(notes[: int(0.08 * RATE)]) == pytest.approx(784, rel=0.01)
        assert pitch(notes[int(0.1 * RATE) : int(0.17 * RATE)]) == pytest.approx(1047, rel=0.01)
        assert peak(notes) == pytest.approx(-18 + 20 * np.log10(_VOLUME / 100), abs=1.5)
        assert max(levels) < 0.1, "the microphone has not heard them"
        assert opened < 0.7, "and nobody waits for long"
        card.speak(question)
        assert guide.until("Heard", final=True)["text"] == "家风家训展厅在哪里"


def test_a_touch_is_heard_at_once(card: SoundServer, halls: Path, tmp_path: Path) -> None:
    if not shutil.which("xdotool"):
        pytest.skip("needs xdotool")
    with VirtualDisplay((960, 540)) as display, card.recording(tmp_path / "speaker.raw") as recording:
        kiosk = Kiosk(tmp_path, {**card.environment, "DISPLAY": display.name}, exhibits=str(halls),
                      hearing={"model": str(MODEL)})  # fmt: skip
        try:
            kiosk.reach_first_frame()
            touches = [_touch(recording, display.name) for _ in range(6)]
        finally:
            kiosk.process.kill()
            kiosk.process.wait()
    samples = recording.samples()
    assert min(late for _, late in touches) < _TOUCH, (
        touches
    )  # of a busy machine the others only tell how busy it is
    for touched, late in touches:
        tick = samples[int((touched + late - 0.01) * RATE) : int((touched + late + 0.05) * RATE)]
        assert pitch(tick) == pytest.approx(1150, rel=0.05)
        assert peak(tick) == pytest.approx(-24 + 20 * np.log10(_VOLUME / 100), abs=2)


def _touch(recording: Recording, display: str) -> tuple[float, float]:
    """Put a finger on a hall's tile, and slide off; return when that was, and how long after it there was a sound.

    Of a finger only a program is known that has put it down by its end. A second touch within 0.4 s is taken
    for the first, which a busy machine may make of two that were further apart: then it is tried again.
    """
    for _ in range(_TRIES):
        rested = recording.seconds() + 0.6
        poll(lambda rested=rested: recording.seconds() > rested, 20, "resting")
        _mouse(display, "mousemove", "140", "150", "mousedown", "1")
        touched = recording.seconds()
        with suppress(AssertionError):
            poll(lambda rested=rested: (recording.loud() > rested).any(), 5, "a tick")
        _mouse(display, "mousemove", "2", "300", "mouseup", "1")
        heard = recording.loud()
        if (heard > rested).any():
            return touched, float(heard[heard > rested][0]) - touched
    raise AssertionError(f"{_TRIES} touches were silent")


def _mouse(display: str, *words: str) -> None:
    subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": display}, check=True, timeout=10)
