"""Draw one page into a picture, with sample words where the page is a state of a conversation."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels
from PIL import Image, ImageOps

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.replies import UNKNOWN
from kiosk.content.model import Centre, Language, Question
from kiosk.content.places import meant_place
from kiosk.dialogue import sheet
from kiosk.dialogue.guiding import WHOLE
from kiosk.dialogue.scene import Ask, AskState, Feedback, Page, Parts, Scene, TextSize
from kiosk.dialogue.tour_orders import shown
from kiosk.screens.app import KioskApp
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling
from kiosk.touring.progress import Progress
from kiosk.touring.wayfinding import way_to

log = logging.getLogger(__name__)

_STATES: tuple[AskState, ...] = (
    "idle", "listening", "thinking", "answering", "choices", "unknown", "no_microphone",
)  # fmt: skip
_WORKING = Parts(ears="ready", model="ready", mouth="ready", wake="ready")
_LONGEST = 10.0  # seconds to wait for pictures


def render(
    page: str, out: Path, centre: Centre, language: Language = "zh", text_size: TextSize = "standard",
    role: Literal["screen", "robot"] = "screen",
) -> None:  # fmt: skip
    """Draw `page` in the window's size into the PNG `out`. Ends the window.

    Raises ValueError (a Chinese sentence) for a page that does not exist, OSError where nothing can be written.
    """
    scene = replace(sample(page, centre, language), text_size=text_size)
    app = KioskApp(centre, lambda event: None, lambda seconds: None, role, calm=True)
    taken: list[Image.Image] = []
    app.on_ready(lambda: _photograph(app, scene, taken.append))
    app.run()
    [picture] = taken
    picture.save(out, format="PNG")  # not before: whatever fails in the main loop, she survives
    log.info("drew %s", out)


def sample(page: str, centre: Centre, language: Language = "zh") -> Scene:
    """Return a scene that shows `page`. Raises ValueError (a Chinese sentence) if there is none."""
    name, _, state = page.partition(":")
    questions = tuple(
        _asked(question, language)
        for question in (*centre.questions, *(q for e in centre.exhibits for q in e.questions))
    )
    home = Scene(Page("home"), language, parts=_WORKING, suggestions=questions[:3])
    if name == "idle":
        return replace(home, idle_left=12)
    if name == "ask":
        if state not in _STATES:
            raise ValueError(f"没有“{page}”这个画面；可以写 {'、'.join(f'ask:{s}' for s in _STATES)}")
        asked = next(s for s in _STATES if s == state)
        parts = replace(_WORKING, ears="failed") if state == "no_microphone" else _WORKING
        return replace(home, parts=parts, ask=_ask(asked, parts, centre, language))
    if name == "leading":
        return _leading(home, centre)
    place = Page.parse(page)
    if place.name == "tour":
        return _on_tour(home, place, centre)
    if place.name == "feedback":
        return replace(home, page=place, feedback=Feedback(skip_in=8))
    exhibit, hall = centre.exhibit(place.exhibit), centre.hall(place.hall)
    if (place.hall and hall is None) or (place.exhibit and exhibit is None):
        wanted = place.exhibit or place.hall
        raise ValueError(f"内容里没有“{page}”；{meant_place(wanted, centre)}")
    if place.film and (exhibit is None or exhibit.video(place.film) is None):
        raise ValueError(f"展项 {place.exhibit} 里没有影片“{place.film}”，请检查编号")
    if place.name == "way" and way_to(centre, "", place.place) is None:
        raise ValueError(f"平面图（floor.yaml）上还没有“{page}”这条路；平面图要写好，status 要是 published")
    own = exhibit.questions if exhibit else hall.questions if hall else ()
    asked_here = tuple(_asked(question, language) for question in own) or questions
    return replace(home, page=place, suggestions=asked_here[:3], volume=0)  # a picture makes no sound


def _on_tour(home: Scene, place: Page, centre: Centre) -> Scene:
    """The second sentence of a stop of the first tour; anywhere else, its welcome."""
    plan = compose(centre, next(iter(centre.tours), WHOLE), Telling(home.language))
    places = [stop.place for stop in plan.stops]
    wanted = place.exhibit or place.hall
    if wanted in places:
        return replace(home, page=place, tour=shown(Progress(plan, "telling", places.index(wanted), 1)))
    return replace(home, page=Page("tour"), tour=shown(Progress(plan)))


def _leading(home: Scene, centre: Centre) -> Scene:
    """On the way to the second stop of the first tour, shortly before a corner."""
    plan = compose(centre, next(iter(centre.tours), WHOLE), Telling(home.language))
    stop, way = plan.stops[min(1, len(plan.stops) - 1)], ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0))
    tour = shown(Progress(plan, "going", plan.stops.index(stop)), way, leads=True)
    return replace(home, page=Page("tour", stop.hall, stop.exhibit), tour=tour, robot=(3.0, 0.0))


def _asked(question: Question, language: Language) -> str:
    """Return its first phrasing in that language, or else the first."""
    phrasings = (asked for asked in question.ask if asked.isascii() == (language == "en"))
    return next(phrasings, question.ask[0])


def _ask(state: AskState, parts: Parts, centre: Centre, language: Language) -> Ask:
    """The sheet as the dialogue would make it for the first question of the halls."""
    asked = [exhibit for exhibit in centre.exhibits if exhibit.questions]
    choices = tuple(Choice(_asked(e.questions[0], language), e.hall, e.id) for e in asked)
    if state in ("idle", "no_microphone") or not asked:
        return replace(sheet.opened(parts, tuple(choice.question for choice in choices[:6])), state=state)
    exhibit, question = asked[0], asked[0].questions[0]
    heard = _asked(question, language)
    if state in ("listening", "thinking"):
        return replace(sheet.listening(parts, language), state=state, heard=heard)
    answer = Answer(heard, "answer", exhibit.hall, exhibit.id, heard, question.answer.zh, question.answer.en)
    if state == "answering":
        return replace(sheet.answered(answer, language), current=0)
    if state == "choices":
        return sheet.answered(replace(answer, kind="choices", choices=choices[:3]), language)
    honest = Answer(heard, "unknown", answer=UNKNOWN.zh, answer_en=UNKNOWN.en, choices=choices[:3])
    return sheet.answered(honest, language)


def _photograph(app: KioskApp, scene: Scene, take: Callable[[Image.Image], object]) -> None:
    """Show the scene, wait until its pictures are there, have what the window shows taken, and end."""
    app.show(scene)
    started = Clock.get_time()

    def look(seconds: float) -> None:
        if app.busy and Clock.get_time() - started < _LONGEST:
            return
        waiting.cancel()
        Window.bind(on_flip=read)
        Window.canvas.ask_update()

    def read(*_: object) -> None:
        Window.unbind(on_flip=read)
        width, height = (int(side) for side in Window.size)
        pixels = glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE)
        take(ImageOps.flip(Image.frombytes("RGB", (width, height), pixels)))
        app.stop()

    waiting = Clock.schedule_interval(look, 0.1)
