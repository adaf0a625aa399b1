"""A centre as large as wanted, to measure speed with."""

from __future__ import annotations

import random

from kiosk.checking.noise import common
from kiosk.content.model import Centre, Exhibit, Hall, Question, Text

_KINDS = (
    ("{}是什么时候建的", "{}哪一年修的", "{}有多少年历史"),
    ("{}在哪里", "{}怎么走", "到{}去往哪边"),
    ("{}有什么故事", "{}讲的是什么", "给我说说{}的来历"),
    ("{}是谁造的", "谁设计了{}", "{}的作者是哪位"),
)


def large_centre(questions: int, seed: int = 1, each: int = len(_KINDS)) -> Centre:
    """Return eight halls with `questions` questions of three phrasings about made-up names, `each` an exhibit."""
    chance = random.Random(seed)
    exhibits: list[list[Exhibit]] = [[] for _ in range(8)]
    for number in range(questions // each):
        name = "".join(chance.choices(common(), k=4))
        asked = tuple(_question(name, n, chance) for n in range(each))
        hall = number % 8
        exhibits[hall].append(
            Exhibit(
                id=f"hall{hall}/e{number}",
                title=Text(zh=name),
                status="published",
                summary=Text(zh=name),
                text=Text(zh="".join(f"这是{name}的第{n}句话，说的是它的来历和用处。" for n in range(10))),
                questions=asked,
            )
        )
    halls = tuple(_hall(number, tuple(own)) for number, own in enumerate(exhibits))
    words = Text(zh="大馆")
    return Centre(name=words, short_name=words, welcome=words, hours=words, halls=halls)


def _question(name: str, number: int, chance: random.Random) -> Question:
    """Ask in one of the usual ways; further questions of an exhibit are about parts of it."""
    kind = _KINDS[number % len(_KINDS)]
    about = name if number < len(_KINDS) else f"{name}的{''.join(chance.choices(common(), k=2))}"
    return Question(ask=tuple(p.format(about) for p in kind), answer=Text(zh=f"{name}的回答{number}。"))


def _hall(number: int, exhibits: tuple[Exhibit, ...]) -> Hall:
    name = Text(zh=f"第{number}厅")
    return Hall(
        id=f"hall{number}",
        number=number,
        title=name,
        tagline=name,
        motif="xuting",
        directions=Text(zh="跟着指引走。"),
        introduction=Text(zh="这里有很多东西。"),
        exhibits=exhibits,
    )
