"""A recording in, its words out: what `kiosk listen` does with each file."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE


@dataclass(frozen=True)
class Transcript:
    """`seconds` of computing for the recording, and `rtf`, the same per second of sound."""

    text: str
    seconds: float
    rtf: float


def transcribe(model: VoskModel, path: Path) -> Transcript:
    """Recognise a WAV file. Raises DeviceError when it is none."""
    began = time.perf_counter()
    recogniser = model.recogniser()
    samples = 0
    for block in WavMicrophone(path).blocks():
        recogniser.feed(block)
        samples += len(block) // 2
    said = recogniser.final()
    seconds = time.perf_counter() - began
    return Transcript(said[0].text if said else "", seconds, seconds / max(samples / RATE, 0.01))
