"""Spoil the shipped files in a hundred thousand ways and load each: `script/bench fuzz`.

A case is drawn from its number alone, so one that fails can be looked at again. What is counted as a
failure: an exception, a process that dies, a file that is refused without a sentence, a case over 1 s
(of the processor's time, which does not depend on what else the machine does).
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from kiosk.content.glyphs import without_glyph
from kiosk.content.load import load_centre
from kiosk.content.model import CentreFile, Exhibit, HallFile
from kiosk.content.reading import Seen, read_file
from tools.bench.mutations import mutate

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"
SLOWEST = 1.0  # seconds a case may take
_STUCK = 10  # seconds after which a case is given up
_CHUNK = 500  # cases that a process is given at once
_WHOLE_EVERY = 10  # so many files are read on their own before one is loaded with the whole centre
_MODELS = {"centre": CentreFile, "hall": HallFile}


class Spoiler:
    """A copy of the content of which one file after the other is spoilt, loaded, and mended again."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(shutil.copytree(EXHIBITS, folder / "exhibits", ignore=_all_but_yaml))
        self._good = {path: path.read_bytes() for path in sorted(self.folder.rglob("*.yaml"))}
        self._paths = list(self._good)
        self._seen: Seen = {}
        load_centre(self.folder, seen=self._seen)
        self._read_alone(self._paths[0])  # the fonts are looked at once

    def play(self, case: int, seed: int) -> float:
        """Return how many seconds the case took. Raises whatever loading should not have raised."""
        chance = random.Random(f"{seed}/{case}")
        path = chance.choice(self._paths)
        path.write_bytes(mutate(self._good[path], chance))
        begun = time.process_time()
        if case % _WHOLE_EVERY:
            self._read_alone(path)
        else:
            self._load_all(path)
        seconds = time.process_time() - begun
        path.write_bytes(self._good[path])
        return seconds

    def _read_alone(self, path: Path) -> None:
        model = _MODELS.get(path.stem, Exhibit)
        given = {"id": "hall/exhibit"} if model is Exhibit else {}
        read = read_file(path, path.parent, model, given, {})
        told = [(mistake.line, mistake.message) for mistake in read.mistakes]
        assert told or read.value is not None, "refused without a sentence"
        assert all(line >= 1 and message and "\n" not in message for line, message in told)
        if read.node:
            list(without_glyph(read.node))

    def _load_all(self, path: Path) -> None:
        loaded = load_centre(self.folder, seen=self._seen)
        others = {hall.number for hall in loaded.centre.halls} | {_number(path)}
        assert set(range(1, 9)) <= others, "one file hides another hall"
        assert all(problem.line >= 1 and "\n" not in problem.message for problem in loaded.problems)


def _number(path: Path) -> int:
    number = path.parent.name.partition("-")[0]
    return int(number) if number.isdigit() else 0


def _all_but_yaml(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if (Path(folder) / name).is_file() and not name.endswith(".yaml")]


@dataclass
class Outcome:
    """What came of some cases. `peak` is how many megabytes the process grew at most."""

    cases: int = 0
    slowest: tuple[float, int] = (0.0, -1)  # seconds, case
    failures: list[str] = field(default_factory=list)
    peak: float = 0.0

    def add(self, other: Outcome) -> None:
        """Take in another process's outcome."""
        self.cases += other.cases
        self.slowest = max(self.slowest, other.slowest)
        self.failures += other.failures
        self.peak = max(self.peak, other.peak)


_spoiler: Spoiler | None = None
_before = 0.0


def _begin(folder: str) -> None:
    """Make a process ready: a copy of its own, everything loaded once."""
    global _spoiler, _before
    _before = peak_memory()
    own = Path(folder) / str(os.getpid())
    own.mkdir()
    _spoiler = Spoiler(own)
    signal.signal(signal.SIGALRM, _give_up)


def _give_up(number: int, frame: object) -> None:
    raise TimeoutError("stuck")


def peak_memory() -> float:
    """Return how many megabytes this process has had at most (VmHWM: ru_maxrss is inherited from the parent)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmHWM"))) / 1024


def play(cases: range, seed: int) -> Outcome:
    """Play some cases, in a process that `_begin` has made ready."""
    assert _spoiler
    outcome = Outcome()
    for case in cases:
        signal.alarm(_STUCK)
        try:
            seconds = _spoiler.play(case, seed)
        except Exception as error:
            outcome.failures.append(f"case {case}: {type(error).__name__} {error}")
            seconds = 0.0
        signal.alarm(0)
        if seconds > SLOWEST:
            outcome.failures.append(f"case {case}: {seconds:.1f} s")
        outcome.cases += 1
        outcome.slowest = max(outcome.slowest, (seconds, case))
    outcome.peak = peak_memory() - _before
    return outcome


def main(
    cases: Annotated[int, typer.Option(help="how many files are spoilt")] = 100_000,
    seed: Annotated[int, typer.Option(help="other numbers give other cases")] = 1,
) -> None:
    """Print the table; exit with 1 if any case failed."""
    begun, whole = time.perf_counter(), Outcome()
    chunks = [range(start, min(start + _CHUNK, cases)) for start in range(0, cases, _CHUNK)]
    with (
        tempfile.TemporaryDirectory() as folder,
        Progress(console=Console(stderr=True), transient=True) as bar,
        ProcessPoolExecutor(
            mp_context=multiprocessing.get_context("spawn"), initializer=_begin, initargs=(folder,)
        ) as pool,
    ):
        try:
            for outcome in bar.track(pool.map(play, chunks, [seed] * len(chunks)), total=len(chunks)):
                whole.add(outcome)
        except BrokenProcessPool:
            whole.failures.append(f"a process died after case {whole.cases}")
    table = Table(
        "what", "figure", title=f"{len(list(EXHIBITS.rglob('*.yaml')))} shipped files spoilt, seed {seed}"
    )
    table.add_row("cases", f"{whole.cases:,}")
    table.add_row("crashes, silences, cases over 1 s", str(len(whole.failures)))
    table.add_row("slowest case", f"{whole.slowest[0]:.3f} s (case {whole.slowest[1]})")
    table.add_row("more memory at most", f"{whole.peak:.0f} MB")
    table.add_row("all of it took", f"{time.perf_counter() - begun:.0f} s")
    Console().print(table)
    for failure in whole.failures[:20]:
        Console().print(failure, style="red")
    sys.exit(1 if whole.failures else 0)


if __name__ == "__main__":
    typer.run(main)
