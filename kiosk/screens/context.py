"""What every page is given: what to show, where to report touches, how things look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import get_args

from kiosk.content.model import Centre, Language
from kiosk.content.tour import Tour
from kiosk.ports import Post
from kiosk.screens.theme import Theme
from kiosk.screens.wording import words
from kiosk.touring.compose import composing
from kiosk.touring.options import Telling
from kiosk.touring.plan import Plan


@dataclass(frozen=True)
class Context:
    """Handed to the constructor of each page. A change of content, language or size makes new pages."""

    centre: Centre
    post: Post
    theme: Theme
    call_staff: Callable[[], None] = lambda: None  # opens the staff's way in
    loudness: Callable[[], float] = lambda: 1.0  # how loud films are now, as a part of their usual volume
    plans: dict[tuple[str, Language], Plan] = field(default_factory=dict)  # of the same content

    def plan(self, tour: Tour) -> Plan:
        """Return what a tour comes to. Composing takes a few frames' time, so it is done once, and for what is shown."""
        for _ in self.planning(tour):
            pass
        return self.plans[tour.id, self.theme.language]

    def planning(self, tour: Tour) -> Iterator[None]:
        """Compose a tour in steps, if that has not been done."""
        language = self.theme.language
        if (tour.id, language) not in self.plans:
            self.plans[tour.id, language] = yield from composing(self.centre, tour, Telling(language))

    def compose(self) -> Iterator[None]:
        """Compose all tours in both languages, in steps."""
        for language in get_args(Language):
            context = replace(self, theme=replace(self.theme, language=language))
            for tour in self.centre.tours:
                yield from context.planning(tour)

    def say(self, key: str, **values: object) -> str:
        """Return the interface's words for `key` in the visitor's language."""
        return words(key, self.theme.language, **values)
