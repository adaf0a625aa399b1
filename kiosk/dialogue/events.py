"""The vocabulary: what can happen (events, past tense); what 小翠 does is in commands.py.

All are flat frozen dataclasses. Times are seconds. A `turn` numbers an utterance: facts about an
older turn than the current one come too late and are ignored. What is heard and said, and what happens
to tours and the robot, is written down in speech_events.py and tour_events.py, and imported from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kiosk.content.model import Centre, Language
from kiosk.dialogue.answers import Answers
from kiosk.dialogue.scene import Page, Rating, TextSize
from kiosk.dialogue.speech_events import Called as Called
from kiosk.dialogue.speech_events import CutIn as CutIn
from kiosk.dialogue.speech_events import Heard as Heard
from kiosk.dialogue.speech_events import Level as Level
from kiosk.dialogue.speech_events import Speaking as Speaking
from kiosk.dialogue.speech_events import Spoken as Spoken
from kiosk.dialogue.speech_events import TalkFinished as TalkFinished
from kiosk.dialogue.speech_events import TalkStarted as TalkStarted
from kiosk.dialogue.tour_events import Arrived as Arrived
from kiosk.dialogue.tour_events import BatteryRead as BatteryRead
from kiosk.dialogue.tour_events import FilmsDeclined as FilmsDeclined
from kiosk.dialogue.tour_events import HandedOver as HandedOver
from kiosk.dialogue.tour_events import HandOnStop as HandOnStop
from kiosk.dialogue.tour_events import Moved as Moved
from kiosk.dialogue.tour_events import PresenceChanged as PresenceChanged
from kiosk.dialogue.tour_events import TourEnded as TourEnded
from kiosk.dialogue.tour_events import TourPaused as TourPaused
from kiosk.dialogue.tour_events import TourShortened as TourShortened
from kiosk.dialogue.tour_events import TourStarted as TourStarted
from kiosk.dialogue.tour_events import TourStepped as TourStepped

PartName = Literal["ears", "model", "wake", "mouth", "wheels"]


@dataclass(frozen=True)
class Touched:
    """Somebody touched the screen, anywhere; what the touch meant follows as an event of its own."""


@dataclass(frozen=True)
class Opened:
    """A tile, card or link was tapped."""

    page: Page


@dataclass(frozen=True)
class WentBack:
    """返回 was tapped."""


@dataclass(frozen=True)
class WentHome:
    """首页 was tapped."""


@dataclass(frozen=True)
class AskOpened:
    """The ask bar was tapped: the sheet opens, the microphone does not."""


@dataclass(frozen=True)
class AskClosed:
    """关闭 was tapped."""


@dataclass(frozen=True)
class ChoicePicked:
    """One of the did-you-mean choices was touched."""

    index: int


@dataclass(frozen=True)
class NarrationTapped:
    """听讲解 / 暂停讲解 was tapped."""


@dataclass(frozen=True)
class AgainTapped:
    """再听一遍 / 再说一遍 was tapped: narration or answer from its start."""


@dataclass(frozen=True)
class AgainAsked:
    """再说一遍 was said: whatever she said last, from its start; or, with `sentence`, from the sentence before."""

    sentence: bool = False


@dataclass(frozen=True)
class SpeechStopped:
    """停下来 was tapped."""


@dataclass(frozen=True)
class FilmToggled:
    """Play / pause of the film was tapped."""


@dataclass(frozen=True)
class FilmEnded:
    """The film came to its end."""

    film: str


@dataclass(frozen=True)
class FilmFailed:
    """The film cannot be played."""

    film: str
    reason: str


@dataclass(frozen=True)
class LanguageChosen:
    """The other language was tapped."""

    language: Language


@dataclass(frozen=True)
class TextSizeChosen:
    """大字 was tapped."""

    size: TextSize


@dataclass(frozen=True)
class ReachChosen:
    """放低 was tapped: whatever can be pressed is to come within the reach of a child or a wheelchair, or back."""

    low: bool


@dataclass(frozen=True)
class CodeAsked:
    """带走 was tapped: the QR code is to be shown with which an exhibit is taken along; or it was closed."""

    shown: bool


@dataclass(frozen=True)
class VolumeChanged:
    """Louder or quieter by so many percent."""

    step: int


@dataclass(frozen=True)
class RateChosen:
    """She is to speak at this speed, percent of the usual one."""

    percent: int


@dataclass(frozen=True)
class Rated:
    """满意, 一般 or 不满意 was tapped."""

    rating: Rating


@dataclass(frozen=True)
class RatingKept:
    """The journal has written a rating down, or could not."""

    kept: bool


@dataclass(frozen=True)
class StillHere:
    """我还在看 was tapped."""


@dataclass(frozen=True)
class Ready:
    """A part works (again). `note` is "demo" for the demonstration speech model."""

    part: PartName
    note: str = ""


@dataclass(frozen=True)
class Failed:
    """A part does not work; `reason` is a sentence for staff."""

    part: PartName
    reason: str


@dataclass(frozen=True)
class ContentChanged:
    """Staff have changed what the halls show. `problems` are for staff: place and sentence.

    `films` are seconds that a film lasts, by `family/sunward/sunward`, where that is known.
    """

    centre: Centre
    answers: Answers
    problems: tuple[str, ...] = ()
    films: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Waited:
    """Time went by."""

    seconds: float


Event = (
    Touched | Opened | WentBack | WentHome | AskOpened | AskClosed | TalkStarted | TalkFinished | Heard
    | Called | CutIn | ChoicePicked | NarrationTapped | AgainTapped | AgainAsked | SpeechStopped | FilmToggled | FilmEnded
    | FilmFailed | LanguageChosen | TextSizeChosen | ReachChosen | CodeAsked | VolumeChanged | RateChosen | TourStarted
    | TourPaused | TourStepped | TourShortened | FilmsDeclined | TourEnded | StillHere | Level | Speaking | Spoken | HandedOver | Arrived | Moved
    | HandOnStop | BatteryRead | PresenceChanged | Ready | Failed | ContentChanged | Waited | Rated | RatingKept
)  # fmt: skip
