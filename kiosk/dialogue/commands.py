"""What 小翠 does: the other half of the vocabulary (see events.py). Commands are verbs; times are seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.answering.answer import Answer
from kiosk.content.floor import Spot
from kiosk.content.model import Centre, Language
from kiosk.dialogue.scene import Page, Scene


@dataclass(frozen=True)
class Show:
    """Put this scene on the screen."""

    scene: Scene


@dataclass(frozen=True)
class ShowContent:
    """Take scenes to be about this content from now on."""

    centre: Centre


@dataclass(frozen=True)
class ShowLevel:
    """Move the level meter (0–1)."""

    value: float


@dataclass(frozen=True)
class Say:
    """Speak these sentences from index `first` on, and report `Speaking` and `Spoken` with this turn."""

    turn: int
    sentences: tuple[str, ...]
    language: Language = "zh"
    first: int = 0


@dataclass(frozen=True)
class Hush:
    """Be silent now (within 200 ms)."""


# touch is the screen's own, at touch-down; listened: the microphone has closed; puzzled: nothing was understood.
Cue = Literal["touch", "listening", "listened", "answer", "puzzled", "saved", "moving"]


@dataclass(frozen=True)
class Sound:
    """Let a short sound be heard, softer than speech; the ear does not listen to it."""

    cue: Cue


@dataclass(frozen=True)
class Listen:
    """Open the microphone for one utterance, or close it. `finish` closes it and still reports what was heard."""

    on: bool
    finish: bool = False


@dataclass(frozen=True)
class Go:
    """Lead to a place: its id, and the way to it on the floor plan."""

    place: str
    way: tuple[Spot, ...]


@dataclass(frozen=True)
class Halt:
    """Let the wheels stand still."""


@dataclass(frozen=True)
class Dock:
    """Let the robot go to its charger."""


@dataclass(frozen=True)
class HandOver:
    """Ask the screens of a hall to open a page for the group that has come; `attract` when it leaves."""

    hall: str
    page: Page


@dataclass(frozen=True)
class Aloud:
    """She, or a film, begins or ends to be heard in the hall: the ear must not take that for a visitor."""

    on: bool


@dataclass(frozen=True)
class SetVolume:
    """Loudness of speech, percent; films follow the scene."""

    percent: int


@dataclass(frozen=True)
class SetRate:
    """Speed of speech, percent of the usual one."""

    percent: int


@dataclass(frozen=True)
class Note:
    """Write one row to the journal. `answer` is set for questions; `seconds` is how long a page was looked at."""

    kind: Literal["visit", "page", "question", "film", "rating", "fault", "leave"]
    page: str
    text: str = ""
    answer: Answer | None = None
    seconds: float = 0.0


Command = (
    Show | ShowContent | ShowLevel | Say | Hush | Sound | Listen | Aloud | Go | Halt | Dock | HandOver | SetVolume | SetRate | Note
)  # fmt: skip
