"""English questions beside Chinese ones: what was said in English, in the Chinese words for it.

Most of the content is asked for in Chinese only, and a recogniser for Chinese hears English names oddly. So
questions and content are both brought to one language before they are compared: ways of asking and everyday
words become the Chinese ones, with a slip of the pen mended; what is in no table stays, as its stem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from sys import intern

from rapidfuzz.distance import OSA

from kiosk.answering.english_asking import KINDS
from kiosk.answering.english_things import THINGS
from kiosk.answering.english_words import EMPTY, SKIPPED, WORDS

_IRREGULAR = {
    form: word
    for word, forms in (
        ("child", "children"), ("man", "men"), ("woman", "women"), ("foot", "feet"), ("person", "persons"),
        ("make", "made making"), ("write", "wrote"), ("come", "came"), ("go", "went gone goes"), ("buy", "bought"),
        ("see", "saw seen"), ("say", "said"), ("tell", "told"), ("eat", "ate eaten"), ("drink", "drank drunk"),
        ("speak", "spoke spoken"), ("take", "took taken"), ("find", "finds"), ("leave", "leaves"), ("do", "done"),
        ("begin", "began begun"), ("meet", "met"), ("teach", "taught"), ("know", "knew known"), ("give", "gave given"),
        ("fight", "fought"), ("hold", "held"), ("life", "lives"), ("spin", "spun"), ("die", "dying died dies"),
        ("build", "building buildings"), ("choose", "chose"), ("wife", "wives"), ("good", "better"), ("bus", "buses"),
    )
    for form in forms.split()
}  # fmt: skip
_SPELT = (
    (re.compile(r"(?<=[a-z]{2}[^aeiou])re$"), "er"),  # centre, theatre, metre
    (re.compile(r"(?<=[a-z]{2})our(?=$|ed$|ing$|ful$|able$|ite$)"), "or"),  # colour, honoured; not four, hour
    (re.compile(r"is(?=e$|ed$|ing$|ation$)"), "iz"),  # organise
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"amme$"), "am"),
)
_PLURAL = re.compile(r"(?<=ch|sh|ss)es$|(?<=x)es$|(?<=[a-z]{2}[^sui])s$")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed)$")
_DOUBLE = re.compile(r"([bdgklmnprt])\1$")
_SHORT = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")  # what is left of taking, without its e
_QUESTION = (
    80  # letters of what can be a question: longer texts are answers, where its words mean something else
)
_WORDS = 4  # at most in a row of the table
_LONG = 5  # letters of a word in which a slip is mended
_PART = re.compile(r"[a-z]+|[^a-z ]+")
_KIND = [(re.compile(rf"(?<![a-z])(?:{said})(?![a-z])"), meant) for said, meant in KINDS]


def in_chinese(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what stands between English words as it is, and for these what they mean, one word after the other.

    A word that is in no table is yielded as its stem.
    """
    for english, run in groupby(tokens, key=is_english):
        if english:
            yield from _said(" ".join(run))
        else:
            yield tuple(run)


def is_english(token: str) -> bool:
    """Say whether a token is a word in Latin letters."""
    return "a" <= token[0] <= "z"


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return what the forms and spellings of an English word have in common; it need not be a word itself."""
    word = _IRREGULAR.get(word) or _PLURAL.sub("", word)
    for spelt, usual in _SPELT:
        word = spelt.sub(usual, word)
    root = _ENDING.sub("", word)
    if root != word and _SHORT.fullmatch(root):
        return f"{root}e"
    root = _DOUBLE.sub(r"\1", root)
    if len(root) > 4 and root.endswith("e"):
        root = root[:-1]
    return f"{root[:-1]}i" if len(root) > 2 and root.endswith("y") else root


@lru_cache(maxsize=64)
def _said(text: str) -> tuple[tuple[str, ...], ...]:
    for asked, meant in _KIND if len(text) <= _QUESTION else ():
        text = asked.sub(meant, text)
    found: list[tuple[str, ...]] = []
    for english, part in groupby(_PART.findall(text), key=is_english):
        words = [word for word in part if word not in SKIPPED]
        found += _meant(words) if english else map(tuple, words)
    return tuple(found)


def _meant(words: list[str]) -> list[tuple[str, ...]]:
    """Return the meanings, longest words first, and the stems of those that are in no table."""
    stems, table, at = [stem(word) for word in words], _table(), 0
    found: list[tuple[str, ...]] = []
    while at < len(stems):
        longest = next((n for n in range(_WORDS, 0, -1) if tuple(stems[at : at + n]) in table), 0)
        if longest > 1 or words[at] not in EMPTY:
            found.append(table[tuple(stems[at : at + longest])] if longest else _mended(stems[at]))
        at += longest or 1
    return found


@lru_cache(maxsize=4096)
def _mended(word: str) -> tuple[str, ...]:
    """Return what the word of a table means that was said but for one letter, else the word."""
    if len(word) < _LONG:
        return (word,)
    near = {
        meant for (*_, known), meant in _single().items() if OSA.distance(word, known, score_cutoff=1) <= 1
    }
    return near.pop() if len(near) == 1 else (word,)


@cache
def _single() -> dict[tuple[str], tuple[str, ...]]:
    return {stems: meant for stems, meant in _table().items() if len(stems) == 1 and len(stems[0]) >= _LONG}


def rows() -> Iterator[tuple[str, list[str]]]:
    """Yield each Chinese word with the English ones for it."""
    for row in (*WORDS.splitlines(), *THINGS.splitlines()):
        meant, colon, words = row.partition(": ")
        if colon:
            yield meant, words.split(", ")


@cache
def _table() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the Chinese characters for the stems of English words."""
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    for meant, words in rows():
        for said in words:
            table[tuple(map(stem, said.split()))] = tuple(map(intern, meant))
    return table
