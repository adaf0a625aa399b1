"""From the visitor's last sound to her first one, step by step."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from tools.bench.answering.questions import Asked
from tools.bench.voice.clips import Clip, padded
from tools.bench.voice.hearing import plain
from tools.bench.voice.rig import Rig, Sound
from tools.bench.voice.setup import Bench

_MOVES = 0.15  # of the level meter: it can be seen to move
_DONE = ("answering", "choices", "unknown")


@dataclass(frozen=True)
class Times:
    """Of one question, in seconds: `meter` and `live` after the speech began, the rest after it ended."""

    meter: float
    live: float
    words: float
    caption: float
    sound: float


@dataclass(frozen=True)
class Latency:
    """Of each question: the first time, when what she says has to be made; and again, when it is in the cache.

    `floor` is when vosk by itself says that the words have ended. `factor` and `plain_factor` are seconds of
    computing per second of sound, for all that the ear does and for vosk by itself.
    """

    made: list[Times]
    kept: list[Times]
    floor: list[float]
    factor: float
    plain_factor: float


def measure(rig: Rig, bench: Bench, asked: Sequence[tuple[Asked, Clip]]) -> Latency:
    """Ask each question twice."""
    made, kept = ([_ask(rig, one.hall, said) for one, said in asked] for _ in range(2))
    clips = [said for _, said in asked]
    seconds = sum(len(padded(said.samples)) for said in clips) / RATE
    began = time.perf_counter()
    floor = [_plain_end(bench.model, said) for said in clips]
    between = time.perf_counter()
    heard = [bench.listener().hear(padded(said.samples)) for said in clips]
    return Latency(
        made,
        kept,
        floor,
        sum(one.computing for one in heard) / sum(one.ended for one in heard),
        (between - began) / seconds,
    )


def _ask(rig: Rig, hall: str, said: Clip) -> Times:
    rig.open_hall(hall)
    began = rig.room.say(padded(said.samples)) + 0.5
    rig.touch(events.TalkStarted())
    sound = rig.until(lambda what: isinstance(what, Sound) and what.answers)
    begin, end = began + said.begin, began + said.end
    seen = rig.seen
    return Times(
        meter=_first(seen, lambda what: isinstance(what, float) and what > _MOVES) - begin,
        live=_first(seen, lambda what: isinstance(what, Scene) and what.ask is not None and bool(what.ask.heard)) - begin,
        words=_first(seen, lambda what: isinstance(what, events.Heard) and what.final) - end,
        caption=_first(seen, lambda what: isinstance(what, Scene) and what.ask is not None and what.ask.state in _DONE) - end,
        sound=sound - end,
    )  # fmt: skip


def _first(seen: Iterable[tuple[float, Any]], wanted: Callable[[Any], bool]) -> float:
    return next((at for at, what in seen if wanted(what)), float("nan"))


def _plain_end(model: VoskModel, said: Clip) -> float:
    """Return after how many seconds vosk by itself says that the words have ended, NaN when it heard none."""
    ends = [at for at, _ in plain(model, padded(said.samples))]
    return ends[0] - 0.5 - said.end if ends else float("nan")
