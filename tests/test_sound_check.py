"""Staff's test of the sound: judged from samples, recorded from the ear and played by the mouth."""

from __future__ import annotations

import threading
from itertools import repeat
from pathlib import Path

import numpy as np
import pytest
from fakes import BeepVoice, Clock, ListMicrophone, ListPlayer, Posted
from running import until

from kiosk import wav
from kiosk.config import HearingConfig
from kiosk.dialogue.events import Failed, Ready
from kiosk.hearing.ear import Ear, Model
from kiosk.hearing.sound import RATE
from kiosk.ports import DeviceError
from kiosk.sound_check import SECONDS, SoundCheck, tone
from kiosk.speaking.mouth import Mouth


class Desk:
    """A check whose blocks the test gives, and what it had played."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.played = Clock(), list[np.ndarray]()
        self.check = SoundCheck(
            lambda sink: None,
            lambda path: self.played.append(wav.read(path)[0]),
            folder / "t.wav",
            self.clock,
        )

    def hear(self, decibels: float, seconds: float) -> None:
        for _ in range(round(seconds / 0.08)):
            self.clock.now += 0.08
            peak = 32768 * 10 ** (decibels / 20) * np.sqrt(2)
            self.check.take(
                np.clip(np.sin(np.arange(1280) / 4) * peak, -32768, 32767).astype("<i2").tobytes()
            )

    @property
    def verdict(self) -> str:
        reading = self.check.reading()
        return reading.verdict if reading else "no sound"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("decibels", "verdict"), [(-21, "clear"), (-45, "low"), (-4, "loud"), (3, "loud"), (-200, "none")]
)
def test_what_is_heard_is_judged(desk: Desk, decibels: float, verdict: str) -> None:
    desk.hear(decibels, 1)
    assert desk.verdict == verdict


def test_the_noise_is_what_is_always_there(desk: Desk) -> None:
    desk.hear(-48, 8)
    desk.hear(-21, 1)
    reading = desk.check.reading()
    assert reading
    assert (round(reading.now), round(reading.noise)) == (-21, -48)
    desk.hear(-48, 3)  # nobody speaks any more
    assert desk.verdict == "low"
    desk.clock.now += 2
    assert desk.verdict == "no sound"


def test_three_seconds_are_played_back_and_then_forgotten(desk: Desk, tmp_path: Path) -> None:
    desk.hear(-48, 1)
    desk.check.record()
    desk.hear(-20, 2.5)
    assert desk.check.recording == "recording"
    assert desk.played == []
    desk.hear(-20, 2)
    assert desk.check.recording == "played"
    assert len(desk.played) == 1
    assert SECONDS <= len(desk.played[0]) / RATE < SECONDS + 0.1
    assert np.abs(desk.played[0]).min(initial=0) == 0
    desk.check.close()
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_kept_of_a_recording_that_ends_while_staff_leave(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaving = threading.Thread(target=desk.check.close)

    def write(path: Path, samples: wav.Samples, rate: int) -> None:
        leaving.start()
        leaving.join(0.2)  # as far as it comes
        really_write(path, samples, rate)

    really_write = wav.write
    monkeypatch.setattr(wav, "write", write)
    desk.check.record()
    desk.hear(-20, 3.1)
    leaving.join()
    assert list(tmp_path.iterdir()) == []


def test_a_recording_of_nothing_says_so(desk: Desk) -> None:
    desk.check.record()
    desk.clock.now += 5
    assert desk.check.recording == "failed"
    desk.check.beep()
    assert desk.check.recording == "tone"
    assert np.array_equal(desk.played[0], tone())


def test_it_works_with_the_real_ear_and_mouth_even_without_a_speech_model(tmp_path: Path) -> None:
    block = (np.sin(np.arange(1280) / 4) * 8000).astype("<i2").tobytes()
    microphone, player, posted = ListMicrophone(repeat(block)), ListPlayer(), Posted()

    def load() -> Model:
        raise DeviceError("没有模型")

    ear = Ear(HearingConfig.model_construct(longest=12, retry=600, wake=True), load, microphone, posted)
    mouth = Mouth(BeepVoice(tmp_path), player, posted)
    check = SoundCheck(ear.tap, mouth.play, tmp_path / "sound-check.wav")
    ear.start()
    mouth.start()
    try:
        posted.until(lambda event: event == Ready("mouth"))
        check.open()
        check.record()
        until(lambda: player.played == [("sound-check", 1.0)])
        assert check.reading()
        check.close()
        until(lambda: microphone.held == 0)
        player.error = DeviceError("喇叭没有反应")
        check.beep()
        posted.until(lambda event: event == Failed("mouth", "喇叭没有反应"))
    finally:
        ear.stop()
        mouth.stop()
