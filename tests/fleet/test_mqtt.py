"""Screens that talk to each other through a real Mosquitto, which may die and come back."""

from __future__ import annotations

import json
import queue
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import paho.mqtt.client as mqtt
import pytest
from broker import WAIT, Broker
from hypothesis import given
from hypothesis import strategies as st

from kiosk import __version__
from kiosk.dialogue.events import Event, HandedOver
from kiosk.dialogue.scene import Page
from kiosk.fleet.link_mqtt import MqttLink
from kiosk.fleet.messages import Handover, Status, hall_topic, screen_topic
from kiosk.fleet.roll_call_mqtt import forget, roll_call
from kiosk.ports import DeviceError

SUNWARD = Page.parse("exhibit:family/sunward")


class Watcher:
    """Somebody who reads everything that is published."""

    def __init__(self, broker: Broker) -> None:
        self.got: queue.Queue[tuple[str, dict[str, Any]]] = queue.Queue()
        self.client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self.client.on_connect = lambda client, *_: client.subscribe("xiaocui/+/screens/#", qos=1)
        self.client.on_message = lambda c, d, m: self.got.put((m.topic, json.loads(m.payload or b"{}")))
        self.client.reconnect_delay_set(1, 1)
        self.client.connect_async("127.0.0.1", broker.port)
        self.client.loop_start()

    def until(self, topic: str, **wanted: Any) -> dict[str, Any]:
        while True:
            where, message = self.got.get(timeout=WAIT)
            if where == topic and wanted.items() <= message.items():
                return message

    def end(self) -> None:
        self.client.disconnect()
        self.client.loop_stop()


@pytest.fixture
def watcher(broker: Broker) -> Iterator[Watcher]:
    watcher = Watcher(broker)
    yield watcher
    watcher.end()


Make = Callable[..., tuple[MqttLink, "queue.Queue[Event]"]]


@pytest.fixture
def make(broker: Broker) -> Iterator[Make]:
    links: list[MqttLink] = []

    def make(name: str, hall: str = "") -> tuple[MqttLink, queue.Queue[Event]]:
        posted: queue.Queue[Event] = queue.Queue()
        links.append(MqttLink(broker.address, "test", name, hall, posted.put))
        links[-1].start()
        return links[-1], posted

    yield make
    for link in links:
        link.stop()


def online(watcher: Watcher, *names: str) -> None:
    """Wait until all of them are there, in whatever order."""
    missing = {screen_topic("test", name) for name in names}
    while missing:
        topic, message = watcher.got.get(timeout=WAIT)
        missing -= {topic} if message["online"] else set()


def test_the_hall_opens_what_the_robot_hands_over(make: Make, watcher: Watcher) -> None:
    robot, _ = make("robot")
    _, hall = make("family-1", "family")
    _, other = make("models-1", "models")
    online(watcher, "robot", "family-1", "models-1")
    robot.hand_over("family", SUNWARD)
    assert hall.get(timeout=WAIT) == HandedOver(SUNWARD)
    robot.hand_over("models", Page("hall", "models"))
    assert other.get(timeout=WAIT) == HandedOver(Page("hall", "models"))
    assert hall.empty()


def test_the_same_message_again_is_no_new_one(make: Make, watcher: Watcher) -> None:
    _, hall = make("family-1", "family")
    online(watcher, "family-1")
    for number in (2, 2, 1, 3):
        handover = Handover("robot-x", number, Page("hall", "family") if number == 3 else SUNWARD)
        watcher.client.publish(hall_topic("test", "family"), handover.to_json(), qos=1)
    assert [hall.get(timeout=WAIT) for _ in range(2)] == [
        HandedOver(SUNWARD),
        HandedOver(Page("hall", "family")),
    ]
    assert hall.empty()


def test_nonsense_does_no_harm(make: Make, watcher: Watcher) -> None:
    _, hall = make("family-1", "family")
    online(watcher, "family-1")
    for payload in (b"", b"\xff", b"[]", b'{"sender": 1}', b"[" * 9000, b"x" * 20_000):
        watcher.client.publish(hall_topic("test", "family"), payload, qos=1)
    watcher.client.publish(hall_topic("test", "family"), Handover("r", 1, SUNWARD).to_json(), qos=1)
    assert hall.get(timeout=WAIT) == HandedOver(SUNWARD)


