"""What can happen to a guided tour, and to the robot that leads it: a part of the vocabulary of events.py."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.floor import Spot
from kiosk.dialogue.scene import Page


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
class FilmsDeclined:
    """我们不看影片了 was said: the tour goes on without films."""


@dataclass(frozen=True)
class TourEnded:
    """结束参观 was tapped."""


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
