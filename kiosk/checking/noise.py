"""What a recogniser does to a sentence in a noisy hall, as a seeded random process.

Of the changed characters 60 % become a homophone, 20 % sound like a neighbour in Sichuan speech,
10 % are dropped and 10 % get a stray character beside them; half the sentences gain a filler.
The confusions are stated here on their own and share no code with kiosk/answering.
"""

from __future__ import annotations

import random
from functools import cache

from pypinyin import Style, lazy_pinyin

_FILLERS = ("呃", "那个", "嗯", "请问", "就是", "啊")
_SWAPS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("hu", "f"))
_ENDINGS = (("ing", "in"), ("eng", "en"))


def spoil(text: str, rate: float, chance: random.Random) -> str:
    """Return `text` with about `rate` (0–1) of its characters changed, and perhaps a filler."""
    heard = "".join(_spoil(char, chance) if chance.random() < rate else char for char in text)
    if rate and chance.random() < 0.5:
        place = chance.choice((0, 0, len(heard) // 2))
        heard = heard[:place] + chance.choice(_FILLERS) + heard[place:]
    return heard


def _spoil(char: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.8:
        sound = _sound(char)
        alike = sound if kind < 0.6 else chance.choice(_neighbours(sound))
        return chance.choice([c for c in _by_sound().get(alike, ()) if c != char] or [char])
    return "" if kind < 0.9 else char + chance.choice(common())


def _neighbours(sound: str) -> list[str]:
    """Return the syllables an accent may turn this one into, itself when there is none."""
    found = []
    for a, b in (*_SWAPS, *(pair[::-1] for pair in _SWAPS)):
        if sound.startswith(a):
            found.append(b + sound[len(a) :])
    for a, b in (*_ENDINGS, *(pair[::-1] for pair in _ENDINGS)):
        if sound.endswith(a):
            found.append(sound[: -len(a)] + b)
    return [other for other in found if other in _by_sound()] or [sound]


@cache
def common() -> tuple[str, ...]:
    """Return the 3,755 characters of everyday writing: the first level of GB 2312."""
    return tuple(
        bytes((high, low)).decode("gb2312")
        for high in range(0xB0, 0xD8)
        for low in range(0xA1, 0xFF)
        if not (high == 0xD7 and low > 0xF9)
    )


@cache
def _by_sound() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for char in common():
        found.setdefault(_sound(char), []).append(char)
    return found


@cache
def _sound(char: str) -> str:
    return lazy_pinyin(char, style=Style.NORMAL)[0]
