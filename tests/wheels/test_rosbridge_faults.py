"""A robot that refuses, floods, talks nonsense and cannot charge: she says so, and goes on when it can."""

from __future__ import annotations

import json
import logging
import time

import pytest
from reports import CALM, WAY, Posted
from stub import Stub

from kiosk.dialogue.events import (
    BatteryRead,
    Failed,
    Moved,
    PresenceChanged,
    Ready,
)
from kiosk.wheels.base_rosbridge import RosBridgeBase
from kiosk.wheels.frame import Frame
from kiosk.wheels.rosbridge import roslibpy

pytest.importorskip("roslibpy", reason="the extra [robot] is not installed")


def position(x: float) -> dict[str, object]:
    return {"pose": {"pose": {"position": {"x": x, "y": 0.0, "z": 0.0}}}}


def test_a_goal_that_is_refused_is_told_in_rosbridges_words(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base.go("family", WAY)
    robot.do(refuse=robot.until(op="send_action_goal")["id"], why="No action server available")
    reason = posted.until(Failed).reason
    assert "No action server available" in reason
    assert "请检查 Nav2" in reason


def test_a_goal_that_somebody_else_takes_back_is_told(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base.go("family", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=5)
    assert "别的程序" in posted.until(Failed).reason


ODD = [None, [], "x", 7, {}, {"data": None}, {"data": "true"}, {"pose": []}, {"percentage": "full"},
       {"percentage": True}, {"pose": {"pose": {"position": {"x": "NaN", "y": 1}}}}]  # fmt: skip


def test_nonsense_does_no_harm_and_is_told_once(
    base: RosBridgeBase, robot: Stub, posted: Posted, caplog: pytest.LogCaptureFixture
) -> None:
    for topic in ("/battery_state", "/amcl_pose", "/near"):
        for message in ODD * 3:
            robot.do(publish=topic, msg=message)
    for raw in (
        "",
        "{",
        "[]",
        '{"op": "no such"}',
        '{"op": "publish"}',
        "[" * 900,
        '{"op": "action_result"}',
    ):
        for _ in range(3):
            robot.do(raw=raw)
    robot.do(raw=json.dumps({"op": "status", "level": "error", "msg": "no such type"}))
    robot.do(publish="/near", msg={"data": True})
    assert posted.until(PresenceChanged) == PresenceChanged(True)
    robot.do(publish="/amcl_pose", msg=position(5.0))
    assert posted.until(Moved).at == (4.0, 2.0)
    told = [record.getMessage() for record in caplog.records if record.name.startswith("kiosk.wheels")]
    assert [line for line in told if "/amcl_pose" in line] == [told[1]]
    assert "rosbridge: no such type" in told
    assert len(told) == 4, "one line for each topic"
    library = [record for record in caplog.records if record.name == "roslibpy"]
    assert len({record.getMessage() for record in library}) == len(library)
    assert not any(record.exc_info for record in library)
    assert not posted.of(BatteryRead) + posted.of(Failed)


def test_binary_nonsense_costs_the_connection_and_no_more(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    robot.do(raw="\x00\x01", binary=True)
    assert "连接断了" in posted.until(Failed).reason
    assert posted.until(Ready) == Ready("wheels")


def test_floods_are_dammed(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    began = time.monotonic()
    robot.do(publish="/near", msg={"data": True}, times=1000)
    robot.do(publish="/amcl_pose", msg=position(3.0), times=1000)
    robot.do(publish="/near", msg={"data": False}, times=1000)
    posted.until(PresenceChanged)
    assert posted.until(PresenceChanged) == PresenceChanged(False)
    assert 1 <= len(posted.of(Moved)) <= 1 + (time.monotonic() - began) / 0.1


def test_a_battery_that_leaps_empties_nobody(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    for share in (0.8, 0.03, 0.79, float("nan"), 0.0, -1, 250, float("inf"), 0.78, 1.0, 0.77, 0.76):
        robot.do(publish="/battery_state", msg={"percentage": share})
    robot.do(publish="/near", msg={"data": True})
    posted.until(PresenceChanged)
    assert [read.percent for read in posted.of(BatteryRead)] == [80, 80, 79, 78, 79, 78, 77]


def test_a_robot_that_cannot_charge_says_so_and_tries_again(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    for _ in range(2):
        base.dock()
        robot.do(refuse=robot.until(op="send_action_goal", action="/dock_robot")["id"], why="no such dock")
        assert "（机器人底盘不收目标（no such dock））" in (reason := posted.until(Failed).reason)
        assert "推它到充电桩" in reason
        assert posted.until(Ready) == Ready("wheels")
    base._patience = CALM._replace(recharge=60)
    base.dock()
    robot.do(finish=robot.until(op="send_action_goal", action="/dock_robot")["id"], status=6)
    posted.until(Failed)
    robot.do(publish="/battery_state", msg={"percentage": 0.1, "power_supply_status": 1})
    assert posted.until(Ready) == Ready("wheels"), "somebody has pushed it there"
    base.dock()  # it charges: there is nothing to be done
    base.go("family", WAY)
    assert robot.until(op="send_action_goal")["action"] == "/undock_robot"


@pytest.mark.parametrize("patience", [CALM._replace(leave=0.5)])
def test_a_robot_of_which_nothing_is_known_is_not_driven_off_its_charger(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    robot.do(publish="/battery_state", msg={"percentage": 0.5, "power_supply_status": 1})
    posted.until(BatteryRead)
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal", action="/undock_robot")["id"]
    robot.until(op="cancel_action_goal", id=goal)
    assert "没有回应" in posted.until(Failed).reason
    assert not [line for line in robot.seen if line.get("action") == "/navigate_to_pose"]


def test_nothing_counts_by_the_time_of_day(base: RosBridgeBase) -> None:
    roslibpy()
    from twisted.internet import reactor

    assert reactor.seconds() == pytest.approx(time.monotonic(), abs=60)


def test_a_robot_that_is_off_for_a_night_does_not_fill_the_log(
    posted: Posted, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    base = RosBridgeBase("127.0.0.1:1", Frame(), posted.events.put, patience=CALM)
    base.start()
    assert "连接断了" in posted.until(Failed).reason
    base.stop()
    told = [record.name for record in caplog.records if record.levelno < logging.ERROR]
    assert told == ["kiosk.wheels.base_rosbridge"]
