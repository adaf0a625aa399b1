"""A recording in, its words out: what `kiosk listen` does with each file."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.answering.hypotheses import Hypothesis
from kiosk.hearing.decoding import Decoder
from kiosk.hearing.grammar import FREE, Grammar
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE


@dataclass(frozen=True)
class Transcript:
    """What was said, likeliest first; `seconds` of computing, and `rtf`, the same per second of sound."""

    said: tuple[Hypothesis, ...]
    seconds: float
    rtf: float

    @property
    def text(self) -> str:
        """The likeliest words, "" for none."""
        return self.said[0].text if self.said else ""


def transcribe(model: VoskModel, path: Path, grammar: Grammar = FREE) -> Transcript:
    """Recognise a WAV file, freely and with what the grammar expects. Raises DeviceError when it is none."""
    began = time.perf_counter()
    recogniser = Decoder(model, grammar)
    samples = 0
    for block in WavMicrophone(path).blocks():
        recogniser.feed(block)
        samples += len(block) // 2
    said = recogniser.final()
    seconds = time.perf_counter() - began
    return Transcript(said, seconds, seconds / max(samples / RATE, 0.01))
