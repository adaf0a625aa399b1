"""Rules of people near the robot: greet whoever comes, tell nothing to an empty hall, rest when all have left."""

from __future__ import annotations

from kiosk.dialogue import events, telling
from kiosk.dialogue.tour_orders import move
from kiosk.dialogue.visit import Visit
from kiosk.touring import progress

_EMPTY = 40.0  # seconds without anybody at a stop, after which a tour asks and waits


def presence_changed(visit: Visit, event: events.PresenceChanged) -> None:
    """Somebody comes: a robot at rest says the welcome; whoever is in the middle of something is not disturbed."""
    visit.company.near = event.near
    if event.near:
        seen(visit)
        if visit.scene.page.name == "attract" and visit.scene.ask is None and not visit.speech.owner:
            greet(visit)


def greet(visit: Visit) -> None:
    """Say the welcome aloud to those who have not been welcomed."""
    if visit.settings.greets and visit.company.welcome():
        telling.welcome(visit)


def seen(visit: Visit) -> None:
    """There is a sign of somebody: a tour that waited for anybody goes on."""
    visit.company.seen()
    if visit.tour and "alone" in visit.tour.paused:
        visit.change(film_paused=False)
        move(visit, progress.go_on(visit.tour, "alone"))


def waited(visit: Visit, seconds: float) -> None:
    """Time goes by; with nobody at a stop the tour asks, and waits. On the way the group is behind the sensor."""
    visit.company.wait(seconds)
    tour = visit.tour
    if tour is None or tour.held or tour.phase not in ("telling", "showing"):
        return
    if visit.company.gone and min(visit.company.alone, tour.since) >= _EMPTY:
        visit.change(film_paused=tour.phase == "showing")
        move(visit, progress.pause(tour, "alone"))
        telling.aside(visit, "anybody")
