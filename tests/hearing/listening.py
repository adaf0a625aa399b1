"""Sound that is loud enough for speech, and what tells events apart."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kiosk.dialogue.events import Called, Event, Failed, Heard, Level, Ready
from kiosk.hearing.ear import Ear

Start = Callable[..., Ear]

VOICE = (np.sin(np.arange(1280) / 4) * 8000).astype("<i2").tobytes()  # 0.08 s


def final(event: Event) -> bool:
    return isinstance(event, Heard) and event.final


def loud(event: Event) -> bool:
    return isinstance(event, Level)


def called(event: Event) -> bool:
    return isinstance(event, Called)


def failed(part: str) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, Failed) and event.part == part


def ready(part: str) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, Ready) and event.part == part
