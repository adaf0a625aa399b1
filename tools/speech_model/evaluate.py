"""Character errors of a model on synthetic speech, through vosk: `python -m tools.speech_model.evaluate MODEL`. 3 min.

Sentences of three kinds: about a centre and about everyday life, none of which were learnt from, and such as
the language model knows. Voices that were trained with and others; all of them are espeak-ng's.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import soxr
import typer
from rapidfuzz.distance import Levenshtein
from rich.console import Console
from rich.table import Table

from kiosk.hearing.grammar import Grammar
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from tools.bench.sounds import VOICES, Samples, spoken, with_noise
from tools.speech_model.sentences import from_templates, lines

HEARD = ("f2", "m3", "steph", "m1")  # in training; VOICES were not
_PADDING = RATE * 3 // 10  # samples of silence around a sentence
_NOISES = (None, 20, 10)  # dB below speech
_KNOWN = 40  # sentences


def said(sentence: str, voice: str) -> Samples:
    """Return a sentence as sound at the recogniser's rate, silence around it."""
    with tempfile.TemporaryDirectory() as folder:
        sound, rate = spoken(sentence.replace(" ", ""), voice, 170, Path(folder))
    return np.pad(soxr.resample(sound, rate, RATE), _PADDING)


def pink_noise(length: int) -> Samples:
    """Return noise with as much power in each octave, the same each time."""
    spectrum = np.fft.rfft(np.random.default_rng(length).standard_normal(length))
    return np.fft.irfft(spectrum / np.sqrt(np.maximum(np.arange(len(spectrum)), 1)), length)


def heard(model: VoskModel, sound: Samples, grammar: Grammar | None) -> str:
    """Return what the model makes of a sound."""
    recogniser = model.recogniser(grammar)
    recogniser.feed(np.round(np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return next((hypothesis.text for hypothesis in recogniser.final()), "")


def errors(pairs: Iterable[tuple[str, str]]) -> tuple[float, float]:
    """Return character errors in % of the characters, and sentences without any in %, of what was said and heard."""
    plain = [(wanted.replace(" ", ""), got) for wanted, got in pairs]
    wrong = [Levenshtein.distance(wanted, got) for wanted, got in plain]
    return 100 * sum(wrong) / sum(len(wanted) for wanted, _ in plain), 100 * wrong.count(0) / len(wrong)


def _rows(model: VoskModel) -> Iterator[tuple[str, ...]]:
    templates = sorted({sentence for sentence, _ in from_templates(most=20)})
    grammar = Grammar(tuple(templates))
    known = random.Random(7).sample(templates, _KNOWN)
    kinds = {"centre": lines("test-centre"), "everyday": lines("test-everyday"), "known": known}
    for kind, sentences in kinds.items():
        for voices, names in (("trained with", HEARD), ("others", VOICES)):
            sounds = [(sentence, said(sentence, voice)) for voice in names for sentence in sentences]
            for biased in (None, grammar) if kind == "known" else (None,):
                cells = []
                for noise in _NOISES:
                    pairs = ((wanted, heard(model, _noisy(sound, noise), biased)) for wanted, sound in sounds)
                    cells.append("{:.1f} ({:.0f})".format(*errors(pairs)))
                yield kind, voices, "grammar" if biased else "free", *cells


def _noisy(sound: Samples, noise: float | None) -> Samples:
    return sound if noise is None else with_noise(sound, pink_noise(len(sound)), noise)


def main(model: Path) -> None:
    """Print the table."""
    heads = ("sentences", "voices", "hears", "clean", "20 dB", "10 dB")
    table = Table(*heads, title="character errors in % (sentences without any in %)")
    for row in _rows(VoskModel(model)):
        table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
