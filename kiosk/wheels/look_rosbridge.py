"""A look at a robot before it is used: what answers at its address, for `kiosk doctor`."""

from __future__ import annotations

import queue
import time
from typing import Any, NamedTuple

from kiosk.ports import DeviceError
from kiosk.wheels.messages import battery
from kiosk.wheels.rosbridge import BATTERY, STOP, address_of, roslibpy


class Found(NamedTuple):
    """What is there at an address: its actions, percent of power, a hand on stop; None where it does not tell."""

    actions: tuple[str, ...] | None
    battery: int | None
    held: bool | None


def look(address: str, seconds: float = 3.0) -> Found:
    """Connect for a moment and look what is there. Raises DeviceError when nothing is."""
    lib = roslibpy()
    came: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
    ros = lib.Ros(*address_of(address))
    ros.factory.manager.run()
    for topic, kind in (BATTERY, STOP):
        lib.Topic(ros, topic, kind).subscribe(lambda message, topic=topic: came.put((topic, message)))
    service = lib.Service(ros, "/rosapi/action_servers", "rosapi_msgs/srv/GetActionServers")
    service.call(
        lib.ServiceRequest(),
        lambda answer: came.put(("actions", tuple(answer["action_servers"]))),
        lambda _: came.put(("actions", None)),
    )
    seen: dict[str, Any] = {}
    give_up = time.monotonic() + seconds
    try:
        while not {"actions", BATTERY[0], STOP[0]} <= seen.keys():
            name, value = came.get(timeout=max(0.0, give_up - time.monotonic()))
            seen[name] = value
    except queue.Empty:
        if not ros.is_connected:
            raise DeviceError(
                f"连不上机器人底盘 {address}，请检查底盘电源、网络，和 rosbridge 有没有启动"
            ) from None
    finally:
        ros.factory.stopTrying()
        if ros.is_connected:
            ros.close(timeout=1)
    stop = seen.get(STOP[0])
    held = None if stop is None else stop.get("data") is not False
    return Found(seen.get("actions"), battery(seen.get(BATTERY[0], {})), held)
