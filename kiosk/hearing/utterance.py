"""One utterance: from the opening of the microphone until the speaker has ended."""

from __future__ import annotations

from dataclasses import replace

from kiosk.answering.hypotheses import Hypothesis
from kiosk.dialogue.events import Heard
from kiosk.hearing.activity import VoiceActivity
from kiosk.hearing.decoding import Decoder
from kiosk.hearing.endpoint import is_over
from kiosk.hearing.expected import Expected
from kiosk.hearing.recent import PRE_ROLL, Recent
from kiosk.hearing.sound import RATE
from kiosk.hearing.wake import asked_of_her

_NEARLY = 2  # syllables by which two ways of hearing the same may differ
_HANGOVER = 0.5  # seconds after speech that still belong to it: soft endings, and the recogniser's look-ahead
_LEAST_SPEECH = 0.1  # seconds; with less of it, words were made of silence


class Utterance:
    """Takes blocks of sound. `live` has the words so far, `over` says that the speaker has ended.

    Where somebody `called` her, her name is no part of the words: who has only called her has not spoken yet.
    """

    def __init__(
        self, decoder: Decoder, activity: VoiceActivity, expected: Expected, longest: float, called: bool
    ) -> None:
        """`longest` is in seconds: the cap for anybody."""
        self._decoder, self._activity, self._expected, self._longest = decoder, activity, expected, longest
        self._said = asked_of_her if called else str
        activity.begin()
        self._held = Recent()  # sound that the decoder has not heard
        self._heard = self._since_word = 0.0
        self.live = Heard("", final=False)
        self.over = False

    def take(self, block: bytes) -> None:
        """Take a block."""
        self._activity.take(block)
        self._held.add(block)
        # A recogniser makes words of noise, hence it is not given what the gate takes for that.
        if self._activity.spoken and self._activity.silence < _HANGOVER:
            for held in self._held.take():
                self._decoder.feed(held)
        self._held.keep(PRE_ROLL)
        seconds = len(block) / 2 / RATE
        self._heard += seconds
        self._since_word += seconds
        free, biased = map(self._said, self._decoder.partial())
        if free != self.live.text:
            self._since_word = 0.0
        self.live = Heard(free, final=False, others=(Hypothesis(biased, 1.0, "biased"),) if biased else ())
        ended = is_over(free, self._is_whole(free, biased), self._activity.silence, self._since_word)
        self.over = ended or self._heard >= self._longest

    def _is_whole(self, free: str, biased: str) -> bool:
        alike = abs(len(free) - len(biased)) <= _NEARLY
        return self._expected.is_whole(free) or (alike and self._expected.is_whole(biased))

    def result(self) -> Heard:
        """End it; return the words, or none where there was no speech, or no word worth an answer."""
        said = [replace(one, text=self._said(one.text)) for one in self._decoder.final()]
        if not said or self._activity.spoken < _LEAST_SPEECH or not self._worth(said[0].text):
            return Heard("")
        others = tuple(one for one in said[1:] if self._worth(one.text))
        return Heard(said[0].text, others=others)

    def _worth(self, text: str) -> bool:
        return self._expected.says_something(text)
