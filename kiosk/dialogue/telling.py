"""Rules of speaking: narration that can pause and go on, and what the mouth reports."""

from __future__ import annotations

from dataclasses import replace

from kiosk.answering.answer import Answer
from kiosk.content.sentences import sentences
from kiosk.dialogue import asking, events, guiding, wishing
from kiosk.dialogue.commands import SetRate
from kiosk.dialogue.scene import Narration
from kiosk.dialogue.visit import Visit
from kiosk.dialogue.wording import line
from kiosk.touring.wayfinding import way_to


def narration_tapped(visit: Visit, event: events.NarrationTapped) -> None:
    """Begin, pause, or go on at the sentence where she stopped."""
    narration = visit.scene.narration
    if narration and not narration.paused:
        visit.pause_narration()
    else:
        guiding.leave(visit)
        narrate(visit, narration.current if narration else 0)


def again_tapped(visit: Visit, event: events.AgainTapped) -> None:
    """From the start: the narration of this page, or else the latest answer."""
    narrating = visit.scene.narration is not None and visit.scene.ask is None
    if narrating or visit.answer is None:
        narrate(visit, 0)
    else:
        _repeat(visit, visit.answer)


def again_asked(visit: Visit, event: events.AgainAsked) -> None:
    """From the start: the film, or else what she said last, answer or narration; or only the sentence before."""
    if visit.scene.page.name == "film":
        visit.change(film_again=visit.scene.film_again + 1, film_paused=False)
        guiding.film_again(visit)
    elif _on_tour(visit) and visit.speech.last != "ask":
        wishing.tour_again(visit, event.sentence)
    elif visit.answer and visit.speech.last == "ask":
        _repeat(visit, visit.answer)
    else:
        narration = visit.scene.narration if event.sentence else None
        narrate(visit, max(0, narration.current - 1) if narration else 0)


def rate_chosen(visit: Visit, event: events.RateChosen) -> None:
    """Slower or faster, heard at once: on from the sentence that was too fast, or the answer again."""
    visit.change(rate=event.percent)
    visit.do(SetRate(event.percent))
    if visit.speech.last == "narration" and visit.scene.narration:
        narrate(visit, visit.scene.narration.current)
    elif visit.speech.last == "ask" and visit.answer:
        _repeat(visit, visit.answer)
    elif not _on_tour(visit):  # which goes on at its sentence
        aside(visit, "rate")


def speech_stopped(visit: Visit, event: events.SpeechStopped) -> None:
    """Silence; narration and tour remember their sentence."""
    guiding.stand_still(visit)
    visit.pause_narration()


def speaking(visit: Visit, event: events.Speaking) -> None:
    """A sentence begins: mark it. Reports of an old turn are ignored."""
    if not visit.speech.reached(event.turn, event.sentence):
        return
    if visit.speech.owner == "ask":
        visit.change_sheet(current=event.sentence)
    elif visit.speech.owner == "caption":
        visit.change(caption=visit.speech.sentences[event.sentence])
    elif visit.speech.owner == "tour":
        guiding.speaking(visit, event.sentence)
    elif visit.scene.narration:
        visit.change(narration=replace(visit.scene.narration, current=event.sentence))


def spoken(visit: Visit, event: events.Spoken) -> None:
    """All was said. Reports of an old turn are ignored."""
    if event.turn != visit.speech.turn or not visit.speech.owner:
        return
    owner, visit.speech.owner = visit.speech.owner, ""
    visit.idle.wake()
    if owner == "narration":
        visit.change(narration=None)
    elif owner == "tour":
        guiding.spoken(visit)
    elif owner == "caption":
        visit.change(caption="")
    else:
        asking.answer_spoken(visit)


def welcome(visit: Visit) -> None:
    """Say the centre's welcome, with its words as the caption."""
    language = visit.scene.language
    lines = sentences(visit.centre.welcome.get(language))
    visit.do(visit.speech.say("caption", lines, language if visit.centre.welcome.en else "zh"))


def aside(visit: Visit, key: str, **values: object) -> None:
    """Say a line of her own, with the line as the caption."""
    visit.hush()
    visit.do(visit.speech.say("caption", (line(key, visit.scene.language, **values),), visit.scene.language))


def narrate(visit: Visit, first: int) -> None:
    """Read the text of this page from this sentence on."""
    page, language = visit.scene.page, visit.scene.language
    exhibit, hall = visit.centre.exhibit(page.exhibit), visit.centre.hall(page.hall)
    text = exhibit.text if exhibit else hall.introduction if hall else None
    if text is None or page.name == "film":
        return
    way = way_to(visit.centre, visit.here, page.place, language) if page.name == "way" else None
    lines = way.sentences if way else sentences(text.get(language))
    visit.hush()
    visit.do(visit.speech.say("narration", lines, language if text.en or way else "zh", first))
    visit.change(narration=Narration(lines, first))


def _repeat(visit: Visit, answer: Answer) -> None:
    visit.hush()
    asking.show_answer(visit, answer)


def _on_tour(visit: Visit) -> bool:
    """Whether a tour is being told; then what is said of speaking is said of it."""
    return visit.tour is not None and "visitor" not in visit.tour.paused
