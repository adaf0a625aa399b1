"""Rules of what the robot's base reports: where it is, whether it can go on, its stop button, its battery."""

from __future__ import annotations

from kiosk.dialogue import events, telling
from kiosk.dialogue.commands import HandOver
from kiosk.dialogue.scene import Page
from kiosk.dialogue.tour_orders import move, to_charger
from kiosk.dialogue.visit import Visit
from kiosk.touring import progress, wishes
from kiosk.touring.plan import Stop

_LOW, _CHARGED = 15, 30  # percent of the battery at which the robot goes to its charger, and may leave it


def arrived(visit: Visit, event: events.Arrived) -> None:
    """The wheels have come to the stop: the hall's screen opens its page, too."""
    visit.place, visit.stranded = event.place, 0.0
    if visit.tour and visit.tour.stop and visit.tour.stop.place == event.place:
        move(visit, progress.arrived(visit.tour))
        visit.showing_in = visit.tour.stop.hall
        visit.do(HandOver(visit.showing_in, _own_page(visit.tour.stop)))


def moved(visit: Visit, event: events.Moved) -> None:
    """The map shows where the robot is."""
    visit.bells.moved(event.at)
    visit.change(robot=event.at)


def hand_on_stop(visit: Visit, event: events.HandOnStop) -> None:
    """Nothing moves while a hand is on the stop button; what she tells or answers goes on."""
    was_on_the_way, visit.held = is_on_the_way(visit), event.on
    if visit.tour:
        move(visit, (progress.pause if event.on else progress.go_on)(visit.tour, "hand"))
    if event.on and was_on_the_way:
        telling.aside(visit, "hand_on_stop")
    if not event.on:
        visit.stranded = 0.0
        to_charger(visit)


def is_on_the_way(visit: Visit) -> bool:
    """Whether she leads somebody just now, or drives to her charger."""
    if visit.tour:
        return visit.tour.phase == "going" and not visit.tour.held
    return visit.bells.stirs and not visit.speech.owner


def wheels(visit: Visit, well: bool) -> None:
    """The robot can go on, or it cannot: on the way she says so, the first time."""
    if visit.tour is None:
        if well:
            to_charger(visit)
        return
    if not well and is_on_the_way(visit) and not visit.stranded:
        telling.aside(visit, "blocked")
    move(visit, (progress.go_on if well else progress.pause)(visit.tour, "robot"))


def battery_read(visit: Visit, event: events.BatteryRead) -> None:
    """With an almost empty battery she tells the stop to its end, and takes her leave."""
    if event.percent > _LOW or visit.low_battery:
        visit.low_battery = visit.low_battery and event.percent < _CHARGED
        return
    visit.low_battery = True
    to_charger(visit)
    if visit.tour and visit.tour.rest:
        move(visit, wishes.with_rest(visit.tour, ()))


def _own_page(stop: Stop) -> Page:
    return Page("exhibit", stop.hall, stop.exhibit) if stop.exhibit else Page("hall", stop.hall)
