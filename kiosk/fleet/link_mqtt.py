"""The connection to the broker. Without one, a screen works alone; when it comes back, so do the others."""

from __future__ import annotations

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from kiosk import __version__
from kiosk.dialogue.events import HandedOver
from kiosk.dialogue.scene import Page
from kiosk.fleet.broker import Broker
from kiosk.fleet.messages import Handover, Status, hall_topic, roll_call_topic, screen_topic, status
from kiosk.ports import DeviceError, Post

log = logging.getLogger(__name__)

_KEEPALIVE = 10  # seconds; after one and a half of it the broker tells the others that this screen is gone
_LONGEST_RETRY = 30  # seconds between two attempts to connect
_OUTBOX = 100  # messages that are kept while there is no broker; the oldest go
_REMEMBERED = 50  # senders whose latest number is kept


class MqttLink:
    """One screen among others. `name` must be its own; `hall` is where it stands, "" for none."""

    def __init__(self, broker: str, centre: str, name: str, hall: str, post: Post) -> None:
        """`broker` is written as Broker tells. Raises DeviceError when paho-mqtt is not installed."""
        self._centre, self._name, self._hall, self._post = centre, name, hall, post
        self._broker = Broker.parse(broker)
        self._sender = f"{name}-{secrets.token_hex(4)}"  # another one after each start
        # Known even when it is gone:
        self._own: Mapping[str, Any] = {"hall": hall, "version": __version__, "sender": self._sender}
        self._facts = self._own
        self._number = 0
        self._leader = ""  # the robot whose group is here
        self._namesake = False  # whether another screen bears the name
        self._seen: OrderedDict[str, int] = OrderedDict()
        self._lock = threading.Lock()
        self._client = self._new_client()

    def start(self) -> None:
        """Connect in the background, and go on trying."""
        self._client.connect_async(self._broker.host, self._broker.port, keepalive=_KEEPALIVE)
        self._client.loop_start()

    def stop(self) -> None:
        """Say goodbye (within 2 s)."""
        if self.is_up:
            goodbye = self._client.publish(self._topic, status(False, self._own), qos=1, retain=True)
            with suppress(RuntimeError, ValueError):  # the broker has gone at this very moment
                goodbye.wait_for_publish(1)
        self._client.disconnect()
        self._client.loop_stop()

    @property
    def is_up(self) -> bool:
        """Whether the broker is there."""
        return bool(self._client.is_connected())

    def tell(self, facts: Mapping[str, Any]) -> None:
        """Publish how this screen does, if that has changed."""
        with self._lock:
            if (told := {**self._own, **facts}) == self._facts:
                return
            self._facts = told
        if self.is_up:
            self._publish_status()

    def hand_over(self, hall: str, page: Page) -> None:
        """Ask the screens of a hall to open a page."""
        with self._lock:
            self._number += 1
            message = Handover(self._sender, self._number, page).to_json()
        # At most once: a group that arrived while there was no broker has long gone when it is back.
        if self.is_up:
            self._client.publish(hall_topic(self._centre, hall), message, qos=0)

    @property
    def _topic(self) -> str:
        return screen_topic(self._centre, self._name)

    def _new_client(self) -> Any:
        mqtt = paho()
        client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id=self._sender, clean_session=True)
        self._broker.introduce(client)
        client.max_queued_messages_set(_OUTBOX)
        client.reconnect_delay_set(1, _LONGEST_RETRY)
        client.will_set(self._topic, status(False, self._own), qos=1, retain=True)
        client.on_connect = self._connected
        client.on_disconnect = self._disconnected
        client.on_message = self._received
        return client

    def _connected(self, client: Any, data: Any, flags: Any, answer: Any, *_: Any) -> None:
        if answer.is_failure:  # name or password; paho goes on trying
            log.error("the broker %s refuses this screen: %s", self._broker, answer)
            return
        log.info("the broker is there")
        topics = [self._topic, roll_call_topic(self._centre)]
        if self._hall:
            topics.append(hall_topic(self._centre, self._hall))
        client.subscribe([(topic, 1) for topic in topics])
        self._publish_status()

    def _disconnected(self, *_: Any) -> None:
        log.info("the broker is gone; this screen works alone")

    def _publish_status(self) -> None:
        facts = {**self._facts, "namesake": self._namesake}
        self._client.publish(self._topic, status(True, facts), qos=1, retain=True)

    def _received(self, client: Any, data: Any, message: Any) -> None:
        """Take a message that was published just now; one that was kept is of an earlier time."""
        if message.retain:
            return
        if message.topic == roll_call_topic(self._centre):
            self._publish_status()
        elif message.topic == self._topic:
            self._take_status(message)
        else:
            self._take_handover(message)

    def _take_status(self, message: Any) -> None:
        """Look at what was told under our name: by another screen, as one whose disk was copied, or by our past."""
        told = Status.parse(self._name, message.payload)
        if told is None or told.sender in ("", self._sender):
            return
        if told.online and not self._namesake:
            log.error("另一块屏也叫“%s”，请给它们写不一样的 fleet.name", self._name)
            self._namesake = True
            self._publish_status()
        elif not told.online:  # the last will of an earlier start, or of the other one: we are here
            self._publish_status()

    def _take_handover(self, message: Any) -> None:
        """Pass on a handover, unless it is broken, our own, or one that came before."""
        try:
            handover = Handover.parse(message.payload)
        except ValueError as error:
            log.warning("a message on %s is no handover: %s", message.topic, error)
            return
        if handover.sender == self._sender or handover.number <= self._seen.get(handover.sender, 0):
            return
        self._seen[handover.sender] = handover.number
        self._seen.move_to_end(handover.sender)
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        leaves = handover.page.name == "attract"
        if leaves and self._leader not in ("", handover.sender):
            return  # one robot's group goes, another one's has come meanwhile
        self._leader = "" if leaves else handover.sender
        self._post(HandedOver(handover.page))


def paho() -> Any:
    """Return the library. Raises DeviceError where it is not installed."""
    try:
        import paho.mqtt.client as mqtt
    except ImportError:
        raise DeviceError(
            "没有装屏幕之间通信的软件 paho-mqtt，请运行 .venv/bin/pip install -e '.[fleet]'"
        ) from None
    return mqtt
