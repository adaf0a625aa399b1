"""The answerer: a question and a place in, an `Answer` out. Pure, built once from the content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.commands import Commands, Wish
from kiosk.answering.entries import Entry, entries
from kiosk.answering.following import asks_for, completed, means_it, more, wants_more
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.judging import believable, judge
from kiosk.answering.lists import lists
from kiosk.answering.passages import Passage, Passages
from kiosk.answering.phrasings import Phrasings, Verbatim
from kiosk.answering.retrieval import Match, Retrieval
from kiosk.answering.situation import ANYWHERE, Situation
from kiosk.answering.smalltalk import small_talk
from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens
from kiosk.answering.whole import Whole
from kiosk.content.model import Centre, Language, Text
from kiosk.content.sentences import sentences

UNKNOWN = Text(
    zh="对不起，这个我还不会。我只熟悉展厅里的内容，不想随便回答你。",
    en="Sorry, I don't know that. I only know these halls and won't guess.",
)

_TIE = 0.03  # closer than this two answers are a choice
_WORTH_OFFERING = 0.35  # of the best one's rank
_MOST_CHOICES = 3
_TELLS_ENOUGH = 5  # characters: with fewer somebody has only named a thing
_SAME, _SAME_OF_IT = 0.5, 0.4  # how much of a question must be one that is asked of the exhibit in hand


class Answerer:
    """Answers from one centre's content; has no memory."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._entries = (*entries(centre), *lists(centre))
        phrasings = Phrasings.of(self._entries)
        self._verbatim = Verbatim(self._entries, phrasings)
        self._retrieval = Retrieval(self._entries, phrasings)
        self._passages = Passages(centre)
        self._commands = Commands(centre)
        said = zip(phrasings.plain, phrasings.owner.tolist(), strict=True)
        sounds = ((syllables(tokens(plain)), self._entries[owner].answer.zh) for plain, owner in said)
        self._whole = Whole((*sounds, *self._commands.sounds()))

    def answer(self, heard: str, here: Situation = ANYWHERE) -> Answer:
        """Answer what was heard, first about the hall and the exhibit where it was said.

        What she offers instead of an answer is worded in the visitor's language where staff wrote it.
        """
        plain = normalise(heard)
        if not plain:
            return self._unknown(heard, here)
        if entry := self._verbatim.find(plain, here.hall):
            return _answer(heard, entry, 1.0)
        if wish := self._commands.find(heard):
            return _command(heard, wish)
        return (
            self._way_told(heard, here)
            or self._told_more(heard, plain, here)
            or self._courtesy(heard, plain, here)
            or self._found(heard, plain, here)
        )

    def is_whole(self, hypotheses: Sequence[Hypothesis]) -> bool:
        """Say whether live words are something she knows already, whole, and nothing longer that means anything else."""
        return any(self._whole.is_whole(one.text) for one in believable(hypotheses))

    def is_sure(self, hypotheses: Sequence[Hypothesis], here: Situation) -> bool:
        """Say whether live words have an answer beyond doubt, though in other words, and do not begin anything longer."""
        texts = [one.text for one in believable(hypotheses)]
        if not texts or len(normalise(texts[0])) < _TELLS_ENOUGH or any(map(self._whole.goes_on, texts)):
            return False
        return self.answer_best(hypotheses, here).kind == "answer"

    def _way_told(self, heard: str, here: Situation) -> Answer | None:
        """Answer “take me to the washroom” as the question after the way, where that has an answer."""
        question = self._commands.way_asked(heard)
        answer = self.answer(question, here) if question else None
        return replace(answer, heard=heard) if answer and answer.kind == "answer" else None

    def answer_best(self, hypotheses: Sequence[Hypothesis], here: Situation = ANYWHERE) -> Answer:
        """Answer an utterance of which several texts are possible; the first is what was shown last."""
        if len(hypotheses) == 1:
            return self.answer(hypotheses[0].text, here)
        return judge(hypotheses, lambda text: self.answer(text, here))

    def _found(self, heard: str, plain: str, here: Situation) -> Answer:
        """Look for what was said, and for what it means after what was said or shown before."""
        followed = self._about_it(heard, plain, here)
        if followed and means_it(plain):
            return followed
        matches = self._retrieval.find(heard, here.hall)
        limits = self._retrieval.certainty
        certainty = matches[0].certainty if matches else 0.0
        if matches and certainty >= limits.sure and not _rivals(matches):
            return _answer(heard, matches[0].entry, matches[0].certainty)
        if followed and (followed.score == 1.0 or any(_is_of(followed, m.entry) for m in matches)):
            return followed
        if passage := self._passages.find(heard):
            return _quoted(heard, passage)
        if matches and certainty >= limits.perhaps:
            return _choices(heard, [m for m in matches if m.share >= _WORTH_OFFERING], here.language)
        return self._unknown(heard, here, matches)

    def _about_it(self, heard: str, plain: str, here: Situation) -> Answer | None:
        """Answer the question as one about the exhibit in hand, if it is one beyond doubt."""
        exhibit = self._centre.exhibit(here.subject) if here.subject else None
        if exhibit is None:
            return None
        for name in filter(None, (exhibit.title.zh, exhibit.title.en, *exhibit.also_called)):
            question = normalise(completed(plain, name))
            entry = self._verbatim.find(question, exhibit.hall)
            if entry and entry.exhibit == exhibit.id and question != normalise(name):
                return _answer(heard, entry, 1.0)
        whole = completed(plain, exhibit.title.zh)
        best = next(iter(self._retrieval.find(whole, exhibit.hall)), None)
        if best is None or best.entry.exhibit != exhibit.id:
            return None
        limits = self._retrieval.certainty
        # Whoever says “it” has named the exhibit: then only the question may be mistaken.
        enough, same = (limits.perhaps, _SAME_OF_IT) if means_it(plain) else (limits.sure, _SAME)
        sure = best.certainty >= enough and asks_for(plain, best.entry) >= same
        return _answer(heard, best.entry, best.certainty) if sure else None

    def _told_more(self, heard: str, plain: str, here: Situation) -> Answer | None:
        """Go on with the text of the exhibit in hand when somebody asks for more."""
        exhibit = self._centre.exhibit(here.subject) if wants_more(plain) else None
        if exhibit is None:
            return None
        zh, en = ("".join(more(exhibit, here.last, "zh")), " ".join(more(exhibit, here.last, "en")))
        end = Text(
            zh=f"“{exhibit.title.zh}”我知道的都讲完了。你还想问什么？",
            en=f"That is all I know about “{exhibit.title.get('en')}”. What else would you like to know?",
        )
        return Answer(
            heard, "answer", exhibit.hall, exhibit.id, answer=zh or end.zh, answer_en=en or end.en, score=1.0
        )

    def _courtesy(self, heard: str, plain: str, here: Situation) -> Answer | None:
        """Answer what has nothing to do with the halls."""
        reply = small_talk(plain)
        if reply is None:
            return None
        if written := self._verbatim.find(reply.usual, here.hall):
            return _answer(heard, written, 1.0)
        if reply.is_answer:
            return Answer(heard, "answer", answer=reply.text.zh, answer_en=reply.text.en, score=1.0)
        found = self._found(heard, plain, here)
        if found.kind == "answer":  # examinations are none of her business, the god of examinations is
            return found
        refusal = self._unknown(heard, here)
        return replace(refusal, answer=reply.text.zh, answer_en=reply.text.en)

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

    def _unknown(self, heard: str, here: Situation, matches: list[Match] | None = None) -> Answer:
        """An honest no, with what she can answer here."""
        score = matches[0].certainty if matches else 0.0
        offered = set(self.suggestions(here.hall, count=_MOST_CHOICES))
        choices = tuple(_choice(entry, here.language) for entry in self._entries if entry.first in offered)
        return Answer(
            heard,
            "unknown",
            answer=UNKNOWN.zh,
            answer_en=UNKNOWN.en,
            score=round(score, 3),
            choices=choices[:_MOST_CHOICES],
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


def _is_of(answer: Answer, entry: Entry) -> bool:
    return (answer.question, answer.exhibit) == (entry.first, entry.exhibit)


def _command(heard: str, wish: Wish) -> Answer:
    return Answer(
        heard, "command", wish.hall, wish.exhibit, "", wish.answer, wish.answer_en, wish.video, wish.show, 1.0,
        command=wish.command, tour=wish.tour, minutes=wish.minutes,
    )  # fmt: skip


def _quoted(heard: str, passage: Passage) -> Answer:
    """Answer with a sentence of an exhibit's text and the one behind it, and say where it stands."""
    exhibit = passage.exhibit
    told = "".join(sentences(exhibit.text.zh)[passage.number : passage.number + 2])
    return Answer(
        heard, "answer", exhibit.hall, exhibit.id, answer=f"在“{exhibit.title.zh}”里是这样讲的：{told}",
        score=round(passage.coverage, 3),
    )  # fmt: skip


def _rivals(matches: list[Match]) -> list[Match]:
    """Return those that are as near as the best one and answer something else."""
    return [m for m in matches[1:] if m.share > 1 - _TIE and m.entry.answer != matches[0].entry.answer]


def _choices(heard: str, matches: list[Match], language: Language) -> Answer:
    choices = tuple(dict.fromkeys(_choice(match.entry, language) for match in matches))[:_MOST_CHOICES]
    return Answer(heard, "choices", score=round(matches[0].certainty, 3), choices=choices)


def _choice(entry: Entry, language: Language) -> Choice:
    return Choice(entry.asked_in(language), entry.hall, entry.exhibit)
