"""Her name as visitors call it: 小翠, 小翠小翠, 你好小翠, in any tone, by any characters that sound so."""

from __future__ import annotations

from itertools import product

from kiosk.answering.sound import syllables
from kiosk.answering.text import tokens
from kiosk.hearing.grammar import Knows, spell

NAME = "小翠"
_SOUND = syllables(tuple(NAME))
# Characters of all four tones, as accents differ; a recogniser's dictionary hardly ever has the name itself.
_FIRST, _SECOND = "小晓肖消笑校", "翠脆粹崔催璀"
_GREETING = "你好"

# To be taken for her name by a recogniser that knows nothing else: these keep it from that.
_ALMOST = ("你好", "小队", "小嘴", "小水", "小岁", "小推", "消退", "交给", "小会", "小学", "小时", "小孩")

SPELLINGS = tuple("".join(pair) for pair in product(_FIRST, _SECOND))
CALLS = (NAME, NAME * 2, _GREETING + NAME)
PHRASES = (*SPELLINGS, *CALLS, *_ALMOST)


NOT_SPELT = f"语音识别模型的词表里没有“{NAME}”，喊名字叫不应她；请换一个模型，或者点麦克风说话"


def can_be_spelt(knows: Knows) -> bool:
    """Whether a model has words for her name."""
    return any(spell(name, knows) for name in SPELLINGS)


def calls(text: str) -> bool:
    """Whether her name is among these words."""
    return len(_around_name(text)) > 1


def asked_of_her(text: str) -> str:
    """Return what is asked in words that call her: what follows her name, or else what comes before it."""
    *before, after = _around_name(text)
    if len(after) > 1 or not before:
        return after
    return next((words for words in reversed(before) if len(words) > 1 and words != _GREETING), "")


def _around_name(text: str) -> list[str]:
    """Return the words before, between and after calls of her name; the whole text when there is none."""
    words = tokens(text)
    sound = syllables(words)
    parts, begin = [], 0
    for at in range(len(sound) - 1):
        if at >= begin and sound[at : at + 2] == _SOUND:
            parts.append("".join(words[begin:at]))
            begin = at + 2
    return [*parts, "".join(words[begin:])] if parts else [text]
