"""From a tour and the time there is to a plan that fits it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from itertools import chain, pairwise, repeat
from typing import TypeVar

import numpy as np

from kiosk.content.model import Centre, Hall, Text
from kiosk.content.sentences import sentences
from kiosk.content.tour import Stop as WrittenStop
from kiosk.content.tour import Tour
from kiosk.touring.options import Option, Telling, at_exhibit, at_hall
from kiosk.touring.plan import Plan, Stop
from kiosk.touring.route import WALKING, route

_Found = TypeVar("_Found")
_Steps = Generator[None, None, _Found]  # what takes long can be done in pieces

_UNIT = 2.0  # seconds to which times are rounded while choosing
_OVERHEAD = 0.5  # of the time may go into walking and introductions; else fewer halls are visited
_BETWEEN_HALLS, _INSIDE = 20.0, 4.0  # metres from one to the next where no floor plan says
_GATHER = 4.0  # seconds until everybody stands around an exhibit
_FIRST = (1.4, 1.2)  # staff put first what matters most in a hall
_STEP = _INSIDE / WALKING + _GATHER  # seconds that going to one more exhibit is thought to take
_TRIES = 4
_NEXT = Text(zh="下一站：。", en="Next stop: .")
_SAYING = 3.0  # seconds that saying where to is thought to take
_FAREWELL = Text(
    zh="参观就到这里，谢谢你们。还想知道什么，随时问我。",
    en="This is the end of our tour. Thank you, and ask me anything you like.",
)


@dataclass(frozen=True)
class _Place:
    """A place with the ways of telling about it, in the order of the tour."""

    id: str
    options: tuple[Option, ...]


def compose(centre: Centre, tour: Tour, telling: Telling, seconds: float = 0.0) -> Plan:
    """Return the plan of a tour that takes about `seconds` (0: the tour's own minutes).

    A stop that staff wrote down is never left out; where a tour has no stops, exhibits are chosen: those
    that are worth most in the time there is (the multiple-choice knapsack problem, by dynamic
    programming). When there is not enough to tell, the plan is shorter than wished.
    """
    return _last(composing(centre, tour, telling, seconds))


def composing(centre: Centre, tour: Tour, telling: Telling, seconds: float = 0.0) -> _Steps[Plan]:
    """Do the same in steps of a few milliseconds at most; the generator returns the plan."""
    budget = seconds or tour.minutes * 60.0
    welcome, farewell = first_and_last_words(centre, tour, telling)
    around = telling.seconds((*welcome, *farewell))
    start = telling.start or (centre.floor.start if centre.floor else "")
    wanted = yield from _wanted(centre, tour, telling, budget - around)
    stops = yield from _fitting(centre, start, wanted, telling, budget - around)
    return Plan(tour.title, welcome, stops, farewell, around, tour)


def first_and_last_words(
    centre: Centre, tour: Tour | None, telling: Telling
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is said before the first stop and after the last one."""
    welcome = (tour and tour.welcome) or centre.welcome
    return sentences(welcome.get(telling.language)), sentences(_FAREWELL.get(telling.language))


def shortened(
    centre: Centre, here: str, plan: Plan, rest: tuple[Stop, ...], telling: Telling, seconds: float
) -> tuple[Stop, ...]:
    """Return the stops of a plan that are still to come, told in about `seconds` at most, for a group at the place `here`."""
    found = []
    for stop in rest:
        exhibit, own = centre.exhibit(stop.exhibit), plan.own_words(stop.place)
        shorter = at_exhibit(exhibit, telling, own) if exhibit else ()
        if exhibit and own:  # else its summary
            shorter += tuple(o for o in at_exhibit(exhibit, telling) if o.stop and not o.stop.depth)
        options = [option for option in shorter if option.seconds < stop.seconds - stop.walking]
        found.append(_Place(stop.place, (_skip, *options, Option(10.0, replace(stop, walking=0.0)))))
    return fit(centre, here, tuple(found), telling, seconds)


_skip = Option(0.0, None)


def fit(
    centre: Centre, start: str, wanted: tuple[_Place, ...], telling: Telling, budget: float
) -> tuple[Stop, ...]:
    """Choose one option at each place so that all of it, with the ways between, takes about `budget` seconds."""
    return _last(_fitting(centre, start, wanted, telling, budget))


def _last(steps: _Steps[_Found]) -> _Found:
    """Take all steps at once; return what they lead to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: _Found = end.value
            return found


def _fitting(
    centre: Centre, start: str, wanted: tuple[_Place, ...], telling: Telling, budget: float
) -> _Steps[tuple[Stop, ...]]:
    step = _STEP if telling.walks else _SAYING
    further = 0.0  # how much further the ways between the chosen places are than was thought
    tried: list[tuple[Stop, ...]] = []
    for _ in range(_TRIES):
        chosen = yield from _best([place.options for place in wanted], step, budget - further)
        tried.append(_walked(centre, start, tuple(option.stop for option in chosen if option.stop), telling))
        found = sum(stop.walking for stop in tried[-1]) - step * len(tried[-1])
        if abs(found - further) < _UNIT:
            break
        further = found
    return min(tried, key=lambda stops: _missed(sum(stop.seconds for stop in stops), budget))


def _missed(seconds: float, budget: float) -> float:
    """How bad it is to take so long: too long is worse than too short."""
    return 5 * (seconds - budget) if seconds > budget else budget - seconds


def _wanted(centre: Centre, tour: Tour, telling: Telling, budget: float) -> _Steps[tuple[_Place, ...]]:
    if tour.stops:
        return tuple(place for stop in tour.stops if (place := _written(centre, stop, telling)))
    told: dict[str, tuple[Option, ...]] = {}
    for exhibit in centre.exhibits:
        told[exhibit.id] = at_exhibit(exhibit, telling)
        yield
    places: list[_Place] = []
    for hall in _halls(centre, told, telling, budget):
        places += _everything(hall, told, telling)
        yield
    return tuple(places)


def _written(centre: Centre, stop: WrittenStop, telling: Telling) -> _Place | None:
    if hall := centre.hall(stop.at):
        return _Place(hall.id, (Option(1.0, at_hall(hall, telling, stop.say)),))
    exhibit = centre.exhibit(stop.at)
    return _Place(exhibit.id, at_exhibit(exhibit, telling, stop.say)) if exhibit else None


def _everything(hall: Hall, told: dict[str, tuple[Option, ...]], telling: Telling) -> list[_Place]:
    return [
        _Place(hall.id, (Option(1.0, at_hall(hall, telling)),)),
        *(
            _Place(exhibit.id, (_skip, *(replace(o, worth=o.worth * weight) for o in told[exhibit.id])))
            for exhibit, weight in zip(hall.exhibits, chain(_FIRST, repeat(1.0)), strict=False)
        ),
    ]


def _halls(
    centre: Centre, told: dict[str, tuple[Option, ...]], telling: Telling, budget: float
) -> list[Hall]:
    """Return the halls that are worth walking to in the time there is: those with most to show stay."""
    halls = [hall for hall in centre.halls if hall.exhibits]
    by_worth = sorted(halls, key=lambda h: sum(told[e.id][-1].worth for e in h.exhibits), reverse=True)
    while len(halls) > 1:
        entered = _walked(centre, halls[0].id, tuple(at_hall(hall, telling) for hall in halls), telling)
        if sum(stop.seconds for stop in entered) <= _OVERHEAD * budget:
            break
        halls.remove(by_worth.pop())
    return halls


def _walked(centre: Centre, start: str, stops: tuple[Stop, ...], telling: Telling) -> tuple[Stop, ...]:
    """Return the stops with the time that it takes to walk to each from the one before, or to say which comes next."""
    if not telling.walks:
        return tuple(replace(stop, walking=_announcing(stop, telling)) for stop in stops)
    ways = pairwise((start, *(stop.place for stop in stops)))
    return tuple(replace(stop, walking=_way(centre, *way)) for way, stop in zip(ways, stops, strict=True))


def _announcing(stop: Stop, telling: Telling) -> float:
    """How long it takes to say where to: “下一站：序厅。”"""
    return telling.seconds((_NEXT.get(telling.language) + stop.title.get(telling.language),))


def _way(centre: Centre, start: str, goal: str) -> float:
    way = route(centre.floor, start, goal) if centre.floor else None
    if way:
        return way.seconds + _GATHER
    if start in ("", goal):
        return 0.0
    metres = _INSIDE if start.partition("/")[0] == goal.partition("/")[0] else _BETWEEN_HALLS
    return metres / WALKING + _GATHER


def _best(groups: list[tuple[Option, ...]], step: float, budget: float) -> _Steps[list[Option]]:
    """Choose one option of each group: together worth most, and no longer than the budget if that can be.

    Each stop takes `step` seconds besides.
    """
    room = max(0, int(budget / _UNIT))
    lengths = [
        [round((option.seconds + step) / _UNIT) if option.stop else 0 for option in group] for group in groups
    ]
    room = max(room, sum(min(group) for group in lengths))
    worth = np.zeros(room + 1)
    picks = []
    for group, units in zip(groups, lengths, strict=True):
        tried = np.full((len(group), room + 1), -np.inf)
        for number, (option, unit) in enumerate(zip(group, units, strict=True)):
            if unit <= room:
                tried[number, unit:] = worth[: room + 1 - unit] + option.worth
        picks.append(tried.argmax(axis=0))
        worth = tried.max(axis=0)
        yield
    chosen: list[Option] = []
    for group, units, pick in zip(reversed(groups), reversed(lengths), reversed(picks), strict=True):
        number = int(pick[room])
        chosen.insert(0, group[number])
        room -= units[number]
    return chosen
