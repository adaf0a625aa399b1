"""What is measured with five hundred exhibits, and what is counted there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kiosk.content.model import Centre, Text
from kiosk.content.tour import Tour
from kiosk.dialogue.scene import Page, Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.preview import sample
from tools.bench.large import large_centre
from tools.bench.screens.changes import Change
from tools.screens.touches import press

_EXHIBITS, _EACH, _TOURS = 500, 4, 40


def many() -> Centre:
    """Return a centre of 500 exhibits in eight halls, with forty tours."""
    tours = tuple(Tour(id=f"tour{n}", title=Text(zh=f"第{n}条路线"), minutes=10 + n) for n in range(_TOURS))
    return large_centre(_EXHIBITS * _EACH, each=_EACH).model_copy(update={"tours": tours})


def changes(app: KioskApp, centre: Centre) -> Iterator[Change]:
    """Yield them; each is about to be made when it is asked for."""
    largest = max(centre.halls, key=lambda hall: len(hall.exhibits))
    home, search = sample("home", centre), sample("search", centre)
    hall, exhibit = sample(f"hall:{largest.id}", centre), sample(f"exhibit:{largest.exhibits[0].id}", centre)
    letter = _letter(centre)
    yield Change(f"home → hall of {len(largest.exhibits)}", home, (partial(app.show, hall),))
    yield Change("hall: next page", hall, (partial(_press, app, "下一页"),))
    yield Change("hall → exhibit", hall, (partial(app.show, exhibit),))
    yield Change("home → search", home, (partial(app.show, search),))
    yield Change("search: a letter", search, (partial(_press, app, letter),))
    yield Change("search: next page", search, (partial(_press, app, "下一页"),))
    yield Change(f"home → {_TOURS} tours", home, (partial(app.show, Scene(Page("tours"), parts=home.parts)),))


def _letter(centre: Centre) -> str:
    """Return the letter with which most exhibits begin."""
    from kiosk.answering.initials import Initials

    index = Initials(centre, "zh")
    return max(index.following("", ""), key=lambda letter: len(index.find(letter, "")))


def _press(app: KioskApp, words: str) -> None:
    press(app.root.page, words)
