"""How well she answers: held-out wording, noise, refusal, speed. Prints tables beside a peer.

Only the dev half of the held-out questions may be looked at while the answerer is being worked on
(`--half dev`); the test half is for reporting.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.table import Table

from kiosk.answering.answerer import Answerer
from kiosk.checking.noise import spoil
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from tools.bench.heldout import Asked, HeldOut, read
from tools.bench.large import large_centre
from tools.bench.peers import Guess, Ours, Peer, TextRatio

RATES = (0.0, 0.1, 0.2, 0.3)
SEED = 20260101
ROOT = Path(__file__).parents[2]


def main(
    exhibits: Annotated[Path, typer.Option(help="folder of content")] = ROOT / "exhibits",
    half: Annotated[str, typer.Option(help="dev or test")] = "test",
    show: Annotated[bool, typer.Option(help="list what goes wrong (dev half only)")] = False,
) -> None:
    """Print the tables."""
    centre = load_centre(exhibits).centre
    asked = read(centre, "dev" if half == "dev" else "test")
    console = Console()
    console.print(
        f"{len(centre.exhibits)} exhibits; {half} half: {len(asked.inside)} questions inside, "
        f"{len(asked.outside)} outside, {len(asked.lookalike)} look-alike; {asked.left_out} left out "
        "(no such content, or shipped word for word)"
    )
    peers: dict[str, Peer] = {"小翠": Ours(centre), "小翠, in the hall": Ours(centre, in_hall=True)}
    peers["rapidfuzz ratio"] = _calibrated(TextRatio(centre), read(centre, "dev"))
    console.print(_finding(peers, asked))
    console.print(_refusing(peers, asked))
    console.print(_speed(centre))
    if show and half == "dev":
        _list(console, peers["小翠"], asked)


def _calibrated(peer: TextRatio, dev: HeldOut) -> TextRatio:
    """Let the peer believe what keeps 5 % of the dev half's strangers in: its best case."""
    strangers = [peer.guess(text, "").score for text in (*dev.outside, *dev.lookalike)]
    peer.sure = float(np.quantile(strangers, 0.95))
    return peer


def _finding(peers: dict[str, Peer], asked: HeldOut) -> Table:
    table = Table(title="Held-out questions, in %, at 0 / 10 / 20 / 30 % noise")
    for name in ("", "first is right", "answered right", "right among offered", "wrong exhibit, sure"):
        table.add_column(name, justify="right" if name else "left")
    for name, peer in peers.items():
        rows = [_rates(peer, _spoiled(asked.inside, rate)) for rate in RATES]
        table.add_row(name, *(" / ".join(f"{x:.1f}" for x in column) for column in zip(*rows, strict=True)))
    return table


def _spoiled(inside: Sequence[Asked], rate: float) -> list[tuple[str, Asked]]:
    chance = random.Random(f"{SEED} {rate}")
    return [(spoil(one.text, rate, chance), one) for one in inside]


def _rates(peer: Peer, heard: list[tuple[str, Asked]]) -> tuple[float, ...]:
    guesses = [(peer.guess(text, one.hall), one) for text, one in heard]
    right = [(g, one.is_right(g.exhibit, g.answer)) for g, one in guesses]
    counts = (
        sum(ok for _, ok in right),
        sum(ok and g.believed for g, ok in right),
        sum(ok and bool(g.offered) for g, ok in right),
        sum(_astray(g, one) for g, one in guesses),
    )
    return tuple(100 * n / max(1, len(heard)) for n in counts)


def _astray(guess: Guess, one: Asked) -> bool:
    """A confident answer from another exhibit, or about something else than the centre-wide question."""
    wrong = not one.is_right(guess.exhibit, guess.answer)
    return guess.believed and wrong and (guess.exhibit != one.exhibit or not one.exhibit)


def _refusing(peers: dict[str, Peer], asked: HeldOut) -> Table:
    table = Table(title="What is not in the halls: answered all the same %, and AUROC against true questions")
    for name in ("", "outside answered", "look-alike answered", "AUROC outside", "AUROC look-alike"):
        table.add_column(name, justify="right" if name else "left")
    for name, peer in peers.items():
        true = [peer.guess(one.text, one.hall).score for one in asked.inside]
        cells, curves = [], []
        for texts in (asked.outside, asked.lookalike):
            guesses = [peer.guess(text, "") for text in texts]
            cells.append(f"{100 * sum(g.believed for g in guesses) / max(1, len(guesses)):.1f}")
            curves.append(f"{auroc(true, [g.score for g in guesses]):.3f}")
        table.add_row(name, *cells, *curves)
    return table


def auroc(high: Sequence[float], low: Sequence[float]) -> float:
    """Return the chance that one of `high` exceeds one of `low`; ties count half. NaN when one is empty."""
    if not len(high) or not len(low):
        return float("nan")
    above = np.subtract.outer(np.array(high), np.array(low))
    return float(np.mean((above > 0) + 0.5 * (above == 0)))


def _speed(shipped: Centre) -> Table:
    table = Table(title="Time on this machine")
    for name in ("content", "questions", "build, ms", "p50, ms", "p99, ms"):
        table.add_column(name, justify="left" if name == "content" else "right")
    for name, centre in (("shipped", shipped), ("1,000 questions", large_centre(1000))):
        questions = [q for e in centre.exhibits for q in e.questions]
        start = time.perf_counter()
        answerer = Answerer(centre)
        built = (time.perf_counter() - start) * 1000
        chance = random.Random(SEED)
        heard = [spoil(p, 0.2, chance) for q in questions for p in q.ask[:1]][:500]
        times = sorted(_timed(answerer, text) for text in heard) or [0.0]
        p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
        table.add_row(name, str(len(questions)), f"{built:.0f}", f"{p50:.2f}", f"{p99:.2f}")
    return table


def _timed(answerer: Answerer, text: str) -> float:
    start = time.perf_counter()
    answerer.answer(text)
    return (time.perf_counter() - start) * 1000


def _list(console: Console, peer: Peer, asked: HeldOut) -> None:
    for one in asked.inside:
        guess = peer.guess(one.text, one.hall)
        if not (guess.believed and one.is_right(guess.exhibit, guess.answer)):
            mark = "wrong, sure" if guess.believed else "asked back" if guess.offered else "refused"
            right = "right first" if one.is_right(guess.exhibit, guess.answer) else "wrong first"
            console.print(f"{mark:12}{right:12}{guess.score:.2f} {one.text} → {guess.answer[:30]}")
    for text in (*asked.outside, *asked.lookalike):
        guess = peer.guess(text, "")
        if guess.believed:
            console.print(f"answered     {guess.score:.2f} {text} → {guess.answer[:30]}")


if __name__ == "__main__":
    typer.run(main)
