"""The same tour in another language: the same stops, each told at the same length."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.model import Centre, Text
from kiosk.touring.compose import first_and_last_words
from kiosk.touring.options import Telling, at_exhibit, at_hall
from kiosk.touring.plan import Plan, Stop


def retold(centre: Centre, plan: Plan, telling: Telling) -> Plan:
    """Return the plan in the language of `telling`."""
    welcome, farewell = first_and_last_words(centre, plan.written, telling)
    welcome, farewell = welcome if plan.welcome else (), farewell if plan.farewell else ()
    stops = tuple(_retold(centre, stop, plan.own_words(stop.place), telling) for stop in plan.stops)
    around = telling.seconds((*welcome, *farewell))
    return replace(plan, welcome=welcome, stops=stops, farewell=farewell, around=around)


def _retold(centre: Centre, stop: Stop, own: Text | None, telling: Telling) -> Stop:
    """Return the stop in other words, with the way to it and the film at it; as it is where it is no longer there."""
    exhibit, hall = centre.exhibit(stop.exhibit), centre.hall(stop.hall)
    if not stop.exhibit:
        told = [at_hall(hall, telling, own)] if hall else []
    else:
        options = at_exhibit(exhibit, telling, own if stop.depth else None) if exhibit else ()
        told = [option.stop for option in options if option.stop and option.stop.depth == stop.depth]
    if not told:
        return stop
    return replace(stop, sentences=told[0].sentences, talking=told[0].talking)
