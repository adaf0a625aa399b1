"""`python -m tools.bench.tours [--tours N]`: two tables, of plans and of tours lived through."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable

import numpy as np
from rich.console import Console
from rich.table import Table

from kiosk.touring.options import Telling
from tools.bench.tours.lives import Lived, begin, undisturbed
from tools.bench.tours.monkey import FAULTS, PAUSES, QUESTIONS
from tools.bench.tours.plans import of_minutes, simply, varied
from tools.bench.tours.world import World, lived, world

_MINUTES = (5, 8, 10, 15, 20, 30, 40, 50, 60)
_CENTRES, _LIVED = 20, 5  # varied centres for each line, and tours lived through undisturbed
_WALKS = {True: "leading", False: "one screen"}
console = Console(highlight=False, width=110)


def main() -> None:
    """Print both."""
    read = argparse.ArgumentParser(prog="python -m tools.bench.tours", description=__doc__)
    read.add_argument("--tours", type=int, default=10_000, help="tours lived through with a monkey")
    chosen = read.parse_args()
    _plans(world())
    _lives(chosen.tours)


def _plans(here: World) -> None:
    table = Table("minutes", "tour", "plan p5", "p50", "p95", "within 10 %", "told p50", "told until time is over: p50", title=
                  f"Time of tours in percent of what was wished, {_CENTRES} centres with a fifth of their exhibits left out")  # fmt: skip
    for walks, name in _WALKS.items():
        telling = Telling("zh", here.films, walks)
        for minutes in _MINUTES:
            dice = random.Random(minutes)
            centres = [varied(here.centre, dice) for _ in range(_CENTRES)]
            wished = 60.0 * minutes
            plans = [of_minutes(one, minutes, telling).seconds / wished for one in centres]
            simple = [simply(one, minutes, telling) / wished for one in centres]
            halls = (begin(one, here.answers, here.films, minutes, walks, dice) for one in centres[:_LIVED])
            taken = [undisturbed(hall) / wished for hall in halls]
            kept = np.mean([abs(share - 1) <= 0.1 for share in plans])
            table.add_row(str(minutes), name, *_percentiles(plans), f"{100 * kept:.0f} %",
                          _percentiles(taken)[1], _percentiles(simple)[1])  # fmt: skip
        table.add_section()
    console.print(table)


def _percentiles(shares: Iterable[float]) -> list[str]:
    return [f"{100 * value:.1f}" for value in np.percentile(list(shares), (5, 50, 95))]


def _lives(tours: int) -> None:
    table = Table("tours", "", "questions", "pauses", "faults", "wishes", "stops begun", "gone on with", "stuck",
                  "unresolved", "seconds", title="Tours with questions, pauses, faults and wishes at random, one thing in 75 s on average")  # fmt: skip
    found: dict[str, Lived] = {}
    for walks, name in _WALKS.items():
        since = time.perf_counter()
        after = found[name] = lived(tours // 2, walks)
        took = time.perf_counter() - since
        counted = [after.did(*acts) for acts in (QUESTIONS, PAUSES, FAULTS)]
        table.add_row(str(after.tours), name, *map(str, counted), str(after.acts.total() - sum(counted)), str(after.begun),
                      str(after.resumed), str(after.stuck), str(len(after.wrong)), f"{took:.0f}")  # fmt: skip
    console.print(table)
    for name, after in found.items():
        console.print(f"{name}: " + ", ".join(f"{end} {count}" for end, count in after.ends.most_common()))
        console.print("  " + ", ".join(f"{act} {count}" for act, count in after.acts.most_common()))
        for sentence in after.wrong[:5]:
            console.print(f"  {sentence}", markup=False)


if __name__ == "__main__":
    main()
