"""The bench's tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from rich.table import Table

from tools.bench.answering.asking import loudness
from tools.bench.voice.card import OnTheCard
from tools.bench.voice.clips import LOUDNESS
from tools.bench.voice.latency import Latency, Times
from tools.bench.voice.selftalk import SelfTalk
from tools.bench.voice.setup import Amounts
from tools.bench.voice.success import Outcome, Results, misheard
from tools.bench.voice.waking import HOW, Counts


@dataclass(frozen=True)
class Waking:
    """Calls, those noticed by loudness; seconds and false accepts by kind of disturbance."""

    calls: int
    hits: dict[float | None, Counts]
    disturbed: dict[str, tuple[int, Counts]]


def times(found: Latency, card: OnTheCard) -> Table:
    """Return how long everything takes."""
    table = Table("seconds", "p50", "p95", "target", title=f"{len(found.made)} questions, each asked twice")
    sending = float(np.percentile(card.starts, 95)) if card.starts else 0.0

    def row(name: str, values: Iterable[float], target: str = "") -> None:
        known = [value for value in values if value == value]
        p50, p95 = np.percentile(known, (50, 95)) if known else (float("nan"),) * 2
        table.add_row(name, f"{p50:.2f}", f"{p95:.2f}", target)

    def of(pick: Callable[[Times], float]) -> list[float]:
        return [pick(one) for one in (*found.made, *found.kept)]

    row("speech begins → level meter moves", of(lambda one: one.meter), "0.2")
    row("speech begins → first words on screen", of(lambda one: one.live))
    row("speech ends → vosk's own end of words (floor)", found.floor)
    row("speech ends → words are final", of(lambda one: one.words))
    row("speech ends → caption", of(lambda one: one.caption))
    row("speech ends → first sound, to be made", [one.sound + sending for one in found.made], "1.0")
    row("speech ends → first sound, from the cache", [one.sound + sending for one in found.kept], "1.0")
    row(f"the same in real time, on a virtual sound card ({len(card.answers)} times)", card.answers, "1.0")
    row("sent to the card → heard (part of the three above)", card.starts)
    row(
        f"hushed → silence, on a virtual sound card ({len(card.stops)} times)",
        [max(0.0, one) for one in card.stops],
        "0.2",
    )
    row("computing per second of sound, vosk by itself", [found.plain_factor])
    row("computing per second of sound, both decodings", [found.factor])
    return table


def answering(results: Results) -> Table:
    """Return how many questions are answered right, by way of hearing."""
    count = len(next(iter(results.values()))[None])
    table = Table(
        "",
        title=f"{count} shipped questions, spoken: right / right or offered / characters misheard, %; wait p50, s",
    )
    for snr in LOUDNESS:
        table.add_column(loudness(snr), justify="right")
    for way, by_loudness in results.items():
        table.add_row(way, *map(_cell, by_loudness.values()))
    return table


def _cell(outcomes: list[Outcome]) -> str:
    right, offered = (
        100 * np.mean(list(values)) for values in zip(*((o.right, o.offered) for o in outcomes), strict=True)
    )
    wait = np.nanmedian([one.wait for one in outcomes])
    return f"{right:.0f} / {offered:.0f} / {misheard(outcomes):.0f}; {wait:.2f}"


def calling(found: Waking) -> tuple[Table, Table]:
    """Return how often she comes when called, and when not."""
    hits = Table("", title=f"Calls noticed, of {found.calls} in four voices")
    for snr in LOUDNESS:
        hits.add_column(loudness(snr), justify="right")
    for how in HOW:
        hits.add_row(how, *(str(counts[how]) for counts in found.hits.values()))
    wrong = Table("", title="Taken for a call, times an hour (times in so many minutes)")
    for how in HOW:
        wrong.add_column(how, justify="right")
    for name, (seconds, counts) in found.disturbed.items():
        wrong.add_row(
            name,
            *(f"{counts[how] * 3600 / seconds:.0f} ({counts[how]} in {seconds / 60:.0f})" for how in HOW),
        )
    return hits, wrong


def lasting(memory: tuple[float, float], talk: SelfTalk, amounts: Amounts) -> Table:
    """Return what shows only after a long time."""
    table = Table("", "", "target", title="For long")
    table.add_row(f"memory after {amounts.utterances} utterances, MB", f"{memory[0]:.0f}", "")
    table.add_row("growth in 1,000 of them, MB", f"{memory[1]:.1f}", "0")
    table.add_row("her own voice in her microphone, hours", f"{talk.seconds / 3600:.2f}", "1")
    table.add_row("of that, touches that stop her and open the microphone", str(talk.interruptions), "")
    table.add_row("answers to herself / calls by herself", f"{talk.words} / {talk.calls}", "0 / 0")
    return table
