"""Rules of going from page to page, and of how a page looks."""

from __future__ import annotations

from kiosk.dialogue import events, guiding, presence, telling, wishing
from kiosk.dialogue.commands import Note, SetVolume
from kiosk.dialogue.scene import Page
from kiosk.dialogue.visit import Visit
from kiosk.dialogue.wayfinding import take_there


def touched(visit: Visit, event: events.Touched) -> None:
    """Any touch is a sign of life; what it meant follows as an event of its own."""


def opened(visit: Visit, event: events.Opened) -> None:
    """A tile, card or link leads to its page. Nobody needs a way back to the film before this one."""
    if event.page.name == "way" and take_there(visit, event.page.hall, event.page.exhibit, aloud=False):
        return
    visit.close_sheet()
    guiding.leave(visit)
    from_film_to_film = visit.scene.page.name == event.page.name == "film"
    visit.go(event.page, remember=not from_film_to_film and not visit.scene.film_failed)


def went_back(visit: Visit, event: events.WentBack) -> None:
    """The page before this one."""
    visit.close_sheet()
    if guiding.shows_film(visit):
        guiding.film_over(visit)
        return
    guiding.leave(visit)
    visit.go(visit.journey.back(visit.scene.page), remember=False)


def went_home(visit: Visit, event: events.WentHome) -> None:
    """Home, where a tour ends; a visit to a hall's own screen begins in that hall."""
    visit.close_sheet()
    guiding.drop(visit)
    begins = visit.scene.page.name == "attract"
    visit.go(Page("hall", visit.settings.hall) if begins and visit.settings.hall else Page("home"))
    if begins:
        presence.greet(visit)


def film_toggled(visit: Visit, event: events.FilmToggled) -> None:
    """Play or pause; a tour that shows the film waits with it."""
    if visit.scene.page.name == "film":
        visit.change(film_paused=not visit.scene.film_paused)
        guiding.film_toggled(visit)


def film_ended(visit: Visit, event: events.FilmEnded) -> None:
    """Back to where the film was opened; a tour goes on."""
    page = visit.scene.page
    if page.name == "film" and page.film == event.film:
        visit.do(Note("film", str(page), event.film, seconds=round(visit.journey.on_page, 1)))
        visit.go(visit.journey.back(page), remember=False)
        guiding.film_over(visit)


def film_failed(visit: Visit, event: events.FilmFailed) -> None:
    """Say so on the page, and offer the text instead."""
    page = visit.scene.page
    visit.do(Note("fault", str(page), f"{event.film}: {event.reason}"))
    if page.name == "film" and page.film == event.film:
        visit.change(film_failed=True)
        guiding.film_over(visit)


def language_chosen(visit: Visit, event: events.LanguageChosen) -> None:
    """The screen changes its language; what was being said in the old one ends, and a tour goes on in the new one."""
    visit.close_sheet()
    if event.language == visit.scene.language:
        return
    if visit.speech.owner != "tour":
        visit.hush()
    visit.change(language=event.language, narration=None)
    visit.change(suggestions=visit.suggestions(visit.scene.page))
    wishing.retell(visit)


def text_size_chosen(visit: Visit, event: events.TextSizeChosen) -> None:
    """Larger or standard letters, on every page."""
    visit.change(text_size=event.size)


def reach_chosen(visit: Visit, event: events.ReachChosen) -> None:
    """Everything lower on the screen, or where it usually is, on every page."""
    if event.low and visit.settings.low_already:
        telling.aside(visit, "low_already")
    else:
        visit.change(low_reach=event.low)


def code_asked(visit: Visit, event: events.CodeAsked) -> None:
    """The QR code of an exhibit that leads to a web address comes, or goes."""
    exhibit = visit.centre.exhibit(visit.scene.page.exhibit)
    there = visit.scene.page.name == "exhibit" and exhibit is not None and bool(exhibit.qr)
    visit.change(code=event.shown and there)


def volume_changed(visit: Visit, event: events.VolumeChanged) -> None:
    """Louder or quieter, within bounds; from silence back to where it usually is. It is heard, or shown."""
    before = visit.scene.volume
    louder = visit.settings.volume if before == 0 and event.step > 0 else before + event.step
    percent = min(100, max(0, louder))
    visit.change(volume=percent)
    visit.do(SetVolume(percent))
    if visit.scene.page.name != "film" and visit.scene.narration is None and visit.tour is None:
        telling.aside(visit, "volume", n=percent)
