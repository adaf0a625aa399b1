"""The questions to measure with, matched to the content they are asked of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import yaml

from kiosk.answering.entries import Entry, entries
from kiosk.answering.text import normalise
from kiosk.content.model import Centre

FILE = Path(__file__).parents[2] / "tests" / "answering" / "heldout.yaml"
Half = Literal["dev", "test"]


@dataclass(frozen=True)
class Asked:
    """A question and what is right: the answers' texts, or none when anything of the exhibit is right."""

    text: str
    hall: str
    exhibit: str
    answers: tuple[str, ...] = ()

    def is_right(self, exhibit: str, answer: str) -> bool:
        """Say whether this answer of this exhibit is what was asked for."""
        return answer in self.answers if self.answers else exhibit == self.exhibit


@dataclass(frozen=True)
class HeldOut:
    """One half of the held-out questions. `left_out` counts those the content has no place for."""

    inside: tuple[Asked, ...]
    outside: tuple[str, ...]
    lookalike: tuple[str, ...]
    left_out: int


def read(centre: Centre, half: Half) -> HeldOut:
    """Read one half. What is worded just as it was shipped is left out: it would prove nothing."""
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    first = 0 if half == "dev" else 1
    authored = _authored(centre)
    inside = []
    groups = data["inside"][first::2]
    for group in groups:
        inside += [a for a in _asked(group, centre, authored) if normalise(a.text) not in authored]
    return HeldOut(
        tuple(inside),
        tuple(text for group in data["outside"] for text in group[first::2]),
        tuple(text for group in data["lookalike"] for text in group[first::2]),
        sum(len(group["ask"]) for group in groups) - len(inside),
    )


def _authored(centre: Centre) -> dict[str, Asked]:
    """Return what is right for every shipped phrasing.

    Who asks what an exhibit is, is served as well by what its page says first.
    """
    found: dict[str, Asked] = {}
    every = entries(centre)
    told = {
        e.exhibit: e.answer.zh
        for e in reversed(every)
        if not e.authored and e.names and e.first == e.names[0]
    }
    for entry in every:
        what = any(normalise(p) in _what(entry) for p in entry.authored)
        answers = (entry.answer.zh, told[entry.exhibit]) if what and entry.exhibit else (entry.answer.zh,)
        for phrase in entry.authored:
            found[normalise(phrase)] = Asked(phrase, entry.hall, entry.exhibit, answers)
    return found


def _what(entry: Entry) -> set[str]:
    return {normalise(f"{name}是{what}") for name in entry.names for what in ("什么", "谁", "什么意思")}


def _asked(group: dict[str, Any], centre: Centre, authored: dict[str, Asked]) -> list[Asked]:
    if "question" in group:
        meant = authored.get(normalise(group["question"]))
        return [replace(meant, text=text) for text in group["ask"]] if meant else []
    exhibit = group["exhibit"]
    hall = exhibit.partition("/")[0]
    return [Asked(text, hall, exhibit) for text in group["ask"]] if centre.exhibit(exhibit) else []
