"""Rules of the page that asks how the visit was: one touch is the whole of it."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.dialogue import events
from kiosk.dialogue.commands import Note, Sound
from kiosk.dialogue.scene import Feedback, FeedbackState, Page
from kiosk.dialogue.visit import Visit


def rated(visit: Visit, event: events.Rated) -> None:
    """It is written down, without a name; a second touch comes too late."""
    feedback = visit.scene.feedback
    if feedback and feedback.state in ("asking", "not_saved"):
        visit.close_sheet()
        visit.do(Note("rating", str(visit.scene.page), event.rating))
        visit.since = 0.0
        visit.change(feedback=replace(feedback, state="saving", rating=event.rating))


def rating_kept(visit: Visit, event: events.RatingKept) -> None:
    """Thanks are only said for what was really kept, be it late."""
    feedback = visit.scene.feedback
    if feedback and feedback.state in ("saving", "not_saved"):
        if event.kept:
            visit.do(Sound("saved"))
        _turn(visit, feedback, "thanks" if event.kept else "not_saved")


def waited(visit: Visit) -> None:
    """Thanks are short, writing has its limit, and a question that nobody answers goes by itself."""
    feedback, limits = visit.scene.feedback, visit.settings
    if feedback is None or visit.scene.ask is not None:
        return
    if feedback.state == "saving":
        if visit.since > limits.saving_max:
            _turn(visit, feedback, "not_saved")
    elif feedback.state == "thanks":
        if visit.since >= limits.thanks_rest:
            visit.go(Page("home"))
    elif visit.idle.quiet >= feedback.patience:
        visit.go(Page("home"))
    else:
        visit.change(feedback=replace(feedback, skip_in=math.ceil(feedback.patience - visit.idle.quiet)))


def _turn(visit: Visit, feedback: Feedback, state: FeedbackState) -> None:
    visit.since = 0.0
    visit.idle.wake()
    visit.change(feedback=replace(feedback, state=state))
