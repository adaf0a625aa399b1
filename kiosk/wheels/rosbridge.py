"""What is spoken of through rosbridge, with the types that ROS 2 has for it, and the library that speaks."""

from __future__ import annotations

from typing import Any

from kiosk.ports import DeviceError

DRIVE = "/navigate_to_pose", "nav2_msgs/action/NavigateToPose"
CHARGE = "/dock_robot", "nav2_msgs/action/DockRobot"
LEAVE = "/undock_robot", "nav2_msgs/action/UndockRobot"
BATTERY = "/battery_state", "sensor_msgs/msg/BatteryState"
STOP = "/emergency_stop", "std_msgs/msg/Bool"


def address_of(address: str) -> tuple[str, int]:
    """Read `host` or `host:port`."""
    host, _, port = address.partition(":")
    return host, int(port or 9090)


def roslibpy() -> Any:
    """Return the library. Raises DeviceError when it is not installed."""
    try:
        import roslibpy
    except ImportError:
        raise DeviceError(
            "没有装机器人的连接软件 roslibpy，请运行 .venv/bin/pip install '.[robot]'"
        ) from None
    return roslibpy
