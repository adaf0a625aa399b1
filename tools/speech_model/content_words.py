"""The words of a centre's content that a lexicon lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.answering.text import normalise
from kiosk.content.model import Centre
from kiosk.content.pinyin import is_chinese
from kiosk.hearing.expected import expected_of
from kiosk.hearing.wake import NAME
from tools.speech_model.lexicon import Lexicon, Word, pronounce

_LONGEST = 8  # characters of a word; kiosk/hearing/grammar.py spells with none longer
_COUNT = 300  # as jieba counts them, where 展厅 has 105 and 讲解 407


def characters_of(centre: Centre, lexicon: Lexicon) -> Lexicon:
    """Return single characters of questions and names; with all of them, every phrase can be spelt."""
    return _words((char for phrase in expected_of(centre).phrases for char in phrase), lexicon)


def names_of(centre: Centre, lexicon: Lexicon) -> Lexicon:
    """Return names of halls, exhibits and films, as staff write them and as grammars have them."""
    names = [name for place in centre.places for name in (place.title.zh, *place.also_called)]
    names += [film.title.zh for exhibit in centre.exhibits for film in exhibit.videos]
    return _words((re.sub(r"\W", "", name) for name in names), lexicon)


def _words(texts: Iterable[str], lexicon: Lexicon) -> Lexicon:
    found: Lexicon = {}
    for said in texts:
        # A grammar has 两中心 as 二中心 (the plain form), which nobody says.
        for word in dict.fromkeys((said, normalise(said))):
            # Calls of her name are heard worse as words of their own than as 小翠 and what is beside it.
            if word in lexicon or NAME in word or not all(map(is_chinese, word)) or len(word) > _LONGEST:
                continue
            if pronunciations := pronounce(said if len(word) == len(said) else word):
                found.setdefault(word, Word(pronunciations, _COUNT))
    return found
