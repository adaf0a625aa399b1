"""Everything she may say of this content, sentence by sentence; only what is put together as she goes is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.answering.entries import entries
from kiosk.answering.lists import lists
from kiosk.answering.smalltalk import replies
from kiosk.content.model import Centre, Language, Text
from kiosk.content.sentences import sentences
from kiosk.dialogue.wording import whole_lines


@dataclass(frozen=True)
class Line:
    """A sentence, and where it is said first: "" for the whole centre, a hall's or an exhibit's id."""

    text: str
    language: Language
    place: str


def repertoire(centre: Centre, languages: tuple[Language, ...] = ("zh", "en")) -> tuple[Line, ...]:
    """Return every sentence once, in the order of the halls."""
    found: dict[tuple[str, Language], Line] = {}
    for place, text in _texts(centre):
        for language in languages:
            for sentence in sentences(text.zh if language == "zh" else text.en):
                found.setdefault((sentence, language), Line(sentence, language, place))
    return tuple(found.values())


def _texts(centre: Centre) -> Iterator[tuple[str, Text]]:
    yield "", centre.welcome
    for hall in centre.halls:
        yield hall.id, hall.introduction
        for exhibit in hall.exhibits:
            yield exhibit.id, exhibit.text
    for entry in (*entries(centre), *lists(centre)):
        yield entry.exhibit or entry.hall, entry.answer
    for text in (*whole_lines(), *replies()):
        yield "", text
