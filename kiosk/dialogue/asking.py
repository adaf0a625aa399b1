"""Rules of asking: from a tap on the microphone to an answer, spoken and shown."""

from __future__ import annotations

from dataclasses import replace

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.choosing import chosen
from kiosk.answering.hypotheses import Hypothesis
from kiosk.answering.judging import believable
from kiosk.answering.replies import UNKNOWN
from kiosk.answering.situation import Situation
from kiosk.answering.text import normalise
from kiosk.dialogue import events, guiding, sheet
from kiosk.dialogue.commands import Command, Listen, Note, Sound
from kiosk.dialogue.events import Event
from kiosk.dialogue.how_far import how_far
from kiosk.dialogue.scene import Page
from kiosk.dialogue.spoken_commands import NOTHING_TO_DO, events_for
from kiosk.dialogue.visit import Visit
from kiosk.dialogue.wayfinding import asks_the_way, take_there
from kiosk.dialogue.wording import line

_PATIENCE = 3  # questions in a row that she could not answer, until she tells what there is


def ask_opened(visit: Visit, event: events.AskOpened) -> None:
    """The sheet comes up; she stops talking so that the visitor can."""
    visit.pause_narration()
    visit.show_sheet(sheet.opened(visit.scene.parts, visit.scene.suggestions))


def ask_closed(visit: Visit, event: events.AskClosed) -> None:
    """The sheet goes; the page behind it is as it was, or the one the answer opened."""
    visit.close_sheet()


def talk_started(visit: Visit, event: events.TalkStarted) -> None:
    """The microphone opens, behind a sound that says so, once she is silent: she must not hear herself."""
    _listen(visit, Sound("listening"))


def _listen(visit: Visit, *before: Command) -> None:
    visit.pause_narration()
    if not sheet.can_listen(visit.scene.parts):
        visit.show_sheet(sheet.opened(visit.scene.parts, visit.scene.suggestions))
        return
    visit.show_sheet(sheet.listening(visit.scene.parts, visit.scene.language))
    visit.do(*before, Listen(True))


def called(visit: Visit, event: events.Called) -> None:
    """Her name is as good as the microphone button, and begins a visit from the resting page.

    Without a sound: it would cut off who asks in the same breath.
    """
    if visit.scene.page.name == "attract":
        hall = visit.settings.hall
        visit.go(Page("hall", hall) if hall else Page("home"))
    _listen(visit)


def cut_in(visit: Visit, event: events.CutIn) -> None:
    """Silence, as by a touch; a film pauses."""
    visit.pause_narration()
    if visit.scene.page.name == "film" and visit.scene.ask is None:
        visit.change(film_paused=True)


def talk_finished(visit: Visit, event: events.TalkFinished) -> None:
    """The microphone closes; what it has heard so far counts."""
    if visit.scene.ask and visit.scene.ask.state == "listening":
        visit.do(Listen(False, finish=True), Sound("listened"))
        visit.show_sheet(replace(visit.scene.ask, state="thinking", hint=""))


def heard(visit: Visit, event: events.Heard) -> tuple[Event, ...]:
    """Words: shown while they come, answered when they are complete.

    Returns the events a spoken command stands for.
    """
    waiting = visit.scene.ask is not None and visit.scene.ask.state in ("listening", "thinking")
    if not waiting and not event.by_touch:
        return ()  # words of an utterance that was given up
    if not event.final:
        visit.change_sheet(heard=event.text, hint="")
        visit.ends_in = _ends_in(visit, event)
        return ()
    if event.by_touch:
        visit.pause_narration()
    if not event.text.strip():
        not_heard(visit)
        return ()
    if not event.by_touch and visit.scene.ask and visit.scene.ask.state == "listening":
        visit.do(Sound("listened"))  # the ear has ended by itself
        visit.change_sheet(state="thinking", hint="")
    offered, index = _offered(visit), _choice(visit, event)
    if index == -1:
        visit.answer = None
        ask_opened(visit, events.AskOpened())
        return ()
    if index is not None:
        return _take(visit, offered[index])
    return _reply(visit, (Hypothesis(event.text), *event.others), visit.situation)


def still_whole(visit: Visit, seconds: float) -> None:
    """Time goes by while the microphone is open: a whole question that stays one needs no silence behind it."""
    if visit.ends_in is None:
        return
    visit.ends_in -= seconds
    if visit.ends_in <= 0:
        talk_finished(visit, events.TalkFinished())


def _ends_in(visit: Visit, event: events.Heard) -> float | None:
    """Return after how many seconds listening may end if the words stay as they are, None for not at all.

    Soon when they are all of a question, a command or a choice that she knows; a little later when she is
    sure of the answer, for then somebody may still be looking for the next word.
    """
    said = (Hypothesis(event.text), *event.others)
    if (len(event.text) > 1 and _choice(visit, event) is not None) or visit.answers.is_whole(said):
        return visit.settings.whole_rest
    return visit.settings.sure_rest if visit.answers.is_sure(said, visit.situation) else None


