"""What a tour orders, carried out: say, lead, show, or stand still."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.content.floor import Spot
from kiosk.content.model import FLOOR
from kiosk.dialogue.commands import Command, Dock, Go, Halt, HandOver, Sound
from kiosk.dialogue.scene import Page, Tour
from kiosk.dialogue.visit import Visit
from kiosk.dialogue.wording import line
from kiosk.touring import progress
from kiosk.touring.options import Telling
from kiosk.touring.plan import Stop
from kiosk.touring.progress import WHEELS, Orders, Progress
from kiosk.touring.route import route

_HOME = Page("home")


def move(visit: Visit, now: Progress, afterwards: Page = _HOME) -> None:
    """Take the tour to another state, and carry out what that means; once it is over, turn to the page `afterwards`."""
    before, phase = (visit.tour.orders, visit.tour.phase) if visit.tour else (Orders(), "")
    visit.tour, orders = now, now.orders
    if before.go and not orders.go and has_wheels(visit):
        visit.bells.halted()
        visit.do(Halt())
    if now.phase == "over":
        _over(visit, afterwards)
        return
    if orders != before:
        if now.held <= WHEELS and _show(visit, orders):  # whoever reads or asks is not pulled away from it
            now = visit.tour = progress.film_anew(now)
        if orders.go:
            _set_out(visit, orders.stop)
        elif orders.say:
            visit.hush()
            visit.do(visit.speech.say("tour", orders.say, visit.scene.language, orders.first))
        elif visit.speech.owner == "tour":
            visit.hush()
    if now.phase == "going" != phase and now.held and now.held <= WHEELS:
        told = line(why_it_stands(now), visit.scene.language)
        visit.do(visit.speech.say("caption", (told,), visit.scene.language))
    leads = bool(orders.go) and has_wheels(visit)
    visit.change(tour=shown(now, visit.way if now.phase == "going" else (), leads))


def why_it_stands(now: Progress) -> str:
    """The key of what she says while something keeps her wheels."""
    return "hand_on_stop" if "hand" in now.held else "blocked"


def _show(visit: Visit, orders: Orders) -> bool:
    """Turn to the page of the stop, or of its film; say whether it was another one."""
    stop, before = orders.stop, visit.scene.page
    if stop and orders.film:
        visit.go(Page("film", stop.hall, stop.exhibit, orders.film), remember=False)
    else:
        visit.go(Page("tour", stop.hall, stop.exhibit) if stop else Page("tour"), remember=False)
    return visit.scene.page != before


def _set_out(visit: Visit, stop: Stop | None) -> None:
    assert stop
    key = "follow" if can_lead(visit) else "next_stop"
    if can_lead(visit):
        floor = visit.centre.floor
        if stop.hall != visit.showing_in:
            take_back(visit)
        way = route(floor, visit.place or floor.start, stop.place) if floor else None
        visit.way = way.points if way else ()
        drive(visit, Go(stop.place, visit.way))
    visit.hush()
    told = line(key, visit.scene.language, place=stop.title.get(visit.scene.language))
    visit.do(visit.speech.say("tour", (told,), visit.scene.language))


def take_back(visit: Visit) -> None:
    """The group leaves the hall: its own screen need not show anything more."""
    if visit.showing_in:
        visit.do(HandOver(visit.showing_in, Page("attract")))
        visit.showing_in = ""


def _over(visit: Visit, afterwards: Page) -> None:
    visit.tour, visit.stranded = None, 0.0
    take_back(visit)
    visit.change(tour=None, caption="")
    if visit.speech.owner == "tour":
        visit.hush()
    visit.go(afterwards)
    to_charger(visit)


def drive(visit: Visit, *orders: Command) -> None:
    """Let the wheels turn, behind the sound of the bells; without orders they turn already."""
    visit.bells.rang()
    visit.do(Sound("moving"), *orders)


def shown(now: Progress, way: tuple[Spot, ...] = (), leads: bool = False) -> Tour:
    """Return what the screen shows of it."""
    plan, stop = now.plan, now.stop
    after = now.plan.stops[now.at + 1 :] if stop else now.rest
    return Tour(
        title=plan.title,
        number=now.at + 1 if stop else 0 if now.phase == "welcome" else len(plan.stops),
        count=len(plan.stops),
        halls=plan.halls,
        place=stop.title if stop else plan.title,
        following=after[0].title if after else None,
        sentences=now.words,
        current=now.sentence if now.phase in ("welcome", "telling", "farewell") else -1,
        going=now.phase == "going",
        way=way,
        leads=leads,
        waiting=bool(now.held - {"question"}),
        minutes_left=max(1, round(now.seconds_left / 60)),
    )


def has_wheels(visit: Visit) -> bool:
    """Whether she has wheels that can turn."""
    return visit.scene.parts.wheels == "ready"


def can_lead(visit: Visit) -> bool:
    """Whether a group can be led: with power left, and by a floor plan that may be gone by."""
    floor = visit.centre.floor
    measured = floor is not None and floor.measured and FLOOR not in visit.centre.marks  # also in a preview
    known = measured or not visit.settings.measured_only
    return has_wheels(visit) and not visit.low_battery and not visit.held and known


def to_charger(visit: Visit) -> None:
    """A robot with an almost empty battery that leads nobody goes to its charger, if it can go."""
    if visit.low_battery and visit.tour is None and has_wheels(visit) and not visit.held:
        drive(visit, Dock())


def wish(visit: Visit, step: Callable[[Progress], Progress]) -> None:
    """Take the tour a step that somebody wishes for, whatever it stood still for."""
    visit.close_sheet()
    if visit.tour:
        visit.tour = progress.pause(visit.tour, "visitor")  # so that whatever follows is carried out anew
        move(visit, step(progress.go_on(progress.go_on(visit.tour, "question"), "visitor")))


def telling_of(visit: Visit) -> Telling:
    """What decides how long a tour takes here."""
    return Telling(visit.scene.language, visit.films, can_lead(visit), visit.place)
