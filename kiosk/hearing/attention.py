"""What she does with the sound that comes in: hears an utterance, waits to be called, or does not listen."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from kiosk.config import HearingConfig
from kiosk.dialogue.events import Called, CutIn, Level
from kiosk.hearing import stopping, wake
from kiosk.hearing.activity import VoiceActivity
from kiosk.hearing.decoding import Decoder, Model
from kiosk.hearing.expected import Expected
from kiosk.hearing.grammar import Grammar
from kiosk.hearing.sound import RATE, level
from kiosk.hearing.utterance import Utterance
from kiosk.hearing.waiting import Waiting
from kiosk.ports import DeviceError, Post

log = logging.getLogger(__name__)

_TAIL = 0.3  # seconds for which her own voice still sounds in the hall after it has ended
_CUE_TAIL = 0.08  # the same for a cue, which is softer and dies away by itself


class Attention:
    """Takes blocks of sound, and posts what they mean. All its methods belong to the ear's thread."""

    def __init__(self, settings: HearingConfig, post: Post) -> None:
        self._settings, self._post = settings, post
        self._activity = VoiceActivity()
        self._model: Model | None = None
        self._expected, self._grammar = Expected(), Grammar()
        self._utterance: Utterance | None = None
        self._waiting: Waiting | None = None
        self._aloud, self._deaf = False, 0.0  # whether she speaks; seconds of sound to be left out after it
        self._called = False  # whether the utterance began with her name
        self.calls = self.calls_in_vain = 0  # so often her name was heard, and so often nothing followed

    def use(self, model: Model) -> None:
        """Take this model from now on."""
        self._model = model
        self.expect(self._expected)

    def expect(self, expected: Expected) -> Sequence[str]:
        """Take visitors to say such things; return what the model cannot spell, and thus hears no better."""
        self._expected = expected
        if self._model:
            self._grammar = Grammar.of(expected.phrases, self._model.knows)
        return self._grammar.left_out

    def wait(self) -> None:
        """Wait to be called from now on, whenever there is no utterance. Raises DeviceError when she cannot."""
        model = self._model
        assert model
        if not wake.can_be_spelt(model.knows):
            raise DeviceError(wake.NOT_SPELT)
        stop_words = stopping.PHRASES if self._settings.echo_cancelled else ()
        grammar = Grammar.of((*wake.PHRASES, *stop_words), model.knows)
        self._waiting = Waiting(self._activity, lambda: model.recogniser(grammar), self._wanted)

    @property
    def is_listening(self) -> bool:
        """Whether an utterance is being heard."""
        return self._utterance is not None

    @property
    def wants_sound(self) -> bool:
        """Whether the microphone has to be open."""
        return self._utterance is not None or self._waiting is not None

    def listen(self) -> None:
        """Begin an utterance, with what was said around a call, and with what came just before a touch.

        Unless a cue comes in between: whoever speaks before it would be heard with a hole.
        """
        assert self._model
        decoder = Decoder(self._model, self._grammar)
        sound = self._waiting.sound if self._waiting and (self._waiting.found or self._deaf <= 0) else ()
        self._called = self._waiting is not None and self._waiting.found == wake.NAME
        self._utterance = Utterance(
            decoder, self._activity, self._expected, self._settings.longest, self._called
        )
        for block in sound:
            self._utterance.take(block)
        if self._utterance.live.text:
            self._post(self._utterance.live)

    def finish(self) -> None:
        """End the utterance, and post its words."""
        if self._utterance:
            heard = self._utterance.result()
            self.calls_in_vain += self._called and not heard.text
            self.close()
            self._post(heard)

    def close(self) -> None:
        """End the utterance, and forget it."""
        self._utterance = None
        if self._waiting:
            self._waiting.restart()

    def set_aloud(self, on: bool) -> None:
        """She, or a film, begins or ends to be heard in the hall."""
        self._aloud = on
        self._deaf = 0.0 if on else max(self._deaf, _TAIL)
        if self._waiting and not self._settings.echo_cancelled:
            self._waiting.restart()

    def leave_out(self, seconds: float) -> None:
        """A cue is to be heard in the hall for so long."""
        if not self._settings.echo_cancelled:
            self._deaf = max(self._deaf, seconds + _CUE_TAIL)

    def resume(self, seconds: float) -> None:
        """The microphone opens, so long after sound that is not listened to has begun or ended."""
        self._deaf = max(0.0, self._deaf - seconds)

    def take(self, block: bytes) -> None:
        """Take a block of sound; while she speaks, it is hers, unless the sound server takes her out of it."""
        if not self._settings.echo_cancelled and (self._aloud or self._deaf > 0):
            self._deaf -= len(block) / 2 / RATE
        elif self._utterance:
            self._hear(self._utterance, block)
        elif self._waiting and (found := self._waiting.take(block)):
            self._found(found)

    def _hear(self, utterance: Utterance, block: bytes) -> None:
        self._post(Level(level(block)))
        before = utterance.live
        utterance.take(block)
        if utterance.live.text and utterance.live != before:
            self._post(utterance.live)
        if utterance.over:
            self.finish()

    def _wanted(self, words: str) -> str:
        if wake.calls(words):
            return wake.NAME
        return words if self._aloud and stopping.stops(words) else ""

    def _found(self, words: str) -> None:
        if words == wake.NAME:
            self.calls += 1
            log.info("called by her name %d times, %d times for nothing", self.calls, self.calls_in_vain)
            self._post(Called())
            return
        self._post(CutIn())
        if self._waiting:
            self._waiting.restart()
