"""The words of a centre's content that a lexicon lacks."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.answering.text import normalise
from kiosk.content.model import Centre
from kiosk.content.pinyin import is_chinese
from kiosk.hearing.expected import expected_of
from kiosk.hearing.wake import CALLS
from tools.speech_model.lexicon import Lexicon, Word, pronounce

_LONGEST = 8  # characters of a word; kiosk/hearing/grammar.py spells with none longer
_COUNT = 300


def content_words(centre: Centre, lexicon: Lexicon) -> Lexicon:
    """Return names of halls, exhibits and films, calls of her name, and single characters of all questions."""
    characters = (char for phrase in expected_of(centre).phrases for char in phrase)
    words = dict.fromkeys((*_names(centre), *characters))
    wanted = (word for word in words if word not in lexicon and all(map(is_chinese, word)))
    found = {word: Word(pronounce(word), _COUNT) for word in wanted if len(word) <= _LONGEST}
    return {word: entry for word, entry in found.items() if entry.pronunciations}


def _names(centre: Centre) -> Iterator[str]:
    for place in centre.places:
        yield from map(normalise, (place.title.zh, *place.also_called))
    for exhibit in centre.exhibits:
        yield from (normalise(film.title.zh) for film in exhibit.videos)
    yield from CALLS
