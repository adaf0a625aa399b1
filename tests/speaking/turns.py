"""What the mouth tells of a turn."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.dialogue.events import Event, Speaking, Spoken


def spoken(turn: int) -> Callable[[Event], bool]:
    return lambda event: event == Spoken(turn)


def speaking(turn: int, sentence: int = 0) -> Callable[[Event], bool]:
    return lambda event: event == Speaking(turn, sentence)
