"""Her name as visitors call it: 小翠, 小翠小翠, 你好小翠, in any tone, by any characters that sound so."""

from __future__ import annotations

from itertools import product

from kiosk.answering.sound import syllables
from kiosk.answering.text import tokens

NAME = "小翠"
_SOUND = syllables(tuple(NAME))
# Characters of all four tones, as accents differ; a recogniser's dictionary hardly ever has the name itself.
_FIRST, _SECOND = "小晓肖消笑校", "翠脆粹崔催璀"
_GREETING = syllables(("你", "好"))

# To be taken for her name by a recogniser that knows nothing else: these keep it from that.
_ALMOST = ("你好", "小队", "小嘴", "小水", "小岁", "小推", "消退", "交给", "小会", "小学", "小时", "小孩")

SPELLINGS = tuple("".join(pair) for pair in product(_FIRST, _SECOND))
PHRASES = (*SPELLINGS, NAME * 2, f"你好{NAME}", *_ALMOST)


def calls(text: str) -> bool:
    """Whether her name is among these words."""
    sound = syllables(tokens(text))
    return any(sound[at : at + 2] == _SOUND for at in range(len(sound)))


def without_name(text: str) -> str:
    """Return the words without a call at their beginning and their end."""
    words = tokens(text)
    sound = syllables(words)
    begin, end = 0, len(words)
    while sound[begin : begin + 2] == _SOUND or sound[begin : begin + 4] == _GREETING + _SOUND:
        begin += 2 if sound[begin : begin + 2] == _SOUND else 4
    while end - begin >= 2 and sound[end - 2 : end] == _SOUND:
        end -= 2
    return "".join(words[begin:end])
