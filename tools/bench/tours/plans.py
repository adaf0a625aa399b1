"""How well plans keep the time that there is, and how well a guide does who tells everything until time is over."""

from __future__ import annotations

import random
from collections.abc import Iterator

from kiosk.content.model import Centre, Text
from kiosk.content.tour import Tour
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling, at_exhibit, at_hall
from kiosk.touring.plan import Plan

_KEPT = 0.8  # of the exhibits that a varied centre has


def varied(centre: Centre, dice: random.Random) -> Centre:
    """Return the centre with some exhibits less, as it may be another year."""
    halls = tuple(
        hall.model_copy(update={"exhibits": tuple(e for e in hall.exhibits if dice.random() < _KEPT)})
        for hall in centre.halls
    )
    return centre.model_copy(update={"halls": halls}).without_dead_links()


def of_minutes(centre: Centre, minutes: int, telling: Telling) -> Plan:
    """Return the plan of a tour of so many minutes."""
    return compose(centre, Tour(id="bench", title=Text(zh="参观"), minutes=minutes), telling)


def simply(centre: Centre, minutes: int, telling: Telling) -> float:
    """Return the seconds of a tour that takes hall by hall, in full, until the next exhibit would be too much."""
    seconds = 0.0
    for step in _everything(centre, telling):
        if seconds + step > 60 * minutes:
            break
        seconds += step
    return seconds


def _everything(centre: Centre, telling: Telling) -> Iterator[float]:
    plan = of_minutes(centre, 240, telling)  # all there is, for the ways
    walking = {stop.place: stop.walking for stop in plan.stops}
    yield plan.around
    for hall in centre.halls:
        yield at_hall(hall, telling).seconds + walking.get(hall.id, 0.0)
        for exhibit in hall.exhibits:
            yield at_exhibit(exhibit, telling)[-1].seconds + walking.get(exhibit.id, 0.0)
