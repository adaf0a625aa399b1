"""Which page is where. Pages are imported after the first frame."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from kiosk.screens.context import Context
from kiosk.screens.pages.page import Page

_PAGES = {
    "attract": "AttractPage",
    "home": "HomePage",
    "search": "SearchPage",
    "tours": "ToursPage",
    "tour": "TourPage",
    "hall": "HallPage",
    "exhibit": "ExhibitPage",
    "film": "FilmPage",
    "way": "WayPage",
    "feedback": "FeedbackPage",
}


def import_pages() -> Iterator[None]:
    """Import one with each step: some take 30 ms."""
    for name in _PAGES:
        import_module(f"{__package__}.{name}")
        yield


def make_page(name: str, context: Context) -> Page:
    """Make the page of that name."""
    made: Page = getattr(import_module(f"{__package__}.{name}"), _PAGES[name])(context)
    return made
