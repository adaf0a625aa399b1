"""The whole screen as one frozen value. The screen is a function of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.answering.answer import Choice
from kiosk.content.floor import Spot
from kiosk.content.model import Language, Text

PageName = Literal["attract", "home", "search", "tours", "tour", "hall", "exhibit", "film", "way", "feedback"]
AskState = Literal["idle", "listening", "thinking", "answering", "choices", "unknown", "no_microphone"]
TextSize = Literal["standard", "large", "contrast"]  # contrast: large letters, white on black
PartState = Literal["starting", "ready", "failed"]
Rating = Literal["good", "fair", "poor"]
FeedbackState = Literal["asking", "saving", "thanks", "not_saved"]


@dataclass(frozen=True)
class Page:
    """Where the visitor is. Written `home`, `hall:family`, `exhibit:family/sunward`, `film:family/sunward/sunward`.

    `way:family` and `way:family/sunward` are the ways to such places.
    """

    name: PageName
    hall: str = ""
    exhibit: str = ""  # full id, family/sunward
    film: str = ""  # the film's id inside its exhibit

    def __str__(self) -> str:
        film = f"{self.exhibit}/{self.film}"
        place = {"film": film, **dict.fromkeys(("hall", "exhibit", "tour", "way"), self.place)}
        return f"{self.name}:{where}" if (where := place.get(self.name)) else self.name

    @property
    def place(self) -> str:
        """The id of its exhibit, or of its hall."""
        return self.exhibit or self.hall

    @classmethod
    def parse(cls, text: str) -> Page:
        """Read a page from its written form. Raises ValueError (a Chinese sentence) for anything else."""
        name, _, place = text.partition(":")
        parts = place.split("/") if place else []
        if name in ("attract", "home", "search", "tours", "tour", "feedback") and not parts:
            return cls(name)  # type: ignore[arg-type]
        if name in ("hall", "tour", "way") and len(parts) == 1:
            return cls(name, hall=parts[0])  # type: ignore[arg-type]
        if name in ("exhibit", "tour", "way") and len(parts) == 2:
            return cls(name, hall=parts[0], exhibit=place)  # type: ignore[arg-type]
        if name == "film" and len(parts) == 3:
            return cls("film", hall=parts[0], exhibit="/".join(parts[:2]), film=parts[2])
        raise ValueError(
            f"没有“{text}”这个页面；可以写 attract、home、search、tours、feedback、tour:family、hall:family、way:family、exhibit:family/sunward、film:family/sunward/sunward"
        )


@dataclass(frozen=True)
class Ask:
    """The ask sheet. `current` is the index of the sentence being spoken, -1 before and after."""

    state: AskState
    heard: str = ""  # live words while listening, then what was understood as the question
    hint: str = ""  # a second line, e.g. that nothing was heard; "" for the state's usual words
    sentences: tuple[str, ...] = ()
    current: int = -1
    source_hall: str = ""  # hall id the answer comes from
    source_exhibit: str = ""  # full exhibit id the answer comes from
    link: Page | None = None  # a page the answer offers to open
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Narration:
    """An exhibit's text or a hall's introduction being read. Paused keeps `current`."""

    sentences: tuple[str, ...]
    current: int = 0
    paused: bool = False


@dataclass(frozen=True)
class Tour:
    """A guided tour under way: stop `number` of `count`, 0 before the first.

    `sentences` are what is told at the stop, or before and after all stops; `current` is being said, -1 for none.
    """

    title: Text
    number: int
    count: int
    halls: tuple[str, ...]  # ids, in the order of the tour
    place: Text  # the name of the stop
    following: Text | None  # the name of the next one
    sentences: tuple[str, ...]
    current: int
    going: bool  # on the way to the stop
    way: tuple[Spot, ...]  # where the robot leads along, on the floor plan; () where nobody walks
    leads: bool  # she drives there now, with the group behind her
    waiting: bool  # standing still until somebody wants to go on
    minutes_left: int


@dataclass(frozen=True)
class Feedback:
    """How the visit was: asked, written down, thanked for.

    The question is given up after `patience` seconds without a sign of life; `skip_in` are those left, in whole seconds.
    """

    state: FeedbackState = "asking"
    rating: Rating | None = None  # what was chosen
    skip_in: int = 0
    patience: float = 0.0


@dataclass(frozen=True)
class Parts:
    """What works. `ears` is the microphone, `model` the speech model, `wake` her name, `mouth` the loudspeaker."""

    ears: PartState = "starting"
    model: PartState = "starting"
    mouth: PartState = "starting"
    demo_model: bool = False  # the shipped demonstration model listens, not the official one
    wake: PartState = "starting"  # stays so where she is not set to be called by her name
    wheels: PartState = "starting"  # stays so where she has none

    @property
    def hears_name(self) -> bool:
        """Whether calling her by her name is worth a try."""
        return self.wake == self.ears == self.model == "ready"


@dataclass(frozen=True)
class Scene:
    """Everything on the screen; what scrolls or animates inside a page is the page's own."""

    page: Page = Page("attract")
    language: Language = "zh"
    text_size: TextSize = "standard"
    low_reach: bool = False  # whatever can be pressed lies in the lower part of the screen
    ask: Ask | None = None
    narration: Narration | None = None
    caption: str = ""  # the sentence being spoken outside ask sheet and narration, e.g. the welcome
    suggestions: tuple[str, ...] = ()  # questions offered in the ask bar of this page
    code: bool = False  # the QR code with which the exhibit of the page is taken along lies over it
    film_paused: bool = False
    film_failed: bool = False
    film_again: int = 0  # how often the film was begun anew
    tour: Tour | None = None
    feedback: Feedback | None = None  # on its page only
    robot: Spot | None = None  # where the robot is on the floor plan
    here: str = ""  # the hall or exhibit at which this screen is, "" where visits begin
    idle_left: int | None = None  # seconds until home, while she asks whether someone is still there
    volume: int = 80  # percent
    rate: int = 100  # speed of speech, percent of the usual one
    parts: Parts = Parts()
    problems: tuple[str, ...] = ()  # what staff should mend in the content: place and sentence

    @property
    def film_volume(self) -> int:
        """How loud a film is, in percent: a quarter while she says a word over it."""
        return self.volume // 4 if self.caption else self.volume
