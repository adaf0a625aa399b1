"""Her ear: a thread that owns microphone and recogniser, and reports what it hears as events."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Literal, Protocol

from kiosk.config import HearingConfig
from kiosk.dialogue.events import Failed, Heard, Level, Ready
from kiosk.hearing.sound import RATE, level
from kiosk.ports import DeviceError, Microphone, Post, Recogniser

log = logging.getLogger(__name__)

_END_SILENCE = 1.2  # seconds without a new word after which an utterance is over

Order = Literal["listen", "finish", "close", "stop"]


class Model(Protocol):
    """What the ear needs of a speech model."""

    @property
    def is_demo(self) -> bool:
        """Whether it is the demonstration model."""

    def recogniser(self) -> Recogniser:
        """Return a fresh recogniser for one utterance."""


class Ear:
    """Listens when told to, one utterance at a time.

    `load_model` and `open_microphone` may raise DeviceError at any time: the ear says so once and
    tries again every `retry` seconds, and whenever it is asked to listen.
    """

    def __init__(
        self,
        settings: HearingConfig,
        load_model: Callable[[], Model],
        open_microphone: Callable[[], Microphone],
        post: Post,
    ) -> None:
        self._settings, self._post = settings, post
        self._load_model, self._open_microphone = load_model, open_microphone
        self._model: Model | None = None
        self._broken: dict[str, str] = {}  # part → reason, as last reported
        self._well_parts: set[str] = set()
        self._orders: queue.Queue[Order] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="ear", daemon=True)

    def start(self) -> None:
        """Load the model and look for a microphone, on the ear's own thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when the microphone is closed (or after 3 s)."""
        self._orders.put("stop")
        if self._thread.is_alive():
            self._thread.join(timeout=3)

    def listen(self) -> None:
        """Open the microphone for one utterance."""
        self._orders.put("listen")

    def finish(self) -> None:
        """Close it, and report what was heard until now."""
        self._orders.put("finish")

    def close(self) -> None:
        """Close it, and forget what was heard."""
        self._orders.put("close")

    def _run(self) -> None:
        self._ready_model()
        self._ready_microphone()
        order: Order | None = None
        while order != "stop":
            try:
                order = self._orders.get(timeout=self._settings.retry if self._broken else None)
            except queue.Empty:
                self._ready_model()
                self._ready_microphone()
            while order == "listen":
                order = self._listen()

    def _ready_model(self) -> bool:
        if self._model is None:
            try:
                self._model = self._load_model()
            except DeviceError as error:
                return self._report("model", error)
            self._well("model", "demo" if self._model.is_demo else "")
        return True

    def _ready_microphone(self) -> bool:
        try:
            self._open_microphone().probe()
        except DeviceError as error:
            return self._report("ears", error)
        self._well("ears")
        return True

    def _listen(self) -> Order | None:
        """Hear one utterance; return the order that ended it early, if one did."""
        if not self._ready_model() or self._model is None:
            return None
        microphone, recogniser = self._open_microphone(), self._model.recogniser()
        try:
            order, words = self._hear(microphone, recogniser)
        except DeviceError as error:
            self._report("ears", error)
            return None
        finally:
            microphone.close()
        if order in (None, "finish"):
            self._post(Heard(words))
            return None
        return order

    def _hear(self, microphone: Microphone, recogniser: Recogniser) -> tuple[Order | None, str]:
        words, quiet, heard = "", 0.0, 0.0
        for block in microphone.blocks():
            self._well("ears")
            if not self._orders.empty():
                return self._orders.get(), recogniser.final()
            recogniser.feed(block)
            seconds = len(block) / 2 / RATE
            heard, quiet = heard + seconds, quiet + seconds
            self._post(Level(level(block)))
            if (partial := recogniser.partial()) != words:
                words, quiet = partial, 0.0
                self._post(Heard(words, final=False))
            if (words and quiet >= _END_SILENCE) or heard >= self._settings.longest:
                break
        return None, recogniser.final()

    def _report(self, part: Literal["ears", "model"], error: DeviceError) -> bool:
        # A listener waits for an answer each time, so the failure is posted each time.
        if self._broken.get(part) != str(error):
            log.warning("%s: %s", part, error)
        self._broken[part] = str(error)
        self._well_parts.discard(part)
        self._post(Failed(part, str(error)))
        return False

    def _well(self, part: Literal["ears", "model"], note: str = "") -> None:
        if part in self._well_parts:
            return
        self._broken.pop(part, None)
        self._well_parts.add(part)
        self._post(Ready(part, note))
