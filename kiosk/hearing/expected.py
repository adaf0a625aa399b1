"""What visitors are likely to say to this content: it biases the recogniser and tells whole sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kiosk.answering import choosing
from kiosk.answering.command_words import PHRASES
from kiosk.answering.sound import sound_of, syllable
from kiosk.answering.text import normalise
from kiosk.content.model import Centre
from kiosk.hearing.wake import CALLS

_ABOUT_A_NAME = ("{}", "{}在哪里", "介绍一下{}", "带我去{}", "打开{}", "什么是{}")
_ABOUT_A_FILM = ("{}", "播放{}", "我要看{}")

# How a question ends.
_ASKED = re.compile(
    r"(?:吗|呢|什么|哪里|谁|多少|几个|几号|几楼|几点|多久|多大|多高|多长|多远|怎么走|怎么去|怎么办|怎么样|怎么做|"
    r"为什么|没有|是不是|意思|什么时候|哪个|哪些|哪年|哪位|哪一个|哪几个|哪一年)$"
)
_LATIN = re.compile(r"[a-z]")


@dataclass(frozen=True)
class Expected:
    """Sentences and names in plain form (`normalise`)."""

    sentences: tuple[str, ...] = ()  # whole questions and commands
    names: tuple[str, ...] = ()  # names, and what is asked about them

    @property
    def phrases(self) -> tuple[str, ...]:
        """All that a recogniser of Chinese can be told to expect, each once."""
        return tuple(
            phrase for phrase in dict.fromkeys((*self.sentences, *self.names)) if not _LATIN.search(phrase)
        )

    def is_whole(self, text: str) -> bool:
        """Whether words read like a whole question or command: one of these by its sound, or any that ends like one."""
        plain = normalise(text)
        return bool(_ASKED.search(plain)) or sound_of(plain) in self._sounds

    @cached_property
    def _sounds(self) -> frozenset[tuple[str, ...]]:
        return frozenset(sound_of(sentence) for sentence in self.sentences)

    @cached_property
    def _short(self) -> frozenset[str]:
        return frozenset(syllable(sentence) for sentence in self.sentences if len(sentence) == 1)

    def says_something(self, text: str) -> bool:
        """Whether words are worth an answer: one syllable is noise, unless it sounds like a whole command (停)."""
        return len(text) > 1 or (len(text) == 1 and syllable(text) in self._short)


def expected_of(centre: Centre) -> Expected:
    """Return what may be said about this content, commands included."""
    commands = (phrase for phrases in PHRASES.values() for phrase in phrases.split())
    return Expected(
        _plain((*_questions(centre), *commands, *choosing.USUAL)), (*_plain(_names(centre)), *CALLS)
    )


def _questions(centre: Centre) -> Iterator[str]:
    for owner in (centre, *centre.places):
        for question in owner.questions:
            yield from question.ask


def _names(centre: Centre) -> Iterator[str]:
    for place in centre.places:
        for name in (place.title.zh, *place.also_called):
            yield from (form.format(name) for form in _ABOUT_A_NAME)
    for exhibit in centre.exhibits:
        for film in exhibit.videos:
            yield from (form.format(film.title.zh) for form in _ABOUT_A_FILM)


def _plain(texts: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(normalise, texts))))
