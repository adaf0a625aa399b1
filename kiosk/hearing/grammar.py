"""A grammar of phrases for the recogniser, spelt in the words that its model knows.

A model knows a word or it does not; a phrase with a word it does not know is lost without notice, and a
grammar without any phrase ends the process. Hence the spelling here, down to single characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

UNKNOWN = "[unk]"  # stands for all other speech, which would be forced into the phrases without it
_LONGEST = 8  # characters of a word

Knows = Callable[[str], bool]


@dataclass(frozen=True)
class Grammar:
    """`phrases` in the model's words, with spaces between them; what it cannot spell is in `left_out`."""

    phrases: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, phrases: Iterable[str], knows: Knows) -> Grammar:
        """Spell these phrases."""
        spelt = {phrase: spell(phrase, knows) for phrase in phrases}
        known = (" ".join(words) for words in spelt.values() if words)
        left_out = tuple(phrase for phrase, words in spelt.items() if not words)
        return cls(tuple(dict.fromkeys(known)), left_out)

    def __bool__(self) -> bool:
        return bool(self.phrases)


FREE = Grammar()  # expects nothing


def spell(phrase: str, knows: Knows) -> tuple[str, ...]:
    """Cut a phrase into as few known words as it can be, () when it cannot."""
    best: list[tuple[str, ...] | None] = [(), *[None] * len(phrase)]
    for begin in range(len(phrase)):
        before = best[begin]
        if before is None:
            continue
        for end in range(begin + 1, min(len(phrase), begin + _LONGEST) + 1):
            so_far = best[end]
            word = phrase[begin:end]
            if (so_far is None or len(before) + 1 < len(so_far)) and knows(word):
                best[end] = (*before, word)
    return best[-1] or ()
