"""“第二个”: which of the things she offered somebody means. By its sound, so that 地二个 is one of them too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kiosk.answering.sound import sound_of

USUAL = ("第一个", "第二个", "第三个", "最后一个", "都不是")  # as most people say it
_NONE, _LAST = -1, -2
_NUMBERS = "一二三"
_BEFORE = ("", "就是", "我想问", "我要问", "我问", "我要", "我选", "选", "要", "是", "就", "问")
_ONE = (
    "第{}",
    "第{}个",
    "第{}项",
    "第{}条",
    "第{}号",
    "第{}个问题",
    "第{}个吧",
    "{}",
    "{}号",
    "选项{}",
    "问题{}",
)
_THE_LAST = ("最后一个", "最后那个", "最后的", "最后面那个", "最后面一个", "最后")
_NOTHING = (
    "都不是",
    "全不是",
    "不是",
    "都不是的",
    "不是的",
    "都不对",
    "不对",
    "没有我要的",
    "没有",
    "都没有",
    "一个都不是",
)
_ENGLISH_NUMBERS = {"first": 0, "second": 1, "third": 2, "one": 0, "two": 1, "three": 2}
_ENGLISH = re.compile(r"(?:the )?(first|second|third)(?: one)?|number (one|two|three)")
_ENGLISH_LAST = re.compile(r"(?:the )?last(?: one)?")
_ENGLISH_NONE = re.compile(r"none(?: of (?:these|them|those))?|no")
Sound = tuple[str, ...]


def chosen(plain: str, count: int) -> int | None:
    """Return the index of the choice that is meant, -1 for “none of these”, None where nothing is chosen.

    `plain` is normalised (digits are Chinese), `count` how many there are to choose from.
    """
    meant = _in_english(plain) if plain.isascii() else _in_chinese(plain)
    if meant == _LAST:
        return count - 1
    return meant if meant is None or meant < count else None


def _in_chinese(plain: str) -> int | None:
    if len(plain) == 1:  # one syllable sounds like too much
        return _NUMBERS.index(plain) if plain in _NUMBERS else None
    return _sounds().get(sound_of(plain))


def _in_english(plain: str) -> int | None:
    if _ENGLISH_NONE.fullmatch(plain):
        return _NONE
    if _ENGLISH_LAST.fullmatch(plain):
        return _LAST
    match = _ENGLISH.fullmatch(plain)
    return _ENGLISH_NUMBERS[next(filter(None, match.groups()))] if match else None


@cache
def _sounds() -> dict[Sound, int]:
    return {sound_of(said): meant for said, meant in _said()}


def _said() -> Iterator[tuple[str, int]]:
    for before in _BEFORE:
        for index, number in enumerate(_NUMBERS):
            yield from ((before + one.format(number), index) for one in _ONE)
        yield from ((before + last, _LAST) for last in _THE_LAST)
    yield from ((said, _NONE) for said in _NOTHING)
