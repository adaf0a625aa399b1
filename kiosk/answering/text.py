"""Bring what was heard, typed or authored to one plain form, and cut it into tokens."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200  # characters of an utterance that are looked at

_UNKNOWN_WORD = re.compile(r"\[unk\]|<unk>", re.IGNORECASE)
_DIGITS = str.maketrans("0123456789〇两", "零一二三四五六七八九零二")
# Words that carry no meaning wherever they stand at the beginning or the end.
_OPENING = re.compile(
    r"^(?:小翠小翠|小翠|你好|您好|请问一下|请问|问一下|我想问一下|我想问|我想知道|想问一下|麻烦问一下|麻烦|"
    r"你知道|你能不能告诉我|能不能告诉我|告诉我|那个|这个嘛|呃|嗯|啊|哦|哎|喂|就是)+"
)
_CLOSING = re.compile(r"(?:呃|嗯|啊|呀|哦|嘛|哈|谢谢你|谢谢|好不好|行不行)+$")
_TOKEN = re.compile(r"[a-z]+|[^a-z]")


def normalise(text: str) -> str:
    """Return `text` without spaces, punctuation, unknown-word marks and filler; idempotent.

    Width and case are folded (NFKC), digits become Chinese ones. Latin words stay apart by a space.
    """
    text = unicodedata.normalize("NFKC", _UNKNOWN_WORD.sub(" ", text[: 4 * LONGEST])).lower()
    text = re.sub(r"[\W_]+", " ", text).translate(_DIGITS)
    # Only between Latin words does a space say anything.
    text = re.sub(r"(?<![a-z]) | (?![a-z])", "", text)[:LONGEST].strip()
    before = None
    while before != text:
        before = text
        text = _shorter(text)
    return text


def _shorter(text: str) -> str:
    """Drop filler at the ends, unless nothing would be left."""
    text = _OPENING.sub("", text) or text
    return _CLOSING.sub("", text) or text


def tokens(text: str) -> tuple[str, ...]:
    """Cut normalised text into characters, Latin words being one token each."""
    return tuple(token for token in _TOKEN.findall(text) if token != " ")
