"""Bring what was heard, typed or authored to one plain form, and cut it into tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from kiosk.answering.romanised import with_names

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
_ASKING = {
    "啥子": "什么", "啥": "什么", "咋个": "怎么", "咋": "怎么", "哪儿": "哪里", "哪边": "哪里", "哪点": "哪里",
    "什么地方": "哪里", "什么位置": "哪里", "为何": "为什么", "好多": "多少", "娃娃": "孩子", "娃儿": "孩子",
}  # fmt: skip
_ASKED = re.compile("|".join(_ASKING))
_CONTRACTED = (
    (re.compile(r"\b(what|where|who|how|that|it|there|everyone|everybody) s\b"), r"\1 is"),
    (re.compile(r"\b(you|we|they) re\b"), r"\1 are"),
    (re.compile(r"\bi m\b"), "i am"),
    (re.compile(r"\b(i|you|we|they) ve\b"), r"\1 have"),
    (re.compile(r"\b(do|does|did|is|are|was|were|would|could|should|have|has)n t\b"), r"\1 not"),
    (re.compile(r"\b(?:can t|cannot)\b"), "can not"),
)
_MARKS = re.compile(r"[，。、！？：；“”《》]")
_PLAIN = re.compile(r"[一-龥0-9]*")  # what has one form only
_NO_WORD = re.compile(r"[\W_]+")
_SPACE = re.compile(r"(?<![a-z]) | (?![a-z])")  # only between Latin words does one say anything
LATIN = re.compile(r"[a-z]")
_TOKEN = re.compile(r"[a-z]+|[^a-z]")


@lru_cache(maxsize=64)  # one utterance is looked at by many
def normalise(text: str) -> str:
    """Return `text` without spaces, punctuation, unknown-word marks and filler; idempotent.

    Width and case are folded (NFKC), digits become Chinese ones, dialect question words standard
    ones. Latin words stay apart by a space.
    """
    bare = _MARKS.sub("", text)
    if _PLAIN.fullmatch(bare):
        text = bare.translate(_DIGITS)
    else:
        text = unicodedata.normalize("NFKC", _UNKNOWN_WORD.sub(" ", text[: 4 * LONGEST])).lower()
        text = _NO_WORD.sub(" ", text).translate(_DIGITS)
        text = _SPACE.sub("", text).strip()
    return _settled(_shorter, _settled(_asking, text)[:LONGEST].strip())


def _settled(change: Callable[[str], str], text: str) -> str:
    """Repeat a change until it changes nothing."""
    while (after := change(text)) != text:
        text = after
    return text


def _asking(text: str) -> str:
    whole = _ASKED.sub(lambda found: _ASKING[found[0]], text)
    for short, long in _CONTRACTED if LATIN.search(whole) else ():
        whole = short.sub(long, whole)
    return whole


def _shorter(text: str) -> str:
    """Drop filler at the ends, unless nothing would be left."""
    text = _OPENING.sub("", text) or text
    return _CLOSING.sub("", text) or text


def tokens(text: str) -> tuple[str, ...]:
    """Cut normalised text into characters, Latin words being one token each, but Chinese names one a syllable."""
    if not LATIN.search(text):
        return tuple(text.replace(" ", ""))
    return with_names(tuple(token for token in _TOKEN.findall(text) if token != " "))
