"""Bring what was heard, typed or authored to one plain form, and cut it into tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

LONGEST = 200  # characters of an utterance that are looked at

_UNKNOWN_WORD = re.compile(r"\[unk\]|<unk>", re.IGNORECASE)
_DIGITS = str.maketrans("0123456789〇两", "零一二三四五六七八九零二")
# Words that carry no meaning wherever they stand at the beginning or the end.
_OPENING = re.compile(
    r"^(?:小翠小翠|小翠|你好|您好|请问一下|请问|问一下|我想问一下|我想问|我想知道|想问一下|麻烦问一下|麻烦|"
    r"你知道|你能不能告诉我|能不能告诉我|告诉我|那个|这个嘛|呃|嗯|啊|哦|哎|喂|就是)+"
)
_CLOSING = re.compile(r"(?:呃|嗯|啊|呀|哦|嘛|哈|谢谢你|谢谢|好不好|行不行)+$")
# One word for each way of asking: dialect and style must not keep a question from its answer.
_ASKING = tuple(
    (re.compile(said), meant)
    for said, meant in (
        ("啥子|啥", "什么"),
        ("咋个|咋", "怎么"),
        ("哪儿|哪边|哪点|什么地方|什么位置", "哪里"),
        ("为何", "为什么"),
        ("好多", "多少"),
        ("娃娃|娃儿", "孩子"),
    )
)
_TOKEN = re.compile(r"[a-z]+|[^a-z]")


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Return `text` without spaces, punctuation, unknown-word marks and filler; idempotent.

    Width and case are folded (NFKC), digits become Chinese ones, dialect question words standard
    ones. Latin words stay apart by a space.
    """
    text = unicodedata.normalize("NFKC", _UNKNOWN_WORD.sub(" ", text[: 4 * LONGEST])).lower()
    text = re.sub(r"[\W_]+", " ", text).translate(_DIGITS)
    # Only between Latin words does a space say anything.
    text = re.sub(r"(?<![a-z]) | (?![a-z])", "", text).strip()
    return _settled(_shorter, _settled(_asking, text)[:LONGEST].strip())


def _settled(change: Callable[[str], str], text: str) -> str:
    """Repeat a change until it changes nothing."""
    while (after := change(text)) != text:
        text = after
    return text


def _asking(text: str) -> str:
    for said, meant in _ASKING:
        text = said.sub(meant, text)
    return text


def _shorter(text: str) -> str:
    """Drop filler at the ends, unless nothing would be left."""
    text = _OPENING.sub("", text) or text
    return _CLOSING.sub("", text) or text


def tokens(text: str) -> tuple[str, ...]:
    """Cut normalised text into characters, Latin words being one token each."""
    return tuple(token for token in _TOKEN.findall(text) if token != " ")
