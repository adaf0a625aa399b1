"""Her ear: a thread that owns microphone and speech model, and reports what it hears as events."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial

from kiosk.config import HearingConfig
from kiosk.content.model import Centre
from kiosk.hearing.attention import Attention
from kiosk.hearing.decoding import Model
from kiosk.hearing.expected import expected_of
from kiosk.hearing.health import Health
from kiosk.ports import Microphone, Post

log = logging.getLogger(__name__)


class Ear:
    """Listens when told to, one utterance at a time; between them it waits to be called, if it is set to.

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
        self._settings = settings
        self._load_model, self._microphone = load_model, microphone
        self._has_model = self._ended = self._may_renew = False
        self._aloud_changed = 0.0  # when, by the machine's clock that never jumps
        self._is_dry = False  # whether the microphone, a recording, has come to its end
        self._tap: Callable[[bytes], None] | None = None  # takes every block, for staff
        self._health, self._attention = Health(post), Attention(settings, post)
        self._orders: queue.Queue[Callable[[], None]] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="ear", daemon=True)

    def start(self) -> None:
        """Load the model and look for a microphone, on the ear's own thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when the microphone is closed (or after 1 s)."""
        self._orders.put(self._end)
        if self._thread.is_alive():
            self._thread.join(timeout=1)

    def listen(self) -> None:
        """Hear one utterance."""
        self._orders.put(self._begin)

    def finish(self) -> None:
        """End it, and report what was heard until now."""
        self._orders.put(self._attention.finish)

    def close(self) -> None:
        """End it, and forget what was heard."""
        self._orders.put(self._attention.close)

    def set_aloud(self, on: bool) -> None:
        """She, or a film, begins or ends to be heard in the hall; the ear does not listen to that."""
        self._orders.put(partial(self._set_aloud, on))

    def leave_out(self, seconds: float) -> None:
        """A cue sounds for so long from now; the ear does not listen to that."""
        self._orders.put(partial(self._leave_out, seconds))

    def set_content(self, centre: Centre) -> None:
        """Take visitors to speak about this content from now on."""
        self._orders.put(partial(self._expect, centre))

    def tap(self, sink: Callable[[bytes], None] | None) -> None:
        """Pass every block on to `sink` as well, on the ear's thread, and hold the microphone for that; None ends it."""
        self._orders.put(partial(self._set_tap, sink))

    def look_for_model(self) -> None:
        """A better model may be there: take it, from the next utterance on."""
        self._orders.put(self._renew_model)

    def _run(self) -> None:
        self._look()
        while not self._ended:
            if self._is_between_models:
                self._may_renew = self._has_model = False
                self._health.attempt("model", self._ready_model)
            if self._attention.is_listening or self._holds_microphone:
                self._health.attempt("ears", self._attend, awaited=self._attention.is_listening)
                self._attention.close()  # of what a broken microphone has cut off nothing is left
            else:
                self._await_order()

    @property
    def _is_deaf(self) -> bool:
        """Whether there is no sound to be had now, and perhaps later."""
        return self._is_dry or self._health.is_broken("ears", "model")

    @property
    def _holds_microphone(self) -> bool:
        """Whether there is somebody to hear for, and something to be heard."""
        if self._tap:
            return not self._is_dry and not self._health.is_broken("ears")
        return self._attention.wants_sound and not self._is_deaf

    def _await_order(self) -> None:
        """Wait for an order; meanwhile look after what is broken."""
        try:
            order = self._orders.get(timeout=self._settings.retry if self._is_deaf else None)
        except queue.Empty:
            self._look()
        else:
            order()

    def _attend(self) -> None:
        """Hold the microphone for as long as there is something to listen for."""
        self._is_dry = False
        with closing(self._microphone.blocks()) as blocks:
            for number, block in enumerate(blocks):
                if number == 0:
                    self._attention.resume(time.monotonic() - self._aloud_changed)
                self._health.well("ears")
                while not self._orders.empty():
                    self._orders.get()()
                if self._tap:
                    self._tap(block)
                self._attention.take(block)
                if self._ended or not (self._attention.wants_sound or self._tap) or self._is_between_models:
                    return
        self._is_dry = True
        self._attention.finish()

    def _begin(self) -> None:
        """Begin an utterance, if there is a model to hear it with."""
        self._health.attempt("model", self._ready_model, awaited=True)
        if self._has_model:
            self._attention.listen()

    def _set_tap(self, sink: Callable[[bytes], None] | None) -> None:
        self._tap = sink

    def _set_aloud(self, on: bool) -> None:
        self._attention.set_aloud(on)
        self._aloud_changed = time.monotonic()

    def _leave_out(self, seconds: float) -> None:
        self._attention.leave_out(seconds)
        self._aloud_changed = time.monotonic()

    def _renew_model(self) -> None:
        self._may_renew = True

    @property
    def _is_between_models(self) -> bool:
        return self._may_renew and not self._attention.is_listening

    def _end(self) -> None:
        self._ended = True

    def _look(self) -> None:
        """Find out what works."""
        self._is_dry = False
        self._health.attempt("model", self._ready_model)
        self._health.attempt("ears", self._ready_microphone)

    def _ready_model(self) -> None:
        if self._has_model:
            return
        model = self._load_model()
        self._attention.use(model)
        self._has_model = True
        self._health.well("model", "demo" if model.is_demo else "")
        if self._settings.wake:
            self._health.attempt("wake", self._ready_wake)

    def _ready_wake(self) -> None:
        self._attention.wait()
        self._health.well("wake")

    def _ready_microphone(self) -> None:
        self._microphone.probe()
        self._health.well("ears")

    def _expect(self, centre: Centre) -> None:
        left_out = self._attention.expect(expected_of(centre))
        if left_out:
            log.info("the speech model has no words for: %s", "、".join(left_out))
