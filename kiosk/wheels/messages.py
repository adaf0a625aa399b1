"""The ROS messages that are sent and read, as JSON: a pose of the map, what is left in a battery."""

from __future__ import annotations

import math
from typing import Any

from kiosk.content.floor import Spot
from kiosk.wheels.frame import Frame

Message = dict[str, Any]


def pose(frame: Frame, before: Spot, spot: Spot) -> Message:
    """Return a spot of the plan as geometry_msgs/PoseStamped, facing as somebody does who comes from `before`.

    Without a stamp it is meant for whatever time it is on the robot.
    """
    x, y = frame.to_map(spot)
    half = frame.heading(before, spot) / 2
    return {
        "header": {"frame_id": "map"},
        "pose": {
            "position": {"x": x, "y": y, "z": 0.0},
            "orientation": {"x": 0.0, "y": 0.0, "z": math.sin(half), "w": math.cos(half)},
        },
    }


def position(message: Message) -> Spot:
    """Return where a geometry_msgs/PoseWithCovarianceStamped is in the map. Raises ValueError where it does not know."""
    at = message["pose"]["pose"]["position"]
    x, y = float(at["x"]), float(at["y"])
    if not math.isfinite(x + y):
        raise ValueError("no position")
    return x, y


def battery(message: Message) -> int | None:
    """Return the percent of a sensor_msgs/BatteryState, None where it is not known.

    `percentage` is a share from 0 to 1; some robots send 0 to 100 all the same. Whoever can send 0 is not empty,
    but does not know.
    """
    share = message.get("percentage")
    if not isinstance(share, (int, float)) or isinstance(share, bool) or not 0 < share <= 100:
        return None
    return max(1, round(share if share > 1 else 100 * share))


def flag(message: Message) -> bool:
    """Return what a std_msgs/Bool says. Raises TypeError for another message."""
    if not isinstance(message["data"], bool):
        raise TypeError("no std_msgs/Bool")
    return message["data"]
