"""A robot with ROS 2 and Nav2, spoken to through rosbridge (a WebSocket of JSON messages).

It listens to `/battery_state`, `/amcl_pose`, `/emergency_stop` and a topic that says whether somebody is near,
drives by the action `/navigate_to_pose`, goes to its charger by `/dock_robot` and leaves it by `/undock_robot`
(https://docs.nav2.org). Actions need rosbridge_suite 2.0 or later; docs/robot.md tells how such a robot is set up.
"""

from __future__ import annotations

import logging
import time
from typing import NamedTuple

from kiosk.content.floor import Spot
from kiosk.dialogue.events import (
    Arrived,
    BatteryRead,
    Failed,
    HandOnStop,
    Moved,
    PresenceChanged,
    Ready,
)
from kiosk.ports import Post
from kiosk.wheels.connection import Connection
from kiosk.wheels.frame import Frame
from kiosk.wheels.gauge import Gauge
from kiosk.wheels.goals import End, Goals
from kiosk.wheels.messages import Message, flag, pose, position
from kiosk.wheels.rosbridge import BATTERY, CHARGE, DRIVE, LEAVE, POSE, STOP

log = logging.getLogger(__name__)

_CHARGING = 1  # of sensor_msgs/BatteryState
_POSES = 0.2  # seconds between two reports of where it is
_LONGEST = 1800.0  # seconds between two attempts to charge
_LOST = "和机器人底盘的连接断了，小翠会一直重连；请检查底盘电源和网络"
_NO_WAY = "平面图上没有去“{place}”的路，请运行 kiosk check 检查 floor.yaml"
_DISOBEYED = "机器人没有听从小翠的“停”，请按急停；再检查 Nav2 和 rosbridge 的版本"
_NO_CHARGER = "机器人没能自己去充电（{why}），请推它到充电桩"
_WHY = {
    "failed": "机器人走不过去，请看看路上有没有挡着东西",
    "taken back": "机器人的目标被别的程序撤掉了，请看看是不是有人在用 RViz，或者别的电脑也连着它",
    "refused": "机器人底盘不收目标（{words}），请检查 Nav2 有没有启动、定位好了没有",
    "silent": "机器人底盘收到目标却没有回应，请检查 Nav2 有没有启动、rosbridge 是不是 2.0 以上的版本",
}


class Names(NamedTuple):
    """What this robot calls things: its topic of somebody near (std_msgs/Bool, "" for none), its charger."""

    presence: str = ""
    dock: str = "home"


class Patience(NamedTuple):
    """Seconds."""

    feedback: float = 8.0  # for the next feedback of a drive, which Nav2 gives many times a second
    leave: float = 60.0  # to leave a charger, of which there is no feedback
    charge: float = 300.0  # for the next feedback on the way to it
    again: float = 8.0  # until it may be tried again to drive
    recharge: float = 60.0  # until it is tried a second time to charge; then twice as long, and so on
    settle: float = 1.5  # after connecting, to hear of a hand on stop, and for old goals to be taken back
    obey: float = 5.0  # to take a goal back
    retry: float = 3.0  # between two attempts to connect
    ping: float = 5.0  # between two questions whether the other side is alive


_NAMES, _PATIENCE = Names(), Patience()


