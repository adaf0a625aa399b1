"""How much can be told at one place: in one sentence, in full, with its film, with what visitors often ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.content.duration import seconds_to_say
from kiosk.content.model import Exhibit, Hall, Language, Question, Text
from kiosk.content.sentences import sentences
from kiosk.touring.plan import Stop

_MOST_ASKED = 4  # questions of an exhibit that are told when there is time
_FILM = 60.0  # seconds of a film whose length is not known
# What telling so is worth, in points: rather a few things told well and a film than everything in one sentence.
_SUMMARY, _TEXT, _SHOWN, _BEGUN, _ASKED = 0.5, 4.0, 5.0, 2.0, 0.6
_EXCERPT, _LONG = 30.0, 60.0  # seconds of a long film that are shown where there is no time for all of it


@dataclass(frozen=True)
class Option:
    """One way of spending time at a place; None is to pass it by."""

    worth: float
    stop: Stop | None

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.stop.seconds if self.stop else 0.0


@dataclass(frozen=True)
class Telling:
    """What decides how long something takes: the language, the lengths of films by `family/sunward/sunward`, the legs."""

    language: Language = "zh"
    films: Mapping[str, float] | None = None
    walks: bool = True  # whether the group goes from stop to stop, or sees all of it on one screen
    start: str = ""  # the hall or exhibit at which the group is, "" where visits begin

    def seconds(self, said: tuple[str, ...]) -> float:
        """Return how long it takes to say these sentences."""
        return sum(seconds_to_say(sentence, self.language) for sentence in said)

    def film(self, exhibit: Exhibit, film: str) -> float:
        """Return how long a film lasts."""
        return (self.films or {}).get(f"{exhibit.id}/{film}") or _FILM


def at_hall(hall: Hall, telling: Telling, say: Text | None = None) -> Stop:
    """Return the stop at a hall's entrance: its introduction, or the tour's own words."""
    said = sentences((say or hall.introduction).get(telling.language))
    return Stop(hall.id, "", hall.title, said, talking=telling.seconds(said))


def at_exhibit(exhibit: Exhibit, telling: Telling, say: Text | None = None) -> tuple[Option, ...]:
    """Return the ways of telling about an exhibit, the shortest first."""
    language = telling.language
    named = f"这里是“{exhibit.title.zh}”。" if language == "zh" else f"This is {exhibit.title.get('en')}."
    plain = Stop(exhibit.hall, exhibit.id, exhibit.title, ())
    if say:
        bodies = [(1, _SUMMARY + _TEXT, sentences(say.get(language)))]
    else:
        bodies = [
            (0, _SUMMARY, (named, *sentences(exhibit.summary.get(language)))),
            (1, _SUMMARY + _TEXT, (named, *sentences(exhibit.text.get(language)))),
        ]
    told = [
        Option(worth, replace(plain, sentences=said, talking=telling.seconds(said), depth=depth))
        for depth, worth, said in bodies
    ]
    if not say:
        told += _with_questions(told[-1], exhibit, telling)
    for film in exhibit.videos[:1]:
        told += list(_with_film(told, film.id, telling.film(exhibit, film.id)))
    return tuple(sorted(told, key=lambda option: option.seconds))


def _with_film(told: list[Option], film: str, length: float) -> Iterator[Option]:
    for option in told:
        assert option.stop
        shown = replace(option.stop, film=film, showing=length)
        yield Option(option.worth + _SHOWN, shown)
        if length > _LONG:
            yield Option(option.worth + _BEGUN, replace(shown, showing=_EXCERPT, excerpt=True))


def _with_questions(option: Option, exhibit: Exhibit, telling: Telling) -> Iterator[Option]:
    assert option.stop
    stop, worth = option.stop, option.worth
    for question in exhibit.questions[:_MOST_ASKED]:
        said, worth = (*stop.sentences, *_asked(question, telling.language)), worth + _ASKED
        stop = replace(stop, sentences=said, talking=telling.seconds(said), depth=stop.depth + 1)
        yield Option(worth, stop)


def _asked(question: Question, language: Language) -> tuple[str, ...]:
    """Return a question and its answer as a guide tells them."""
    answer = sentences(question.answer.get(language))
    if language == "en":
        english = next((ask for ask in question.ask if ask.isascii()), "")
        return (f"People often ask: {english}?", *answer) if english else answer
    return (f"常有人问：{question.ask[0].rstrip('？?')}？", *answer)
