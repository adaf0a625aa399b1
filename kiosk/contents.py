"""What the halls show now: read from its folder at the start, and again after each change."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.answering.answerer import Answerer
from kiosk.content.film_lengths import film_lengths
from kiosk.content.last_good import keep
from kiosk.content.load import load_centre
from kiosk.content.reading import Seen
from kiosk.content.stamps import stamp_of
from kiosk.dialogue.events import ContentChanged

log = logging.getLogger(__name__)


class Contents:
    """The content below `folder`; `last_good` is where copies of what was right are kept."""

    def __init__(
        self, folder: Path, last_good: Path, today: Callable[[], date] = date.today, preview: bool = False
    ) -> None:
        """In a `preview`, what visitors may not see is there too, with a mark."""
        self._folder, self._last_good, self._today = folder, last_good, today
        self._preview = preview
        self._seen: Seen = {}
        self.known = stamp_of(folder)  # how it looked before it was read

    def read(self) -> ContentChanged:
        """Return what is shown today, with its answers and what staff should mend. Any thread, one at a time."""
        loaded = load_centre(self._folder, self._last_good, self._seen)
        keep(loaded, self._folder, self._last_good)
        for problem in loaded.problems:
            log.warning("%s %s", problem.place, problem.message)
        whole, today = loaded.centre, self._today()
        centre = whole.for_preview(today) if self._preview else whole.for_visitors(today)
        problems = tuple(f"{problem.place} {problem.message}" for problem in loaded.problems)
        return ContentChanged(centre, Answerer(centre), problems, film_lengths(centre))
