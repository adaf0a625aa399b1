"""What the wheels report, and how long they wait in tests."""

from __future__ import annotations

import queue
from typing import Any

from stub import WAIT

from kiosk.dialogue.events import Event
from kiosk.wheels.base_rosbridge import Patience

WAY = ((8.0, 11.0), (35.0, 11.0), (35.0, 13.0))
# What a test waits for comes at once; what it does not, never on a busy machine.
CALM = Patience(
    feedback=60, leave=60, charge=60, again=0.3, recharge=0.3, settle=0.3, obey=60, retry=0.3, ping=60
)


class Posted:
    """What the wheels have reported."""

    def __init__(self) -> None:
        self.events: queue.Queue[Event] = queue.Queue()
        self.passed: list[Event] = []  # by `until`

    def until(self, wanted: type[Event]) -> Any:
        """The next report of this kind."""
        while True:
            event = self.events.get(timeout=WAIT)
            self.passed.append(event)
            if isinstance(event, wanted):
                return event

    def of(self, kind: type[Event]) -> list[Any]:
        """All reports of this kind that have been passed."""
        return [event for event in self.passed if isinstance(event, kind)]
