"""The words of a centre's content that a lexicon lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.answering.text import normalise
from kiosk.content.model import Centre
from kiosk.content.pinyin import is_chinese
from kiosk.hearing.expected import expected_of
from kiosk.hearing.wake import CALLS
from tools.speech_model.lexicon import Lexicon, Word, pronounce

_LONGEST = 8  # characters of a word; kiosk/hearing/grammar.py spells with none longer
_COUNT = 300  # as jieba counts them, where 展厅 has 105 and 讲解 407


def content_words(centre: Centre, lexicon: Lexicon) -> Lexicon:
    """Return names of halls, exhibits and films, calls of her name, and single characters of all questions."""
    found: Lexicon = {}
    for said in (*_names(centre), *(char for phrase in expected_of(centre).phrases for char in phrase)):
        # A grammar has 两中心 as 二中心 (the plain form), which nobody says.
        for word in dict.fromkeys((said, normalise(said))):
            if word in lexicon or word in found or not all(map(is_chinese, word)) or len(word) > _LONGEST:
                continue
            if pronunciations := pronounce(said if len(word) == len(said) else word):
                found[word] = Word(pronunciations, _COUNT)
    return found


def _names(centre: Centre) -> Iterator[str]:
    names = [name for place in centre.places for name in (place.title.zh, *place.also_called)]
    names += [film.title.zh for exhibit in centre.exhibits for film in exhibit.videos]
    yield from (re.sub(r"\W", "", name) for name in names)
    yield from CALLS
