"""The questions to measure with, matched to the content they are asked of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from kiosk.answering.text import normalise
from kiosk.content.model import Centre

FILE = Path(__file__).parents[2] / "tests" / "answering" / "heldout.yaml"
Half = Literal["dev", "test"]


@dataclass(frozen=True)
class Asked:
    """A question and what is right: the answer's text, or "" when anything of the exhibit is right."""

    text: str
    hall: str
    exhibit: str
    answer: str = ""

    def is_right(self, exhibit: str, answer: str) -> bool:
        """Say whether this answer of this exhibit is what was asked for."""
        return answer == self.answer if self.answer else exhibit == self.exhibit


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
    """Return what is right for every shipped phrasing."""
    places: list[tuple[str, str, Any]] = [("", "", q) for q in centre.questions]
    places += [(h.id, "", q) for h in centre.halls for q in h.questions]
    places += [(e.hall, e.id, q) for e in centre.exhibits for q in e.questions]
    return {normalise(p): Asked(p, hall, exhibit, q.answer.zh) for hall, exhibit, q in places for p in q.ask}


def _asked(group: dict[str, Any], centre: Centre, authored: dict[str, Asked]) -> list[Asked]:
    if "question" in group:
        meant = authored.get(normalise(group["question"]))
        return [Asked(t, meant.hall, meant.exhibit, meant.answer) for t in group["ask"]] if meant else []
    exhibit = group["exhibit"]
    hall = exhibit.partition("/")[0]
    return [Asked(t, hall, exhibit) for t in group["ask"]] if centre.exhibit(exhibit) else []
