"""Whether every stop that was begun is told to its end, gone on with at its sentence, or closed by somebody's wish."""

from __future__ import annotations

from kiosk.dialogue import commands, events
from kiosk.dialogue.commands import Command
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene, Tour
from tools.bench.tours.devices import Hall

# After these a stop may be left, or told from its beginning.
_WISHES = (
    events.TourStepped, events.TourEnded, events.AgainAsked, events.Heard, events.FilmEnded, events.FilmFailed,
    events.Spoken, events.BatteryRead, events.FilmsDeclined,
)  # fmt: skip


class Watch:
    """Looks at every event of a tour. `wrong` holds a sentence for each thing that should not have been."""

    def __init__(self, hall: Hall) -> None:
        self._hall, self._reached, self._turn = hall, -1, -1
        self._troubled = False  # a device was dead while this stop was told: time may have ended it
        self._stop: tuple[int, tuple[str, ...]] | None = (
            None  # number and sentences of the stop that is being told
        )
        self.begun = self.told = self.resumed = 0
        self.wrong: list[str] = []
        hall.watch = self._look

    def _look(self, event: Event, before: Scene, done: list[Command]) -> None:
        tour = self._hall.scene.tour
        self._troubled |= self._hall.faults.any
        stop = _told_now(tour)
        if isinstance(event, events.LanguageChosen) and stop and self._stop and stop[0] == self._stop[0]:
            told = self._reached == len(self._stop[1]) - 1 and before.page.name == "film"
            about = max(0, self._reached) * len(stop[1]) // len(self._stop[1])
            self._reached, self._stop = len(stop[1]) - 1 if told else about, stop
        if self._stop and stop != self._stop:
            self._left(event)
        for say in (one for one in done if isinstance(one, commands.Say)):
            if stop and tour and not tour.waiting and say.sentences == stop[1]:  # else she narrates a page
                self._speaks(say, stop, event)
        if isinstance(event, events.Speaking) and event.turn == self._turn:
            self._reached = max(self._reached, event.sentence)

    def _left(self, event: Event) -> None:
        """The stop that was being told is another one's turn now, or the tour is over."""
        assert self._stop
        ended = self._reached == len(self._stop[1]) - 1
        wished = isinstance(event, _WISHES) and not isinstance(event, events.Spoken)
        wished |= (
            isinstance(event, events.Opened) and self._hall.scene.tour is None
        )  # away from the last words
        self.told += ended
        if not (ended or wished or self._troubled or self._nobody_there):
            self.wrong.append(f"stop {self._stop[0]} was left at sentence {self._reached + 1} after {event}")
        self._stop = None

    def _speaks(self, say: commands.Say, stop: tuple[int, tuple[str, ...]], event: Event) -> None:
        self._turn = say.turn
        if stop != self._stop:
            self.begun, self._stop, self._reached = self.begun + 1, stop, -1
            self._troubled = self._hall.faults.any
        elif say.first == max(0, self._reached):
            self.resumed += 1
        elif isinstance(event, _WISHES) and say.first in (
            0,
            self._reached - 1,
        ):  # all of it, or the sentence before
            self._reached = say.first
        else:
            self.wrong.append(f"stop {stop[0]} went on at sentence {say.first + 1}, not {self._reached + 1}")
            self._reached = say.first

    @property
    def _nobody_there(self) -> bool:
        """Whether the visitors, or a lost robot, have ended the tour."""
        return self._hall.scene.page.name in ("attract", "home")


def _told_now(tour: Tour | None) -> tuple[int, tuple[str, ...]] | None:
    """Return the stop that is being told, None on the way, before and after."""
    return (tour.number, tour.sentences) if tour and not tour.going and tour.number else None
