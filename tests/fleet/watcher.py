"""Somebody who reads everything that screens publish of themselves."""

from __future__ import annotations

import json
import queue
from typing import Any

import paho.mqtt.client as mqtt
from broker import WAIT, Broker

from kiosk.fleet.messages import screen_topic


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


def online(watcher: Watcher, *names: str) -> None:
    """Wait until all of them are there, in whatever order."""
    missing = {screen_topic("test", name) for name in names}
    while missing:
        topic, message = watcher.got.get(timeout=WAIT)
        missing -= {topic} if message["online"] else set()
