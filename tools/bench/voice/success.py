"""How many spoken questions are answered right, clean and in noise, with and without what the ear does for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.answering.answer import Answer
from kiosk.answering.answerer import Answerer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.situation import Situation
from kiosk.wav import Samples
from tools.bench.answering.questions import Asked
from tools.bench.answering.transcripts import Heard as Line
from tools.bench.answering.transcripts import error_rate
from tools.bench.voice.clips import LOUDNESS, Clip, noisy
from tools.bench.voice.hearing import Listener, late_end, plain
from tools.bench.voice.setup import Bench

WAYS = ("vosk by itself", "小翠", "小翠 without content bias", "小翠 without early end")


@dataclass(frozen=True)
class Outcome:
    """Of one question: `wait` is in seconds from the last sound to the end that was found."""

    asked: Asked
    text: str
    answer: Answer
    wait: float

    @property
    def right(self) -> bool:
        """Whether she says what is right."""
        return self.answer.kind == "answer" and self.asked.is_right(self.answer.answer)

    @property
    def offered(self) -> bool:
        """Whether she says or offers it."""
        return self.right or any(choice.question == self.asked.text for choice in self.answer.choices)


Results = dict[str, dict[float | None, list[Outcome]]]


def measure(bench: Bench, said: Sequence[tuple[Asked, Clip]]) -> Results:
    """Return what came of each question, by way of hearing and by loudness (dB of speech over noise)."""
    voices = [clip.samples for _, clip in said]
    biased, unbiased = bench.listener(), bench.listener(biased=False)
    results: Results = {name: {snr: [] for snr in LOUDNESS} for name in WAYS}
    for snr in LOUDNESS:
        for asked, clip in said:
            sound, end = noisy(clip, snr, voices, bench.chance), 0.5 + clip.end
            outcomes = [
                _by_vosk(bench, asked, sound, end),
                _by_ear(bench.answerer, biased, asked, sound, end),
                _by_ear(bench.answerer, unbiased, asked, sound, end),
            ]
            with late_end():
                outcomes.append(_by_ear(bench.answerer, biased, asked, sound, end))
            for way, outcome in zip(WAYS, outcomes, strict=True):
                results[way][snr].append(outcome)
    return results


def _by_vosk(bench: Bench, asked: Asked, sound: Samples, end: float) -> Outcome:
    phrases = list(plain(bench.model, sound))
    text = "".join(text for _, text in phrases)
    answer = bench.answerer.answer(text, Situation(asked.hall))
    return Outcome(asked, text, answer, phrases[0][0] - end if phrases else float("nan"))


def _by_ear(answerer: Answerer, listener: Listener, asked: Asked, sound: Samples, end: float) -> Outcome:
    found = listener.hear(sound)
    said = (Hypothesis(found.heard.text), *found.heard.others)
    answer = answerer.answer_best(said, Situation(asked.hall))
    return Outcome(asked, found.heard.text, answer, found.ended - end)


def misheard(outcomes: Sequence[Outcome]) -> float:
    """Return the share of characters heard wrong, percent."""
    return error_rate([Line(one.asked.text, "", "", 0, None, "", one.text) for one in outcomes])
