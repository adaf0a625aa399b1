"""Finding an exhibit by a few letters: the first letters of its pinyin, or the beginning of an English word.

李庄古镇 is found by L Z G Z, by L Z and by G Z. Nobody needs to type Chinese on a kiosk.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pypinyin.constants import PINYIN_DICT

from kiosk.content.model import Centre, Exhibit, Language, Text

_READINGS = 2  # of a character with several; further ones are rare


@dataclass(frozen=True)
class _Name:
    """One name: the letters that each place may be typed as, and the places where typing may begin."""

    letters: tuple[frozenset[str], ...]
    starts: tuple[int, ...]

    @classmethod
    def chinese(cls, text: str) -> _Name:
        """Each character counts, by its first letter; letters and digits count as themselves."""
        letters = tuple(found for char in text if (found := _first_letters(char)))
        return cls(letters, tuple(range(len(letters))))

    @classmethod
    def english(cls, text: str) -> _Name:
        """Each letter counts; typing begins at the beginning of any word."""
        letters: list[frozenset[str]] = []
        starts: list[int] = []
        for word in text.split():
            plain = [_plain(char) for char in word if _plain(char).isalnum()]
            starts += [len(letters)] if plain else []
            letters += [frozenset(char) for char in plain]
        return cls(tuple(letters), tuple(starts))

    def places(self, typed: str) -> Iterator[int]:
        """Yield where the letters begin."""
        for start in self.starts:
            place = self.letters[start : start + len(typed)]
            if len(place) == len(typed) and all(t in p for t, p in zip(typed, place, strict=True)):
                yield start

    def following(self, typed: str) -> set[str]:
        """Return the letters that can come next."""
        ends = (start + len(typed) for start in self.places(typed))
        return {letter for end in ends if end < len(self.letters) for letter in self.letters[end]}


class Initials:
    """An index over all exhibits, by their titles, other names and films."""

    def __init__(self, centre: Centre, language: Language) -> None:
        make = _Name.english if language == "en" else _Name.chinese
        self._names: list[tuple[Exhibit, list[_Name]]] = [
            (exhibit, [make(name) for name in _names(exhibit, language)]) for exhibit in centre.exhibits
        ]

    def find(self, typed: str, hall: str = "") -> tuple[Exhibit, ...]:
        """Return the exhibits (of a hall) with a name like that.

        Those whose title has it come before those that are only called so, too; each time what begins so comes first.
        """
        found = []
        for exhibit, (title, *others) in self._of(hall):
            read = list(title.places(typed))
            called = [place for name in others for place in name.places(typed)]
            if read or called or not typed:
                found.append((not read, 0 not in (read or called), exhibit))
        return tuple(exhibit for *_, exhibit in sorted(found, key=lambda each: each[:2]))

    def following(self, typed: str, hall: str = "") -> frozenset[str]:
        """Return the letters that lead on to an exhibit after those typed."""
        return frozenset(
            letter for _, names in self._of(hall) for name in names for letter in name.following(typed)
        )

    def _of(self, hall: str) -> Iterator[tuple[Exhibit, list[_Name]]]:
        return (pair for pair in self._names if hall in ("", pair[0].hall))


def _names(exhibit: Exhibit, language: Language) -> list[str]:
    titles: list[Text] = [exhibit.title, *(film.title for film in exhibit.videos)]
    names = [title.get(language) for title in titles]
    return names if language == "en" else [*names, *(n for n in exhibit.also_called if not n.isascii())]


def _first_letters(char: str) -> frozenset[str]:
    """Return what a character may be typed as; nothing for marks and spaces."""
    readings = PINYIN_DICT.get(ord(char), "").split(",")[:_READINGS]
    found = {_plain(reading[0]) for reading in readings if reading}
    if not found and char.isascii() and char.isalnum():
        found = {char.upper()}
    return frozenset(found)


def _plain(letter: str) -> str:
    """Return a letter as a key bears it: capital, without tone."""
    return unicodedata.normalize("NFD", letter)[0].upper()
