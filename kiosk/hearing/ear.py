"""Her ear: a thread that owns microphone and recogniser, and reports what it hears as events."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import Literal, Protocol, TypeVar

from kiosk.config import HearingConfig
from kiosk.dialogue.events import Failed, Heard, Level, Ready
from kiosk.hearing.sound import RATE, level
from kiosk.ports import DeviceError, Microphone, Post, Recogniser

log = logging.getLogger(__name__)

_END_SILENCE = 1.2  # seconds without a new word after which an utterance is over

Order = Literal["listen", "finish", "close", "stop"]
Part = Literal["ears", "model"]
T = TypeVar("T")


class Model(Protocol):
    """What the ear needs of a speech model."""

    @property
    def is_demo(self) -> bool:
        """Whether it is the demonstration model."""

    def recogniser(self) -> Recogniser:
        """Return a fresh recogniser for one utterance."""


class Ear:
    """Listens when told to, one utterance at a time.

    Model and microphone may raise DeviceError at any time: the ear says so, and tries again every
    `retry` seconds, and whenever it is asked to listen.
    """

    def __init__(
        self,
        settings: HearingConfig,
        load_model: Callable[[], Model],
        microphone: Microphone,
        post: Post,
    ) -> None:
        self._settings, self._post = settings, post
        self._load_model, self._microphone = load_model, microphone
        self._model: Model | None = None
        self._broken: dict[str, str] = {}  # part → reason, as last reported
        self._well_parts: set[str] = set()
        self._orders: queue.Queue[Order] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="ear", daemon=True)

    def start(self) -> None:
        """Load the model and look for a microphone, on the ear's own thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when the microphone is closed (or after 1 s)."""
        self._orders.put("stop")
        if self._thread.is_alive():
            self._thread.join(timeout=1)

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
        self._look()
        order: Order | None = None
        while order != "stop":
            try:
                order = self._orders.get(timeout=self._settings.retry if self._broken else None)
            except queue.Empty:
                self._look()
            while order == "listen":
                order = self._listen()

    def _look(self) -> None:
        """Find out what works."""
        self._try("model", self._ready_model)
        self._try("ears", self._ready_microphone)

    def _ready_model(self) -> Model:
        if self._model is None:
            self._model = self._load_model()
        self._well("model", "demo" if self._model.is_demo else "")
        return self._model

    def _ready_microphone(self) -> None:
        self._microphone.probe()
        self._well("ears")

    def _listen(self) -> Order | None:
        """Hear one utterance; return the order that ended it early, if one did."""
        model = self._try("model", self._ready_model, awaited=True)
        if model is None:
            return None
        return self._try("ears", lambda: self._hear(model.recogniser()), awaited=True)

    def _hear(self, recogniser: Recogniser) -> Order | None:
        with closing(self._microphone.blocks()) as blocks:
            order = self._follow(blocks, recogniser)
        if order in (None, "finish"):
            self._post(Heard(recogniser.final()))
            return None
        return order

    def _follow(self, blocks: Iterable[bytes], recogniser: Recogniser) -> Order | None:
        """Report words while they come, until the speaker has ended, or an order ends it."""
        words, quiet, heard = "", 0.0, 0.0
        for block in blocks:
            self._well("ears")
            if not self._orders.empty():
                return self._orders.get()
            recogniser.feed(block)
            seconds = len(block) / 2 / RATE
            heard, quiet = heard + seconds, quiet + seconds
            self._post(Level(level(block)))
            if (partial := recogniser.partial()) != words:
                words, quiet = partial, 0.0
                self._post(Heard(words, final=False))
            if (words and quiet >= _END_SILENCE) or heard >= self._settings.longest:
                break
        return None

    def _try(self, part: Part, work: Callable[[], T], awaited: bool = False) -> T | None:
        """Do something that may fail: a failure is reported, and never ends the ear's thread."""
        try:
            return work()
        except DeviceError as error:
            self._report(part, str(error), awaited)
        except Exception:
            log.exception("the ear's %s failed", part)
            self._report(part, "听的时候程序出了错，过一会儿会再试；详情在日志里", awaited)
        return None

    def _report(self, part: Part, reason: str, awaited: bool) -> None:
        """Post a failure; one that is known already only where somebody waits for an answer."""
        known = self._broken.get(part) == reason
        if not known:
            log.warning("%s: %s", part, reason)
        self._broken[part] = reason
        self._well_parts.discard(part)
        if awaited or not known:
            self._post(Failed(part, reason))

    def _well(self, part: Part, note: str = "") -> None:
        if part in self._well_parts:
            return
        self._broken.pop(part, None)
        self._well_parts.add(part)
        self._post(Ready(part, note))
