"""A spoken command becomes the events that the matching touches would have posted.

So there is one behaviour for each wish, however it is uttered.
"""

from __future__ import annotations

from kiosk.answering.answer import Answer, Command
from kiosk.content.model import Centre
from kiosk.dialogue.events import (
    AgainAsked,
    CodeAsked,
    Event,
    FilmsDeclined,
    FilmToggled,
    LanguageChosen,
    NarrationTapped,
    Opened,
    RateChosen,
    Rated,
    ReachChosen,
    SpeechStopped,
    TalkStarted,
    TextSizeChosen,
    TourEnded,
    TourPaused,
    TourShortened,
    TourStarted,
    TourStepped,
    VolumeChanged,
    WentBack,
    WentHome,
)
from kiosk.dialogue.scene import Page, Rating, Scene, Tour

_SIMPLE: dict[str, Event] = {
    "back": WentBack(),
    "home": WentHome(),
    "large_text": TextSizeChosen("large"),
    "standard_text": TextSizeChosen("standard"),
    "low_reach": ReachChosen(True),
    "usual_reach": ReachChosen(False),
    "english": LanguageChosen("en"),
    "chinese": LanguageChosen("zh"),
    "again": AgainAsked(),
    "again_sentence": AgainAsked(sentence=True),
    "ask": TalkStarted(),
    "no_films": FilmsDeclined(),
    "usual_rate": RateChosen(100),
    "rate": Opened(Page("feedback")),
}
_VOLUME = {"louder": +10, "quieter": -10, "mute": -100}
_RATINGS: dict[str, Rating] = {"rate_good": "good", "rate_fair": "fair", "rate_poor": "poor"}
_STEP, _SLOWEST, _FASTEST = 20, 60, 140  # percent of the usual speed

# What she says where there is nothing to do; the keys of wording.py.
NOTHING_TO_DO: dict[Command, str] = {
    "play": "no_film",
    "next": "no_more",
    "previous": "no_more",
    "resume": "nothing_to_resume",
    "narrate": "nothing_to_narrate",
    "shorter_tour": "no_tour",
    "how_far": "no_tour",
    "take_away": "no_code",
}


def slower(rate: int) -> RateChosen:
    """One step more slowly than now, within bounds."""
    return RateChosen(max(_SLOWEST, rate - _STEP))


def faster(rate: int) -> RateChosen:
    """One step more quickly than now, within bounds."""
    return RateChosen(min(_FASTEST, rate + _STEP))


def events_for(answer: Answer, scene: Scene, centre: Centre) -> tuple[Event, ...]:
    """Return what the command means on this screen, () where there is nothing to do."""
    if answer.command in _VOLUME:
        # Whoever wanted to hear better wants to hear the rest.
        interrupted = scene.narration is not None and scene.narration.paused and answer.command != "mute"
        return (VolumeChanged(_VOLUME[answer.command]), *((NarrationTapped(),) if interrupted else ()))
    event = _event_for(answer, scene, centre)
    return (event,) if event else ()


def _event_for(answer: Answer, scene: Scene, centre: Centre) -> Event | None:
    command = answer.command
    if scene.code and command in ("back", "stop"):
        return CodeAsked(False)
    if scene.tour and (event := _of_tour(answer, scene, scene.tour)):
        return event
    if command in _SIMPLE:
        return _SIMPLE[command]
    if command in ("slower", "faster"):
        return slower(scene.rate) if command == "slower" else faster(scene.rate)
    if command in _RATINGS:  # elsewhere nobody has been asked yet
        return Rated(_RATINGS[command]) if scene.feedback else _SIMPLE["rate"]
    if command in ("open_hall", "open_exhibit") and answer.show:
        return Opened(Page.parse(answer.show))
    if command == "play":
        return _play(answer, scene, centre)
    if command in ("pause", "stop", "resume"):
        return _pause_or_resume(command, scene)
    if command == "take_away":
        exhibit = centre.exhibit(scene.page.exhibit)
        return CodeAsked(True) if scene.page.name == "exhibit" and exhibit and exhibit.qr else None
    if command == "narrate":
        return NarrationTapped() if scene.page.name in ("hall", "exhibit") else None
    if command in ("next", "previous"):
        return _next(scene, centre, +1 if command == "next" else -1)
    if command in ("next_stop", "previous_stop"):
        return _next_hall(scene, centre, +1 if command == "next_stop" else -1)
    if command == "tour":
        return TourStarted(answer.tour, answer.minutes)
    if command == "shorter_tour":
        return _in_minutes(answer)
    if command == "skip":
        return _skip(scene, centre)
    if command == "end_tour":
        return WentBack() if scene.page.name == "film" else WentHome()
    return None


