"""A robot with ROS 2 and Nav2, spoken to through rosbridge (a WebSocket of JSON messages) by roslibpy.

It listens to `/battery_state`, `/amcl_pose`, `/emergency_stop` and a topic that says whether somebody is near,
drives by the action `/navigate_to_pose`, goes to its charger by `/dock_robot` and leaves it by `/undock_robot`
(https://docs.nav2.org). Actions need rosbridge_suite 2.0 or later; docs/robot.md tells how such a robot is set up.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

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
from kiosk.wheels.frame import Frame
from kiosk.wheels.messages import Message, battery, pose, position
from kiosk.wheels.rosbridge import BATTERY, CHARGE, DRIVE, LEAVE, STOP, address_of, roslibpy

log = logging.getLogger(__name__)

_CHARGING = 1  # of sensor_msgs/BatteryState
_RETRY = 3.0  # seconds between two attempts to connect
_SETTLE = 0.5  # seconds for goals of an earlier connection to be taken back in
_PATIENCE = 8.0  # seconds without feedback, which Nav2 gives many times a second, and until it is tried again
_LOST = "和机器人底盘的连接断了，小翠会一直重连；请检查底盘电源和网络"
_STUCK = "机器人走不过去，请看看路上有没有挡着东西"
_NO_WAY = "平面图上没有去“{place}”的路，请运行 kiosk check 检查 floor.yaml"
_NO_FEEDBACK = "机器人底盘收到目标却没有回应，请检查 Nav2 有没有启动、rosbridge 是不是 2.0 以上的版本"


class Names(NamedTuple):
    """What this robot calls things: its topic of somebody near (std_msgs/Bool, "" for none), its charger."""

    presence: str = ""
    dock: str = "home"


class _Goal(NamedTuple):
    """A goal under way: whose action it is, its id, where it leads ("" to the charger), and what to drive to after it."""

    action: Any
    id: str
    place: str
    following: Message | None


class RosBridgeBase:
    """Drives to one place at a time. Every order and report may come from another thread."""

    def __init__(
        self, address: str, frame: Frame, post: Post, names: Names | None = None, patience: float = _PATIENCE
    ) -> None:
        """`address` is `host:port` of rosbridge.

        Raises DeviceError when roslibpy is not installed.
        """
        self._frame, self._post = frame, post
        self._roslibpy = roslibpy()
        self._address = address_of(address)
        self._names, self._patience = names or Names(), patience
        self._lock = threading.Lock()
        self._goal: _Goal | None = None
        self._fed = 0.0  # when there was last feedback of the goal
        self._held = False
        self._docked = False
        self._near: bool | None = None
        self._connected: bool | None = None

    def start(self) -> None:
        """Connect, and go on trying; returns at once."""
        self._ros = self._roslibpy.Ros(*self._address)
        self._ros.factory.set_initial_delay(_RETRY)
        self._ros.factory.set_max_delay(_RETRY)
        self._drive, self._charge, self._leave = (
            self._roslibpy.ActionClient(self._ros, *of) for of in (DRIVE, CHARGE, LEAVE)
        )
        self._listen(*BATTERY, self._battery)
        self._listen("/amcl_pose", "geometry_msgs/msg/PoseWithCovarianceStamped", self._pose)
        self._listen(*STOP, self._stop_pressed)
        if self._names.presence:
            self._listen(
                self._names.presence,
                "std_msgs/msg/Bool",
                lambda message: self._is_near(bool(message["data"])),
            )
        self._ros.on("close", lambda _: self._link(False))
        self._ros.on("ready", lambda _: self._link(True))
        self._ros.factory.manager.run()
        self._ros.call_later(_RETRY, lambda: self._link(bool(self._ros.is_connected)))

    def stop(self) -> None:
        """Stand still and hang up."""
        self.halt()
        if self._ros.is_connected:
            self._ros.close(timeout=1)
        self._ros.factory.stopTrying()

    def go(self, place: str, way: tuple[Spot, ...]) -> None:
        """Drive to the end of the way; nothing moves while a hand is on the stop button."""
        if not way:
            self._cannot(_NO_WAY.format(place=place))
            return
        before = way[-2] if len(way) > 1 else way[-1]
        wish = {"pose": pose(self._frame, before, way[-1])}
        if self._docked:
            self._send(self._leave, {"dock_type": ""}, place, wish)
        else:
            self._send(self._drive, wish, place)

    def halt(self) -> None:
        """Stand still at once."""
        with self._lock:
            goal, self._goal = self._goal, None
        if goal:
            goal.action.cancel_goal(goal.id)

    def dock(self) -> None:
        """Go to the charger."""
        wish = {"use_dock_id": True, "dock_id": self._names.dock, "navigate_to_staging_pose": True}
        self._send(self._charge, wish, "")

    def _send(self, action: Any, wish: Message, place: str, following: Message | None = None) -> None:
        self.halt()
        sent: list[str] = []

        def fed(_: Message) -> None:
            self._fed = time.monotonic()

        def done(result: Message) -> None:
            self._finished(sent[0] if sent else "", result["status"])

        with self._lock:
            if self._held or not self._connected:
                return
            self._fed = time.monotonic()
            sent.append(action.send_goal(self._roslibpy.Goal(wish), done, fed, done))
            self._goal = _Goal(action, sent[0], place, following)
        if action is self._drive:  # at its charger it may be silent for minutes
            self._ros.call_later(self._patience, lambda: self._watch(sent[0]))

    def _watch(self, goal: str) -> None:
        """Give a goal up of which nothing is heard: a lost result is none that anybody should wait for."""
        with self._lock:
            under_way = self._connected and self._goal is not None and self._goal.id == goal
            left = self._fed + self._patience - time.monotonic()
        if under_way and left > 0:
            self._ros.call_later(left, lambda: self._watch(goal))
        elif under_way:
            self.halt()
            self._cannot(_NO_FEEDBACK)

    def _finished(self, goal: str, status: Any) -> None:
        """A goal has come to its end; one that was cancelled or replaced is nobody's business."""
        with self._lock:
            if self._goal is None or self._goal.id != goal:
                return
            (_, _, place, following), self._goal = self._goal, None
        succeeded = status == self._roslibpy.GoalStatus.SUCCEEDED
        if not succeeded:
            log.warning("the robot did not reach %s: %s", place or "its charger", status)
        self._docked = succeeded and not place
        if following:  # off the charger, or not known to have been on it
            self._send(self._drive, following, place)
        elif succeeded and place:
            self._post(Arrived(place))
        elif place:
            self._cannot(_STUCK)

    def _cannot(self, reason: str) -> None:
        """Report that there is no way on, and after a while that it may be tried again."""
        self._post(Failed("wheels", reason))
        self._ros.call_later(self._patience, self._can)

    def _can(self) -> None:
        if self._connected:
            self._post(Ready("wheels"))

    def _stop_pressed(self, message: Message) -> None:
        with self._lock:
            changed, self._held = self._held != message["data"], bool(message["data"])
        if changed:
            if self._held:
                self._stand_still()  # here and now: safety waits for nobody else's decision
            self._post(HandOnStop(self._held))

    def _stand_still(self) -> None:
        """Take every goal back, whoever has set it: an action's own service does that for a request without an id."""
        self.halt()
        for action, _ in (DRIVE, CHARGE, LEAVE):
            service = self._roslibpy.Service(
                self._ros, f"{action}/_action/cancel_goal", "action_msgs/srv/CancelGoal"
            )
            service.call(self._roslibpy.ServiceRequest(), lambda _: None, lambda _: None)

    def _battery(self, message: Message) -> None:
        self._docked = self._docked or message.get("power_supply_status") == _CHARGING
        if (percent := battery(message)) is not None:
            self._post(BatteryRead(percent))

    def _pose(self, message: Message) -> None:
        self._post(Moved(self._frame.to_plan(position(message))))

    def _is_near(self, near: bool | None) -> None:
        if near != self._near:
            self._near = near
            self._post(PresenceChanged(near))

    def _link(self, connected: bool) -> None:
        """Report a change of the connection. A robot drives on without one, so it is stopped when it is back."""
        if connected == self._connected:
            return
        self._connected = connected
        if connected:
            self._stand_still()
            self._ros.call_later(_SETTLE, self._can)
        else:
            self._is_near(None)
            self._post(Failed("wheels", _LOST))

    def _listen(self, topic: str, kind: str, take: Callable[[Message], None]) -> None:
        self._roslibpy.Topic(self._ros, topic, kind).subscribe(take)
