"""What an answer is: the value that passes from answering to the dialogue and to `kiosk ask`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Kind = Literal["answer", "choices", "command", "unknown"]
Command = Literal[
    "", "play", "pause", "resume", "stop", "again", "back", "home", "open_hall", "open_exhibit", "take_me",
    "louder", "quieter", "mute", "slower", "faster", "usual_rate", "large_text", "standard_text", "low_reach", "usual_reach",
    "take_away", "english", "chinese",
    "narrate", "next", "previous", "tour", "shorter_tour", "next_stop", "previous_stop", "skip", "end_tour",
    "go_ahead", "how_far", "no_films", "again_sentence", "ask",
    "rate", "rate_good", "rate_fair", "rate_poor",
]  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """One of up to three things she may have been asked."""

    question: str  # the first phrasing, as shown
    hall: str  # hall id, "" when it belongs to the whole centre
    exhibit: str  # full exhibit id, "" when none


@dataclass(frozen=True)
class Answer:
    """What 小翠 makes of one utterance.

    `score` is 0–1: how sure she is that this is what was asked. Ids are "" where they do not apply.
    """

    heard: str
    kind: Kind
    hall: str = ""
    exhibit: str = ""  # full id, family/sunward
    question: str = ""  # the first phrasing of the matched question
    answer: str = ""  # Chinese text, as authored
    answer_en: str = ""  # English text, "" where staff wrote none
    video: str = ""  # id of the film to open
    show: str = ""  # page to open: hall:family, exhibit:family/sunward, film:family/sunward/sunward
    score: float = 0.0
    choices: tuple[Choice, ...] = ()  # kind "choices": did you mean …; "unknown": what can be asked instead
    command: Command = ""
    tour: str = ""  # the id of the tour that was wished for
    minutes: int = 0  # how long a tour may take


_AS_JSON = ("heard", "kind", "hall", "exhibit", "question", "answer", "video", "score", "choices", "command", "show")  # fmt: skip


def as_json(answer: Answer) -> dict[str, Any]:
    """Return the answer as `kiosk ask --json` prints it."""
    fields = asdict(answer)
    return {name: fields[name] for name in _AS_JSON}
