"""Screens that talk to each other through a real Mosquitto, which may die and come back."""

from __future__ import annotations

import queue
import socket
from collections.abc import Callable

from broker import WAIT, Broker
from hypothesis import given
from hypothesis import strategies as st
from watcher import Watcher, online

from kiosk.dialogue.events import Event, HandedOver
from kiosk.dialogue.scene import Page
from kiosk.fleet.link_mqtt import MqttLink
from kiosk.fleet.messages import Handover, hall_topic, screen_topic

SUNWARD = Page.parse("exhibit:family/sunward")
Make = Callable[..., tuple[MqttLink, "queue.Queue[Event]"]]


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


def test_of_two_robots_the_later_one_s_group_keeps_the_screen(make: Make, watcher: Watcher) -> None:
    first, _ = make("robot-1")
    second, _ = make("robot-2")
    _, hall = make("family-1", "family")
    online(watcher, "robot-1", "robot-2", "family-1")
    first.hand_over("family", Page("hall", "family"))
    assert hall.get(timeout=WAIT) == HandedOver(Page("hall", "family"))
    second.hand_over("family", SUNWARD)
    assert hall.get(timeout=WAIT) == HandedOver(SUNWARD)
    first.hand_over("family", Page("attract"))
    first.hand_over("family", Page("hall", "family"))  # comes behind it
    assert hall.get(timeout=WAIT) == HandedOver(Page("hall", "family"))
    first.hand_over("family", Page("attract"))
    assert hall.get(timeout=WAIT) == HandedOver(Page("attract"))


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


def test_what_was_published_to_be_kept_is_no_arrival(make: Make, watcher: Watcher) -> None:
    make("robot")
    online(watcher, "robot")
    late = Handover("somebody", 1, Page("hall", "models")).to_json()
    watcher.client.publish(hall_topic("test", "family"), late, qos=1, retain=True).wait_for_publish(WAIT)
    _, hall = make("family-1", "family")
    online(watcher, "family-1")
    watcher.client.publish(hall_topic("test", "family"), Handover("robot", 1, SUNWARD).to_json(), qos=1)
    assert hall.get(timeout=WAIT) == HandedOver(SUNWARD)
