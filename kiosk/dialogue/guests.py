"""Rules of a hall's own screen to which a robot comes with a group."""

from __future__ import annotations

from kiosk.dialogue import events
from kiosk.dialogue.visit import Visit

_LONGEST = 300.0  # seconds after which a group that nobody has led away is taken to have left


def handed_over(visit: Visit, event: events.HandedOver) -> None:
    """Open the page for the group that has come, unless somebody uses this screen; rest when the group leaves."""
    scene = visit.scene
    if event.page.name == "attract":
        if visit.guests is not None:
            visit.leave()
        return
    free = scene.page.name == "attract" or visit.idle.quiet > visit.settings.handover_quiet
    if (free or visit.guests is not None) and scene.ask is None and not visit.speech.owner:
        visit.go(event.page)
        visit.guests = 0.0


def waited(visit: Visit, seconds: float) -> None:
    """A group that only looks touches nothing, and is not asked whether it is still there; but it is not there for ever."""
    if visit.guests is not None:
        visit.guests += seconds
        if visit.guests < _LONGEST:
            visit.idle.wake()
        else:
            visit.guests = None
