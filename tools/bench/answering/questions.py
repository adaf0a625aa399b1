"""The questions to measure with, matched to the content they are asked of."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import yaml

from kiosk.answering.entries import Entry, entries
from kiosk.answering.lists import lists
from kiosk.answering.text import normalise
from kiosk.content.model import Centre, Language

FOLDER = Path(__file__).parents[3] / "tests" / "answering" / "questions"
SEED = 20260101
Half = Literal["dev", "test"]

# Who asks what a thing is, is served as well by what is told about its bare name, or by a list of what is in it.
_WHAT = ("{}是什么", "{}是谁", "{}是什么意思", "{}有什么", "{}里有什么", "{}讲什么", "{}是讲什么的")
_TOLD = ("{}", "{}有哪些展品")


@dataclass(frozen=True)
class Asked:
    """A question, the hall where it is asked, and what is right: a place of the content and answers' texts.

    `place` is an exhibit's or a hall's id, "" for the whole centre. Without `answers` it must be refused.
    """

    text: str
    hall: str
    place: str = ""
    answers: tuple[str, ...] = ()
    language: Language = "zh"

    def is_right(self, answer: str) -> bool:
        """Say whether this answer's text is what was asked for."""
        return answer in self.answers


@dataclass(frozen=True)
class FollowUp:
    """A question that says “it”, and the one before it, asked in the same hall."""

    first: str
    then: Asked


@dataclass(frozen=True)
class Questions:
    """One set of questions, and beside it the shipped ones, one phrasing of each."""

    shipped: tuple[Asked, ...]
    inside: tuple[Asked, ...]
    english: tuple[Asked, ...]
    outside: tuple[Asked, ...]
    lookalike: tuple[Asked, ...]
    unanswerable: tuple[Asked, ...]
    english_outside: tuple[Asked, ...]
    follow_up: tuple[FollowUp, ...]


def everything(centre: Centre) -> tuple[Entry, ...]:
    """Return all that can be asked: what staff wrote, and what follows from names and lists."""
    return (*entries(centre), *lists(centre))


def read(centre: Centre, half: Half) -> Questions:
    """Read a set. Raises FileNotFoundError when there is none, KeyError when the content has no such question."""
    data = yaml.safe_load((FOLDER / f"{half}.yaml").read_text(encoding="utf-8"))
    shipped = _shipped(centre)
    meant: dict[tuple[str, str], list[Asked]] = {}
    for own in shipped.values():
        for key in ((own[0].text, own[0].place), (own[0].text, "")):
            meant.setdefault(key, []).append(own[0])

    def grouped(key: str, language: Language) -> tuple[Asked, ...]:
        return tuple(
            _standing(replace(meant[group["question"], group.get("in", "")][0], text=text), language, centre)
            for group in data.get(key, ())
            for text in group["ask"]
        )

    def strange(key: str, language: Language = "zh") -> tuple[Asked, ...]:
        return tuple(_standing(Asked(t, ""), language, centre) for line in data.get(key, ()) for t in line)

    return Questions(
        tuple(_standing(_chinese(own), "zh", centre) for own in shipped.values()),
        grouped("inside", "zh"),
        grouped("english", "en"),
        strange("outside"),
        strange("lookalike"),
        strange("unanswerable"),
        strange("english_outside", "en"),
        _follow_ups(data.get("follow_up", ()), shipped.values(), centre),
    )


def _shipped(centre: Centre) -> dict[int, list[Asked]]:
    """Return for every question that staff wrote its phrasings, and what is right."""
    every = everything(centre)
    owners: dict[str, list[Entry]] = {}
    for entry in every:
        for plain in dict.fromkeys(map(normalise, (*entry.authored, *entry.generated))):
            owners.setdefault(plain, []).append(entry)
    return {
        number: [
            Asked(p, entry.hall, entry.exhibit or entry.hall, _right(entry, owners)) for p in entry.authored
        ]
        for number, entry in enumerate(every)
        if entry.authored
    }


def _right(entry: Entry, owners: dict[str, list[Entry]]) -> tuple[str, ...]:
    """Return the texts that answer a question: its own, and those of whatever is asked in the same words."""
    plain = {normalise(phrase) for phrase in entry.authored}
    what = any(normalise(pattern.format(name)) in plain for pattern in _WHAT for name in entry.names)
    told = {normalise(pattern.format(name)) for pattern in _TOLD for name in entry.names} if what else set()
    alike = (other for phrase in (*plain, *told) for other in owners.get(phrase, ()))
    near = (other for other in alike if other.hall in ("", entry.hall))
    return tuple(dict.fromkeys(other.answer.zh for other in (entry, *near)))


def _chinese(phrasings: list[Asked]) -> Asked:
    """Draw one of a question's Chinese phrasings."""
    chinese = [asked for asked in phrasings if not asked.text.isascii()] or phrasings
    return random.Random(f"{SEED} {phrasings[0].text}").choice(chinese)


def _standing(asked: Asked, language: Language, centre: Centre) -> Asked:
    """Put whoever asks about no particular hall into one: visitors are always in some hall."""
    drawn = random.Random(f"{SEED} {asked.text}").choice(centre.halls).id
    return replace(asked, hall=asked.hall or drawn, language=language)


def _follow_ups(
    lines: Iterable[list[Any]], shipped: Iterable[list[Asked]], centre: Centre
) -> tuple[FollowUp, ...]:
    phrasings = {normalise(asked.text): asked for own in shipped for asked in own}
    return tuple(
        FollowUp(first, _standing(replace(phrasings[normalise(meant)], text=then), "zh", centre))
        for first, then, meant in lines
    )
