"""What fingers did, where the parser's complaint would lead staff astray: it often stops a line too late."""

from __future__ import annotations

import re

from kiosk.content.problems import Mistake

_BEGINNING = r"(?P<indent>\s*(?:- +)*)(?P<key>[a-z][a-z_]*)"
_NO_SPACE = re.compile(_BEGINNING + r":(?=[^\s/\\:])")
_NO_COLON = re.compile(_BEGINNING + r" +[^\s:：]+[^:：]*$")
_KEY = re.compile(_BEGINNING + r": ")
_WIDE_COMMA = re.compile(r"[，、]\s*[a-z][a-z_]*\s*[:：]")


_LONGEST = 30  # characters of a key in a sentence
_RUN_TOGETHER = re.compile(r"([a-z][a-z_]*):[\[{\"']")


def in_a_line(key: str) -> str:
    """Return a key as it can stand in a sentence: some go over several lines."""
    words = " ".join(key.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def key_slip(key: str) -> str:
    """Return what is wrong with a key that no key can be, or nothing."""
    if not key.strip():
        return "冒号前面没有名字，请写上是哪一项，例如“title: 向阳而生”"
    found = _RUN_TOGETHER.match(key)
    return f"“{found[1]}:”后面少一个空格，请写成“{found[1]}: ”" if found else ""


def slip(first: int, last: int, words: str, about: str, lines: list[str]) -> Mistake | None:
    """Return what went wrong near the lines `first` to `last`, for which the parser has the `words` `about` it."""
    if "flow" in about:
        for number in range(first, last + 1):
            if found := _WIDE_COMMA.search(lines[number - 1]):
                sentence = "这里用了中文逗号，各项之间请用英文逗号加一个空格“, ”"
                return Mistake(number, sentence, found.start() + 1)
        return None
    if "mapping values are not allowed" not in words and "expected ':'" not in words:
        return None
    for number in range(max(1, first - 1), last + 1):
        if found := _NO_SPACE.match(lines[number - 1]):
            sentence = f"“{found['key']}:”后面少一个空格，请写成“{found['key']}: ”"
            return Mistake(number, sentence, found.end())
    return _line_before(last, lines) if "mapping values" in words else None


def _line_before(number: int, lines: list[str]) -> Mistake | None:
    """Blame the line before a good one that was taken for its continuation, or the good one's indent."""
    here, before = _KEY.match(lines[number - 1]), lines[number - 2] if number > 1 else ""
    if here is None or ": " in lines[number - 1][here.end() :]:
        return None
    if (found := _NO_COLON.match(before)) and len(found["indent"]) == len(here["indent"]):
        sentence = f"“{found['key']}”后面没有冒号，请写成英文冒号加一个空格“: ”"
        return Mistake(number - 1, sentence, found.end("key") + 1)
    if (found := _KEY.match(before)) and len(found["indent"]) < len(here["indent"]):
        sentence = "这一行的缩进太多，请和同级的项对齐（用空格）"
        return Mistake(number, sentence, here.end("indent") + 1)
    return None
