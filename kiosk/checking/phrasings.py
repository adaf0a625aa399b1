"""Other ways to ask: rewritten from what staff wrote, for them to choose from.

Wording costs an answer far more often than noise does, and a question with one phrasing is found
only by those who happen to use its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.answering.text import normalise
from kiosk.content.model import Centre, Question
from kiosk.content.quoting import quoted

FEW = 3  # phrasings that a question should have at least

# Each row holds ways of saying the same; {} is what the question is about.
_WAYS = (
    ("{}是什么", "什么是{}", "什么叫{}", "{}是什么意思", "{}是啥子", "给我讲讲{}"),
    ("{}是谁", "{}是什么人", "{}是哪个", "谁是{}", "给我讲讲{}"),
    ("{}在哪里", "{}在什么地方", "{}怎么走", "{}在哪点", "哪里有{}"),
    ("{}怎么走", "去{}怎么走", "怎么去{}", "到{}往哪边走", "{}咋个走"),
    ("{}是什么时候", "{}是哪一年", "{}是哪年"),
    ("什么时候{}", "哪一年{}", "哪天{}", "啥时候{}"),
    ("{}有什么故事", "讲讲{}的故事", "{}背后有什么故事", "{}有啥故事"),
    ("{}讲的是什么", "{}讲什么", "{}说的是什么", "{}讲的啥子", "{}的内容是什么"),
    ("{}有什么", "{}里有什么", "{}有哪些东西", "{}有啥子", "{}里面能看到什么"),
    ("{}有多少", "{}有几个", "{}一共多少", "{}有好多"),
    ("为什么{}", "{}是为什么", "怎么会{}", "为啥子{}"),
    ("怎么{}", "如何{}", "咋个{}", "{}要怎么做"),
    ("可以{}吗", "能{}吗", "能不能{}", "可不可以{}", "让不让{}"),
    ("{}吗", "{}不", "是不是{}"),
    ("谁{}", "是谁{}", "哪个{}", "{}的是谁"),
)


def suggestions(question: Question, centre: Centre) -> tuple[str, ...]:
    """Return further phrasings of a question that nobody has used yet, the likeliest first."""
    taken = _taken(centre) | {normalise(phrasing) for phrasing in question.ask}
    found: dict[str, str] = {}
    for phrasing in question.ask:
        for other in _rewritten(phrasing):
            plain = normalise(other)
            if plain not in taken:
                found.setdefault(plain, other)
    return tuple(found.values())


def _rewritten(phrasing: str) -> Iterator[str]:
    """Yield the other ways of the row that fits best: “讲的是什么” is more than an “是什么”."""
    asked = phrasing.strip("？?。 ")
    fits = [
        (len(way), match[1], ways, way)
        for ways in _WAYS
        for way in ways
        if (match := re.fullmatch(re.escape(way).replace(r"\{\}", "(.{2,12})"), asked))
    ]
    if fits:
        _, about, ways, way = max(fits, key=lambda fit: fit[0])
        yield from (other.format(about) for other in ways if other != way)


def _taken(centre: Centre) -> set[str]:
    questions = [*centre.questions, *(q for place in centre.places for q in place.questions)]
    return {normalise(phrasing) for question in questions for phrasing in question.ask}


def as_yaml(question: Question, more: tuple[str, ...]) -> str:
    """Return a question's `ask` with the suggestions behind it, ready to be pasted in its place."""
    return "  - ask: [" + ", ".join(quoted(phrase) for phrase in (*question.ask, *more)) + "]"
