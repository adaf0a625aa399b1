"""Rules of what a group wishes of its tour: on, back, again, shorter, without films, in another language, to its end."""

from __future__ import annotations

from kiosk.dialogue import events
from kiosk.dialogue.tour_orders import move, telling_of, wish
from kiosk.dialogue.visit import Visit
from kiosk.touring import progress, wishes
from kiosk.touring.compose import shortened
from kiosk.touring.retelling import retold

_QUICKER = 0.6  # of the time that is left, when somebody wants it shorter


def tour_stepped(visit: Visit, event: events.TourStepped) -> None:
    """One stop on, or back."""
    wish(visit, wishes.skip if event.step > 0 else wishes.back)


def tour_again(visit: Visit, sentence: bool) -> None:
    """What she tells at this stop, from its beginning; or from the sentence before."""
    wish(visit, wishes.sentence_again if sentence else wishes.again)


def films_declined(visit: Visit, event: events.FilmsDeclined) -> None:
    """The film goes, and no other one comes."""
    wish(visit, wishes.without_films)


def tour_shortened(visit: Visit, event: events.TourShortened) -> None:
    """Tell the rest in so many minutes, or else more quickly than it was meant."""
    visit.close_sheet()
    if visit.tour is None:
        return
    rest = visit.tour.rest
    to_come = sum(stop.seconds for stop in rest)
    here_still = visit.tour.seconds_left - to_come  # which is told to its end
    left = max(0.0, 60.0 * event.minutes - here_still) if event.minutes else _QUICKER * to_come
    here = visit.tour.stop.place if visit.tour.stop else ""
    fewer = shortened(visit.centre, here, visit.tour.plan, rest, telling_of(visit), left)
    move(visit, wishes.with_rest(progress.go_on(visit.tour, "question"), fewer))


def tour_ended(visit: Visit, event: events.TourEnded) -> None:
    """Say goodbye, and no more of the tour."""
    wish(visit, wishes.end)


def retell(visit: Visit) -> None:
    """The tour under way goes on in the visitor's language, about where it was."""
    if visit.tour:
        move(
            visit, wishes.in_other_words(visit.tour, retold(visit.centre, visit.tour.plan, telling_of(visit)))
        )
