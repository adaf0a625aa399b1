"""A tour while it runs: a state machine without clock, voice or wheels.

Each function takes a `Progress` and what has happened, and returns the new one; `orders` says what is
to be done in it. Whoever carries the orders out compares the orders of the old and the new state.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from kiosk.touring.plan import Plan, Stop

Phase = Literal["welcome", "going", "telling", "showing", "farewell", "over"]
# Why it stands still: a question, a visitor's wish, the robot, which cannot go on by itself,
# a hand on its stop button, or that nobody is there.
Reason = Literal["question", "visitor", "robot", "hand", "alone"]

# What keeps the wheels where they are keeps nobody from telling: it matters on the way alone.
WHEELS: frozenset[Reason] = frozenset({"robot", "hand"})

_WALK_LIMIT = 60.0  # seconds beyond three times the way's length, after which nobody waits for the wheels
_SHOW_LIMIT = 10.0  # seconds beyond a film's length, after which nobody waits for its end
_TELL_LIMIT = 30.0  # seconds beyond three times a text's length, after which nobody waits for the voice


@dataclass(frozen=True)
class Orders:
    """What is to be done at one moment of a tour: say, drive, show; nothing of it while it stands still."""

    say: tuple[str, ...] = ()
    first: int = 0  # the sentence to begin with
    go: str = ""  # the place to lead the group to
    film: str = ""  # the film to show at the stop
    stop: Stop | None = None  # the stop that the screen is about


@dataclass(frozen=True)
class Progress:
    """How far a tour has come. `since` counts the seconds of the phase without pauses."""

    plan: Plan
    phase: Phase = "welcome"
    at: int = 0  # the stop's index; that of the next one while going
    sentence: int = 0  # the sentence being said
    paused: frozenset[Reason] = frozenset()
    since: float = 0.0

    @property
    def held(self) -> frozenset[Reason]:
        """Why it stands still just now."""
        return self.paused if self.phase == "going" else self.paused - WHEELS

    @property
    def stop(self) -> Stop | None:
        """The stop it is about: the one to which the group is going, or at which it is."""
        on_the_way = self.phase in ("going", "telling", "showing")
        return self.plan.stops[self.at] if on_the_way else None

    @property
    def rest(self) -> tuple[Stop, ...]:
        """The stops that have not been begun."""
        if self.phase in ("farewell", "over"):
            return ()
        return self.plan.stops[self.at + (self.phase in ("telling", "showing")) :]

    @property
    def is_told(self) -> bool:
        """Whether only the farewell is left of it, and it was not ended before its last stop."""
        return self.phase == "farewell" and self.at == len(self.plan.stops) - 1

    @property
    def excerpt_left(self) -> float:
        """Seconds until a film of which only the beginning is shown makes way; infinite for none such."""
        stop = self.stop
        shown = stop is not None and stop.excerpt and self.phase == "showing"
        return stop.showing - self.since if stop and shown else math.inf

    @property
    def words(self) -> tuple[str, ...]:
        """What is said in this phase: at a stop, or before and after all of them."""
        if self.phase == "welcome":
            return self.plan.welcome
        if self.phase == "farewell":
            return self.plan.farewell
        return self.stop.sentences if self.stop else ()

    @property
    def seconds_left(self) -> float:
        """How long the stops still take, this one from the sentence or the moment of the film that it has come to."""
        left, stop = sum(stop.seconds for stop in self.rest), self.stop
        if stop and self.phase == "telling":
            said = self.sentence / max(1, len(stop.sentences))
            left += (1 - said) * stop.talking + stop.showing
        return left + self.film_left

    @property
    def film_left(self) -> float:
        """Seconds for which the film of the stop is still shown, 0 where none is."""
        return max(0.0, self.stop.showing - self.since) if self.stop and self.phase == "showing" else 0.0

    @property
    def orders(self) -> Orders:
        """What is to be done now."""
        if self.held:
            return Orders(stop=self.stop)
        if self.phase in ("welcome", "farewell"):
            return Orders(say=self.words, first=self.sentence)
        stop = self.stop
        if stop is None:
            return Orders()
        if self.phase == "going":
            return Orders(go=stop.place, stop=stop)
        if self.phase == "showing":
            return Orders(film=stop.film, stop=stop)
        return Orders(say=self.words, first=self.sentence, stop=stop)


def reached(now: Progress, sentence: int) -> Progress:
    """A sentence begins."""
    return replace(now, sentence=sentence) if now.phase in ("welcome", "telling", "farewell") else now


def said(now: Progress) -> Progress:
    """All that was to be said has been said."""
    if now.held:
        return now
    if now.phase == "welcome":
        return to_stop(now, 0)
    if now.phase == "telling":
        film = now.stop.film if now.stop else ""
        return to_phase(now, "showing") if film else to_stop(now, now.at + 1)
    return to_phase(now, "over") if now.phase == "farewell" else now


def arrived(now: Progress) -> Progress:
    """The group has come to the stop; wheels that report late report in vain."""
    return to_phase(now, "telling") if now.phase == "going" and not now.held else now


def arrived_nowhere(now: Progress, words: str) -> Progress:
    """Nobody waits for the wheels any more: tell about the stop from here, and say so first."""
    assert now.stop
    stop = replace(now.stop, sentences=(words, *now.stop.sentences))
    stops = (*now.plan.stops[: now.at], stop, *now.plan.stops[now.at + 1 :])
    return replace(now, plan=replace(now.plan, stops=stops))


def shown(now: Progress) -> Progress:
    """The film has ended, or cannot be shown."""
    return to_stop(now, now.at + 1) if now.phase == "showing" else now


def pause(now: Progress, reason: Reason) -> Progress:
    """Stand still until `go_on` for the same reason."""
    return now if now.phase == "over" else replace(now, paused=now.paused | {reason})


def go_on(now: Progress, reason: Reason) -> Progress:
    """Go on at the same sentence or moment of the film, once nothing else keeps the tour."""
    anew = reason in now.held and now.phase != "showing"
    return replace(now, paused=now.paused - {reason}, since=0.0 if anew else now.since)


def film_anew(now: Progress) -> Progress:
    """The film of the stop is shown from its start."""
    return replace(now, since=0.0) if now.phase == "showing" else now


def waited(now: Progress, seconds: float) -> Progress:
    """Time went by: no phase waits for ever for a voice, wheels or a film that does not report."""
    if now.held or now.phase == "over":
        return now
    now = replace(now, since=now.since + seconds)
    if now.since <= _limit(now):
        return now
    if now.phase == "going":
        return arrived(now)
    return shown(now) if now.phase == "showing" else said(now)


def _limit(now: Progress) -> float:
    stop = now.stop
    if stop is None:
        return 3 * now.plan.around + _TELL_LIMIT
    return {
        "going": 3 * stop.walking + _WALK_LIMIT,
        "showing": stop.showing + (0.0 if stop.excerpt else _SHOW_LIMIT),
        "telling": 3 * stop.talking + _TELL_LIMIT,
    }[now.phase]


def to_stop(now: Progress, at: int) -> Progress:
    """Go to a stop, or say farewell behind the last one. What a visitor wished to wait for is over."""
    if at >= len(now.plan.stops):
        return to_phase(now, "farewell")
    return to_phase(replace(now, at=at), "going")


def to_phase(now: Progress, phase: Phase) -> Progress:
    if phase == "farewell" and not now.plan.farewell:
        phase = "over"
    paused = frozenset() if phase == "over" else now.paused - {"visitor"}
    return replace(now, phase=phase, sentence=0, since=0.0, paused=paused)
