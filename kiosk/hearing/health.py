"""Which parts of the ear work: told once when it changes, and again where somebody waits for an answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from kiosk.dialogue.events import Failed, PartName, Ready
from kiosk.ports import DeviceError, Post

log = logging.getLogger(__name__)

T = TypeVar("T")


class Health:
    """Reports by `post`."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._reasons: dict[PartName, str] = {}  # why a part does not work, as last reported
        self._well: dict[PartName, str] = {}  # what works, each with the note that was reported

    def is_broken(self, *parts: PartName) -> bool:
        """Whether one of these parts does not work."""
        return any(part in self._reasons for part in parts)

    def attempt(self, part: PartName, work: Callable[[], T], awaited: bool = False) -> T | None:
        """Do something that may fail: a failure is reported, and never ends the thread."""
        try:
            return work()
        except DeviceError as error:
            self.failed(part, str(error), awaited)
        except Exception:
            log.exception("the ear's %s failed", part)
            self.failed(part, "听的时候程序出了错，过一会儿会再试；详情在日志里", awaited)
        return None

    def failed(self, part: PartName, reason: str, awaited: bool = False) -> None:
        """Report a failure; one that is known already only where somebody waits for an answer."""
        known = self._reasons.get(part) == reason
        if not known:
            log.warning("%s: %s", part, reason)
        self._reasons[part] = reason
        self._well.pop(part, None)
        if awaited or not known:
            self._post(Failed(part, reason))

    def well(self, part: PartName, note: str = "") -> None:
        """Report that a part works (again), or works otherwise than before."""
        if self._well.get(part) == note:
            return
        self._reasons.pop(part, None)
        self._well[part] = note
        self._post(Ready(part, note))
