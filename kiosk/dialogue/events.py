"""The vocabulary: what can happen (events, past tense); what 小翠 does is in commands.py.

All are flat frozen dataclasses. Times are seconds. A `turn` numbers an utterance: facts about an
older turn than the current one come too late and are ignored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from kiosk.answering.answer import Answer
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.situation import Situation
from kiosk.content.floor import Spot
from kiosk.content.model import Centre, Language
from kiosk.dialogue.scene import Page, Rating, TextSize

PartName = Literal["ears", "model", "wake", "mouth", "wheels"]


class Answers(Protocol):
    """What the dialogue needs of the answerer."""

    def answer(self, heard: str, here: Situation) -> Answer:
        """Answer what was heard."""

    def answer_best(self, hypotheses: Sequence[Hypothesis], here: Situation) -> Answer:
        """Answer an utterance of which several texts are possible; the first one is what was shown last."""

    def is_sure(self, hypotheses: Sequence[Hypothesis], here: Situation) -> bool:
        """Say whether live words have an answer beyond doubt."""

    def is_whole(self, hypotheses: Sequence[Hypothesis]) -> bool:
        """Say whether live words are a whole question or command beyond doubt. Takes no time worth counting."""

    def suggestions(
        self, hall: str = "", exhibit: str = "", count: int = 6, language: Language = "zh"
    ) -> tuple[str, ...]:
        """Questions worth offering at a place."""


# --- What happened -----------------------------------------------------------------------------


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
    """再说一遍 was said: whatever she said last, from its start."""


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
class VolumeChanged:
    """Louder or quieter by so many percent."""

    step: int


@dataclass(frozen=True)
class RateChosen:
    """She is to speak at this speed, percent of the usual one."""

    percent: int


@dataclass(frozen=True)
class TourStarted:
    """A tour was chosen by its id, or by its minutes; without both, the one under way goes on."""

    tour: str = ""
    minutes: int = 0


@dataclass(frozen=True)
class TourPaused:
    """等一下 was tapped on a tour."""


@dataclass(frozen=True)
class TourStepped:
    """下一站 or 上一站 was tapped: so many stops on."""

    step: int


@dataclass(frozen=True)
class TourShortened:
    """讲快点 was said: the rest in so many minutes, 0 for merely more quickly."""

    minutes: int = 0


@dataclass(frozen=True)
class TourEnded:
    """结束导览 was tapped."""


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


@dataclass(frozen=True)
class HandedOver:
    """The robot has come to this screen's hall with a group, and asks it to open a page; `attract` when it leaves."""

    page: Page


@dataclass(frozen=True)
class Arrived:
    """The wheels have come to a place: a hall's or exhibit's id."""

    place: str


@dataclass(frozen=True)
class Moved:
    """The wheels are there now, in metres on the floor plan."""

    at: Spot


@dataclass(frozen=True)
class HandOnStop:
    """The robot's stop button was pressed, or released."""

    on: bool


@dataclass(frozen=True)
class BatteryRead:
    """What is left in the robot's battery."""

    percent: int


@dataclass(frozen=True)
class PresenceChanged:
    """A sensor tells that somebody has come near, or that everybody has left; None once it is lost."""

    near: bool | None


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
    | FilmFailed | LanguageChosen | TextSizeChosen | ReachChosen | VolumeChanged | RateChosen | TourStarted | TourPaused
    | TourStepped | TourShortened | TourEnded | StillHere | Level | Speaking | Spoken | HandedOver | Arrived | Moved
    | HandOnStop | BatteryRead | PresenceChanged | Ready | Failed | ContentChanged | Waited | Rated | RatingKept
)  # fmt: skip