class RosBridgeBase:
    """Drives to one place at a time. Every order and report may come from another thread."""

    def __init__(
        self, address: str, frame: Frame, post: Post, names: Names = _NAMES, patience: Patience = _PATIENCE
    ) -> None:
        """`address` is `host:port` of rosbridge.

        Raises DeviceError when roslibpy is not installed.
        """
        self._frame, self._post, self._names, self._patience = frame, post, names, patience
        self._connection = Connection(address, self._link, patience.ping, patience.retry)
        self._gauge = Gauge()
        self._docked = self._charging = False
        self._tries = 0  # to charge, in vain
        self._heard_stop = False  # whether the stop button has been heard of since the connection is there
        self._is_settled = False  # whether it would have been heard of by now
        self._near: bool | None = None
        self._connected: bool | None = None
        self._told = 0.0  # when it was told last where it is

    def start(self) -> None:
        """Connect, and go on trying; returns at once."""
        self._connection.open(self._prepare)

    def _prepare(self) -> None:
        connection = self._connection
        self._goals = Goals(connection, self._patience.obey, lambda: self._cannot(_DISOBEYED))
        connection.listen(*BATTERY, self._battery)
        connection.listen(*POSE, self._pose, every=int(1000 * _POSES))
        connection.listen(*STOP, self._stop_pressed)
        if self._names.presence:
            connection.listen(self._names.presence, STOP[1], lambda message: self._is_near(flag(message)))

    def stop(self) -> None:
        """Stand still and hang up."""
        self.halt()
        self._connected = False  # which is no news to anybody
        self._connection.close()

    def go(self, place: str, way: tuple[Spot, ...]) -> None:
        """Drive to the end of the way; nothing moves while a hand is on the stop button."""
        if not way:
            self._cannot(_NO_WAY.format(place=place))
            return
        before = way[-2] if len(way) > 1 else way[-1]
        wish = {"pose": pose(self._frame, before, way[-1])}
        if self._docked:
            patience = self._patience.leave
            self._goals.send(LEAVE, {"dock_type": ""}, lambda end: self._left(place, wish, end), patience)
        else:
            self._drive(place, wish)

    def halt(self) -> None:
        """Stand still at once."""
        self._goals.halt()

    def dock(self) -> None:
        """Go to the charger, and try again and again where that fails; nothing while it charges."""
        if self._charging:
            return
        wish = {"use_dock_id": True, "dock_id": self._names.dock, "navigate_to_staging_pose": True}
        self._goals.send(CHARGE, wish, self._came_to_charger, self._patience.charge)

    def _drive(self, place: str, wish: Message) -> None:
        self._goals.send(DRIVE, wish, lambda end: self._came(place, end), self._patience.feedback)

    def _left(self, place: str, wish: Message, end: End) -> None:
        """It is off its charger, or was not on it; only one of which nothing is known must not be driven."""
        if end.how == "silent":
            self._cannot(_WHY["silent"])
            return
        self._docked = False
        self._drive(place, wish)

    def _came(self, place: str, end: End) -> None:
        if end.how == "reached":
            self._post(Arrived(place))
        else:
            self._cannot(_WHY[end.how].format(words=end.words))

    def _came_to_charger(self, end: End) -> None:
        self._docked = end.how == "reached"
        if self._docked:
            self._tries = 0
            return
        wait = min(self._patience.recharge * 2**self._tries, _LONGEST)
        self._tries += 1
        self._cannot(_NO_CHARGER.format(why=_WHY[end.how].format(words=end.words).partition("，")[0]), wait)

    def _cannot(self, reason: str, wait: float | None = None) -> None:
        """Report that there is no way on, and after a while that it may be tried again."""
        log.warning("%s", reason)
        self._post(Failed("wheels", reason))
        self._connection.later(self._patience.again if wait is None else wait, self._can)

    def _can(self) -> None:
        if self._connected and self._is_settled:
            self._post(Ready("wheels"))

    def _stop_pressed(self, message: Message) -> None:
        """Whatever does not plainly say that nobody presses it is a hand on stop."""
        self._heard_stop = True
        self._hold(not (isinstance(message, dict) and message.get("data") is False))

    def _hold(self, on: bool) -> None:
        if self._goals.hold(on):
            self._post(HandOnStop(on))

    def _battery(self, message: Message) -> None:
        self._charging = message.get("power_supply_status") == _CHARGING
        self._docked = self._docked or self._charging
        if self._charging and self._tries:  # somebody has pushed it there
            self._tries = 0
            self._can()
        if (percent := self._gauge.read(message)) is not None:
            self._post(BatteryRead(percent))

    def _pose(self, message: Message) -> None:
        at, now = self._frame.to_plan(position(message)), time.monotonic()
        if now - self._told >= _POSES / 2:  # also where rosbridge does not hold its own measure
            self._told = now
            self._post(Moved(at))

    def _is_near(self, near: bool | None) -> None:
        if near != self._near:
            self._near = near
            self._post(PresenceChanged(near))

    def _link(self, connected: bool) -> None:
        """Report a change of the connection."""
        if connected == self._connected:
            return
        self._connected, self._is_settled, self._heard_stop = connected, False, False
        self._goals.linked(connected)
        if connected:
            log.info("the robot is there")
            self._connection.later(self._patience.settle, self._settled)
        else:
            log.warning("%s", _LOST)
            self._is_near(None)
            self._post(Failed("wheels", _LOST))

    def _settled(self) -> None:
        """It is connected, and a hand on stop would have been heard of; one that is gone is not waited for."""
        if not self._heard_stop:
            self._hold(False)
        self._is_settled = True
        self._can()
