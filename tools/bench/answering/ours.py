"""小翠 as visitors meet her."""

from __future__ import annotations

from kiosk.answering.answer import Answer
from kiosk.answering.answerer import Answerer
from kiosk.answering.entries import Entry
from kiosk.answering.retrieval import Retrieval
from kiosk.answering.situation import Situation
from kiosk.content.model import Centre
from tools.bench.answering.questions import Asked, FollowUp, everything
from tools.bench.answering.scoring import Guess


class Ours:
    """The answerer; without `told_hall` it does not know where it stands, without `remembers` nothing of before."""

    def __init__(self, centre: Centre, told_hall: bool = True, remembers: bool = True) -> None:
        self._told_hall, self._remembers = told_hall, remembers
        self._answerer = Answerer(centre)
        every = everything(centre)
        self._retrieval = Retrieval(every)
        self._shown: dict[tuple[str, str, str], Entry] = {}
        for entry in every:
            for language in ("zh", "en"):
                self._shown.setdefault((entry.asked_in(language), entry.hall, entry.exhibit), entry)

    def guess(self, asked: Asked) -> Guess:
        """Answer."""
        here = Situation(asked.hall if self._told_hall else "", language=asked.language)
        return self._guess(asked.text, here)

    def follow(self, dialogue: FollowUp) -> Guess:
        """Answer a question, then the one after it with that answer on the screen."""
        here = Situation(dialogue.then.hall)
        if self._remembers:
            before = self._answerer.answer(dialogue.first, here)
            here = Situation(before.hall or here.hall, before.exhibit, last=before)
        return self._guess(dialogue.then.text, here)

    def _guess(self, text: str, here: Situation) -> Guess:
        """Answer, and look behind a question back or a refusal at what would have come first."""
        answer = self._answerer.answer(text, here)
        if answer.kind in ("answer", "command"):
            return Guess(answer.exhibit or answer.hall, answer.answer, answer.score, True)
        best = next(iter(self._retrieval.find(text, here.hall)), None)
        if best is None:
            return Guess("", "", answer.score, False)
        place = best.entry.exhibit or best.entry.hall
        return Guess(place, best.entry.answer.zh, answer.score, False, self._offered(answer))

    def _offered(self, answer: Answer) -> tuple[str, ...]:
        """Return the answers behind the choices; what is offered beside a refusal is no answer."""
        if answer.kind != "choices":
            return ()
        return tuple(self._shown[c.question, c.hall, c.exhibit].answer.zh for c in answer.choices)
