"""What `kiosk doctor` says of a robot: whether it is there, ready, and what to do where it is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from stub import Stub

from kiosk import doctor
from kiosk.config import Config
from kiosk.ports import DeviceError

pytest.importorskip("roslibpy", reason="the extra [robot] is not installed")
SHIPPED = Path(__file__).parents[2] / "exhibits"


def said(robot: Stub, exhibits: Path = SHIPPED) -> str:
    settings = {"base": "rosbridge", "address": f"127.0.0.1:{robot.port}"}
    config = Config.model_validate({"role": "robot", "exhibits": str(exhibits), "robot": settings})
    try:
        return doctor._wheels(config)
    except DeviceError as error:
        return str(error)


def test_a_robot_is_looked_at(robot: Stub, tmp_path: Path) -> None:
    robot.do(latch="/battery_state", msg={"percentage": 0.83})
    assert "rosbridge 太旧" in said(robot)
    robot.do(answer="/rosapi/action_servers", values={"action_servers": ["/spin"]})
    assert "请启动 Nav2" in said(robot)
    robot.do(answer="/rosapi/action_servers", values={"action_servers": ["/navigate_to_pose"]})
    assert "没有收到 /emergency_stop" in said(robot)
    robot.do(latch="/emergency_stop", msg={"data": False})
    assert "平面图还没有量好发布" in said(robot)
    measured = shutil.copytree(SHIPPED, tmp_path / "exhibits")
    floor = measured / "floor.yaml"
    floor.write_text(floor.read_text(encoding="utf-8").replace("status: draft", "status: published"))
    assert said(robot, measured) == "底盘连得上，Nav2 在运行，电量 83%，没有 /dock_robot，不会自己去充电"
    robot.do(latch="/emergency_stop", msg={"data": True})
    assert "急停按着" in said(robot, measured)
    robot.end()
    assert "连不上机器人底盘" in said(robot)


def test_a_screen_that_stands_has_no_wheels() -> None:
    assert doctor._wheels(Config()) == "没有轮子，是一块立屏"
