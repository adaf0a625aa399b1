"""What a group may wish of a tour that runs: each takes a `Progress` and returns the new one."""

from __future__ import annotations

from dataclasses import replace

from kiosk.touring.plan import Plan, Stop
from kiosk.touring.progress import Progress, to_phase, to_stop


def skip(now: Progress) -> Progress:
    """Leave out what is being said or shown, or the stop that the group is going to."""
    if now.phase in ("farewell", "over"):
        return to_phase(now, "over")
    return to_stop(now, 0 if now.phase == "welcome" else now.at + 1)


def back(now: Progress) -> Progress:
    """To the stop before this one; from the first to its beginning."""
    if now.phase == "over":
        return now
    before = len(now.plan.stops) if now.phase == "farewell" else now.at
    return to_stop(now, max(0, before - 1))


def again(now: Progress) -> Progress:
    """Say it from its beginning."""
    if now.phase in ("telling", "showing"):
        return to_phase(now, "telling")
    return replace(now, sentence=0)


def sentence_again(now: Progress) -> Progress:
    """Go on one sentence before the one that was being said."""
    return replace(now, sentence=max(0, now.sentence - 1))


def without_films(now: Progress) -> Progress:
    """Show no more films, and not this one to its end."""
    stops = tuple(replace(stop, film="", excerpt=False, showing=0.0) for stop in now.plan.stops)
    changed = replace(now, plan=replace(now.plan, stops=stops))
    return to_stop(changed, now.at + 1) if now.phase == "showing" else changed


def by_way_of(now: Progress, stop: Stop) -> Progress:
    """Go to a stop now, and then on with those that were still to come."""
    rest = tuple(other for other in now.rest if other.place != stop.place)
    changed = with_rest(now, (stop, *rest))
    return changed if now.phase == "going" else skip(changed)


def in_other_words(now: Progress, plan: Plan) -> Progress:
    """Go on with the same stops in other words, about as far in what is being said."""
    changed = replace(now, plan=plan)
    sentence = now.sentence * len(changed.words) // max(1, len(now.words))
    return replace(changed, sentence=sentence, since=0.0 if now.phase == "telling" else now.since)


def with_rest(now: Progress, rest: tuple[Stop, ...]) -> Progress:
    """Go on with other stops than those that were still to come, as when there is less time."""
    begun = now.plan.stops[: len(now.plan.stops) - len(now.rest)]
    changed = replace(now, plan=replace(now.plan, stops=(*begun, *rest)))
    return to_stop(changed, now.at) if now.phase == "going" else changed


def end(now: Progress) -> Progress:
    """Say farewell, whatever is still to come; a second time, no more than that."""
    return to_phase(now, "over" if now.phase in ("farewell", "over") else "farewell")


def stop_at_once(now: Progress) -> Progress:
    """End without a word."""
    return to_phase(now, "over")
