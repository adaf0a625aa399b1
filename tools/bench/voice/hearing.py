"""The way of sound without threads: one utterance through the ear's attention, as fast as it can be computed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from kiosk.config import HearingConfig
from kiosk.dialogue.events import Event, Heard
from kiosk.hearing import endpoint
from kiosk.hearing.attention import Attention
from kiosk.hearing.expected import Expected
from kiosk.hearing.grammar import Grammar
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from kiosk.wav import Samples
from tools.bench.voice.room import BLOCK


@dataclass(frozen=True)
class Utterance:
    """What was heard; `ended` is how much sound that took, `computing` how long, both in seconds."""

    heard: Heard
    ended: float
    computing: float


def blocks_of(samples: Samples) -> Iterator[bytes]:
    """Cut sound as the microphone does."""
    raw = samples.astype("<i2").tobytes()
    yield from (raw[at : at + 2 * BLOCK] for at in range(0, len(raw), 2 * BLOCK))


class Listener:
    """An ear without a microphone; `biased` is whether the content's own words are listened for."""

    def __init__(
        self, model: VoskModel, settings: HearingConfig, expected: Expected, biased: bool = True
    ) -> None:
        self._posted: list[Event] = []
        self.attention = Attention(settings, self._posted.append)
        self.attention.use(model)
        self.attention.expect(expected)
        if not biased:
            self.attention._grammar = Grammar()

    def hear(self, samples: Samples) -> Utterance:
        """Hear one utterance, to the end that the ear finds in it."""
        began, taken = time.perf_counter(), 0
        self.attention.listen()
        for block in blocks_of(samples):
            self.attention.take(block)
            taken += len(block) // 2
            if heard := self._final():
                break
        else:
            self.attention.finish()
            heard = self._final()
        assert heard
        return Utterance(heard, taken / RATE, time.perf_counter() - began)

    def calls(self, samples: Samples) -> list[float]:
        """Wait to be called; return at which seconds that seemed to be so."""
        found, taken = [], 0
        self.attention.wait()
        for block in blocks_of(samples):
            before = self.attention.calls
            self.attention.take(block)
            taken += len(block) // 2
            if self.attention.calls > before:
                found.append(taken / RATE)
                self.attention.close()  # waits again
        return found

    def _final(self) -> Heard | None:
        found = [event for event in self._posted if isinstance(event, Heard) and event.final]
        if found or len(self._posted) > 1000:
            self._posted.clear()
        return found[0] if found else None


def plain(model: VoskModel, samples: Samples) -> Iterator[tuple[float, str]]:
    """The floor: vosk by itself, as its examples use it. Yields each phrase and the second at which it ended."""
    recogniser: Any = model.recogniser()
    taken = 0
    for block in blocks_of(samples):
        taken += len(block) // 2
        recogniser.feed(block)
        if recogniser._settled:
            yield taken / RATE, recogniser.partial()
            recogniser._settled.clear()
    if said := recogniser.final():
        yield taken / RATE, said[0].text


@contextmanager
def late_end() -> Iterator[None]:
    """For the context, wait as long after a whole question as after any other words."""
    before = endpoint._AFTER_WHOLE
    endpoint._AFTER_WHOLE = endpoint._AFTER_PART
    yield
    endpoint._AFTER_WHOLE = before
