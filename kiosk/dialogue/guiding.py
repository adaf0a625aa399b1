"""Rules of guided tours. How far one has come is a value of touring/progress.py; tour_orders.py carries it out.

A question or a touch elsewhere lets the tour stand still; it goes on at the same sentence. With wheels she
leads from stop to stop, without them she tells all of it on this screen.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.model import Text
from kiosk.content.tour import Stop as WrittenStop
from kiosk.content.tour import Tour as WrittenTour
from kiosk.dialogue import events, telling
from kiosk.dialogue.scene import Page
from kiosk.dialogue.tour_orders import (
    can_lead,
    drive,
    has_wheels,
    move,
    shown,
    telling_of,
    why_it_stands,
    wish,
)
from kiosk.dialogue.visit import Visit
from kiosk.dialogue.wording import line
from kiosk.touring import progress, wishes
from kiosk.touring.compose import compose
from kiosk.touring.plan import Plan
from kiosk.touring.progress import Progress

WHOLE = WrittenTour(id="whole", title=Text(zh="全馆参观", en="Guided tour"), minutes=30)
_REMIND = 20.0  # seconds on the way, after which she asks the group to follow
_LAST_WORDS = 7.0  # seconds before the end of an excerpt at which she says that it is one
_LOST = 90.0  # seconds that a group waits for a robot that cannot go on


def tour_started(visit: Visit, event: events.TourStarted) -> None:
    """The tour with this id begins, or one of so many minutes; else the one under way goes on, or one is to be chosen."""
    visit.close_sheet()
    if visit.tour and not event.tour and not event.minutes:
        visit.change(film_paused=False)
        move(visit, progress.go_on(progress.go_on(visit.tour, "question"), "visitor"))
        if visit.tour.phase == "going" and visit.tour.held:
            telling.aside(visit, why_it_stands(visit.tour))
        return
    if not event.tour and not event.minutes and len(visit.centre.tours) > 1:
        visit.go(Page("tours"))
        telling.aside(visit, "which_tour")
        return
    written = next((t for t in visit.centre.tours if t.id == event.tour), None)
    tour = written or (WHOLE if event.minutes else next(iter(visit.centre.tours), WHOLE))
    plan = compose(visit.centre, tour, telling_of(visit), 60.0 * event.minutes)
    if plan.stops:
        visit.tour = None
        if event.minutes and not written:
            plan = replace(plan, title=_title(event.minutes if plan.fills(event.minutes) else plan.minutes))
        plan = replace(plan, welcome=_opening(visit, tour, plan, event.minutes or tour.minutes))
        move(visit, Progress(plan, "welcome" if plan.welcome else "going"))


def _title(minutes: int) -> Text:
    """Return what a tour is called that has no other name than how long it may take."""
    return Text(zh=f"{minutes} 分钟参观", en=f"Tour of {minutes} minutes")


def _opening(visit: Visit, tour: WrittenTour, plan: Plan, minutes: int) -> tuple[str, ...]:
    """What she says before she sets out: the welcome to whoever has not had it, and where there is not so much to tell."""
    welcomed = visit.company.lately_welcomed and tour.welcome is None
    welcome = () if welcomed else plan.welcome
    if tour.stops or plan.fills(minutes):
        return welcome
    return (*welcome, line("all_there_is", visit.scene.language, n=plan.minutes))


def lead(visit: Visit, place: str) -> None:
    """Go to one place with whoever asked for it, and tell about it there; a tour under way goes on from it."""
    wanted = WrittenTour(id="lead", title=WHOLE.title, minutes=2, stops=(WrittenStop(at=place),))
    plan = compose(visit.centre, wanted, telling_of(visit))
    if not plan.stops:
        return
    if (
        visit.tour and visit.tour.plan.farewell and visit.tour.phase != "farewell"
    ):  # else nobody is shown round
        wish(visit, lambda tour: wishes.by_way_of(tour, plan.stops[0]))
        return
    visit.close_sheet()
    visit.tour = None
    move(visit, Progress(replace(plan, title=plan.stops[0].title, farewell=()), "going"))


def tour_paused(visit: Visit, event: events.TourPaused) -> None:
    """Stand still until somebody says so."""
    visit.close_sheet()
    stand_still(visit)


def leave(visit: Visit) -> None:
    """A visitor wants to see or hear something else: the tour waits where it is, but not for its last words."""
    if visit.tour and visit.tour.phase == "farewell":
        drop(visit)
    stand_still(visit)


def stand_still(visit: Visit) -> None:
    """The tour waits until somebody wants to go on."""
    if visit.tour:
        move(visit, progress.pause(visit.tour, "visitor"))


def drop(visit: Visit) -> None:
    """End the tour without a word."""
    if visit.tour:
        move(visit, wishes.stop_at_once(visit.tour))


def keep_up(visit: Visit) -> None:
    """Stand still while somebody asks, and go on once the answer has been told."""
    if visit.tour is None:
        return
    if visit.scene.ask is not None and "question" not in visit.tour.paused:
        move(visit, progress.pause(visit.tour, "question"))
    elif visit.scene.ask is None and "question" in visit.tour.paused:
        move(visit, progress.go_on(visit.tour, "question"))


def speaking(visit: Visit, sentence: int) -> None:
    """A sentence of the tour begins; on the way to a stop it is a caption."""
    if visit.tour is None or visit.tour.phase == "going":
        visit.change(caption=visit.speech.sentences[sentence])
        return
    visit.tour = progress.reached(visit.tour, sentence)
    visit.change(tour=shown(visit.tour))


def spoken(visit: Visit) -> None:
    """All was said: the next thing follows. Without wheels there is no way to be waited for."""
    visit.change(caption="")
    if visit.tour and visit.tour.phase == "going":
        if not can_lead(visit):
            move(visit, progress.arrived(visit.tour))
    elif visit.tour:
        move(visit, progress.said(visit.tour), _afterwards(visit.tour))


def shows_film(visit: Visit) -> bool:
    """Whether the screen shows the film of a tour's stop."""
    tour, page = visit.tour, visit.scene.page
    if tour is None or tour.stop is None or tour.phase != "showing":
        return False
    return page == Page("film", tour.stop.hall, tour.stop.exhibit, tour.stop.film)


