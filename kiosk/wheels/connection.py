"""The connection to rosbridge: it comes back by itself, and notices when the other side falls silent."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.wheels.messages import Message
from kiosk.wheels.rosbridge import address_of, roslibpy, undisturbed

log = logging.getLogger(__name__)

_ODD = (
    AttributeError,
    KeyError,
    TypeError,
    ValueError,
)  # what a message raises that is not what it should be


class Connection:
    """`linked` is told whether it is there, and of every change; it may be called on any thread."""

    def __init__(self, address: str, linked: Callable[[bool], None], ping: float, retry: float) -> None:
        """`ping` are seconds between two questions whether the other side is alive, and to wait for an answer;
        `retry` those between two attempts to connect.

        Raises DeviceError when roslibpy is not installed.
        """
        self._lib = roslibpy()
        self._address, self._linked = address_of(address), linked
        self._ping, self._retry = ping, retry
        self._topics: list[Message] = []
        self._is_open = False
        self._odd: set[str] = set()  # topics of which it has been told that they are not what they should be

    def open(self, prepare: Callable[[], None]) -> None:
        """Connect, once `prepare` has said what is to be done then, and go on trying; returns at once."""

        def build() -> None:
            self._build()
            prepare()

        undisturbed(build)
        self._ros.factory.manager.run()
        self.later(self._retry, lambda: None if self._is_open else self._linked(False))

    def _build(self) -> None:
        self._ros = self._lib.Ros(*self._address)
        # No client may have the numbers of another one, or of its own before a restart: rosbridge finds all goals
        # of all clients by them, and would take back the wrong one.
        self._ros._id_counter = secrets.randbelow(1 << 48)
        self._ros.factory.set_initial_delay(self._retry)
        self._ros.factory.set_max_delay(self._retry)
        self._ros.factory.setProtocolOptions(autoPingInterval=self._ping, autoPingTimeout=self._ping)
        self._ros.on("ready", self._ready)
        self._ros.on("close", self._closed)

    def close(self) -> None:
        """Hang up."""
        if self._is_open:
            self._ros.close(timeout=1)
        self._ros.factory.stopTrying()

    def listen(self, topic: str, kind: str, take: Callable[[Any], None], every: int = 0) -> None:
        """Have each message of a topic taken, at most one in `every` milliseconds."""
        self._ros.on(topic, partial(self._take, topic, take))
        order = {"op": "subscribe", "id": f"subscribe:{topic}", "topic": topic, "type": kind}
        self._topics.append({**order, "throttle_rate": every, "queue_length": 1 if every else 0})

    def action(self, name: str, kind: str) -> Any:
        """Return a client of an action."""
        return self._lib.ActionClient(self._ros, name, kind)

    def goal(self, wish: Message) -> Any:
        """Return a goal as an action's client takes it."""
        return self._lib.Goal(wish)

    def call(self, service: str, kind: str) -> None:
        """Call a service without arguments, whose answer nobody waits for."""
        asked = self._lib.Service(self._ros, service, kind)
        asked.call(self._lib.ServiceRequest(), lambda _: None, lambda _: None)

    def later(self, seconds: float, do: Callable[[], None]) -> None:
        """Do something after a while."""
        self._ros.call_later(seconds, do)

    def _ready(self, protocol: Any) -> None:
        """There is a connection: ask anew for what is listened to, and read what rosbridge complains of."""
        protocol._message_handlers["status"] = lambda told: log.warning(
            "rosbridge: %s", told.get("msg", told)
        )
        for order in self._topics:
            self._ros.send_on_ready(self._lib.Message(order))
        self._is_open = True
        self._linked(True)

    def _closed(self, _: Any) -> None:
        self._is_open = False
        self._linked(False)

    def _take(self, topic: str, take: Callable[[Any], None], message: Any) -> None:
        try:
            take(message)
        except _ODD as error:
            if topic not in self._odd:  # once: there may be a hundred a second
                log.warning("a message on %s is not what it should be (%r): %.200r", topic, error, message)
                self._odd.add(topic)
