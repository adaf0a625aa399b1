"""From an authored sentence to what a synthesiser is given: words it reads right, each in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.model import Language
from kiosk.speaking.lexicon import Lexicon
from kiosk.speaking.mandarin import read_figures
from kiosk.speaking.speakable import speakable

# English that Chinese speakers spell; what is longer and has small letters is read as English.
_SPELT = {
    "app",
    "vip",
    "pk",
    "ai",
    "vr",
    "ar",
    "it",
    "tv",
    "ppt",
    "pdf",
    "led",
    "usb",
    "gps",
    "wc",
    "ok",
    "ktv",
    "dna",
    "ceo",
    "id",
    "ip",
}
_MOST_SPELT = 4  # capital letters in a row; more of them are a word
_WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
_ENGLISH = re.compile(r"[A-Za-z]{2,}[A-Za-z'’\- ]*")
_CHINESE = re.compile(r"[\u3400-\u9fff]+(?:[，、][\u3400-\u9fff]+)*")


class Piece(NamedTuple):
    """A part of a sentence that one voice says in one go."""

    text: str
    language: Language


def spoken_form(text: str, language: Language, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Return what is to be spoken of `text`; () when there are no words in it.

    English inside Chinese and Chinese inside English become pieces of their own.
    """
    text = lexicon.readings_in(text)
    parts = _of_chinese(text, lexicon) if language == "zh" else _of_english(text, lexicon)
    return tuple(Piece(piece, part.language) for part in parts for piece in speakable(part.text))


def _of_chinese(text: str, lexicon: Lexicon) -> list[Piece]:
    parts = _parted(_WORD.sub(_spelt, read_figures(text)), _ENGLISH)
    return [Piece(lexicon.respelt(part), "en") if found else Piece(part, "zh") for part, found in parts]


def _of_english(text: str, lexicon: Lexicon) -> list[Piece]:
    parts = _parted(text, _CHINESE)
    return [
        Piece(read_figures(part), "zh") if found else Piece(lexicon.respelt(part), "en")
        for part, found in parts
    ]


def _parted(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text in order, and whether each is what the pattern looks for."""
    at = 0
    for match in pattern.finditer(text):
        yield text[at : match.start()], False
        yield match[0], True
        at = match.end()
    yield text[at:], False


def _spelt(match: re.Match[str]) -> str:
    """Part the letters of an abbreviation, so that they are named one by one."""
    word = match[0]
    capitals = word.isupper() and len(word) <= _MOST_SPELT
    return f" {' '.join(word.upper())} " if capitals or word.casefold() in _SPELT else word
