"""What was said without the courtesies around it: “能不能讲慢一点吗” is 讲慢一点."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"^(?:请你|请|帮我|给我|麻烦你|麻烦|我要|我想|我们|能不能|可不可以|可以|能|你|那就|那|好的|好|再|稍微|先)+"
    r"|^(?:(?:please|can you|could you|would you|will you|can i have|can we have|i would like|a bit|a little|the|ok|okay|now) )+"
)
_AFTER = re.compile(
    r"(?:吧|嘛|噻|呗|嘞|一下吧|一下|一点|好吗|可以吗|行吗|好不好|行不行|了|儿)+$|(?: please| a bit| now| for me| for us| thanks| thank you)+$"
)
_ASKED = re.compile(r"^(?:能不能|可不可以|可以|能)(.+?)吗$")
_SPOKEN_SO = (
    ("莫", "别"),
    ("一点儿", "一点"),
    ("点儿", "点"),
    ("一些", "一点"),
    (" a bit", ""),
    (" a little", ""),
)
_TWICE = re.compile(r"^(..+?)\1+$")  # 说慢点说慢点


def forms(plain: str) -> list[str]:
    """Return what was said, and the same without 儿 and courtesies."""
    for said, meant in _SPOKEN_SO:
        plain = plain.replace(said, meant)
    plain = _TWICE.sub(r"\1", plain)
    asked = _ASKED.sub(r"\1", plain)
    polite = _BEFORE.sub("", asked) or asked
    shorter = _AFTER.sub("", polite) or polite
    return list(dict.fromkeys((plain, asked, polite, _AFTER.sub("", plain) or plain, shorter)))
