"""What hearing in two ways is worth: questions spoken by espeak-ng, heard freely and biased, judged together.

`script/bench decodings` prints it from what was heard and kept in decodings-dev.jsonl; `--hear` hears anew.
Only questions to develop with: nothing here is to be reported as a figure of the test set.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from kiosk.answering.answer import Answer
from kiosk.answering.answerer import Answerer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.situation import Situation
from kiosk.config import load_config
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.hearing.decoding import Decoder
from kiosk.hearing.expected import expected_of
from kiosk.hearing.grammar import Grammar
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.models.shelf import Shelf
from tools.bench.answering.heard import ROOT, SPEEDS, write
from tools.bench.answering.questions import FOLDER, SEED, Asked, read
from tools.bench.sounds import VOICES, spoken, with_noise

KEPT = FOLDER / "decodings-dev.jsonl"
SAMPLES = {"as written": 60, "other words": 120, "strangers": 80}
LOUDNESS: tuple[float | None, ...] = (None, 10.0)  # dB of speech over white noise, None without noise
Said = tuple[Hypothesis, ...]
Way = Callable[[Said, Situation], Answer]


@dataclass(frozen=True)
class Case:
    """A question of a kind (SAMPLES) at a loudness, and what was heard of it, the best free text first."""

    kind: str
    asked: Asked
    snr: float | None
    said: Said


def kinds(centre: Centre) -> dict[str, Sequence[Asked]]:
    """Return what can be asked, by kind."""
    dev = read(centre, "dev")
    return dict(zip(SAMPLES, (dev.shipped, dev.inside, (*dev.outside, *dev.lookalike)), strict=True))


def hear(centre: Centre, model: VoskModel) -> Iterator[dict[str, object]]:
    """Speak a sample of each kind, and yield what is kept of each."""
    chance = random.Random(SEED)
    grammar = Grammar.of(expected_of(centre).phrases, model.knows)
    with tempfile.TemporaryDirectory() as temp:
        for kind, asked in kinds(centre).items():
            for one in track(chance.sample(list(asked), SAMPLES[kind]), kind, console=Console(stderr=True)):
                speech, rate = spoken(one.text, chance.choice(VOICES), chance.choice(SPEEDS), Path(temp))
                noise = np.random.default_rng(chance.getrandbits(32)).standard_normal(len(speech))
                for snr in LOUDNESS:
                    sound = speech if snr is None else with_noise(speech, noise, snr)
                    decoder = Decoder(model, grammar)
                    for block in WavMicrophone(write(Path(temp) / "heard.wav", sound, rate)).blocks():
                        decoder.feed(block)
                    said = [(h.text, round(h.weight, 3), h.decoding) for h in decoder.final()]
                    yield {"kind": kind, "text": one.text, "place": one.place, "snr": snr, "said": said}


def kept(centre: Centre) -> list[Case]:
    """Return what was heard of all that is still asked."""
    known = {(kind, one.text, one.place): one for kind, asked in kinds(centre).items() for one in asked}
    cases = []
    for line in map(json.loads, KEPT.read_text(encoding="utf-8").splitlines()):
        if asked := known.get((line["kind"], line["text"], line["place"])):
            said = tuple(Hypothesis(*one) for one in line["said"])
            cases.append(Case(line["kind"], asked, line["snr"], said))
    return cases


def ways(answerer: Answerer) -> dict[str, Way]:
    """Return the ways of answering that are compared."""

    def only(decoding: str) -> Way:
        def best(said: Said, here: Situation) -> Answer:
            first = next((one.text for one in said if one.decoding == decoding), "")
            return answerer.answer(first, here)

        return best

    return {"free": only("free"), "biased": only("biased"),
            "together": lambda said, here: answerer.answer_best(said or (Hypothesis(""),), here)}  # fmt: skip


def rates(cases: Sequence[Case], way: Way) -> tuple[float, float]:
    """Return how many percent are answered rightly, and how many wrongly (strangers: at all)."""
    right = wrong = 0
    for case in cases:
        given = way(case.said, Situation(case.asked.hall))
        if given.kind in ("answer", "command"):
            right += case.asked.is_right(given.answer)
            wrong += not case.asked.is_right(given.answer)
    return 100 * right / len(cases), 100 * wrong / len(cases)


def main(hear_anew: Annotated[bool, typer.Option("--hear", help="speak and hear anew")] = False) -> None:
    """Print the table."""
    centre = load_centre(ROOT / "exhibits").centre
    if hear_anew:
        lines = hear(centre, VoskModel(Shelf.of(load_config(ROOT)).best()))
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        KEPT.write_text(text, encoding="utf-8")
    cases, table = kept(centre), Table("% right / wrong", *ways(Answerer(centre)))
    for kind in SAMPLES:
        for snr in LOUDNESS:
            part = [case for case in cases if (case.kind, case.snr) == (kind, snr)]
            figures = [rates(part, way) for way in ways(Answerer(centre)).values()]
            noise = "no noise" if snr is None else f"{snr:.0f} dB"
            table.add_row(f"{kind}, {noise} ({len(part)})", *(f"{r:.1f} / {w:.1f}" for r, w in figures))
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