def test_status_is_kept_and_its_end_told(make: Make, broker: Broker, watcher: Watcher) -> None:
    link, _ = make("family-1", "family")
    online(watcher, "family-1")
    link.tell({"version": "1.0", "mouth": "failed"})
    watcher.until(screen_topic("test", "family-1"), version="1.0", mouth="failed")
    late = Watcher(broker)
    late.until(screen_topic("test", "family-1"), online=True, mouth="failed")
    link.stop()
    late.until(screen_topic("test", "family-1"), online=False)
    late.end()


def test_whoever_dies_is_told_by_its_last_will(make: Make, watcher: Watcher) -> None:
    link, _ = make("family-1", "family")
    online(watcher, "family-1")
    link._client.socket().shutdown(socket.SHUT_RDWR)  # as when its plug is pulled
    watcher.until(screen_topic("test", "family-1"), online=False)
    online(watcher, "family-1")  # and it comes back by itself


def test_the_broker_may_die_and_come_back(make: Make, broker: Broker, watcher: Watcher) -> None:
    robot, _ = make("robot")
    _, hall = make("family-1", "family")
    online(watcher, "robot", "family-1")
    broker.end()
    robot.hand_over("family", Page("hall", "family"))  # nobody hears it, and nothing breaks
    robot.tell({"version": "2"})
    broker.start()
    online(watcher, "robot", "family-1")
    robot.hand_over("family", SUNWARD)
    assert hall.get(timeout=WAIT) == HandedOver(SUNWARD)


def test_without_a_broker_a_screen_works_alone() -> None:
    link = MqttLink("127.0.0.1:1", "test", "alone", "family", lambda event: None)
    link.start()
    link.tell({"version": "1"})
    link.hand_over("family", SUNWARD)
    assert not link.is_up
    link.stop()


@given(st.binary(max_size=200))
def test_whatever_comes_is_a_handover_or_a_value_error(payload: bytes) -> None:
    try:
        handover = Handover.parse(payload)
    except ValueError:
        return
    assert Handover.parse(handover.to_json().encode()) == handover


def test_staff_see_who_is_there_and_what_is_wrong(make: Make, broker: Broker, watcher: Watcher) -> None:
    assert roll_call(broker.address, "test") == ()
    hall, _ = make("family-1", "family")
    robot, _ = make("robot")
    online(watcher, "family-1", "robot")
    hall.tell({"page": "home", "parts": {"mouth": "failed"}, "problems": 2})
    watcher.until(screen_topic("test", "family-1"), page="home")
    watcher.client.publish(screen_topic("test", "stranger"), b"[]", retain=True, qos=1)
    assert roll_call(broker.address, "test") == (
        Status("robot", True, version=__version__),
        Status("family-1", True, "family", __version__, "home", parts={"mouth": "failed"}, problems=2),
    )
    robot.stop()
    robot_topic = screen_topic("test", "robot")
    watcher.until(robot_topic, online=False)
    assert roll_call(broker.address, "test")[0] == Status("robot", False, version=__version__)
    forget(broker.address, "test", "robot")
    assert [screen.name for screen in roll_call(broker.address, "test")] == ["family-1"]
    broker.end()
    with pytest.raises(DeviceError, match="连不上"):
        roll_call(broker.address, "test")


def test_a_broker_with_a_password(tmp_path: Path) -> None:
    broker = Broker(tmp_path, "screens", "p@ss:1")
    link = MqttLink(f"screens:p%40ss%3A1@{broker.address}", "test", "family-1", "family", lambda event: None)
    link.start()
    give_up = time.monotonic() + WAIT
    while not roll_call(f"screens:p%40ss%3A1@{broker.address}", "test"):
        assert time.monotonic() < give_up
    for stranger in (broker.address, f"screens:wrong@{broker.address}"):
        with pytest.raises(DeviceError, match="用户名和密码") as caught:
            roll_call(stranger, "test")
        assert "wrong" not in str(caught.value), "a password is nobody's business"
    link.stop()
    broker.end()
