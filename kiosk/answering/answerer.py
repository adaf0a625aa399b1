"""The answerer: a question and a place in, an `Answer` out. Pure, built once from the content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.answering.answer import Answer
from kiosk.answering.commands import Commands
from kiosk.answering.entries import Entry, entries
from kiosk.answering.following import asks_for, completed, means_it, wants_more
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.judging import believable, judge
from kiosk.answering.lists import lists
from kiosk.answering.passages import Passages
from kiosk.answering.phrasings import Phrasings, Verbatim
from kiosk.answering.rephrasing import as_question
from kiosk.answering.replies import (
    MOST_CHOICES,
    authored,
    choices,
    commanded,
    is_of,
    quoted,
    rivals,
    told_more,
    unknown,
)
from kiosk.answering.retrieval import Match, Retrieval
from kiosk.answering.situation import ANYWHERE, Situation
from kiosk.answering.smalltalk import small_talk
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise
from kiosk.answering.whole import Whole
from kiosk.content.model import Centre, Language

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
        sounds = ((sound_of(plain), self._entries[owner].answer.zh) for plain, owner in said)
        self._whole = Whole((*sounds, *self._commands.sounds()))

    def answer(self, heard: str, here: Situation = ANYWHERE) -> Answer:
        """Answer what was heard, first about the hall and the exhibit where it was said.

        What she offers instead of an answer is worded in the visitor's language where staff wrote it.
        """
        plain = normalise(heard)
        if not plain:
            return self._unknown(heard, here)
        if entry := self._verbatim.find(plain, here.hall):
            return authored(heard, entry, 1.0)
        if wish := self._commands.here(heard, here) or self._commands.find(heard):
            return commanded(heard, wish)
        answer = (
            self._told_as_question(heard, here)
            or self._told_more(heard, plain, here)
            or self._courtesy(heard, plain, here)
            or self._found(heard, plain, here)
        )
        wish = self._commands.guessed(heard, here) if answer.kind in ("choices", "unknown") else None
        return commanded(heard, wish) if wish else answer

    def is_whole(self, hypotheses: Sequence[Hypothesis]) -> bool:
        """Say whether live words are something she knows already, whole, and nothing longer that means anything else."""
        return any(self._whole.is_whole(one.text) for one in believable(hypotheses))

    def is_sure(self, hypotheses: Sequence[Hypothesis], here: Situation) -> bool:
        """Say whether live words have an answer beyond doubt, though in other words, and do not begin anything longer."""
        texts = [one.text for one in believable(hypotheses)]
        if not texts or len(normalise(texts[0])) < _TELLS_ENOUGH or any(map(self._whole.goes_on, texts)):
            return False
        return self.answer_best(hypotheses, here).kind == "answer"

    def _told_as_question(self, heard: str, here: Situation) -> Answer | None:
        """Answer “take me to the washroom” and “I am thirsty” as the questions that they are, where these have an answer."""
        question = as_question(heard)
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
        if matches and certainty >= limits.sure and not rivals(matches):
            return authored(heard, matches[0].entry, matches[0].certainty)
        if followed and (followed.score == 1.0 or any(is_of(followed, m.entry) for m in matches)):
            return followed
        if passage := self._passages.find(heard):
            return quoted(heard, passage)
        if matches and certainty >= limits.perhaps:
            return choices(heard, matches, here.language)
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
                return authored(heard, entry, 1.0)
        whole = completed(plain, exhibit.title.zh)
        best = next(iter(self._retrieval.find(whole, exhibit.hall)), None)
        if best is None or best.entry.exhibit != exhibit.id:
            return None
        limits = self._retrieval.certainty
        # Whoever says “it” has named the exhibit: then only the question may be mistaken.
        enough, same = (limits.perhaps, _SAME_OF_IT) if means_it(plain) else (limits.sure, _SAME)
        sure = best.certainty >= enough and asks_for(plain, best.entry) >= same
        return authored(heard, best.entry, best.certainty) if sure else None

    def _told_more(self, heard: str, plain: str, here: Situation) -> Answer | None:
        """Go on with the text of the exhibit in hand when somebody asks for more."""
        exhibit = self._centre.exhibit(here.subject) if wants_more(plain) else None
        if exhibit is None:
            return None
        return told_more(heard, exhibit, here.last)

    def _courtesy(self, heard: str, plain: str, here: Situation) -> Answer | None:
        """Answer what has nothing to do with the halls."""
        reply = small_talk(plain)
        if reply is None:
            return None
        if written := self._verbatim.find(reply.usual, here.hall):
            return authored(heard, written, 1.0)
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
        offered = set(self.suggestions(here.hall, count=MOST_CHOICES))
        others = [entry for entry in self._entries if entry.first in offered]
        return unknown(heard, matches[0].certainty if matches else 0.0, others, here.language)
