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
    """Return where a geometry_msgs/PoseWithCovarianceStamped is in the map."""
    at = message["pose"]["pose"]["position"]
    return float(at["x"]), float(at["y"])


def battery(message: Message) -> int | None:
    """Return the percent of a sensor_msgs/BatteryState, None where it is not known.

    `percentage` is a share from 0 to 1; some robots send 0 to 100 all the same.
    """
    share = message.get("percentage")
    if not isinstance(share, (int, float)) or not math.isfinite(share) or share < 0:
        return None
    return round(share if share > 1 else 100 * share)
