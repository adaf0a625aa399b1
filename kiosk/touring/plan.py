"""What a tour tells where, and how long that takes."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.model import Text
from kiosk.content.tour import Tour

_FULL = 0.9  # of the time that was wished for: whoever gets less is told


@dataclass(frozen=True)
class Stop:
    """One place of a tour. `sentences` are said there; `film` is shown after them, "" for none. Times in seconds.

    Where `excerpt` is set there is time for the film's beginning only. `depth` says how much of an exhibit is told: 0 its
    summary, 1 its text or the tour's own words, and one more for each question.
    """

    hall: str
    exhibit: str  # full id, "" for the hall itself
    title: Text
    sentences: tuple[str, ...]
    film: str = ""
    excerpt: bool = False
    walking: float = 0.0
    talking: float = 0.0
    showing: float = 0.0
    depth: int = 0

    @property
    def place(self) -> str:
        """The id of its exhibit, or of its hall."""
        return self.exhibit or self.hall

    @property
    def seconds(self) -> float:
        """How long it takes with the way to it."""
        return self.walking + self.talking + self.showing


@dataclass(frozen=True)
class Plan:
    """A tour with everything decided. `welcome` and `farewell` are said before and after it."""

    title: Text
    welcome: tuple[str, ...]
    stops: tuple[Stop, ...]
    farewell: tuple[str, ...]
    around: float = 0.0  # seconds of welcome and farewell
    written: Tour | None = None  # what it was made from

    @property
    def seconds(self) -> float:
        """How long the whole tour takes without questions."""
        return self.around + sum(stop.seconds for stop in self.stops)

    @property
    def minutes(self) -> int:
        """The same in minutes, one at least."""
        return max(1, round(self.seconds / 60))

    def fills(self, minutes: int) -> bool:
        """Whether there is enough to tell for so many minutes."""
        return self.seconds >= _FULL * 60 * minutes

    def own_words(self, place: str) -> Text | None:
        """What staff wrote to be said at a place of this tour, None for what is said there on any."""
        return (
            next((stop.say for stop in self.written.stops if stop.at == place), None)
            if self.written
            else None
        )

    @property
    def halls(self) -> tuple[str, ...]:
        """The halls in the order in which they are visited."""
        return tuple(dict.fromkeys(stop.hall for stop in self.stops))
