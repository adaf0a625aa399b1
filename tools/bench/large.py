"""A centre as large as wanted, to measure speed with."""

from __future__ import annotations

import random

from kiosk.content.model import Centre, Exhibit, Hall, Question, Text
from tools.bench.noise import common

_KINDS = (
    ("{}是什么时候建的", "{}哪一年修的", "{}有多少年历史"),
    ("{}在哪里", "{}怎么走", "到{}去往哪边"),
    ("{}有什么故事", "{}讲的是什么", "给我说说{}的来历"),
    ("{}是谁造的", "谁设计了{}", "{}的作者是哪位"),
)


def large_centre(questions: int, seed: int = 1) -> Centre:
    """Return eight halls with `questions` questions of three phrasings each about made-up names."""
    chance = random.Random(seed)
    exhibits: list[list[Exhibit]] = [[] for _ in range(8)]
    for number in range(questions // len(_KINDS)):
        name = "".join(chance.choices(common(), k=4))
        asked = tuple(
            Question(ask=tuple(p.format(name) for p in kind), answer=Text(zh=f"{name}的回答{n}。"))
            for n, kind in enumerate(_KINDS)
        )
        hall = number % 8
        exhibits[hall].append(
            Exhibit(
                id=f"hall{hall}/e{number}",
                title=Text(zh=name),
                status="published",
                summary=Text(zh=name),
                text=Text(zh=f"这是{name}。"),
                questions=asked,
            )
        )
    halls = tuple(_hall(number, tuple(own)) for number, own in enumerate(exhibits))
    words = Text(zh="大馆")
    return Centre(name=words, short_name=words, welcome=words, hours=words, halls=halls)


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
