"""Rules of the walk through the halls: on, back, to its end; and on again after a question."""

from __future__ import annotations

from kiosk.dialogue import events, telling, walk
from kiosk.dialogue.scene import Page, Walk
from kiosk.dialogue.visit import Visit


def walk_started(visit: Visit, event: events.WalkStarted) -> None:
    """From the first stop, or on from the sentence where she stopped."""
    _arrive(visit, walk.started(visit.scene, visit.centre))


def walk_stepped(visit: Visit, event: events.WalkStepped) -> None:
    """The next stop, or the one before."""
    _arrive(visit, walk.stepped(visit.scene, visit.centre, event.step))


def walk_ended(visit: Visit, event: events.WalkEnded) -> None:
    """Home, with a goodbye."""
    visit.close_sheet()
    visit.hush()
    visit.go(Page("home"))
    visit.change(walk=None)
    telling.aside(visit, "walk_ended")


def _arrive(visit: Visit, now: Walk) -> None:
    visit.close_sheet()
    if now.number > now.count:
        walk_ended(visit, events.WalkEnded())
        return
    visit.go(walk.stop(now, visit.centre))
    visit.change(walk=now)
    telling.narrate(visit, now.sentence)
