"""The answerer: a question and a place in, an `Answer` out. Pure, built once from the content."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.commands import Commands
from kiosk.answering.entries import Entry, entries
from kiosk.answering.retrieval import Match, Retrieval
from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens
from kiosk.content.model import Centre, Language

UNKNOWN = "对不起，这个我还不会。我只熟悉展厅里的内容，不想随便回答你。"

_TIE = 0.03  # closer than this two answers are a choice
_WORTH_OFFERING = 0.5  # of the best one's rank
_MOST_CHOICES = 3
_TELLING = 3  # syllables: two that sound like a question are too easily something else
Sound = tuple[str, ...]


class Answerer:
    """Answers from one centre's content; has no memory."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._entries = entries(centre)
        self._retrieval = Retrieval(self._entries)
        self._commands = Commands(centre)
        self._written: dict[str, list[Entry]] = {}
        self._sounding: dict[Sound, list[Entry]] = {}
        for entry in self._entries:
            for plain in dict.fromkeys(map(normalise, (*entry.authored, *entry.generated))):
                self._written.setdefault(plain, []).append(entry)
                self._sounding.setdefault(_sound(plain), []).append(entry)

    def answer(self, heard: str, hall: str = "", language: Language = "zh") -> Answer:
        """Answer `heard`; `hall` is the id of the hall where it was said, "" for anywhere.

        What she offers instead of an answer is worded in `language` where staff wrote it.
        """
        plain = normalise(heard)
        if not plain:
            return self._unknown(heard, hall, language)
        if entry := self._exactly(plain, hall):
            return _answer(heard, entry, 1.0)
        if wish := self._commands.find(heard):
            return Answer(
                heard,
                "command",
                wish.hall,
                wish.exhibit,
                video=wish.video,
                show=wish.show,
                score=1.0,
                command=wish.command,
            )
        matches = self._retrieval.find(heard, hall)
        limits = self._retrieval.certainty
        if not matches or matches[0].known < limits.perhaps:
            return self._unknown(heard, hall, language, matches)
        best = matches[0]
        rivals = [m for m in matches[1:] if m.share > 1 - _TIE and m.entry.answer != best.entry.answer]
        if best.certainty >= limits.sure and not rivals:
            return _answer(heard, best.entry, best.certainty)
        return _choices(heard, [m for m in matches if m.share >= _WORTH_OFFERING], language)

    def suggestions(
        self, hall: str = "", exhibit: str = "", count: int = 6, language: Language = "zh"
    ) -> tuple[str, ...]:
        """Return questions worth offering: of the exhibit, then of the hall, then one of each hall."""
        own = [e for e in self._entries if e.authored and exhibit and e.exhibit == exhibit]
        near = [e for e in self._entries if e.authored and hall and e.hall == hall and e not in own]
        firsts: dict[str, Entry] = {}
        for entry in self._entries:
            if entry.authored:
                firsts.setdefault(entry.exhibit.partition("/")[0] or entry.hall, entry)
        found = [*own, *near, *firsts.values()] if hall else list(firsts.values())
        return tuple(dict.fromkeys(entry.asked_in(language) for entry in found))[:count]

    def _exactly(self, plain: str, hall: str) -> Entry | None:
        """Return the entry that is asked in these very words, or in words that sound like them."""
        written, sound = self._written.get(plain, []), _sound(plain)
        sounding = self._sounding.get(sound, []) if len(sound) >= _TELLING else []
        for entry in (*written, *sounding):
            if entry.hall == hall:
                return entry
        if written:
            return written[0]
        # Sounding alike without being the same, elsewhere: only where there is nothing to mix up.
        return sounding[0] if len({entry.answer for entry in sounding}) == 1 else None

    def _unknown(
        self, heard: str, hall: str, language: Language, matches: list[Match] | None = None
    ) -> Answer:
        """An honest no, with what she can answer here."""
        score = matches[0].certainty if matches else 0.0
        offered = set(self.suggestions(hall, count=_MOST_CHOICES))
        choices = tuple(_choice(entry, language) for entry in self._entries if entry.first in offered)
        return Answer(
            heard, "unknown", answer=UNKNOWN, score=round(score, 3), choices=choices[:_MOST_CHOICES]
        )


def as_json(answer: Answer) -> dict[str, Any]:
    """Return the answer as `kiosk ask --json` prints it."""
    fields = asdict(answer)
    names = (
        "heard",
        "kind",
        "hall",
        "exhibit",
        "question",
        "answer",
        "video",
        "score",
        "choices",
        "command",
        "show",
    )
    return {name: fields[name] for name in names}


def _answer(heard: str, entry: Entry, score: float) -> Answer:
    return Answer(
        heard,
        "answer",
        hall=entry.hall,
        exhibit=entry.exhibit,
        question=entry.first,
        answer=entry.answer.zh,
        answer_en=entry.answer.en,
        video=entry.video,
        show=entry.show,
        score=round(score, 3),
    )


def _choices(heard: str, matches: list[Match], language: Language) -> Answer:
    choices = tuple(dict.fromkeys(_choice(match.entry, language) for match in matches))[:_MOST_CHOICES]
    return Answer(heard, "choices", score=round(matches[0].certainty, 3), choices=choices)


def _choice(entry: Entry, language: Language) -> Choice:
    return Choice(entry.asked_in(language), entry.hall, entry.exhibit)


def _sound(plain: str) -> Sound:
    return syllables(tokens(plain))
