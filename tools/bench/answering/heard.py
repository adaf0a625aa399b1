"""Noise as it really comes: phrasings spoken by espeak-ng, heard by vosk: `script/bench heard --half dev|test|shipped`.

What was heard is kept in tests/answering/questions/heard-*.jsonl, so that the bench needs no sound. The
voices are variants of one synthesiser which the shipped demo model was not trained on; they are no humans.
"""

from __future__ import annotations

import random
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.progress import track

from kiosk.config import load_config
from kiosk.content.load import load_centre
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.transcribe import transcribe
from kiosk.models.shelf import Shelf
from tools.bench.answering.questions import FOLDER, SEED, Asked, read
from tools.bench.answering.transcripts import LOUDNESS, NOISES, Heard, error_rate, keep
from tools.bench.sounds import VOICES, Samples, babble, spoken, with_noise

ROOT = FOLDER.parents[2]
SPEEDS = (140, 170, 210)  # words a minute
SAMPLE = 200


def _noise(kind: str, speech: Samples, voices: Sequence[Samples], chance: random.Random) -> Samples:
    """Return noise as long as the speech: white, or the babble of voices heard before."""
    length, white = len(speech), np.random.default_rng(chance.getrandbits(32)).standard_normal(len(speech))
    return white if kind == "white" or not voices else babble(length, voices[-50:], chance)


def write(path: Path, sound: Samples, rate: int) -> Path:
    """Write sound as a WAV file; return its path."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def speak_and_hear(asked: Sequence[Asked], model: VoskModel, name: str) -> list[Heard]:
    """Say each of a sample in a voice and at a speed drawn for it, without noise and with more and more."""
    chance = random.Random(SEED)
    sample = chance.sample(list(asked), min(SAMPLE, len(asked)))
    found: list[Heard] = []
    voices: list[Samples] = []
    with tempfile.TemporaryDirectory() as temp:
        for one in track(sample, f"{name}: speaking and hearing", console=Console(stderr=True)):
            voice, speed, kind = chance.choice(VOICES), chance.choice(SPEEDS), chance.choice(NOISES)
            speech, rate = spoken(one.text, voice, speed, Path(temp))
            for snr in LOUDNESS:
                sound = speech
                if snr is not None:
                    sound = with_noise(speech, _noise(kind, speech, voices, chance), snr)
                text = transcribe(model, write(Path(temp) / "heard.wav", sound, rate)).text
                noise = "" if snr is None else kind
                found.append(Heard(one.text, one.place, voice, speed, snr, noise, text))
            voices.append(speech)
    return found


def main(half: Annotated[str, typer.Option(help="dev, test or shipped")] = "dev") -> None:
    """Speak a sample, hear it, keep what was heard. Shows nothing of it but error rates."""
    if half not in ("dev", "test", "shipped"):
        raise typer.BadParameter("--half is dev, test or shipped")
    questions = read(load_centre(ROOT / "exhibits").centre, "test" if half == "test" else "dev")
    asked = questions.shipped if half == "shipped" else questions.inside
    lines = speak_and_hear(asked, VoskModel(Shelf.of(load_config(ROOT)).best()), half)
    keep(half, lines)
    Console().print(f"{half}: {error_rate(lines):.1f} % of characters misheard")


if __name__ == "__main__":
    typer.run(main)