def _choice(visit: Visit, event: events.Heard) -> int | None:
    """Return which of what she offered is meant, -1 for none of it; None where nothing is chosen."""
    count = len(_offered(visit))
    texts = [one.text for one in believable((Hypothesis(event.text), *event.others))]
    meant = (chosen(normalise(text), count) for text in texts if count)
    return next((index for index in meant if index is not None), None)


def _offered(visit: Visit) -> tuple[Choice, ...]:
    return visit.answer.choices if visit.answer and visit.answer.kind == "choices" else ()


def choice_picked(visit: Visit, event: events.ChoicePicked) -> tuple[Event, ...]:
    """One of the questions she offered is answered as if it had been asked."""
    ask = visit.scene.ask
    if ask is None or not 0 <= event.index < len(ask.choices):
        return ()
    visit.hush()
    return _take(visit, ask.choices[event.index])


def not_heard(visit: Visit) -> None:
    """Nothing was said, or nothing was understood as words: say so, and offer the touch way."""
    visit.do(Sound("puzzled"))
    quiet = sheet.opened(visit.scene.parts, visit.scene.suggestions)
    visit.show_sheet(replace(quiet, hint=line("silence", visit.scene.language)))


def show_answer(visit: Visit, answer: Answer) -> None:
    """Put the answer on the sheet and speak it."""
    visit.answer = answer
    ask = sheet.answered(answer, visit.scene.language)
    visit.show_sheet(ask)
    visit.do(visit.speech.say("ask", ask.sentences, sheet.speech_language(answer, visit.scene.language)))


def answer_spoken(visit: Visit) -> None:
    """The answer has been said to its end; a film it promised begins."""
    visit.show_sheet(visit.scene.ask)
    visit.change_sheet(current=-1)
    link = visit.scene.ask.link if visit.scene.ask else None
    if link and link.name == "film":
        visit.close_sheet()
        guiding.leave(visit)
        visit.go(link)


def _take(visit: Visit, choice: Choice) -> tuple[Event, ...]:
    return _reply(visit, (Hypothesis(choice.question),), replace(visit.situation, hall=choice.hall))


def _reply(visit: Visit, said: tuple[Hypothesis, ...], here: Situation) -> tuple[Event, ...]:
    answer = visit.answers.answer_best(said, here)
    visit.do(Note("question", str(visit.scene.page), answer.heard, answer))
    # Who is told that she does not want to marry has not missed anything.
    visit.misses = visit.misses + (answer.answer == UNKNOWN.zh) if answer.kind == "unknown" else 0
    if visit.misses >= _PATIENCE:
        visit.misses = 0
        answer = _what_there_is(visit, answer)
    if answer.kind == "command":
        return _obey(visit, answer)
    visit.do(Sound("puzzled" if answer.kind == "unknown" else "answer"))
    if not (asks_the_way(visit, answer) and take_there(visit, answer.hall, "", aloud=True)):
        _tell(visit, answer)
    return ()


def _what_there_is(visit: Visit, answer: Answer) -> Answer:
    """After several misses: what she can tell, one question from each hall."""
    language = visit.scene.language
    offered = visit.answers.suggestions(count=len(visit.centre.halls) + 1, language=language)
    text = line("what_there_is", language)
    choices = tuple(Choice(question, "", "") for question in offered)
    return replace(answer, answer=text, answer_en=text, choices=choices)


def _obey(visit: Visit, answer: Answer) -> tuple[Event, ...]:
    if answer.command == "take_me":
        if not take_there(visit, answer.hall, answer.exhibit, aloud=True):
            _tell(visit, replace(answer, kind="answer"))
        return ()
    if answer.command == "how_far" and visit.tour:
        _reply_with(visit, answer, how_far(visit.tour, visit.scene.language))
        return ()
    meant = events_for(answer, visit.scene, visit.centre)
    if not meant and answer.command in NOTHING_TO_DO:
        _reply_with(visit, answer, line(NOTHING_TO_DO[answer.command], visit.scene.language))
        return ()
    visit.close_sheet()
    return meant


def _reply_with(visit: Visit, answer: Answer, text: str) -> None:
    show_answer(visit, replace(answer, kind="answer", answer=text, answer_en=text))


def _tell(visit: Visit, answer: Answer) -> None:
    """Show and speak the answer, over the page that it is about."""
    if behind := sheet.behind(sheet.link_of(answer)):
        visit.go(behind)
    show_answer(visit, answer)
