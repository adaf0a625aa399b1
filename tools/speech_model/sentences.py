"""Sentences for the language model and for training speech, out of texts/. Spaces part their words."""

from __future__ import annotations

import itertools
import random
import re
from pathlib import Path

import yaml

_TEXTS = Path(__file__).with_name("texts")
_SLOT = re.compile(r"{(\w+)}")
_DIGITS = "零一二三四五六七八九"


def lines(name: str) -> list[str]:
    """Return the lines of a text: words, templates, everyday, development, test-centre or test-everyday."""
    return (_TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def slots() -> dict[str, list[str]]:
    """Return what may stand in the slots of templates."""
    return yaml.safe_load((_TEXTS / "slots.yaml").read_text(encoding="utf-8"))


def vocabulary() -> list[str]:
    """Return all words of the texts that are learnt from."""
    words = [word for line in lines("words") for word in line.split()]
    words += [
        word for line in (*lines("templates"), *lines("everyday")) for word in line.split() if "{" not in word
    ]
    words += [word for fillings in slots().values() for filling in fillings for word in filling.split()]
    return list(dict.fromkeys(words))


def from_templates(most: int = 60, seed: int = 1) -> list[tuple[str, float]]:
    """Fill each template in at most so many ways; return sentences with their weights, 1 a template."""
    rng, fillings, found = random.Random(seed), slots(), []
    for template in lines("templates"):
        ways = list(itertools.product(*(fillings[name] for name in _SLOT.findall(template))))
        rng.shuffle(ways)
        for way in ways[:most]:
            words = iter(way)
            found.append((_SLOT.sub(lambda _, words=words: next(words), template), 1 / min(most, len(ways))))
    return found


def with_numbers(seed: int = 2) -> list[str]:
    """Return rows of digits, dates, times, floors and bus lines."""
    rng = random.Random(seed)

    def any_of(low: int, high: int) -> str:
        return " ".join(number(rng.randint(low, high)))

    found = [" ".join(rng.choice(_DIGITS) for _ in range(rng.randint(3, 8))) for _ in range(150)]
    found += ["一 二 三 四 五 六 七 八 九 十"] * 5
    for _ in range(60):
        found += [
            f"二 零 {rng.choice(_DIGITS)} {rng.choice(_DIGITS)} 年",
            f"{any_of(1, 12)} 月 {any_of(1, 31)} 日",
            f"{any_of(1, 12)} 点 {any_of(1, 59)} 分",
            f"{any_of(1, 9)} 楼",
            f"{any_of(1, 99)} 路 公交车",
            f"第 {any_of(1, 30)} 个",
            f"{any_of(1, 12)} 点 开门",
            f"{any_of(2, 12)} 月 {any_of(1, 31)} 号",
        ]
    return found


def number(value: int) -> str:
    """Write 1 to 99 in Chinese characters."""
    tens, units = divmod(value, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[units] if units else "")
