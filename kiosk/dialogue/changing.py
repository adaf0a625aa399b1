"""Rules of changed content: shown at once, unless it would pull away what somebody is in the middle of."""

from __future__ import annotations

from kiosk.dialogue import events
from kiosk.dialogue.commands import Note, ShowContent
from kiosk.dialogue.scene import Page
from kiosk.dialogue.visit import Visit

_READING = 10.0  # seconds since the last touch for which somebody is taken to be reading the page


def content_changed(visit: Visit, event: events.ContentChanged) -> None:
    """Staff are told of problems at once; the content waits for its moment."""
    new = [problem for problem in event.problems if problem not in visit.scene.problems]
    visit.do(*(Note("fault", str(visit.scene.page), problem) for problem in new))
    visit.change(problems=event.problems)
    visit.fresh, visit.films = event, event.films
    adopt(visit)


def adopt(visit: Visit) -> None:
    """Show the content that is waiting, if there is any and nobody is in the middle of the old one."""
    fresh = visit.fresh
    if fresh is None or _in_the_middle(visit, fresh):
        return
    visit.fresh = None
    if fresh.centre is visit.centre:
        return
    same_page = _what(visit.scene.page, visit) == _what(visit.scene.page, fresh)
    visit.centre, visit.answers = fresh.centre, fresh.answers
    visit.do(ShowContent(fresh.centre))
    page = visit.existing(visit.scene.page)
    if page != visit.scene.page:
        visit.go(page, remember=False)
        return
    narration = visit.scene.narration if same_page else None
    visit.change(narration=narration, suggestions=visit.suggestions(page))


def _in_the_middle(visit: Visit, fresh: events.ContentChanged) -> bool:
    """Whether she is speaking, asked, or somebody watches or reads what has changed."""
    page = visit.scene.page
    if visit.speech.owner or visit.scene.ask is not None or visit.tour is not None:
        return True
    if page.name not in ("exhibit", "film") or _what(page, visit) == _what(page, fresh):
        return False
    watching = page.name == "film" and not visit.scene.film_paused and not visit.scene.film_failed
    return watching or visit.idle.quiet < _READING


def _what(page: Page, content: Visit | events.ContentChanged) -> object:
    """What the page is about: the exhibit, or the hall."""
    return content.centre.exhibit(page.exhibit) if page.exhibit else content.centre.hall(page.hall)
