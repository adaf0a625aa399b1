"""Which screens there are and how each does, as the broker remembers it."""

from __future__ import annotations

import queue
import secrets
import socket
import time
from dataclasses import replace
from typing import Any

from kiosk.fleet.broker import Broker
from kiosk.fleet.link_mqtt import paho
from kiosk.fleet.messages import Status, roll_call_topic, screen_topic
from kiosk.os_errors import why
from kiosk.ports import DeviceError

_PATIENCE = 5.0  # seconds to wait for the broker
_ANSWER = 3.0  # seconds to wait for a screen


def roll_call(broker: str, centre: str, answer: float = _ANSWER) -> tuple[Status, ...]:
    """Return what every screen of a centre has told of itself last, by name, and whether it answers in time.

    Raises DeviceError (a Chinese sentence) when there is no broker.
    """
    return tuple(sorted(_ask(broker, centre, answer), key=lambda status: (status.hall, status.name)))


def forget(broker: str, centre: str, name: str) -> None:
    """Let the broker forget a screen that has been renamed or taken away. Raises DeviceError."""
    client, _ = _connected(broker)
    client.publish(screen_topic(centre, name), b"", qos=1, retain=True).wait_for_publish(_PATIENCE)
    _end(client)


def _ask(broker: str, centre: str, answer: float) -> list[Status]:
    client, came = _connected(broker)
    client.subscribe(screen_topic(centre, "+"), qos=0)
    # What a broker is asked it does in order: once our own question is back, all that is kept has come.
    question = f"{roll_call_topic(centre)}/{secrets.token_hex(8)}"
    client.subscribe(question, qos=0)
    client.publish(question, b"?", qos=0)
    found: dict[str, Status] = {}
    try:
        while (message := _next(came, broker)).topic != question:
            _keep(found, message)
        client.publish(roll_call_topic(centre), b"?", qos=0)
        late = time.monotonic() + answer
        while any(one.online and not one.answers for one in found.values()):
            _keep(found, came.get(timeout=max(0.0, late - time.monotonic())))
    except queue.Empty:
        pass  # what has not answered yet is told so
    finally:
        _end(client)
    return list(found.values())


def _keep(found: dict[str, Status], message: Any) -> None:
    """Take what a screen tells; what the broker has kept of it is no answer."""
    name = message.topic.rpartition("/")[2]
    if status := Status.parse(name, message.payload):
        found[name] = replace(status, answers=not (message.retain and status.online))
    else:
        found.pop(name, None)


def _next(came: queue.SimpleQueue[Any], broker: str) -> Any:
    try:
        message = came.get(timeout=_PATIENCE)
    except queue.Empty:
        raise DeviceError(
            f"馆内 MQTT 服务器 {Broker.parse(broker)} 没有回答，请检查它是不是正常，"
            "它的 acl 文件里写的馆名和 fleet.centre 一样不一样"
        ) from None
    if message is None:
        raise DeviceError(
            f"馆内 MQTT 服务器 {Broker.parse(broker)} 不让进，请检查 fleet.broker 里的用户名和密码"
        )
    return message


def _connected(broker: str) -> tuple[Any, queue.SimpleQueue[Any]]:
    mqtt = paho()
    client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    came: queue.SimpleQueue[Any] = queue.SimpleQueue()
    client.on_message = lambda client, data, message: came.put(message)
    client.on_connect = lambda client, data, flags, answer, _: answer.is_failure and came.put(None)
    client.connect_timeout = _PATIENCE
    place = Broker.parse(broker)
    place.introduce(client)
    try:
        client.connect(place.host, place.port)
    except OSError as error:
        raise DeviceError(
            f"连不上馆内 MQTT 服务器 {place}（{_why(error)}），请检查它开着没有、地址对不对"
        ) from None
    client.loop_start()
    return client, came


def _why(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return "找不到叫这个名字的电脑"
    if isinstance(error, ConnectionRefusedError):
        return "那台电脑上没有启动 MQTT 服务"
    return "没有回应" if isinstance(error, TimeoutError) else why(error)


def _end(client: Any) -> None:
    client.disconnect()
    client.loop_stop()
