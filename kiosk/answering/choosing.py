"""“第二个”: which of the things she offered somebody means."""

from __future__ import annotations

import re

_NUMBER = {"一": 1, "二": 2, "三": 3, "first": 1, "second": 2, "third": 3, "one": 1, "two": 2, "three": 3}
_ONE = re.compile(
    r"(?:就是|我想问|我要问|我问|选|要|是)?(?:第)?([一二三])(?:个|项|条|号|问题)*"
    r"|(?:the )?(first|second|third)(?: one)?|number (one|two|three)"
)
_LAST = re.compile(r"(?:就是|选|要|是)?(?:最后|最后面)(?:一个|那个|的)?|(?:the )?last(?: one)?")
_NONE = re.compile(r"(?:都|全)?不是(?:的)?|都不对|不对|没有我要的|none(?: of (?:these|them))?")


def chosen(plain: str, count: int) -> int | None:
    """Return the index of the choice that is meant, -1 for “none of these”, None where nothing is chosen.

    `plain` is normalised (digits are Chinese), `count` how many there are to choose from.
    """
    if _NONE.fullmatch(plain):
        return -1
    if _LAST.fullmatch(plain):
        return count - 1
    if match := _ONE.fullmatch(plain):
        index = _NUMBER[next(filter(None, match.groups()))] - 1
        return index if index < count else None
    return None
