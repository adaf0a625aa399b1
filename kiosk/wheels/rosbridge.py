"""What is spoken of through rosbridge, with the types that ROS 2 has for it, and the library that speaks."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from kiosk.ports import DeviceError

DRIVE = "/navigate_to_pose", "nav2_msgs/action/NavigateToPose"
CHARGE = "/dock_robot", "nav2_msgs/action/DockRobot"
LEAVE = "/undock_robot", "nav2_msgs/action/UndockRobot"
BATTERY = "/battery_state", "sensor_msgs/msg/BatteryState"
POSE = "/amcl_pose", "geometry_msgs/msg/PoseWithCovarianceStamped"
STOP = "/emergency_stop", "std_msgs/msg/Bool"


def address_of(address: str) -> tuple[str, int]:
    """Read `host` or `host:port`."""
    host, _, port = address.partition(":")
    return host, int(port or 9090)


def roslibpy() -> Any:
    """Return the library. Raises DeviceError when it is not installed."""
    try:
        import roslibpy
        from twisted.internet import reactor
    except ImportError:
        raise DeviceError(
            "没有装机器人的连接软件 roslibpy，请运行 .venv/bin/pip install -e '.[robot]'"
        ) from None
    # It counts by the time of day; set back by a day, that would keep it from connecting for a day.
    reactor.seconds = time.monotonic
    for library in (
        "twisted",
        "autobahn",
        "roslibpy",
    ):  # they tell of every attempt to connect, for whole nights
        logging.getLogger(library).setLevel(logging.WARNING)
    logging.getLogger("roslibpy").addFilter(_SELDOM)
    return roslibpy


def undisturbed(build: Callable[[], None]) -> None:
    """Build something of the library's while nothing can reach it yet, though its thread may run already."""
    from twisted.internet import reactor, threads

    if reactor.running:
        threads.blockingCallFromThread(reactor, build)
    else:
        build()


class _Seldom(logging.Filter):
    """Lets each sentence pass once a minute, in one line: what cannot be read may come a hundred times a second."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the record is to be kept, and shorten it."""
        if record.exc_info:
            record.msg, record.args = f"{record.exc_info[1]!r:.200} ({record.getMessage():.60}…)", ()
            record.exc_info = None
        now, sentence = time.monotonic(), record.getMessage()
        if now - self._told.get(sentence, -_MINUTE) < _MINUTE:
            return False
        if len(self._told) >= _MOST:
            self._told.clear()
        self._told[sentence] = now
        return True


_MINUTE, _MOST = 60.0, 100  # seconds; sentences that are kept in mind
_SELDOM = _Seldom()
