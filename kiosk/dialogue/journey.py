"""Where the visitor has been: the way back, and how long each page was looked at."""

from __future__ import annotations

from kiosk.dialogue.commands import Note
from kiosk.dialogue.scene import Page

_LONGEST = 20  # pages of way back that anybody could remember


def parent(page: Page) -> Page:
    """The page one level up: a film's exhibit, an exhibit's hall, the place of a way, otherwise home."""
    if page.name == "film" or (page.name == "way" and page.exhibit):
        return Page("exhibit", page.hall, page.exhibit)
    if page.name in ("exhibit", "way"):
        return Page("hall", page.hall)
    return Page("home")


class Journey:
    """The pages behind a visitor. Time is counted by `wait`, in seconds."""

    def __init__(self) -> None:
        self._behind: list[Page] = []
        self._on_page = 0.0
        self._visit = 0.0

    @property
    def on_page(self) -> float:
        """Seconds on the present page."""
        return self._on_page

    def wait(self, seconds: float) -> None:
        """Time goes by on the present page."""
        self._on_page += seconds
        self._visit += seconds

    def back(self, page: Page) -> Page:
        """Take one step back; without a way back, one level up."""
        return self._behind.pop() if self._behind else parent(page)

    def turn(self, old: Page, new: Page, remember: bool) -> list[Note]:
        """Leave `old` for `new`; returns what the journal should know."""
        notes = self._looked_at(old)
        if old.name == "attract":
            self._visit = 0.0
            notes = [Note("visit", str(new))]
        elif self._behind and self._behind[-1] == new:
            self._behind.pop()  # whoever turns to the page before has gone back to it
        elif remember and new.name != "home":
            self._behind = [*self._behind, old][-_LONGEST:]
        if new.name == "home":
            self._behind = []
        return notes

    def leave(self, page: Page) -> list[Note]:
        """The visit ends on `page`."""
        notes = [*self._looked_at(page), Note("leave", str(page), seconds=self._visit)]
        self._behind, self._visit = [], 0.0
        return notes

    def _looked_at(self, page: Page) -> list[Note]:
        seconds, self._on_page = self._on_page, 0.0
        return [] if page.name == "attract" else [Note("page", str(page), seconds=round(seconds, 1))]
