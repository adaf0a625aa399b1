"""What was meant, when a recogniser takes several texts for possible.

The free decoding hears all words and the content's names badly; the biased one hears these well and
forces them on everything else. So a biased text counts only where it sounds like a free one. Of the best
texts of both decodings the one that has an answer is believed, of two answers the surer one that more of
the other texts come down to, and where neither has one, the choices of both are offered. Recognisers' own
confidence only orders the texts of a decoding. `script/bench decodings` shows what it is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise

_ALIKE = 50.0  # of 100: how like a free text a biased one must sound to be believed
_COMMAND_ALIKE = 75.0  # the same for a command, whose few syllables come about easily
_MOST = 4, 2  # texts of the free and of the biased decoding that are looked at
_SUPPORT = 0.3  # how much all others count beside an answer's own certainty
_CHOICES = 3


@dataclass(frozen=True)
class _Read:
    """A text that may have been said, and what would be answered to it."""

    hypothesis: Hypothesis
    answer: Answer

    @property
    def answers(self) -> bool:
        return self.answer.kind in ("answer", "command")

    @property
    def means(self) -> object:
        """What it comes down to, sure or not; None for nothing."""
        answer = self.answer
        if answer.choices and answer.kind == "choices":
            return answer.choices[0]
        if answer.question:
            return Choice(answer.question, answer.hall, answer.exhibit)
        return (answer.command, answer.answer, answer.show) if self.answers else None


def judge(hypotheses: Sequence[Hypothesis], answer: Callable[[str], Answer]) -> Answer:
    """Answer an utterance of which several texts are possible, those of a decoding likeliest first.

    `answer` answers a text. `heard` of what is returned is the text that was believed.
    """
    reads = [_Read(one, answer(one.text)) for one in believable(hypotheses)]
    reads = [read for read in reads if _counts(read, hypotheses)]
    if not reads:
        return answer(hypotheses[0].text if hypotheses else "")
    best = _best(reads)

    def support(read: _Read) -> float:
        return sum(other.means == read.means for other in reads) / len(reads)

    told = [read for read in best if read.answers]
    if told:
        return max(told, key=lambda read: read.answer.score + _SUPPORT * support(read)).answer
    near = [read for read in best if read.answer.kind == "choices"]
    if not near:
        return reads[0].answer
    offered = dict.fromkeys(choice for read in near for choice in read.answer.choices)
    return replace(near[0].answer, choices=tuple(offered)[:_CHOICES])


def believable(hypotheses: Sequence[Hypothesis]) -> list[Hypothesis]:
    """Return the texts worth a look, without biased ones that sound like nothing that was heard freely."""
    free = [one for one in hypotheses if one.decoding == "free" and one.text.strip()][: _MOST[0]]
    biased = [one for one in hypotheses if one.decoding == "biased" and one.text.strip()][: _MOST[1]]
    return [*free, *(one for one in biased if alike(one, free) >= _ALIKE)]


def alike(one: Hypothesis, others: Sequence[Hypothesis]) -> float:
    """Return how much (0–100) a text sounds like the one of the others that is nearest to it."""
    return max((fuzz.ratio(_sound(one.text), _sound(other.text)) for other in others), default=0.0)


def _counts(read: _Read, hypotheses: Sequence[Hypothesis]) -> bool:
    if read.hypothesis.decoding == "free" or not read.answer.command:
        return True
    return alike(read.hypothesis, [one for one in hypotheses if one.decoding == "free"]) >= _COMMAND_ALIKE


def _best(reads: Sequence[_Read]) -> list[_Read]:
    """Return the best text of each decoding, the biased one first: it has the names right."""
    firsts = (next((r for r in reads if r.hypothesis.decoding == d), None) for d in ("biased", "free"))
    return [read for read in firsts if read]


def _sound(text: str) -> tuple[str, ...]:
    return sound_of(normalise(text))
