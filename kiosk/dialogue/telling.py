"""Rules of speaking: narration that can pause and go on, and what the mouth reports."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.sentences import sentences
from kiosk.dialogue import asking, events
from kiosk.dialogue.scene import Narration
from kiosk.dialogue.visit import Visit


def narration_tapped(visit: Visit, event: events.NarrationTapped) -> None:
    """Begin, pause, or go on at the sentence where she stopped."""
    narration = visit.scene.narration
    if narration and not narration.paused:
        visit.pause_narration()
    else:
        _narrate(visit, narration.current if narration else 0)


def again_tapped(visit: Visit, event: events.AgainTapped) -> None:
    """From the start: the narration of this page, or else the latest answer."""
    narrating = visit.scene.narration is not None and visit.scene.ask is None
    if narrating or visit.answer is None:
        _narrate(visit, 0)
        return
    visit.hush()
    asking.show_answer(visit, visit.answer)


def speech_stopped(visit: Visit, event: events.SpeechStopped) -> None:
    """Silence; narration remembers its sentence."""
    visit.pause_narration()


def speaking(visit: Visit, event: events.Speaking) -> None:
    """A sentence begins: mark it. Reports of an old turn are ignored."""
    if not visit.speech.reached(event.turn, event.sentence):
        return
    if visit.speech.owner == "ask":
        visit.change_sheet(current=event.sentence)
    elif visit.speech.owner == "welcome":
        visit.change(caption=visit.speech.sentences[event.sentence])
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
    elif owner == "welcome":
        visit.change(caption="")
    else:
        asking.answer_spoken(visit)


def welcome(visit: Visit) -> None:
    """Say the centre's welcome, with its words as the caption."""
    language = visit.scene.language
    lines = sentences(visit.centre.welcome.get(language))
    visit.do(visit.speech.say("welcome", lines, language if visit.centre.welcome.en else "zh"))


def _narrate(visit: Visit, first: int) -> None:
    page, language = visit.scene.page, visit.scene.language
    exhibit, hall = visit.centre.exhibit(page.exhibit), visit.centre.hall(page.hall)
    text = exhibit.text if exhibit else hall.introduction if hall else None
    if text is None or page.name == "film":
        return
    lines = sentences(text.get(language))
    visit.hush()
    visit.do(visit.speech.say("narration", lines, language if text.en else "zh", first))
    visit.change(narration=Narration(lines, first))
