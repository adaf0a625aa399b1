"""Rules of the way to a place: a robot leads there, a screen that stands shows it on the map and tells it."""

from __future__ import annotations

from kiosk.answering.answer import Answer
from kiosk.dialogue import guiding, telling
from kiosk.dialogue.scene import Page
from kiosk.dialogue.tour_orders import can_lead
from kiosk.dialogue.visit import Visit


def take_there(visit: Visit, hall: str, exhibit: str, aloud: bool) -> bool:
    """Lead to a place, or show the way; False where neither can be done, for the floor plan does not say."""
    if can_lead(visit):
        guiding.lead(visit, exhibit or hall)
        return True
    page = Page("way", hall, exhibit)
    if visit.existing(page) != page:
        return False
    visit.close_sheet()
    guiding.leave(visit)
    visit.go(page)
    if aloud:
        telling.narrate(visit, 0)
    return True


def asks_the_way(visit: Visit, answer: Answer) -> bool:
    """Whether an answer is nothing but how one gets to a hall, in the words that staff wrote for that."""
    hall = visit.centre.hall(answer.hall)
    return hall is not None and not answer.exhibit and answer.answer == hall.directions.zh
