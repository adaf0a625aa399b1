"""`python -m tools.bench.tours [--tours N]`: tables of the time that tours take, and of tours lived through with a monkey."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable

import numpy as np
from rich.console import Console
from rich.table import Table

from kiosk.content.model import Language
from kiosk.touring.options import Telling
from tools.bench.tours.lives import Lived, Wish, begin, starts, undisturbed
from tools.bench.tours.monkey import FAULTS, PAUSES, QUESTIONS
from tools.bench.tours.plans import of_minutes, simply, varied
from tools.bench.tours.world import World, lived, world

_MINUTES = (5, 10, 15, 20, 30, 40, 60, 90)
_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_CENTRES = 20  # varied centres for each line
_WALKS = {True: "leading", False: "one screen"}
console = Console(highlight=False, width=110)


def main() -> None:
    """Print them all."""
    read = argparse.ArgumentParser(prog="python -m tools.bench.tours", description=__doc__)
    read.add_argument("--tours", type=int, default=10_000, help="tours lived through with a monkey")
    chosen = read.parse_args()
    _times(world())
    _plans(world())
    _lives(chosen.tours)


def _times(here: World) -> None:
    """What is planned and what it takes, from wherever the robot may be; judged where there is enough to tell."""
    table = Table("language", "tour", "all there is", *(f"{minutes} min" for minutes in _MINUTES), title=
                  "Planned and told, in percent of what was wished; from – to over the places to begin at; (…) not enough to tell")  # fmt: skip
    for language in _LANGUAGES:
        for walks, name in _WALKS.items():
            places = starts(here.centre) if walks else ("",)
            rows = [_from(here, walks, language, place) for place in places]
            whole = min(whole for whole, _ in rows)
            cells = []
            for minutes, *shares in zip(_MINUTES, *(shares for _, shares in rows), strict=True):
                planned, told = ([share[at] for share in shares] for at in (0, 1))
                cell = f"{_span(planned)}\n{_span(told)}"
                cells.append(cell if whole >= 0.9 * minutes else f"({cell})")
            table.add_row(language, name, f"{whole:.0f} min", *cells)
        table.add_section()
    console.print(table)


def _from(
    here: World, walks: bool, language: Language, place: str
) -> tuple[float, list[tuple[float, float]]]:
    """Return how many minutes there are to tell, and for each number of minutes what share is planned, and told."""
    telling, shares = Telling(language, here.films, walks, place), []
    for minutes in _MINUTES:
        hall = begin(
            here.centre,
            here.answers,
            here.films,
            Wish(minutes, walks, language, place),
            random.Random(minutes),
        )
        planned = of_minutes(here.centre, minutes, telling).seconds
        shares.append((planned / (60 * minutes), undisturbed(hall) / (60 * minutes)))
    return of_minutes(here.centre, 240, telling).seconds / 60, shares


def _span(shares: list[float]) -> str:
    return "–".join(dict.fromkeys(f"{100 * share:.0f}" for share in (min(shares), max(shares))))


def _plans(here: World) -> None:
    table = Table("minutes", "tour", "enough to tell", "plan p5", "p50", "p95", "within 10 %", "told until time is over: p50", title=
                  f"Plans in percent of what was wished, of those of {_CENTRES} centres with a fifth of their exhibits left out that have enough to tell")  # fmt: skip
    for walks, name in _WALKS.items():
        telling = Telling("zh", here.films, walks)
        for minutes in _MINUTES:
            dice = random.Random(minutes)
            centres = [varied(here.centre, dice) for _ in range(_CENTRES)]
            enough = [one for one in centres if of_minutes(one, 240, telling).fills(minutes)]
            if not enough:
                continue
            plans = [of_minutes(one, minutes, telling).seconds / (60 * minutes) for one in enough]
            simple = [simply(one, minutes, telling) / (60 * minutes) for one in enough]
            kept = np.mean([abs(share - 1) <= 0.1 for share in plans])
            table.add_row(str(minutes), name, f"{len(enough)}/{_CENTRES}", *_percentiles(plans), f"{100 * kept:.0f} %",
                          _percentiles(simple)[1])  # fmt: skip
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
