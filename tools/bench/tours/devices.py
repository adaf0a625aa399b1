"""A mouth, wheels and a projector that take their time without any clock: whole tours in a few milliseconds."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, pairwise
from math import dist, inf

from kiosk.content.duration import seconds_to_say
from kiosk.dialogue import commands, events
from kiosk.dialogue.commands import Command
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene
from kiosk.touring.route import WALKING

_STEP = 5.0  # seconds that go by at most before the dialogue hears of it
_MOMENT = 1e-3  # seconds that count as none
_ALL_WELL = ("ears", "model", "mouth")


@dataclass
class Faults:
    """What does not work just now: a mouth that says nothing, wheels that never arrive, a film that never ends."""

    mute: bool = False
    lost: bool = False
    frozen: bool = False

    @property
    def any(self) -> bool:
        """Whether anything does not work."""
        return self.mute or self.lost or self.frozen


class Hall:
    """One dialogue with its devices; `now` counts the seconds. `watch` is shown each event, the scene before and what was done."""

    def __init__(self, dialogue: Dialogue, films: dict[str, float], walks: bool, dice: random.Random) -> None:
        self.dialogue, self.now, self.faults = dialogue, 0.0, Faults()
        self.watch: Callable[[Event, Scene, list[Command]], None] = lambda event, before, done: None
        self._films, self._dice = films, dice
        self._due: list[tuple[float, int, Event]] = []  # what the devices will report
        self._numbers = count()
        self._turn = 0
        self._goal: events.Arrived | None = None
        self._film_left = inf
        for part in (*_ALL_WELL, *(["wheels"] if walks else [])):
            self.post(events.Ready(part))  # type: ignore[arg-type]

    @property
    def scene(self) -> Scene:
        """What the screen shows."""
        return self.dialogue.scene

    def post(self, event: Event) -> None:
        """Let something happen; the devices obey."""
        shown, before = self._film, self.scene
        done = self.dialogue.handle(event)
        for command in done:
            self._obey(command)
        self.watch(event, before, done)
        if self._film != shown:
            self._film_left = self._films.get(self._film.rpartition(":")[2], 60.0) if self._film else inf

    def live(self, until: float) -> None:
        """Let time go by, and the devices report what they have done."""
        while self.now < until and self.scene.tour:
            film = self.now + self._film_left if self._film and not self.faults.frozen else inf
            then = min(until, self.now + _STEP, film, self._due[0][0] if self._due else inf)
            self._wait(max(0.0, then - self.now))
            if self._due and self._due[0][0] <= self.now:
                self._report(heapq.heappop(self._due)[2])
            elif self._film and self._film_left < _MOMENT and not self.faults.frozen:
                self.post(events.FilmEnded(self.scene.page.film))

    def _wait(self, seconds: float) -> None:
        self.now += seconds
        if self._film:
            self._film_left -= seconds
        self.post(events.Waited(seconds))

    def _report(self, event: Event) -> None:
        if isinstance(event, (events.Speaking, events.Spoken)):
            if event.turn != self._turn or self.faults.mute:
                return
        elif event is not self._goal or self.faults.lost:
            return
        self.post(event)

    def _obey(self, command: Command) -> None:
        if isinstance(command, commands.Say):
            self._speak(command)
        elif isinstance(command, commands.Hush):
            self._turn = -1
        elif isinstance(command, commands.Go):
            metres = sum(dist(one, two) for one, two in pairwise(command.way))
            self._goal = events.Arrived(command.place)
            self._later(metres / WALKING * self._dice.uniform(0.9, 1.2) + 2.0, self._goal)
        elif isinstance(command, commands.Halt):
            self._goal = None

    def _speak(self, say: commands.Say) -> None:
        self._turn, at = say.turn, 0.0
        pace = self._dice.uniform(0.95, 1.05)
        for number, sentence in list(enumerate(say.sentences))[say.first :]:
            self._later(at, events.Speaking(say.turn, number))
            at += pace * seconds_to_say(sentence, say.language)
        self._later(at, events.Spoken(say.turn))

    def _later(self, seconds: float, event: Event) -> None:
        heapq.heappush(self._due, (self.now + seconds, next(self._numbers), event))

    @property
    def _film(self) -> str:
        """The film that plays, "" for none."""
        scene = self.scene
        plays = scene.page.name == "film" and not scene.film_paused and scene.ask is None
        return str(scene.page) if plays else ""
