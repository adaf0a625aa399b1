"""Ticks and chimes in her microphone are no words: the real model, and cues as loud as they can be."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import soxr
from fakes import Posted
from speech import MODEL, spoken

from kiosk import wav
from kiosk.config import HearingConfig
from kiosk.dialogue.commands import Cue
from kiosk.dialogue.events import Called, Heard
from kiosk.hearing.attention import Attention
from kiosk.hearing.expected import Expected
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from kiosk.speaking import chimes

_BLOCK = 2 * RATE * 8 // 100
CUES: tuple[Cue, ...] = get_args(Cue)
QUESTION = "家风家训展厅在哪里"


def sound(path: Path) -> wav.Samples:
    samples, rate = wav.read(path)
    resampled: wav.Samples = soxr.resample(samples, rate, RATE)
    return resampled


def silence(seconds: float) -> wav.Samples:
    noise = np.random.default_rng(1).normal(0, 8, int(seconds * RATE))
    return noise.astype(np.int16)


def cue(name: Cue) -> wav.Samples:
    return sound(Path(chimes.__file__).parent / "cues" / f"{name}.wav")


def irregularly(*names: Cue) -> wav.Samples:
    """Cues in a quiet hall, at changing distances."""
    parts = [silence(0.5)]
    for number, name in enumerate(names):
        parts += [cue(name), silence(0.1 + 0.07 * (number % 7))]
    return np.concatenate([*parts, silence(1.5)])


@pytest.fixture(scope="module")
def model() -> VoskModel:
    return VoskModel(MODEL)


@pytest.fixture
def attention(model: VoskModel, posted: Posted) -> Attention:
    attention = Attention(HearingConfig(), posted)
    attention.use(model)
    attention.expect(Expected(sentences=(QUESTION, "洗手间怎么走")))
    attention.wait()
    return attention


def take(attention: Attention, samples: wav.Samples) -> None:
    raw = samples.tobytes()
    for at in range(0, len(raw), _BLOCK):
        attention.take(raw[at : at + _BLOCK])


def heard(posted: Posted) -> list[str]:
    return [event.text for event in posted.events if isinstance(event, Heard) and event.final]


def test_no_cue_is_taken_for_a_call(attention: Attention, posted: Posted) -> None:
    take(attention, irregularly(*(3 * CUES)))
    assert posted.events == []


def test_ticks_are_no_question(attention: Attention, posted: Posted) -> None:
    # The other cues would be: they are left out, see below.
    attention.listen()
    take(attention, irregularly(*(12 * ("touch",))))
    attention.finish()
    assert set(heard(posted)) == {""}


def test_a_question_over_ticks_is_heard_as_it_was_said(
    attention: Attention, posted: Posted, tmp_path: Path
) -> None:
    question = sound(spoken(QUESTION, tmp_path / "question.wav"))
    tick = cue("touch")
    for at in (0.2, 0.9):
        question[int(at * RATE) : int(at * RATE) + len(tick)] += tick
    attention.listen()
    take(attention, np.concatenate([tick, silence(0.3), question, silence(1.5)]))
    assert heard(posted) == [QUESTION]


def test_what_follows_the_cue_is_heard_and_the_cue_is_not(
    attention: Attention, posted: Posted, tmp_path: Path
) -> None:
    listening = cue("listening")
    take(attention, silence(1.0))
    attention.leave_out(len(listening) / RATE)
    attention.listen()
    take(attention, np.concatenate([listening, silence(0.1)]))
    assert posted.events == [], "not even the meter moves"
    take(attention, np.concatenate([sound(spoken("洗手间怎么走", tmp_path / "question.wav")), silence(1.5)]))
    assert heard(posted) == ["洗手间怎么走"]
    assert Called() not in posted.events
