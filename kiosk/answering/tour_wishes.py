"""Wishes for a tour that say how long it may take: “给我们讲二十分钟”, “还有十分钟”, “we have half an hour”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.answering.answer import Command

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_NUMBER = (
    r"(?:[零一二三四五六七八九十百]+[来多几]?|半|twenty|thirty|forty|fifty|sixty|fifteen|ten|five|half an|an)"
)
_UNIT = r"(?:分钟|分|刻钟|个半小时|个多小时|个小时|小时|个钟头|个钟|minutes?|mins?|hours?)"
_LONG = rf"{_NUMBER} ?{_UNIT}"
_BEGIN = re.compile(
    rf"(?:请|麻烦)?(?:给我们|给我|带我们|带我|为我们)?(?:讲解|讲|参观|逛|看|导览|介绍|转)(?:个|上|一个)?{_LONG}(?:吧|嘛|行吗|好吗)?"
    rf"|(?:来|要|走)?(?:个|一个)?{_LONG}(?:的)?(?:导览|参观|讲解|路线)"
    rf"|(?:give us |show us around for |guide us for |take us round for )?(?:a )?{_LONG}(?: tour)"
    rf"|(?:show us around for|guide us for|take us round for) {_LONG}"
)
_LEFT = re.compile(
    rf"(?:我们|领导|客人|大家)?(?:大概|大约)?(?:只有|还有|就有|只剩|还剩|只剩下|剩下|就剩|最多)(?:最后|不到|大概)?{_LONG}(?:左右|的)?(?:了|时间|吧)*"
    rf"|{_LONG}(?:之内|以内|内|里)?(?:讲|看|参观|逛)?(?:完|结束)"
    rf"|(?:(?:we|you|i) )?(?:only |just )?have (?:only |just |about |another )?{_LONG}(?: left| more)?|(?:only )?{_LONG} left"
)
_TIME = re.compile(rf"({_NUMBER}) ?({_UNIT})")
_ENGLISH = {
    "ten": 10,
    "five": 5,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
}
_MOST = 240  # minutes
_COMMON_TIMES = ("五分钟", "十分钟", "十五分钟", "二十分钟", "三十分钟", "四十分钟", "半个小时", "一个小时")
_COMMON_WORDS = ("给我们讲{}", "给我讲{}", "带我们参观{}", "讲{}", "还有{}", "只有{}", "只有{}了")


def timed_wish(plain: str) -> tuple[Command, int] | None:
    """Return the command in normalised words and its minutes, None when there is none."""
    minutes = minutes_in(plain)
    if minutes and _BEGIN.fullmatch(plain):
        return "tour", minutes
    return ("shorter_tour", minutes) if minutes and _LEFT.fullmatch(plain) else None


def common_wishes() -> Iterator[tuple[str, Command, int]]:
    """Yield the commonest ones, which a recogniser may write with other characters of the same sound: 将而是分钟."""
    for time in _COMMON_TIMES:
        for words in _COMMON_WORDS:
            wish = timed_wish(words.format(time))
            assert wish, words
            yield words.format(time), *wish


def minutes_in(plain: str) -> int:
    """Return the minutes that normalised words speak of, 0 for none."""
    found = _TIME.search(plain)
    if found is None:
        return 0
    number, unit = found[1].rstrip("来多几"), found[2]
    hours = unit[0] not in "分刻m"
    if unit == "刻钟":
        return 15 * (_value(number) if number != "半" else 0)
    if number in ("半", "half an"):
        minutes = 30.0 if hours else 0.0
    else:
        value = 1 if number == "an" else _ENGLISH.get(number) or _value(number)
        minutes = (value + 0.5 * ("半" in unit)) * 60 if hours else value
    return int(minutes) if 1 <= minutes <= _MOST else 0


def _value(number: str) -> int:
    """Return the value of 二十, 一百二十 or of digits read one by one, 二零."""
    if not set(number) & set("十百"):
        return int("".join(str(_DIGITS[digit]) for digit in number))
    total, digit = 0, 0
    for char in number:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit
