"""Waiting to be called: a small recogniser of a few phrases, behind the gate of voice activity."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.answering.hypotheses import Hypothesis
from kiosk.hearing.activity import VoiceActivity
from kiosk.hearing.recent import PRE_ROLL, Recent
from kiosk.hearing.sound import RATE
from kiosk.ports import Recogniser

_ONSET = 0.1  # seconds since the last speech within which somebody still speaks
_SURE = 0.25  # seconds for which words must not change: at first a recogniser often guesses
_PAUSE = 0.7  # seconds of silence that end a stretch of speech
_RENEWED = 8.0  # seconds of speech without a pause after which the recogniser is renewed: its memory grows
_OVERLAP = 2.0  # seconds of them that the new one hears too, so that no call is cut in two
_PATIENCE = 3.0  # seconds of sound for which what was found waits for somebody who listens


class Waiting:
    """Takes blocks of sound, and keeps what was said since the last pause, with its beginning."""

    def __init__(
        self,
        activity: VoiceActivity,
        new_recogniser: Callable[[], Recogniser],
        wanted: Callable[[str], str],
    ) -> None:
        """`wanted` returns what of these words was waited for, "" when nothing was."""
        self._activity, self._new_recogniser, self._wanted = activity, new_recogniser, wanted
        self.restart()

    def restart(self) -> None:
        """Forget all sound; what is known of the noise stays."""
        self._activity.begin()
        self._recogniser: Recogniser | None = None
        self._kept = Recent()
        self.found = ""
        self._since = 0.0  # seconds since it was found
        self._candidate, self._stayed = "", 0.0  # what may have been found, for so many seconds

    @property
    def sound(self) -> tuple[bytes, ...]:
        """What is to be heard as well: all that was said around a call, or else the latest half second."""
        if not self.found:
            self._kept.keep(PRE_ROLL)
        return self._kept.blocks

    def take(self, block: bytes) -> str:
        """Take a block; return what was waited for in the moment that it is found."""
        self._activity.take(block)
        self._kept.add(block)
        if self.found:
            self._since += len(block) / 2 / RATE
            if self._since >= _PATIENCE:
                self.restart()
            return ""
        self.found = self._search(block)
        return self.found

    def _search(self, block: bytes) -> str:
        if self._recogniser is None:
            self._kept.keep(PRE_ROLL)
            speaking = self._activity.spoken > 0 and self._activity.silence < _ONSET
            if speaking:
                self._renew()
            return ""
        self._recogniser.feed(block)
        if self._is_sure(self._wanted(self._recogniser.partial()), len(block) / 2 / RATE):
            return self._candidate
        if self._activity.silence >= _PAUSE:
            return self._end()
        if self._kept.seconds >= _RENEWED and not self._candidate:
            self._kept.keep(_OVERLAP)
            self._renew()
        return ""

    def _is_sure(self, candidate: str, seconds: float) -> bool:
        self._stayed = self._stayed + seconds if candidate == self._candidate else 0.0
        self._candidate = candidate
        return bool(candidate) and self._stayed >= _SURE

    def _renew(self) -> None:
        self._recogniser = self._new_recogniser()
        for block in self._kept.blocks:
            self._recogniser.feed(block)

    def _end(self) -> str:
        assert self._recogniser
        said: tuple[Hypothesis, ...] = self._recogniser.final()
        self._recogniser = None
        return self._wanted(said[0].text) if said else ""
