"""Spoken commands: whole utterances that tell her to do something.

A question that merely contains a command word stays a question: only an utterance that is nothing
but the command (with courtesies around it) counts. Sounds are compared, not characters, so that
homophones and accent do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz

from kiosk.answering.answer import Command
from kiosk.answering.command_words import (
    AFTER_A_FILM,
    AFTER_A_PLACE,
    ENGLISH,
    OPEN,
    PHRASES,
    PLAY,
    RATINGS,
    TAKE_ME,
)
from kiosk.answering.courtesies import forms
from kiosk.answering.situation import Situation
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise
from kiosk.answering.tour_choosing import TourChoosing
from kiosk.answering.tour_cues import tour_cue
from kiosk.answering.tour_talk import tour_talk
from kiosk.answering.tour_wishes import common_wishes, minutes_in, timed_wish
from kiosk.content.model import Centre, Exhibit, Hall

_DIALECT = re.compile(r"一 *哈")  # 停一哈: in Sichuan what 停一下 is elsewhere
_QUESTION = re.compile(
    r"什么|哪|怎么|为何|谁|多少|几|吗$|呢$|是不是|有没有|\b(?:what|where|who|how|when|why)\b"
)
_LESS = re.compile(
    r"剩|最多|讲完|结束|压缩|控制|只|之内|以内|left|only|just|finish"
)  # beside a time: there is no more than that
Sound = tuple[str, ...]
_ALIKE = 85.0  # of 100: how alike a name must sound
_FILM_ALIKE = 74.0  # the same for a film: one syllable of four misheard, as hardly anything else is played
_NEARLY = 80.0  # the same for a whole command: one syllable of five misheard
# What people give a reason for: so many syllables of a command at least, in so many at most altogether.
_WITH_A_REASON = ("louder", "quieter", "slower", "faster", "large_text", "low_reach", "again")
_LEAST, _REASON = 3, 14
_LONG = 4  # syllables: a shorter command is too easily another one


@dataclass(frozen=True)
class Wish:
    """A command, and what it is about: the page to open, and ids where they apply."""

    command: Command
    show: str = ""
    hall: str = ""
    exhibit: str = ""
    video: str = ""
    answer: str = ""  # how to get to the place that somebody wants to be taken to
    answer_en: str = ""
    tour: str = ""  # its id
    minutes: int = 0  # how long it may take


class Commands:
    """The commands that make sense with this content."""

    def __init__(self, centre: Centre) -> None:
        self._simple = {_sound(phrase): Wish(command) for phrase, command in _said()} | _tours(centre)
        self._ratings = {_sound(said): Wish(c) for c, words in RATINGS.items() for said in words.split("|")}
        self._choosing = TourChoosing(centre.tours)
        self._long: dict[int, list[Sound]] = {}  # by how many syllables
        for phrase in self._simple:
            if len(phrase) >= _LONG:
                self._long.setdefault(len(phrase), []).append(phrase)
        self._timed = {_sound(said): Wish(command, minutes=n) for said, command, n in common_wishes()}
        self._films = [
            (_sound(name), Wish("play", f"film:{e.id}/{v.id}", e.hall, e.id, v.id))
            for e in centre.exhibits
            for v in e.videos
            for name in dict.fromkeys((v.title.zh, *_names(e), *filter(None, (v.title.en,))))
        ]
        self._films += [
            (_sound(name), Wish("play", f"film:{e.id}/{e.videos[0].id}", e.hall, e.id, e.videos[0].id))
            for hall in centre.halls
            for e in [e for e in hall.exhibits if e.videos][:1]
            for name in _names(hall)
        ]
        places = [(_sound(name), place) for place in centre.places for name in _names(place)]
        self._places = [(sound, _open(place)) for sound, place in places]
        self._ways = [(sound, _take_me(place, centre)) for sound, place in places]

    def find(self, text: str) -> Wish | None:
        """Return what the utterance tells her to do, or None when it is no command."""
        plain = normalise(_DIALECT.sub("一下", text))
        said = [_sound(form) for form in forms(plain)]
        for form in said:
            if wish := self._simple.get(form):
                return wish
        if timed := next(filter(None, map(timed_wish, forms(plain))), None):
            return Wish(timed[0], minutes=timed[1])
        if misheard := next(filter(None, map(self._timed.get, said)), None):
            return misheard
        if _QUESTION.search(plain):
            return None
        for verbs, names, endings, alike in (
            (PLAY, self._films, AFTER_A_FILM, _FILM_ALIKE),
            (TAKE_ME, self._ways, AFTER_A_PLACE, _ALIKE),
            (OPEN, self._places, AFTER_A_PLACE, _ALIKE),
        ):
            for form in said:
                for name in _after(form, verbs, endings):
                    if wish := _named(name, names, alike):
                        return wish
        # One English word of five makes another sense, one syllable of five does not.
        nearly = None if plain.isascii() else self._nearly(said[0])
        return self._with_a_reason(said[0]) or nearly

    def here(self, text: str, here: Situation) -> Wish | None:
        """Return what only means something where a tour is chosen, where one is under way, or where she asks how it was."""
        plain = normalise(text)
        if here.rating:
            return next(filter(None, (self._ratings.get(_sound(form)) for form in forms(plain))), None)
        if here.tour == "choosing":
            chosen = self._choosing.find(plain)
            if chosen is None:
                return None
            some = chosen.tour or chosen.minutes
            return Wish("tour", tour=chosen.tour, minutes=chosen.minutes) if some else Wish("home")
        command = tour_talk(text, here.tour == "film", here.tour == "waiting") if here.tour else None
        return Wish(command) if command else None

    def guessed(self, text: str, here: Situation) -> Wish | None:
        """Return what a group on a tour may mean by words that are nothing else."""
        if here.tour in ("", "choosing"):
            return None
        minutes = minutes_in(normalise(text))
        if minutes and _LESS.search(text):
            return Wish("shorter_tour", minutes=minutes)
        command = tour_cue(text, here.tour == "waiting")
        return Wish(command) if command else None

    def sounds(self) -> Iterator[tuple[Sound, Wish]]:
        """Yield how commands sound in their commonest words, and what they mean."""
        yield from self._simple.items()
        for verb, names in (
            ("播放", self._films),
            ("我要看", self._films),
            ("打开", self._places),
            ("带我去", self._ways),
        ):
            yield from (((*_spoken(verb), *name), wish) for name, wish in names)

    def _with_a_reason(self, said: Sound) -> Wish | None:
        """Return what somebody wants who says why, before or after it: “I am hard of hearing, louder please”."""
        if len(said) > _REASON:
            return None
        lengths = range(len(said) - 1, _LEAST - 1, -1)
        parts = (part for length in lengths for part in (said[-length:], said[:length]))
        found = (self._simple.get(part) for part in parts)
        return next((wish for wish in found if wish and wish.command in _WITH_A_REASON), None)

    def _nearly(self, said: Sound) -> Wish | None:
        """Return the one command that was said but for a syllable."""
        if len(said) < _LONG:
            return None
        near = (self._long.get(length, ()) for length in range(len(said) - 1, len(said) + 2))
        phrases = (
            phrase for length in near for phrase in length if len(set(phrase) & set(said)) >= _LONG - 1
        )
        alike = {self._simple[phrase] for phrase in phrases if fuzz.ratio(said, phrase) >= _NEARLY}
        return alike.pop() if len(alike) == 1 else None


def _said() -> Iterator[tuple[str, Command]]:
    """Yield every command's phrases."""
    for command, phrases in PHRASES.items():
        yield from ((phrase, command) for phrase in (*phrases.split(" "), *ENGLISH.get(command, ())))


