"""A broker for each test, a watcher, and screens without a window."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from broker import Broker
from watcher import Watcher

from kiosk.dialogue.events import Event
from kiosk.fleet.link_mqtt import MqttLink

Make = Callable[..., tuple[MqttLink, "queue.Queue[Event]"]]


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    """A Mosquitto of its own."""
    broker = Broker(tmp_path)
    yield broker
    broker.end()


@pytest.fixture
def watcher(broker: Broker) -> Iterator[Watcher]:
    """Somebody who reads along."""
    watcher = Watcher(broker)
    yield watcher
    watcher.end()


@pytest.fixture
def make(broker: Broker) -> Iterator[Make]:
    """Make a screen of that name in that hall; returns its link, and what it is told."""
    links: list[MqttLink] = []

    def make(name: str, hall: str = "") -> tuple[MqttLink, queue.Queue[Event]]:
        posted: queue.Queue[Event] = queue.Queue()
        links.append(MqttLink(broker.address, "test", name, hall, posted.put))
        links[-1].start()
        return links[-1], posted

    yield make
    for link in links:
        link.stop()
