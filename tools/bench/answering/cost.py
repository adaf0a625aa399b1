"""What answering costs: time to build, time a question, memory.

Times are the processor's, which does not depend on what else the machine does; memory is what is allocated
and kept, measured in a process of its own because libraries (jieba's dictionary) load once in each.
"""

from __future__ import annotations

import multiprocessing
import random
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rich.progress import Progress
from rich.table import Table

from kiosk.answering.answerer import Answerer
from kiosk.answering.situation import Situation
from kiosk.checking.noise import spoil
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from tools.bench.answering.questions import SEED, Asked
from tools.bench.answering.rivals import RIVALS
from tools.bench.large import large_centre

_BUILDS = 3  # the quickest counts
_ASKED = 500


def cost(exhibits: Path, bar: Progress) -> Table:
    """Measure every peer with the shipped content and with a thousand questions."""
    table = Table("content", "", title="Cost on this machine (processor time)")
    for name in ("build, ms", "p50, ms", "p99, ms", "memory, MB"):
        table.add_column(name, justify="right")
    peers = ("小翠", *RIVALS)
    task = bar.add_task("cost", total=2 * len(peers))
    for content, folder in (("shipped", exhibits), ("1,000 questions", None)):
        for peer in peers:
            built, times = _times(peer, folder)
            p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
            table.add_row(
                content, peer, f"{built:.0f}", f"{p50:.2f}", f"{p99:.2f}", f"{_memory(peer, folder):.1f}"
            )
            bar.advance(task)
    return table


def _built(peer: str, centre: Centre) -> Callable[[Asked], object]:
    """Build a peer and return how it is asked."""
    if peer in RIVALS:
        return RIVALS[peer](centre).guess
    answerer = Answerer(centre)
    return lambda asked: answerer.answer(asked.text, Situation(asked.hall))


def _centre(folder: Path | None) -> Centre:
    return load_centre(folder).centre if folder else large_centre(1000)


def _times(peer: str, folder: Path | None) -> tuple[float, list[float]]:
    """Return the milliseconds of a build, and of noisy questions, sorted. No question is asked twice."""
    centre = _centre(folder)
    builds = []
    for _ in range(_BUILDS):
        start = time.process_time()
        ask = _built(peer, centre)
        builds.append((time.process_time() - start) * 1000)
    chance = random.Random(SEED)
    phrasings = [
        (hall.id, p) for hall in centre.halls for e in hall.exhibits for q in e.questions for p in q.ask
    ]
    times = []
    for hall, phrase in chance.sample(phrasings, min(_ASKED, len(phrasings))):
        asked = Asked(spoil(phrase, 0.2, chance), hall)
        start = time.process_time()
        ask(asked)
        times.append((time.process_time() - start) * 1000)
    return min(builds), sorted(times)


def _memory(peer: str, folder: Path | None) -> float:
    """Return the megabytes that a peer keeps."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_kept, peer, folder).result()


def _kept(peer: str, folder: Path | None) -> float:
    centre = _centre(folder)
    tracemalloc.start()
    ask = _built(peer, centre)
    ask(Asked("这里有什么", ""))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return kept / 1e6
