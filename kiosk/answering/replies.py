"""How what was found becomes an `Answer`: an entry, a command, a passage, choices, an honest no."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.commands import Wish
from kiosk.answering.entries import Entry
from kiosk.answering.following import more
from kiosk.answering.passages import Passage
from kiosk.answering.retrieval import Match
from kiosk.content.model import Exhibit, Language, Text
from kiosk.content.sentences import sentences

UNKNOWN = Text(
    zh="对不起，这个我还不会。我只熟悉展厅里的内容，不想随便回答你。",
    en="Sorry, I don't know that. I only know these halls and won't guess.",
)
MOST_CHOICES = 3

_TIE = 0.03  # closer than this two answers are a choice
_WORTH_OFFERING = 0.35  # of the best one's rank


def authored(heard: str, entry: Entry, score: float) -> Answer:
    """Answer with what staff wrote."""
    return Answer(
        heard, "answer", entry.hall, entry.exhibit, entry.first, entry.answer.zh, entry.answer.en,
        entry.video, entry.show, round(score, 3),
    )  # fmt: skip


def is_of(answer: Answer, entry: Entry) -> bool:
    """Say whether the answer is that of the entry."""
    return (answer.question, answer.exhibit) == (entry.first, entry.exhibit)


def commanded(heard: str, wish: Wish) -> Answer:
    """Carry a command out instead of answering."""
    return Answer(
        heard, "command", wish.hall, wish.exhibit, "", wish.answer, wish.answer_en, wish.video, wish.show, 1.0,
        command=wish.command, tour=wish.tour, minutes=wish.minutes,
    )  # fmt: skip


def quoted(heard: str, passage: Passage) -> Answer:
    """Answer with a sentence of an exhibit's text and the one behind it, and say where it stands."""
    exhibit = passage.exhibit
    told = "".join(sentences(exhibit.text.zh)[passage.number : passage.number + 2])
    return Answer(
        heard, "answer", exhibit.hall, exhibit.id, answer=f"在“{exhibit.title.zh}”里是这样讲的：{told}",
        score=round(passage.coverage, 3),
    )  # fmt: skip


def told_more(heard: str, exhibit: Exhibit, last: Answer | None) -> Answer:
    """Go on with the exhibit's text behind what was said last, or say that this was all."""
    zh, en = ("".join(more(exhibit, last, "zh")), " ".join(more(exhibit, last, "en")))
    end = Text(
        zh=f"“{exhibit.title.zh}”我知道的都讲完了。你还想问什么？",
        en=f"That is all I know about “{exhibit.title.get('en')}”. What else would you like to know?",
    )
    return Answer(
        heard, "answer", exhibit.hall, exhibit.id, answer=zh or end.zh, answer_en=en or end.en, score=1.0
    )


def rivals(matches: Sequence[Match]) -> list[Match]:
    """Return those that are as near as the best one and answer something else."""
    return [m for m in matches[1:] if m.share > 1 - _TIE and m.entry.answer != matches[0].entry.answer]


def choices(heard: str, matches: Sequence[Match], language: Language) -> Answer:
    """Ask back which one was meant."""
    worth = [match.entry for match in matches if match.share >= _WORTH_OFFERING]
    offered = tuple(dict.fromkeys(_choice(entry, language) for entry in worth))[:MOST_CHOICES]
    return Answer(heard, "choices", score=round(matches[0].certainty, 3), choices=offered)


def unknown(heard: str, score: float, others: Sequence[Entry], language: Language) -> Answer:
    """An honest no, with what can be asked instead."""
    offered = tuple(_choice(entry, language) for entry in others)[:MOST_CHOICES]
    return Answer(
        heard, "unknown", answer=UNKNOWN.zh, answer_en=UNKNOWN.en, score=round(score, 3), choices=offered
    )


def _choice(entry: Entry, language: Language) -> Choice:
    return Choice(entry.asked_in(language), entry.hall, entry.exhibit)
