"""Whether each question will find its own answer, in the hall and in its noise."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import cycle, islice

from kiosk.answering.answerer import Answerer
from kiosk.answering.situation import Situation
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise
from kiosk.checking.noise import spoil
from kiosk.checking.phrasings import suggestions
from kiosk.checking.rule import Circumstances, Step, questions
from kiosk.content.load import Loaded
from kiosk.content.model import Question
from kiosk.content.problems import Problem

_NOISE = 0.2  # share of characters that a recogniser gets wrong in a noisy hall
_TRIES, _ENOUGH = 5, 3
_SEED = "小翠"


def sounding_alike(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell phrasings that sound the same, in whatever accent, but have different answers.

    The same words asked of several halls are meant: there, the hall decides.
    """
    heard: dict[tuple[str, ...], list[tuple[str, int, int, str, Question]]] = defaultdict(list)
    for place, number, question in questions(loaded):
        for index, phrasing in enumerate(question.ask):
            plain = normalise(phrasing)
            heard[sound_of(plain)].append((place, number, index, plain, question))
    for alike in heard.values():
        place, number, index, plain, question = alike[0]
        for other in alike[1:]:
            if other[4].answer != question.answer and other[3] != plain:
                where = loaded.sources[place].problem(("questions", number, "ask", index), "").place
                sentence = (
                    f"“{other[4].ask[other[2]]}”听起来和 {where} 的“{question.ask[index]}”一样，答案却不同；"
                    "请把其中一个换个说法"
                )
                yield loaded.sources[other[0]].problem(
                    ("questions", other[1], "ask", other[2]), sentence, advice=True
                )


def lost_in_noise(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Ask each question as a recogniser in a noisy hall would hear it; tell those that lose their answer."""
    answerer, chance = Answerer(loaded.centre), random.Random(_SEED)
    everything = list(questions(loaded))
    for done, (place, number, question) in enumerate(everything):
        step(done, len(everything))
        understood, mistaken = 0, ""
        for phrasing in islice(cycle(question.ask), _TRIES):
            given = answerer.answer(spoil(phrasing, _NOISE, chance), Situation(place.partition("/")[0]))
            offered = [choice.question for choice in given.choices if given.kind == "choices"]
            if given.answer == question.answer.zh or question.ask[0] in offered:
                understood += 1
            elif given.kind == "answer":
                mistaken = given.question
        if understood < _ENOUGH:
            more = "、".join(f"“{phrase}”" for phrase in suggestions(question, loaded.centre)[:2])
            sentence = (
                f"“{question.ask[0]}”在吵闹时 {_TRIES} 次只听懂 {understood} 次"
                + (f"，会当成“{mistaken}”" if mistaken else "")
                + f"；请多写几种说法{f'，例如{more}' if more else ''}"
            )
            yield loaded.sources[place].problem(("questions", number, "ask"), sentence, advice=True)
