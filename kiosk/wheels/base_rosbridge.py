"""A robot with ROS 2 and Nav2, spoken to through rosbridge (a WebSocket of JSON messages) by roslibpy.

It listens to `/battery_state`, `/amcl_pose` and `/emergency_stop`, drives by the action
`/navigate_to_pose`, and charges by `/dock_robot` (https://docs.nav2.org).
"""

from __future__ import annotations

import logging
import math
import threading
from typing import Any

from kiosk.content.floor import Spot
from kiosk.dialogue.events import Arrived, BatteryRead, Failed, HandOnStop, Moved, Ready
from kiosk.ports import DeviceError, Post
from kiosk.wheels.frame import Frame

log = logging.getLogger(__name__)

_RETRY = 3.0  # seconds between two attempts to connect
_LOST = "和机器人底盘的连接断了，小翠会一直重连；请检查底盘电源和网络"
_STUCK = "机器人走不过去，请看看路上有没有挡着东西"
Message = dict[str, Any]


class RosBridgeBase:
    """Drives to one place at a time. Every order and report may come from another thread."""

    def __init__(self, address: str, frame: Frame, post: Post) -> None:
        """`address` is `host:port` of rosbridge. Raises DeviceError when roslibpy is not installed."""
        self._frame, self._post = frame, post
        self._roslibpy = _roslibpy()
        host, _, port = address.partition(":")
        self._address = host, int(port or 9090)
        self._lock = threading.Lock()
        self._goal = ""  # the id of the goal under way
        self._held = False
        self._connected: bool | None = None

    def start(self) -> None:
        """Connect, and go on trying; returns at once."""
        self._ros = self._roslibpy.Ros(*self._address)
        self._ros.factory.set_initial_delay(_RETRY)
        self._ros.factory.set_max_delay(_RETRY)
        self._drive = self._action("/navigate_to_pose", "nav2_msgs/action/NavigateToPose")
        self._charge = self._action("/dock_robot", "nav2_msgs/action/DockRobot")
        for name, kind, take in (
            ("/battery_state", "sensor_msgs/msg/BatteryState", self._battery),
            ("/amcl_pose", "geometry_msgs/msg/PoseWithCovarianceStamped", self._pose),
            ("/emergency_stop", "std_msgs/msg/Bool", self._stop_pressed),
        ):
            self._roslibpy.Topic(self._ros, name, kind).subscribe(take)
        self._ros.on("close", lambda _: self._link(False))
        self._ros.on("ready", lambda _: self._link(True))
        self._ros.factory.manager.run()
        threading.Timer(_RETRY, lambda: self._link(bool(self._ros.is_connected))).start()

    def stop(self) -> None:
        """Stand still and hang up."""
        self.halt()
        if self._ros.is_connected:
            self._ros.close(timeout=1)
        self._ros.factory.stopTrying()

    def go(self, place: str, way: tuple[Spot, ...]) -> None:
        """Drive to the end of the way; nothing moves while a hand is on the stop button."""
        self.halt()
        with self._lock:
            if self._held:
                return
            pose = self._pose_at(way[-2] if len(way) > 1 else way[-1], way[-1])
            self._goal = self._send(self._drive, {"pose": pose}, place)

    def halt(self) -> None:
        """Stand still at once."""
        with self._lock:
            goal, self._goal = self._goal, ""
        if goal:
            self._drive.cancel_goal(goal)

    def dock(self) -> None:
        """Go to the charger."""
        self.halt()
        with self._lock:
            if not self._held:
                self._send(
                    self._charge,
                    {"use_dock_id": True, "dock_id": "home", "navigate_to_staging_pose": True},
                    "",
                )

    def _send(self, action: Any, goal: Message, place: str) -> str:
        sent: list[str] = []

        def done(result: Message) -> None:
            self._finished(sent[0] if sent else "", place, result["status"])

        sent.append(action.send_goal(self._roslibpy.Goal(goal), done, lambda _: None, done))
        return sent[0]

    def _finished(self, goal: str, place: str, status: Any) -> None:
        """A goal has come to its end; one that was cancelled or replaced is nobody's business."""
        with self._lock:
            if not goal or goal != self._goal:
                return
            self._goal = ""
        if status == self._roslibpy.GoalStatus.SUCCEEDED:
            self._post(Arrived(place))
        else:
            log.warning("the robot did not reach %s: %s", place, status)
            self._post(Failed("wheels", _STUCK))

    def _stop_pressed(self, message: Message) -> None:
        with self._lock:
            changed, self._held = self._held != message["data"], bool(message["data"])
        if self._held:
            self.halt()  # here and now: safety waits for nobody else's decision
        if changed:
            self._post(HandOnStop(self._held))

    def _battery(self, message: Message) -> None:
        share = message.get("percentage")
        if isinstance(share, (int, float)) and math.isfinite(share):
            self._post(BatteryRead(round(100 * share)))

    def _pose(self, message: Message) -> None:
        at = message["pose"]["pose"]["position"]
        self._post(Moved(self._frame.to_plan((float(at["x"]), float(at["y"])))))

    def _pose_at(self, before: Spot, spot: Spot) -> Message:
        x, y = self._frame.to_map(spot)
        half = self._frame.heading(before, spot) / 2
        return {
            "header": {"frame_id": "map"},
            "pose": {
                "position": {"x": x, "y": y, "z": 0.0},
                "orientation": {"x": 0.0, "y": 0.0, "z": math.sin(half), "w": math.cos(half)},
            },
        }

    def _link(self, connected: bool) -> None:
        """Report a change of the connection; a goal of the old one is lost."""
        if connected == self._connected:
            return
        self._connected = connected
        with self._lock:
            self._goal = ""
        self._post(Ready("wheels") if connected else Failed("wheels", _LOST))

    def _action(self, name: str, kind: str) -> Any:
        return self._roslibpy.ActionClient(self._ros, name, kind)


def _roslibpy() -> Any:
    try:
        import roslibpy
    except ImportError:
        raise DeviceError(
            "没有装机器人的连接软件 roslibpy，请运行 .venv/bin/pip install '.[robot]'"
        ) from None
    return roslibpy
