"""`script/bench voice`: hearing and speaking in figures."""

from __future__ import annotations

import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from typing import Annotated

import typer
from rich.console import Console

from tools.bench.voice import card, latency, memory, selftalk, success, tables, waking
from tools.bench.voice.rig import Rig
from tools.bench.voice.room import Room
from tools.bench.voice.setup import QUICK, Amounts, Bench

_HISS = 20  # of 32768: the noise floor of a quiet hall
_HERS = "f1"  # a voice of espeak-ng like hers


def _success(amounts: Amounts) -> success.Results:
    bench = Bench(amounts)
    return success.measure(bench, bench.asked(amounts.answered))


def _waking(amounts: Amounts) -> tables.Waking:
    bench = Bench(amounts)
    listener, talk = bench.listener(), bench.talk(60)
    kinds = waking.disturbances(talk, bench.talk(60, _HERS), bench.chance)
    disturbed = {}
    for name, sound in kinds.items():
        seconds = amounts.disturbed // (1 if "voice" in name else 3)
        disturbed[name] = (seconds, waking.false_accepts(bench.model, listener, sound, seconds))
    said = waking.calls_said(amounts.calls)
    return tables.Waking(len(said), waking.hits(bench.model, listener, said, talk, bench.chance), disturbed)


def _memory(amounts: Amounts) -> tuple[float, float]:
    bench = Bench(amounts)
    sounds = [said.samples for _, said in bench.asked(20)]
    return memory.growth(bench.listener(), sounds, amounts.utterances)


def _talk(amounts: Amounts) -> selftalk.SelfTalk:
    bench = Bench(amounts)
    with tempfile.TemporaryDirectory() as folder:
        config = bench.config.model_copy(update={"data": folder})
        with Rig(config, bench.centre, bench.model, Room(selftalk.ECHO, _HISS)) as rig:
            return selftalk.measure(rig, bench.centre, amounts.talk)


def _latency(amounts: Amounts) -> latency.Latency:
    bench = Bench(amounts)
    with tempfile.TemporaryDirectory() as folder:
        config = bench.config.model_copy(update={"data": folder})
        with Rig(config, bench.centre, bench.model, Room(noise=_HISS)) as rig:
            return latency.measure(rig, bench, bench.asked(amounts.questions))


def _card(amounts: Amounts) -> card.OnTheCard:
    return card.measure(amounts.on_card, Bench(amounts).asked(amounts.on_card))


def main(
    quick: Annotated[bool, typer.Option(help="a little of everything, to see whether it works")] = False,
) -> None:
    """Print the tables."""
    amounts, console = QUICK if quick else Amounts(), Console(width=110)
    # Times are measured while nothing else is, counts side by side.
    times = _latency(amounts)
    sound = _card(amounts) if shutil.which("pulseaudio") else card.OnTheCard()
    console.print(tables.times(times, sound))
    with ProcessPoolExecutor(2) as pool:
        called = pool.submit(_waking, amounts)
        answered = pool.submit(_success, amounts)
        kept, talked = pool.submit(_memory, amounts), pool.submit(_talk, amounts)
        console.print(tables.answering(answered.result()))
        console.print(*tables.calling(called.result()))
        console.print(tables.lasting(kept.result(), talked.result(), amounts))


if __name__ == "__main__":
    typer.run(main)
