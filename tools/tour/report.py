"""Stop for stop: what was planned, what it took, how loud it was, and how much of it can be understood."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rich.console import Console
from rich.table import Table

from kiosk import wav
from kiosk.answering.sound import syllables
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.transcribe import transcribe
from kiosk.touring.plan import Plan
from tools.sound.parts import MODEL
from tools.sound.server import RATE
from tools.tour.watching import Moment

_BLOCK = RATE // 100  # samples
_AUDIBLE = 100  # of 32768, RMS of a block
_PAUSE = 30  # blocks of silence between two utterances


@dataclass(frozen=True)
class Told:
    """One part of the tour: its name, seconds planned, its text, and where it lies in the recording."""

    name: str
    planned: float
    text: str
    start: float
    end: float
    asked: float  # of these seconds, those that a question took


def parts(plan: Plan, moments: list[Moment], end: float) -> list[Told]:
    """Cut the time of a tour at the beginning of each of its parts."""
    planned = [("欢迎词", "", "".join(plan.welcome))]
    planned += [(stop.title.zh, stop.place, "".join(stop.sentences)) for stop in plan.stops]
    planned += [("告别", "", "".join(plan.farewell))]
    numbers = ["0", *(str(n) for n in range(1, len(plan.stops) + 1)), str(len(plan.stops))]
    asked = [(a.at, b.at) for a, b in pairwise(moments) if a.asking]
    starts = []
    for number, (_, place, _) in zip(numbers, planned, strict=True):
        page = f"tour:{place}" if place else "tour"
        starts.append(
            next((m.at for m in moments if m.stop.startswith(f"{number}/") and m.page == page), None)
        )
    found = []
    spans = [*starts, end]
    for at, (name, _, text) in enumerate(planned):
        begin = spans[at]
        if begin is None:
            continue  # not told, as the welcome to those who have heard it
        finish = next(later for later in spans[at + 1 :] if later is not None)
        around = plan.around * len(text) / max(1, len("".join((*plan.welcome, *plan.farewell))))
        seconds = plan.stops[at - 1].seconds if 0 < at <= len(plan.stops) else around
        lost = sum(max(0.0, min(b, finish) - max(a, begin)) for a, b in asked)
        found.append(Told(name, seconds, text, begin, finish, lost))
    return found


def show(told: list[Told], samples: NDArray[np.int16], console: Console) -> None:
    """Print the table, and how the whole compares with its plan."""
    model = VoskModel(MODEL)
    table = Table("站", "计划 秒", "实际 秒", "差 %", "提问 秒", "响度 dBFS", "有声 %", "听写对上 %")
    for part in told:
        took = part.end - part.start - part.asked
        sound = samples[int(part.start * RATE) : int(part.end * RATE)]
        level, audible = _loudness(sound)
        table.add_row(
            part.name, f"{part.planned:.0f}", f"{took:.0f}", f"{100 * (took / part.planned - 1):+.0f}",
            f"{part.asked:.0f}", f"{level:.1f}", f"{100 * audible:.0f}", f"{100 * _understood(model, sound, part.text):.0f}",
        )  # fmt: skip
    planned = sum(part.planned for part in told)
    took = sum(part.end - part.start - part.asked for part in told)
    table.add_section()
    table.add_row("合计", f"{planned:.0f}", f"{took:.0f}", f"{100 * (took / planned - 1):+.1f}")
    console.print(table)


def _loudness(sound: NDArray[np.int16]) -> tuple[float, float]:
    """Return the level (dBFS) of what is to be heard, and the share of the time in which something is."""
    rms = _levels(sound)
    loud = rms[rms > _AUDIBLE]
    if not len(loud):
        return float("-inf"), 0.0
    return 20 * float(np.log10(np.sqrt((loud**2).mean()) / 32768)), len(loud) / len(rms)


def _understood(model: VoskModel, sound: NDArray[np.int16], text: str) -> float:
    """Return how much of a text's syllables a recogniser hears in their order."""
    heard = ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.wav"
        for words in _between_pauses(sound):
            wav.write(path, words, RATE)
            heard += transcribe(model, path).text
    wanted = _sounds(text)
    return LCSseq.similarity(wanted, _sounds(heard)) / max(1, len(wanted))


def _sounds(text: str) -> tuple[str, ...]:
    return syllables(tuple(char for char in text if "\u4e00" <= char <= "\u9fff"))


def _between_pauses(sound: NDArray[np.int16]) -> Iterator[NDArray[np.int16]]:
    """Yield what lies between two pauses, with a little of them."""
    loud = np.nonzero(_levels(sound) > _AUDIBLE)[0]
    if not len(loud):
        return
    for run in np.split(loud, np.nonzero(np.diff(loud) > _PAUSE)[0] + 1):
        yield sound[max(0, run[0] - _PAUSE // 2) * _BLOCK : (run[-1] + _PAUSE // 2) * _BLOCK]


def _levels(sound: NDArray[np.int16]) -> NDArray[np.float64]:
    """Return the RMS of each hundredth of a second."""
    blocks = sound[: len(sound) // _BLOCK * _BLOCK].astype(float).reshape(-1, _BLOCK)
    return np.asarray(np.sqrt((blocks**2).mean(axis=1)))