def is_asked_to_wait(visit: Visit) -> bool:
    """Whether a group that is still there has asked the tour to wait, and has not turned to anything else."""
    tour = visit.tour
    waits = tour is not None and "visitor" in tour.paused and not visit.company.gone
    return waits and (visit.scene.page.name == "tour" or shows_film(visit))


def film_toggled(visit: Visit) -> None:
    """The tour stands still while somebody holds its film."""
    if visit.tour and shows_film(visit):
        step = progress.pause if visit.scene.film_paused else progress.go_on
        move(visit, step(visit.tour, "visitor"))


def film_again(visit: Visit) -> None:
    """The film of a stop begins anew, and the tour with it."""
    if visit.tour and shows_film(visit):
        move(visit, progress.film_anew(progress.go_on(visit.tour, "visitor")))


def film_over(visit: Visit) -> None:
    """The film of a stop has ended, cannot be shown, or is not wanted; or another one, for which the tour waited."""
    if visit.tour:
        move(visit, progress.shown(progress.go_on(visit.tour, "visitor")))


def waited(visit: Visit, seconds: float) -> None:
    """Time goes by on a tour: no phase lasts for ever, and a group is asked to keep up."""
    before = visit.tour
    leads = before is not None and bool(before.orders.go) and has_wheels(visit)
    if visit.bells.due(seconds, leads):
        drive(visit)
    if before is None:
        return
    now = progress.waited(before, seconds)
    if before.phase == "going" and now.phase == "telling" and can_lead(visit):
        now = progress.arrived_nowhere(now, line("not_there", visit.scene.language))
    if (now.phase, now.at) == (before.phase, before.at):
        visit.tour = now  # only time has gone by: nothing to be done, and nothing to be shown
    else:
        move(visit, now, _afterwards(before))
    if before.held & progress.WHEELS:
        if before.held <= progress.WHEELS:  # whoever reads or asks does not wait for it
            visit.stranded += seconds
            if not visit.speech.owner:  # what she has said of it stays to be read
                visit.change(caption=line(why_it_stands(before), visit.scene.language))
        if visit.stranded > _LOST:
            drop(visit)
            telling.aside(visit, "robot_lost")
        return
    if visit.tour and visit.tour.excerpt_left < _LAST_WORDS <= before.excerpt_left:
        telling.aside(visit, "excerpt")
    late = visit.tour and before.since // _REMIND < visit.tour.since // _REMIND
    if late and before.orders.go and has_wheels(visit) and not visit.speech.owner:
        telling.aside(visit, "keep_up")


def _afterwards(tour: Progress) -> Page:
    """Where it leads: whoever has heard a tour to its end is asked how it was."""
    return Page("feedback" if tour.is_told else "home")
