"""A spoken command becomes the event that the matching touch would have posted.

So there is one behaviour for each wish, however it is uttered.
"""

from __future__ import annotations

from kiosk.answering.answer import Answer
from kiosk.content.model import Centre
from kiosk.dialogue.events import (
    AgainTapped,
    Event,
    FilmToggled,
    LanguageChosen,
    NarrationTapped,
    Opened,
    SpeechStopped,
    TextSizeChosen,
    VolumeChanged,
    WentBack,
    WentHome,
)
from kiosk.dialogue.scene import Page, Scene

_SIMPLE: dict[str, Event] = {
    "back": WentBack(),
    "home": WentHome(),
    "louder": VolumeChanged(+10),
    "quieter": VolumeChanged(-10),
    "large_text": TextSizeChosen("large"),
    "standard_text": TextSizeChosen("standard"),
    "english": LanguageChosen("en"),
    "chinese": LanguageChosen("zh"),
    "again": AgainTapped(),
}


def event_for(answer: Answer, scene: Scene, centre: Centre) -> Event | None:
    """Return what the command means on this screen, or None where there is nothing to do."""
    if answer.command in _SIMPLE:
        return _SIMPLE[answer.command]
    if answer.command in ("open_hall", "open_exhibit") and answer.show:
        return Opened(Page.parse(answer.show))
    if answer.command == "play":
        return _play(answer, scene, centre)
    if answer.command in ("pause", "stop", "resume"):
        return _pause_or_resume(answer.command, scene)
    if answer.command == "narrate":
        return None if scene.narration and not scene.narration.paused else NarrationTapped()
    if answer.command in ("next", "previous"):
        return _neighbour(scene, centre, +1 if answer.command == "next" else -1)
    return None


def _play(answer: Answer, scene: Scene, centre: Centre) -> Event | None:
    if answer.show:
        return Opened(Page.parse(answer.show))
    if scene.page.name == "film":
        return FilmToggled() if scene.film_paused else None
    here = centre.exhibit(scene.page.exhibit)
    hall = centre.hall(scene.page.hall)
    exhibits = (here,) if here else hall.exhibits if hall else ()
    for exhibit in exhibits:
        if exhibit.videos:
            return Opened(Page("film", exhibit.hall, exhibit.id, exhibit.videos[0].id))
    return None


def _pause_or_resume(command: str, scene: Scene) -> Event | None:
    wants_pause = command != "resume"
    if scene.page.name == "film":
        return FilmToggled() if scene.film_paused != wants_pause else None
    if scene.narration and scene.narration.paused != wants_pause:
        return NarrationTapped()
    return SpeechStopped() if wants_pause else None


def _neighbour(scene: Scene, centre: Centre, step: int) -> Event | None:
    hall = centre.hall(scene.page.hall)
    ids = [exhibit.id for exhibit in hall.exhibits] if hall else []
    if not ids:
        return None
    at = ids.index(scene.page.exhibit) + step if scene.page.exhibit in ids else 0
    if not 0 <= at < len(ids):
        return None
    return Opened(Page("exhibit", scene.page.hall, ids[at]))
