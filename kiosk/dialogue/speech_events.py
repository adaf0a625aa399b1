"""What is heard and said: a part of the vocabulary of events.py."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.answering.hypotheses import Hypothesis


@dataclass(frozen=True)
class TalkStarted:
    """A microphone button was tapped: the visitor wants to speak now."""


@dataclass(frozen=True)
class TalkFinished:
    """说完了 was tapped."""


@dataclass(frozen=True)
class Heard:
    """Words: from the microphone, or a suggestion that was touched."""

    text: str  # the best of the free decoding
    final: bool = True  # False: live words that may still change
    by_touch: bool = False
    others: tuple[Hypothesis, ...] = ()  # what else it may have been, of either decoding, likeliest first


@dataclass(frozen=True)
class Called:
    """Somebody has called her by her name; what was said around it is heard once the microphone is told to listen."""


@dataclass(frozen=True)
class CutIn:
    """Somebody has said words that stop her (停, 等一下) while she, or a film, was to be heard."""


@dataclass(frozen=True)
class Level:
    """Loudness at the microphone, 0–1, about 20 times a second while it is open."""

    value: float


@dataclass(frozen=True)
class Speaking:
    """The mouth has started on a sentence (its index in the `Say`)."""

    turn: int
    sentence: int


@dataclass(frozen=True)
class Spoken:
    """The mouth has finished its `Say`, to the end."""

    turn: int
