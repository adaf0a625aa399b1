"""A walk through the halls on this screen, as values: hall by hall, its introduction told at each.

Where she is lies in the scene (`Walk`); `stops` is the plan. The rules are in walking.py.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.model import Centre
from kiosk.dialogue.scene import Page, Scene, Walk


def stops(centre: Centre) -> tuple[Page, ...]:
    """Return the pages of the walk, in order."""
    return tuple(Page("hall", hall.id) for hall in centre.halls)


def at_stop(scene: Scene, centre: Centre) -> bool:
    """Say whether the page is the one that the walk has come to."""
    return scene.walk is not None and scene.page == stop(scene.walk, centre)


def stop(walk: Walk, centre: Centre) -> Page:
    """Return the page that the walk has come to; home where there is no such stop any more."""
    plan = stops(centre)
    return plan[walk.number - 1] if walk.number <= len(plan) else Page("home")


def started(scene: Scene, centre: Centre) -> Walk:
    """Return a walk from its beginning, or the one that was interrupted; at the end of a stop, its next."""
    if scene.walk is None:
        return Walk(1, len(stops(centre)))
    return stepped(scene, centre, 1) if scene.walk.told else scene.walk


def stepped(scene: Scene, centre: Centre, step: int) -> Walk:
    """Return the walk so many stops on, counted from the hall on the screen where none is under way.

    Its number may lie behind the last one: then the walk is over.
    """
    plan = stops(centre)
    here = Page("hall", scene.page.hall)
    number = scene.walk.number if scene.walk else plan.index(here) + 1 if here in plan else 0
    return Walk(max(1, number + step), len(plan))


def reached(walk: Walk, sentence: int) -> Walk:
    """Return the walk with this sentence of its stop begun."""
    return replace(walk, sentence=sentence, told=False)


def told(walk: Walk) -> Walk | None:
    """Return the walk with its stop told to the end; None after the last one."""
    return replace(walk, told=True) if walk.number < walk.count else None
