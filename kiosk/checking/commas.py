"""A Chinese comma between brackets: `[甲，乙]` is one thing, though two were meant."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checking.rule import Circumstances, Step, questions
from kiosk.content.load import Loaded
from kiosk.content.problems import Problem

_COMMAS = "，、"


def problems(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell names and phrasings with a comma inside: hardly anybody says one."""
    for place in loaded.centre.places:
        for index, name in enumerate(place.also_called):
            if _two(name):
                yield loaded.sources[place.id].problem(("also_called", index), _sentence(name), advice=True)
    for where, number, question in questions(loaded):
        for index, phrasing in enumerate(question.ask):
            if _two(phrasing):
                loc = ("questions", number, "ask", index)
                yield loaded.sources[where].problem(loc, _sentence(phrasing), advice=True)


def _two(text: str) -> bool:
    return any(comma in text for comma in _COMMAS)


def _sentence(text: str) -> str:
    return f"“{text}”算一条；如果是两条，请把中间的“，”改成英文逗号加一个空格“, ”"
