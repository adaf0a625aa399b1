"""What a group says to its guide in its own words: 人还没到齐, 还剩几站, 我们不看影片了.

Only while she shows it round: elsewhere 还有多久 is a question about something else. An utterance counts
when all of it is clauses of one command, with courtesies between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from kiosk.answering import tour_words
from kiosk.answering.answer import Command
from kiosk.answering.sound import sound_of, syllable
from kiosk.answering.text import normalise

_MOST = 22  # syllables, or English words: whoever says more tells or asks something
_ASKS = re.compile("哪|什么|谁|怎么|几|多")
_ANSWERS: tuple[Command, ...] = ("how_far", "again_sentence")  # only these answer a question
_SIGN = re.compile(r"[\u4e00-\u9fff]")
_Clauses = Mapping[Command, str]
_Patterns = dict[Command, re.Pattern[str]]


def tour_talk(text: str, film: bool = False, waiting: bool = False) -> Command | None:
    """Return what a group wants of its guide, None where it says something else.

    `film`: one is on the screen; `waiting`: the tour stands still until somebody wants to go on.
    """
    plain = normalise(text).replace("儿", "")
    said = plain.split() if plain.isascii() else sound_of(plain)
    if not 0 < len(said) <= _MOST:
        return None
    joined = "".join(f"{sound} " for sound in said)
    always, of_a_film = _english() if plain.isascii() else _chinese()
    likely = ({command: always[command] for command in ("go_ahead", "resume")},) if waiting else ()
    meant = (
        command
        for patterns in (*likely, *((of_a_film,) if film else ()), always)
        for command, pattern in patterns.items()
        if pattern.fullmatch(joined)
        and (command in _ANSWERS or not _ASKS.search(plain.replace("没什么", "")))
    )
    return next(meant, None)


@cache
def _chinese() -> tuple[_Patterns, _Patterns]:
    """Return the patterns for any moment of a tour, and those for a film."""
    around = tour_words.CHINESE_BEFORE, tour_words.CHINESE_AFTER
    return _compiled(_by_sound, *around, tour_words.CHINESE, tour_words.CHINESE_OF_A_FILM)


@cache
def _english() -> tuple[_Patterns, _Patterns]:
    around = tour_words.ENGLISH_BEFORE, tour_words.ENGLISH_AFTER
    return _compiled(_by_word, *around, tour_words.ENGLISH, tour_words.ENGLISH_OF_A_FILM)


def _compiled(
    written: Callable[[str], str], before: str, after: str, always: _Clauses, of_a_film: _Clauses
) -> tuple[_Patterns, _Patterns]:
    """Return patterns for any number of clauses of each command, with what means nothing around them."""
    before, after = written(before), written(after)

    def compiled(clauses: _Clauses) -> _Patterns:
        return {
            command: re.compile(rf"(?:(?:{before})*(?:{written(clause)})(?:{after})*)+")
            for command, clause in clauses.items()
        }

    return compiled(always), compiled(of_a_film)


def _by_sound(pattern: str) -> str:
    """Return the pattern with a syllable and a space for each Chinese sign."""
    for name, part in tour_words.PARTS.items():
        pattern = pattern.replace(name, part)
    return _SIGN.sub(lambda found: f"(?:{syllable(found[0])} )", pattern)


def _by_word(pattern: str) -> str:
    """Return the alternatives of the pattern, each with the space that stands behind a word."""
    return f"(?:{pattern}) "
