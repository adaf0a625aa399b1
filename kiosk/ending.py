"""When the program is to end: on a signal, in good order, and within a few seconds."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable
from functools import partial

log = logging.getLogger(__name__)

_LONGEST = 2.8  # seconds that ending in good order may take
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")  # Ctrl-C, a service manager, a closed terminal


class Ending:
    """`asked` turns true when the program is to end; the main loop looks at it in every frame.

    As long as it is `starting` there is no loop, and Kivy swallows exceptions: a signal calls `leave`.
    """

    def __init__(self, leave: Callable[[], None]) -> None:
        """Take signals from now on. Only the main thread may do this."""
        self.asked = False
        self.starting = True
        self._leave = leave
        for name in _SIGNALS:
            if number := getattr(signal, name, None):  # Windows has no SIGHUP
                signal.signal(number, lambda *_: self._ask())

    def _ask(self) -> None:
        if not self.asked:
            self.asked = True
            limit(_LONGEST, partial(os._exit, 1))
        if self.starting:
            self._leave()


def limit(seconds: float, then: Callable[[], None]) -> None:
    """Do `then` if we are still there after so long: some part hangs, and nobody shall have to wait for it."""

    def give_up() -> None:
        log.error("some part did not stop in time")
        then()

    timer = threading.Timer(seconds, give_up)
    timer.daemon = True
    timer.start()
