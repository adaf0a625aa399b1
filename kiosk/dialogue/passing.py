"""Rules of what happens without the visitor: parts that fail or come back, and time."""

from __future__ import annotations

from dataclasses import replace

from kiosk.dialogue import asking, changing, events, guests, guiding, presence, rating, robot, sheet, telling
from kiosk.dialogue.commands import Listen, Note, ShowLevel
from kiosk.dialogue.scene import Ask, Parts, PartState
from kiosk.dialogue.tour_orders import take_back
from kiosk.dialogue.visit import Visit
from kiosk.dialogue.wording import line


def level(visit: Visit, event: events.Level) -> None:
    """Straight on to the meter."""
    visit.do(ShowLevel(event.value))


def ready(visit: Visit, event: events.Ready) -> None:
    """A part works (again): the sheet offers what it could not before."""
    parts = _with_part(visit.scene.parts, event.part, "ready")
    if event.part == "model":
        parts = replace(parts, demo_model=event.note == "demo")
    visit.change(parts=parts)
    if event.part == "wheels":
        robot.wheels(visit, True)
    ask = visit.scene.ask
    if ask and ask.state == "no_microphone" and sheet.can_listen(parts):
        visit.show_sheet(sheet.opened(parts, ask.suggestions))
    elif ask and ask.state == "listening" and "starting" not in (parts.ears, parts.model):
        visit.change_sheet(hint="")


def failed(visit: Visit, event: events.Failed) -> None:
    """A part does not work: note it once, show it, and go on without it."""
    if getattr(visit.scene.parts, event.part) != "failed":
        visit.do(Note("fault", str(visit.scene.page), f"{event.part}: {event.reason}"))
    parts = _with_part(visit.scene.parts, event.part, "failed")
    visit.change(parts=parts)
    if event.part == "wheels":
        robot.wheels(visit, False)
    waiting = visit.scene.ask and visit.scene.ask.state in ("idle", "listening", "thinking")
    if waiting and event.part in ("ears", "model"):
        visit.show_sheet(sheet.opened(parts, visit.scene.suggestions))


def still_here(visit: Visit, event: events.StillHere) -> None:
    """The touch itself was the sign of life."""


def waited(visit: Visit, event: events.Waited) -> None:
    """Time went by: every state has its limit, none depends on a device's goodwill."""
    visit.since += event.seconds
    visit.journey.wait(event.seconds)
    if visit.speech.overdue(event.seconds):
        telling.spoken(visit, events.Spoken(visit.speech.turn))
    asking.still_whole(visit, event.seconds)
    _limit_sheet(visit)
    guiding.waited(visit, event.seconds)
    presence.waited(visit, event.seconds)
    changing.adopt(visit)
    resting = visit.scene.page.name == "attract" and visit.scene.ask is None
    if resting or _busy(visit):
        visit.idle.wake()
        return
    visit.idle.patience = visit.settings.tour_pause if guiding.is_asked_to_wait(visit) else 0.0
    visit.idle.wait(event.seconds)
    if visit.company.gone:
        visit.idle.hurry()
    guests.waited(visit, event.seconds)
    rating.waited(visit)
    if visit.idle.over:
        take_back(visit)
        visit.leave()


def _limit_sheet(visit: Visit) -> None:
    ask, waited_for, limits = visit.scene.ask, visit.since, visit.settings
    if ask is None:
        return
    longest = {"listening": limits.listen_max, "thinking": limits.think_max}.get(ask.state)
    if longest is not None and waited_for > longest:
        visit.do(Listen(False))
        asking.not_heard(visit)
    elif ask.state == "listening" and waited_for > limits.silence_note and not ask.heard and not ask.hint:
        visit.change_sheet(hint=line("silence", visit.scene.language))
    elif ask.state == "thinking" and waited_for > limits.think_note:
        visit.change_sheet(hint=line("slow", visit.scene.language))
    elif _answer_has_rested(visit, ask):
        visit.close_sheet()  # the page that was asked for lies behind it


def _answer_has_rested(visit: Visit, ask: Ask) -> bool:
    """Whether the sheet was there long enough, where something lies behind it that one may want to see.

    A group does not lose its tour because nobody picks one of several questions, or asks one at all.
    """
    told = ask.state in ("answering", "unknown")
    if visit.speech.owner or ask.state in ("listening", "thinking"):
        return False
    if visit.tour and "visitor" not in visit.tour.paused:
        return visit.since > (visit.settings.tour_rest if told else visit.settings.tour_choice)
    return ask.state == "answering" and ask.link is not None and visit.since > visit.settings.answer_rest


def _busy(visit: Visit) -> bool:
    """Whether she speaks, listens or shows a film: then nobody has to touch anything."""
    scene, ask = visit.scene, visit.scene.ask
    watching = scene.page.name == "film" and not scene.film_paused and not scene.film_failed
    return (
        bool(visit.speech.owner)
        or (visit.tour is not None and not visit.tour.paused & {"visitor", "question", "alone"})
        or (ask is not None and ask.state in ("listening", "thinking"))
        or (watching and ask is None and visit.since < visit.settings.film_max)
    )


def _with_part(parts: Parts, name: str, state: PartState) -> Parts:
    return replace(parts, **{name: state})  # type: ignore[arg-type]
