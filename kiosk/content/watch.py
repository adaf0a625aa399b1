"""Notice that staff have changed the content, once they have finished saving it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from watchfiles import watch

from kiosk.content.stamps import Stamp, stamp_of

log = logging.getLogger(__name__)

_STABLE = 0.5  # seconds without a further change: half a file, or half of a `git pull`, is not looked at
_LONGEST = 2.5  # times as long: then what has changed so far is looked at even so


class ContentWatcher:
    """Calls `changed` on a thread of its own after a change below `folder`, and when a new day begins.

    The folder is watched rather than its files, because editors save by putting a new file in the old
    one's place. It may be moved away, and come back.
    """

    def __init__(
        self,
        folder: Path,
        changed: Callable[[], object],
        today: Callable[[], date] = date.today,
        stable: float = _STABLE,
        known: Stamp | None = None,
    ) -> None:
        """`stable` is for how many seconds nothing may change before a change is told.

        `known` is how the folder looked when it was read: what was saved between that and `start` is a change, too.
        """
        self._folder, self._changed, self._today = folder, changed, today
        self._stable, self._known = stable, known
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="content", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End; returns when the last call of `changed` has come back (or after 1 s)."""
        self._stop.set()
        self._thread.join(timeout=1)

    def _run(self) -> None:
        there = self._identity()
        while not self._stop.is_set():
            if there is None:
                self._stop.wait(self._stable)
            else:
                self._watch(there)
            if (now := self._identity()) != there:
                there = now
                self._tell()

    def _watch(self, there: tuple[int, int]) -> None:
        """Watch this very folder for as long as it is in its place."""
        day, pause = self._today(), int(self._stable * 1000)
        try:
            for changes in watch(
                self._folder,
                stop_event=self._stop,
                step=pause,
                debounce=int(pause * _LONGEST),
                rust_timeout=pause,  # how often to look whether the folder itself, or the date, has changed
                yield_on_timeout=True,
                raise_interrupt=False,
            ):
                if self._identity() != there:
                    return
                if changes or self._today() != day or self._was_late():
                    day = self._today()
                    self._tell()
        except OSError as error:  # it went away just now, or the system watches too much already
            log.warning("the content folder cannot be watched: %s", error)
            self._stop.wait(self._stable)

    def _was_late(self) -> bool:
        """Say, once it is being watched, whether something was saved before that."""
        known, self._known = self._known, None
        return known is not None and stamp_of(self._folder) != known

    def _tell(self) -> None:
        if self._stop.is_set():
            return
        try:
            self._changed()
        except Exception:  # the next change must be noticed all the same
            log.exception("changed content could not be taken over")

    def _identity(self) -> tuple[int, int] | None:
        """Which folder lies at the path; None when there is none."""
        try:
            state = self._folder.stat()
        except OSError:
            return None
        return state.st_dev, state.st_ino