def _of_tour(answer: Answer, scene: Scene, tour: Tour) -> Event | None:
    """What a command means to a tour under way, None where it means the same as without one."""
    command = answer.command
    if command == "back" and scene.page.name == "tour" and tour.number:
        return TourStepped(-1)
    if command in ("faster", "shorter_tour"):
        return TourShortened(answer.minutes)
    if command in ("next", "previous"):
        return TourStepped(+1 if command == "next" else -1)
    if command in ("next_stop", "previous_stop"):
        on_the_way = tour.going and tour.waiting
        step = +1 if command == "next_stop" else -1
        return TourStarted() if on_the_way and step > 0 else TourStepped(step)
    if command == "go_ahead":
        return TourStarted() if tour.waiting or tour.going else TourStepped(+1)
    if command == "skip" and scene.page.name != "film":
        return TourStepped(+1)
    return TourEnded() if command == "end_tour" else None


def _play(answer: Answer, scene: Scene, centre: Centre) -> Event | None:
    if answer.show:
        return Opened(Page.parse(answer.show))
    if scene.page.name == "film":
        return FilmToggled() if scene.film_paused else _film_goes_on(scene)
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
        if scene.film_paused != wants_pause:
            return FilmToggled()
        return SpeechStopped() if wants_pause else _film_goes_on(scene)
    if scene.narration and scene.narration.paused != wants_pause:
        return NarrationTapped()
    if scene.tour:
        return TourPaused() if wants_pause else TourStarted()
    return SpeechStopped() if wants_pause else None


def _film_goes_on(scene: Scene) -> Event:
    """What leaves a film that plays as it is, and the tour that shows it."""
    return TourStarted() if scene.tour else SpeechStopped()


def _skip(scene: Scene, centre: Centre) -> Event:
    """The film, the exhibit or what is being read: whatever one is in the middle of."""
    if scene.page.name == "film":
        return WentBack()
    return _next(scene, centre, +1) or SpeechStopped()


def _next(scene: Scene, centre: Centre, step: int) -> Event | None:
    """The film or the exhibit that comes after this one."""
    if scene.page.name == "film":
        return next_film(scene.page, centre, step)
    hall = centre.hall(scene.page.hall)
    exhibits = [Page("exhibit", e.hall, e.id) for e in hall.exhibits] if hall else []
    return _beside(scene.page, exhibits, step)


def next_film(page: Page, centre: Centre, step: int = +1) -> Event | None:
    """The way to the film that lies so many further in the centre; None behind the last one."""
    films = [Page("film", e.hall, e.id, v.id) for e in centre.exhibits for v in e.videos]
    return _beside(page, films, step)


def _in_minutes(answer: Answer) -> Event | None:
    """Whoever says how much time there is before a tour wants one that fits."""
    return TourStarted(minutes=answer.minutes) if answer.minutes else None


def _next_hall(scene: Scene, centre: Centre, step: int) -> Event:
    """The hall beside this one."""
    return (
        _beside(Page("hall", scene.page.hall), [Page("hall", hall.id) for hall in centre.halls], step)
        or WentHome()
    )


def _beside(page: Page, pages: list[Page], step: int) -> Event | None:
    """Return the way to the page that lies so many further; from outside to the first."""
    at = pages.index(page) + step if page in pages else 0
    return Opened(pages[at]) if 0 <= at < len(pages) else None
