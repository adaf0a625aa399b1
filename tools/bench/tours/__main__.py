"""`python -m tools.bench.tours [--tours N]`: two tables, of plans and of tours lived through."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from kiosk.answering.answerer import Answerer
from kiosk.content.film_lengths import film_lengths
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.touring.options import Telling
from tools.bench.tours.lives import Lived, begin, disturbed, undisturbed
from tools.bench.tours.plans import of_minutes, simply, varied

_MINUTES = (5, 8, 10, 15, 20, 30, 40, 50, 60)
_CENTRES, _LIVED = 20, 5  # varied centres for each line, and tours lived through undisturbed
_WALKS = {True: "leading", False: "one screen"}
console = Console(highlight=False, width=110)


def main() -> None:
    """Print both."""
    read = argparse.ArgumentParser(prog="python -m tools.bench.tours", description=__doc__)
    read.add_argument("--tours", type=int, default=10_000, help="tours lived through with a monkey")
    chosen = read.parse_args()
    centre = _measured(load_centre(Path("exhibits")).centre.for_visitors(date.today()))
    films = film_lengths(centre)
    answers = Answerer(centre)
    _plans(centre, answers, films)
    _lives(centre, answers, films, chosen.tours)


def _measured(centre: Centre) -> Centre:
    """Return the centre with its sketch of a floor plan taken for a measured one, so that there are ways."""
    floor = centre.floor and centre.floor.model_copy(update={"status": "published"})
    return centre.model_copy(update={"floor": floor})


def _plans(centre: Centre, answers: Answerer, films: dict[str, float]) -> None:
    table = Table("minutes", "tour", "plan p5", "p50", "p95", "within 10 %", "told p50", "told until time is over: p50", title=
                  f"Time of tours in percent of what was wished, {_CENTRES} centres with a fifth of their exhibits left out")  # fmt: skip
    for walks, name in _WALKS.items():
        telling = Telling("zh", films, walks)
        for minutes in _MINUTES:
            dice = random.Random(minutes)
            centres = [varied(centre, dice) for _ in range(_CENTRES)]
            wished = 60.0 * minutes
            plans = [of_minutes(one, minutes, telling).seconds / wished for one in centres]
            simple = [simply(one, minutes, telling) / wished for one in centres]
            halls = (begin(one, answers, films, minutes, walks, dice) for one in centres[:_LIVED])
            lived = [undisturbed(hall) / wished for hall in halls]
            kept = np.mean([abs(share - 1) <= 0.1 for share in plans])
            table.add_row(str(minutes), name, *_percentiles(plans), f"{100 * kept:.0f} %",
                          _percentiles(lived)[1], _percentiles(simple)[1])  # fmt: skip
        table.add_section()
    console.print(table)


def _percentiles(shares: Iterable[float]) -> list[str]:
    return [f"{100 * value:.1f}" for value in np.percentile(list(shares), (5, 50, 95))]


def _lives(centre: Centre, answers: Answerer, films: dict[str, float], tours: int) -> None:
    table = Table("tours", "", "things done", "stops begun", "gone on with", "stuck", "wrong", "seconds", title=
                  "Tours with questions, orders, pauses and faults at random, one thing in 75 s on average")  # fmt: skip
    ends: dict[str, Lived] = {}
    for walks, name in _WALKS.items():
        lived, since = Lived(), time.perf_counter()
        for seed in range(tours // 2):
            disturbed(centre, answers, films, walks, seed, lived)
        took = time.perf_counter() - since
        table.add_row(str(lived.tours), name, str(lived.acts.total()), str(lived.begun), str(lived.resumed),
                      str(lived.stuck), str(len(lived.wrong)), f"{took:.0f}")  # fmt: skip
        ends[name] = lived
    console.print(table)
    for name, lived in ends.items():
        console.print(f"{name}: " + ", ".join(f"{end} {count}" for end, count in lived.ends.most_common()))
        console.print("  " + ", ".join(f"{act} {count}" for act, count in lived.acts.most_common()))
        for sentence in lived.wrong[:5]:
            console.print(f"  {sentence}", markup=False)


if __name__ == "__main__":
    main()
