"""How far a tour has come, in words: which stop this is, what comes next, how long it still takes."""

from __future__ import annotations

from kiosk.content.model import Language
from kiosk.dialogue.wording import line
from kiosk.touring.progress import Progress


def how_far(tour: Progress, language: Language) -> str:
    """Say where the group is on its tour."""
    if tour.phase == "farewell":
        return line("told", language)
    stops, at = tour.plan.stops, tour.at
    known = {
        "n": max(1, round(tour.seconds_left / 60)),
        "count": len(stops),
        "number": at + 1,
        "place": stops[at].title.get(language),
        "next": stops[min(at + 1, len(stops) - 1)].title.get(language),
    }
    there = tour.phase in ("telling", "showing")
    if tour.phase == "welcome":
        key = "before_stops"
    elif at + 1 == len(stops):
        key = "at_last_stop" if there else "to_last_stop"
    else:
        key = "at_stop" if there else "to_stop"
    said = [line(key, language, **known)]
    if tour.phase == "showing":
        minutes = round(tour.film_left / 60)
        said.insert(0, line("film_left", language, n=minutes) if minutes else line("film_ends", language))
    return ("" if language == "zh" else " ").join(said)
