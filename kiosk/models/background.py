"""Fetches the official model while she is at work already, if there is a network."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence

from kiosk.models.catalogue import DEMONSTRATION, OFFICIAL
from kiosk.models.shelf import Shelf
from kiosk.ports import DeviceError

log = logging.getLogger(__name__)

_WAITS = (10.0, 600.0, 3600.0)  # seconds before each attempt; the first lets the start go before


class ModelDownload:
    """A thread of low priority that installs the official model, and then says so by `arrived`."""

    def __init__(
        self,
        shelf: Shelf,
        arrived: Callable[[], None],
        wish: str = OFFICIAL,
        waits: Sequence[float] = _WAITS,
    ) -> None:
        self._shelf, self._arrived, self._wish, self._waits = shelf, arrived, wish, waits
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="model download", daemon=True)

    def start(self) -> None:
        """Begin, if she has nothing better than the demonstration to hear with."""
        if self._shelf.fixed is None and self._shelf.best().name == DEMONSTRATION:
            self._thread.start()

    def stop(self) -> None:
        """End at the next block; what has come is kept."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(timeout=1)

    def _run(self) -> None:
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)  # Linux: of this thread only
        for wait in self._waits:
            if self._ended.wait(wait):
                return
            from kiosk.models.install import Source, install  # an HTTP client takes a while to import

            try:
                install(Source.of(self._wish), self._shelf.installed, self._go_on)
            except _Ended:
                return
            except DeviceError as error:
                log.info("the official speech model could not be fetched: %s", error)
            except Exception:
                log.exception("the official speech model could not be fetched")
            else:
                log.info("the official speech model has been installed")
                self._arrived()
                return

    def _go_on(self, *_: object) -> None:
        if self._ended.is_set():
            raise _Ended


class _Ended(BaseException):
    """She is ending; not an error that anybody may handle."""