def _tours(centre: Centre) -> dict[Sound, Wish]:
    """The names of tours, which begin them."""
    return {
        _sound(said): Wish("tour", tour=tour.id)
        for tour in centre.tours
        for name in (tour.title.zh, *tour.also_called, *filter(None, (tour.title.en,)))
        for said in (name, f"{name}导览", f"开始{name}", f"参加{name}", f"{name}路线")
    }


def _names(place: Hall | Exhibit) -> tuple[str, ...]:
    names = (place.title.zh, *place.also_called, *filter(None, (place.title.en,)))
    return names if isinstance(place, Exhibit) else (*names, *_in_short(place.title.en))


def _in_short(title: str) -> tuple[str, ...]:
    """Return what visitors make of a hall's English name: “family hall” of Family Values."""
    words = [word for word in normalise(title).split() if word not in ("hall", "and")]
    return tuple(dict.fromkeys(f"{word} hall" for word in (*words, " ".join(words)) if word))


def _open(place: Hall | Exhibit) -> Wish:
    if isinstance(place, Exhibit):
        return Wish("open_exhibit", f"exhibit:{place.id}", place.hall, place.id)
    return Wish("open_hall", f"hall:{place.id}", place.id)


def _take_me(place: Hall | Exhibit, centre: Centre) -> Wish:
    """The page of the place, and the way to its hall."""
    wish = replace(_open(place), command="take_me")
    if isinstance(place, Hall):
        return replace(wish, answer=place.directions.zh, answer_en=place.directions.en)
    hall = centre.hall(place.hall)
    if hall is None:
        return wish
    zh = f"“{place.title.zh}”在{hall.title.zh}。{hall.directions.zh}"
    en = f"“{place.title.get('en')}” is in the {hall.title.get('en')}. {hall.directions.get('en')}"
    return replace(wish, answer=zh, answer_en=en if hall.directions.en else "")


def _after(said: Sound, verbs: list[str], endings: list[str]) -> tuple[Sound, ...]:
    """Return what was said after the verb, and that without its ending; () when it does not begin with a verb."""
    begin = next((len(v) for v in map(_spoken, verbs) if said[: len(v)] == v), 0)
    begin += said[begin : begin + 1] == ("the",)
    end = next((len(e) for e in map(_spoken, endings) if said[-len(e) :] == e), 0)
    names = (said[begin:], said[begin : len(said) - end])
    return tuple(dict.fromkeys(filter(None, names))) if begin else ()


@cache
def _spoken(text: str) -> Sound:
    return _sound(text)


def _sound(text: str) -> Sound:
    return sound_of(normalise(text))


def _named(said: Sound, names: Iterable[tuple[Sound, Wish]], alike: float) -> Wish | None:
    """Return the wish whose name sounds like what was said, the best one."""
    scored = [(fuzz.ratio(said, name), wish) for name, wish in names]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= alike else None
