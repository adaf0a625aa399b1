"""The way to a place as it can be shown and told, where the floor plan has been measured."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.floor import Spot
from kiosk.content.model import Centre, Language, Text
from kiosk.content.sentences import sentences
from kiosk.touring.directions import directions
from kiosk.touring.route import Route, route

_INSIDE = Text(zh="“{place}”就在{hall}里面。", en="“{place}” is inside {hall}.")
_FAR = Text(zh="一共大约 {metres} 米，走过去大约 {minutes} 分钟。",
            en="It is about {metres} metres, or {minutes} min on foot.")  # fmt: skip


@dataclass(frozen=True)
class Way:
    """Where it leads, its points on the floor plan in metres, and the words for it."""

    goal: Text
    points: tuple[Spot, ...]
    sentences: tuple[str, ...]


def way_to(centre: Centre, here: str, place: str, language: Language = "zh") -> Way | None:
    """Return the way from a hall or exhibit ("": where visits begin) to another one.

    None where the plan has not been measured, does not know the way, or has nothing to say as one is there.
    """
    floor = centre.floor
    if floor is None or not floor.measured:
        return None
    found = route(floor, here or floor.start, place)
    hall, exhibit = centre.hall(place.partition("/")[0]), centre.exhibit(place)
    if found is None or hall is None or len(set(found.points)) < 2:
        return None
    told = [*sentences(directions(found, floor, centre, language))]
    if exhibit:
        inside = _INSIDE.get(language)
        told.append(inside.format(place=exhibit.title.get(language), hall=hall.title.get(language)))
    return Way((exhibit or hall).title, found.points, (*told, _far(found, language)))


def _far(found: Route, language: Language) -> str:
    minutes = max(1, round(found.seconds / 60))
    return _FAR.get(language).format(metres=max(1, round(found.metres)), minutes=minutes)
