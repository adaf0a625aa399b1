"""The model's words, how they are pronounced, and how common they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tools.speech_model.sentences import vocabulary
from tools.speech_model.syllables import parse, reading, readings_of_character, sandhi

_COMMON = 8_500  # words taken from jieba's list
_RARE = 3  # counts of words that jieba does not know
_PROPER_NAMES = ("nr", "nz")  # jieba's parts of speech for names of people and of makes
_ANOTHER = 1.0  # cost of any but the first pronunciation, as a negative natural logarithm


@dataclass(frozen=True)
class Word:
    """`pronunciations` are syllables with spaces between them, each with its cost (negative logarithm)."""

    pronunciations: dict[str, float]
    count: int = _RARE


Lexicon = dict[str, Word]


def pronounce(word: str) -> dict[str, float]:
    """Return a word's pronunciations: a character's two commonest ones, third tones also before another one.

    Empty when some of it is not Mandarin.
    """
    readings = [[one] for one in readings_of_character(word)] if len(word) == 1 else [reading(word)]
    found: dict[str, float] = {}
    for rank, syllables in enumerate(readings):
        if not all(map(parse, syllables)):
            continue
        said = sandhi(syllables)
        found.setdefault(" ".join(said), _ANOTHER if rank else 0.0)
        if said[-1][-1] == "3":
            found.setdefault(" ".join([*said[:-1], said[-1][:-1] + "2"]), _ANOTHER)
    return found


def general() -> Lexicon:
    """Return the lexicon of any centre: words of texts/, all characters of GB 2312 level 1, common words of jieba."""
    listed = _jieba()
    characters = gb2312_level_1()
    known = set(characters)
    common = [
        word
        for word, (count, kind) in sorted(listed.items(), key=lambda entry: -entry[1][0])
        if 2 <= len(word) <= 4 and set(word) <= known and not kind.startswith(_PROPER_NAMES) and count > _RARE
    ]
    words = dict.fromkeys([*vocabulary(), *characters, *common[:_COMMON]])
    lexicon = {word: Word(pronounce(word), max(listed.get(word, (_RARE, ""))[0], _RARE)) for word in words}
    return {word: entry for word, entry in lexicon.items() if entry.pronunciations}


def gb2312_level_1() -> list[str]:
    """Return the 3,755 common characters of GB 2312: rows 16 to 55 of its table."""
    pairs = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return [character for pair in pairs if (character := pair.decode("gb2312", "ignore"))]


def _jieba() -> dict[str, tuple[int, str]]:
    """Return counts and parts of speech of words, as jieba's dictionary has them (MIT licence)."""
    import jieba

    lines = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: (int(count), kind) for word, count, kind in map(str.split, lines)}
