"""The state of one screen's dialogue, and the few moves that every rule is made of."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.answering.answer import Answer
from kiosk.answering.situation import Situation
from kiosk.answering.situation import Tour as TourSituation
from kiosk.content.floor import Spot
from kiosk.content.model import Centre
from kiosk.dialogue.answers import Answers
from kiosk.dialogue.bells import Bells
from kiosk.dialogue.commands import Command, Listen, SetRate, SetVolume, Sound
from kiosk.dialogue.company import Company
from kiosk.dialogue.events import ContentChanged
from kiosk.dialogue.idle import Idle
from kiosk.dialogue.journey import Journey
from kiosk.dialogue.scene import Ask, Feedback, Page, Scene
from kiosk.dialogue.settings import Settings
from kiosk.dialogue.speech import Speech
from kiosk.touring.progress import Progress
from kiosk.touring.wayfinding import way_to


@dataclass
class Visit:
    """Who is there, where, and what is being said.

    `since` counts the seconds that the ask sheet's state, or else the page, has lasted. `out`
    collects the commands of the event in hand.
    """

    centre: Centre
    answers: Answers
    settings: Settings
    scene: Scene
    speech: Speech
    idle: Idle
    journey: Journey
    answer: Answer | None = None  # the latest one, for 再说一遍
    misses: int = 0  # questions in a row that she could not answer
    fresh: ContentChanged | None = None  # content that waits until nobody is in the middle of the old one
    since: float = 0.0
    ends_in: float | None = (
        None  # seconds until listening ends with the live words as they are, None for not yet
    )
    tour: Progress | None = None  # the tour under way
    films: Mapping[str, float] = field(default_factory=dict)  # seconds that a film lasts, by exhibit/film
    way: tuple[Spot, ...] = ()  # where the robot was told to go along
    place: str = ""  # the hall or exhibit at which the robot is
    stranded: float = 0.0  # seconds for which the robot has not been able to go on
    bells: Bells = field(default_factory=Bells)
    low_battery: bool = False
    held: bool = False  # whether a hand is on the robot's stop button
    showing_in: str = ""  # the hall whose own screen shows the robot's group what is told
    guests: float | None = None  # seconds since a robot's group came to this screen, None for no group
    company: Company = field(default_factory=Company)  # who is near
    out: list[Command] = field(default_factory=list)

    @classmethod
    def begin(cls, centre: Centre, answers: Answers, settings: Settings) -> Visit:
        """The attract page, waiting for somebody."""
        idle = Idle(settings.idle_warn, settings.idle_count)
        visit = cls(centre, answers, settings, Scene(), Speech(), idle, Journey())
        visit.reset()
        return visit

    def reset(self) -> None:
        """Put everything a visitor may have changed back; what works and what does not stays known."""
        self.answer, self.misses, self.tour, self.guests = None, 0, None, None
        self.scene = Scene(
            language=self.settings.language,
            text_size=self.settings.text_size,
            low_reach=self.settings.low_reach,
            volume=self.settings.volume,
            parts=self.scene.parts,
            robot=self.scene.robot,
            here=self.here,
            problems=self.scene.problems,
        )
        self.change(suggestions=self.suggestions(self.scene.page))

    def change(self, **fields: Any) -> None:
        """Change these fields of the scene."""
        if any(getattr(self.scene, name) != value for name, value in fields.items()):
            self.scene = replace(self.scene, **fields)

    def do(self, *commands: Command) -> None:
        """Add commands to what follows from this event."""
        self.out.extend(commands)

    def go(self, page: Page, remember: bool = True) -> None:
        """Turn to a page, or home where the content has no such page; speech of the old page ends."""
        page = self.existing(page)
        if page == self.scene.page:
            return
        self.hush()
        self.do(*self.journey.turn(self.scene.page, page, remember))
        self.since = 0.0
        self.change(
            page=page,
            here=self.here,
            narration=None,
            caption="",
            code=False,
            film_paused=False,
            film_failed=False,
            feedback=self._feedback_on(page),
            suggestions=self.suggestions(page),
        )

    def _feedback_on(self, page: Page) -> Feedback | None:
        """After a tour she asks by herself, and soon lets go; who has opened the page wants to find the words."""
        if page.name != "feedback":
            return None
        limits = self.settings
        patience = limits.feedback_skip if self.scene.page.name == "tour" else limits.feedback_wished
        return Feedback(skip_in=math.ceil(patience), patience=patience)

    @property
    def situation(self) -> Situation:
        """Where the visitor is, and what was answered last."""
        page = self.scene.page
        hall = page.hall or self.settings.hall
        return Situation(
            hall,
            page.exhibit,
            self.scene.language,
            self.answer,
            self._tour_situation,
            self.scene.feedback is not None,
        )

    @property
    def _tour_situation(self) -> TourSituation:
        if self.tour is None:
            return "choosing" if self.scene.page.name == "tours" else ""
        if "visitor" in self.tour.paused:
            return "waiting"
        return "film" if self.tour.phase == "showing" else "under way"

    @property
    def here(self) -> str:
        """The hall or exhibit at which this screen is, "" where visits begin."""
        return self.place or self.settings.hall

    def suggestions(self, page: Page) -> tuple[str, ...]:
        """Return questions worth offering on a page, in the visitor's language."""
        hall = page.hall or self.settings.hall
        return self.answers.suggestions(hall, page.exhibit, language=self.scene.language)

    def existing(self, page: Page) -> Page:
        """Return the page, or home where the content has no such page."""
        exhibit = self.centre.exhibit(page.exhibit)
        known = {
            "tour": self.tour is not None,
            "hall": self.centre.hall(page.hall) is not None,
            "exhibit": exhibit is not None,
            "film": exhibit is not None and exhibit.video(page.film) is not None,
            "way": page.name == "way" and way_to(self.centre, self.here, page.place) is not None,
        }
        return page if known.get(page.name, True) else Page("home")

    @property
    def is_aloud(self) -> bool:
        """Whether she, or a film, is to be heard in the hall. An open sheet pauses a film."""
        scene = self.scene
        plays = scene.page.name == "film" and not scene.film_paused and not scene.film_failed
        return bool(self.speech.owner) or (plays and scene.ask is None)

    def show_sheet(self, ask: Ask | None) -> None:
        """Put the ask sheet into a new state; its time starts from nothing."""
        self.since, self.ends_in = 0.0, None
        self.change(ask=ask)

    def change_sheet(self, **fields: Any) -> None:
        """Change these fields of the sheet, if it is open, within its state."""
        if self.scene.ask:
            self.change(ask=replace(self.scene.ask, **fields))

    def close_sheet(self) -> None:
        """Take the ask sheet away, and with it the open microphone and the answer's voice."""
        if self.scene.ask is None:
            return
        if self.scene.ask.state == "listening":
            self.do(Sound("listened"))
        if self.scene.ask.state in ("listening", "thinking"):
            self.do(Listen(False))
        if self.speech.owner == "ask":
            self.hush()
        self.show_sheet(None)

    def hush(self) -> None:
        """Be silent; no sentence is marked as being spoken."""
        self.do(*self.speech.hush())
        self.change(caption="")
        self.change_sheet(current=-1)

    def leave(self) -> None:
        """The visitor has gone: nothing of the visit stays for the next one."""
        self.close_sheet()
        self.hush()
        self.do(*self.journey.leave(self.scene.page))
        if self.scene.volume != self.settings.volume:
            self.do(SetVolume(self.settings.volume))
        if self.scene.rate != Scene.rate:
            self.do(SetRate(Scene.rate))
        self.reset()
        self.idle.wake()

    def pause_narration(self) -> None:
        """Stop reading, and remember the sentence."""
        if self.scene.narration:
            self.change(narration=replace(self.scene.narration, paused=True))
        self.hush()
