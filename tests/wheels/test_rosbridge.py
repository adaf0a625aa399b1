"""The robot's wheels through a real WebSocket, to a server that speaks rosbridge."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from reports import CALM, WAY, Posted
from stub import Stub

from kiosk.dialogue.events import (
    Arrived,
    BatteryRead,
    Failed,
    HandOnStop,
    Moved,
    PresenceChanged,
    Ready,
)
from kiosk.wheels.base_rosbridge import RosBridgeBase
from kiosk.wheels.frame import Frame

pytest.importorskip("roslibpy", reason="the extra [robot] is not installed")
GUIDE = (Path(__file__).parents[2] / "docs" / "robot.md").read_text(encoding="utf-8")


def test_it_drives_to_the_end_of_the_way(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal", action="/navigate_to_pose")
    pose = goal["args"]["pose"]["pose"]
    assert (pose["position"]["x"], pose["position"]["y"]) == (
        36,
        -11,
    )  # y goes down on the plan, up on the map
    assert 2 * math.atan2(pose["orientation"]["z"], pose["orientation"]["w"]) == pytest.approx(-math.pi / 2)
    robot.do(finish=goal["id"], status=4)
    assert posted.until(Arrived) == Arrived("family")


def test_a_way_that_is_blocked_is_told(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.go("family", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=6)
    assert "挡着" in posted.until(Failed).reason
    assert posted.until(Ready) == Ready("wheels"), "after a while it may be tried again"


@pytest.mark.parametrize("patience", [CALM._replace(feedback=1)])
def test_a_goal_of_which_nothing_is_heard_is_given_up(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal")["id"]
    robot.do(feed=goal)
    robot.until(op="cancel_action_goal", id=goal)
    assert "没有回应" in posted.until(Failed).reason


def test_without_a_way_nothing_moves(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.go("family", ())
    assert "family" in posted.until(Failed).reason
    base.go("models", WAY)
    assert robot.until(op="send_action_goal")["args"]["pose"]["pose"]["position"]["x"] == 36


def test_halt_takes_the_goal_back_and_its_end_is_nobodys_business(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal")["id"]
    base.halt()
    robot.until(op="cancel_action_goal", id=goal)
    robot.do(finish=goal, status=5)
    base.go("models", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    assert posted.until(Arrived) == Arrived("models")


def test_nothing_moves_while_a_hand_is_on_stop(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal")["id"]
    robot.do(publish="/emergency_stop", msg={"data": True})
    robot.until(op="cancel_action_goal", id=goal)
    assert posted.until(HandOnStop) == HandOnStop(True)
    base.go("models", WAY)
    base.dock()
    robot.do(publish="/emergency_stop", msg={"data": False})
    assert posted.until(HandOnStop) == HandOnStop(False)
    base.go("culture", WAY)
    assert robot.until(op="send_action_goal")["id"] != goal
    assert robot.got.empty(), "one goal only: none was sent while the button was pressed"


def test_where_it_is_and_how_much_power_it_has(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    position = {"x": 36.0, "y": -11.0, "z": 0.0}
    robot.do(publish="/amcl_pose", msg={"pose": {"pose": {"position": position}}})
    assert posted.until(Moved).at == pytest.approx(WAY[-1])
    for sent, read in ((0.183, 18), (None, None), (42.0, 42)):
        robot.do(publish="/battery_state", msg={"percentage": sent})
        if read:
            assert posted.until(BatteryRead) == BatteryRead(read)


def test_whether_somebody_is_near(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    for near in (True, True, False):
        robot.do(publish="/near", msg={"data": near})
    robot.do(drop=True)
    told = [posted.until(PresenceChanged).near for _ in range(3)]
    assert told == [True, False, None], "only changes, and that nobody knows any more"


def test_it_goes_to_the_charger_but_not_with_a_hand_on_stop(base: RosBridgeBase, robot: Stub) -> None:
    base.dock()
    goal = robot.until(op="send_action_goal", action="/dock_robot")
    assert (goal["args"]["use_dock_id"], goal["args"]["dock_id"]) == (True, "door")
    robot.do(publish="/emergency_stop", msg={"data": True})
    robot.until(op="cancel_action_goal", id=goal["id"], action="/dock_robot")
    robot.until(op="call_service", service="/navigate_to_pose/_action/cancel_goal", args={})


def test_it_leaves_its_charger_before_it_drives(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.dock()
    robot.do(finish=robot.until(op="send_action_goal", action="/dock_robot")["id"], status=4)
    robot.do(publish="/battery_state", msg={"percentage": 0.5, "power_supply_status": 1})
    assert posted.until(BatteryRead) == BatteryRead(50)
    for left in (4, 6):  # a robot that stands free cannot leave anything
        base.go("family", WAY)
        robot.do(finish=robot.until(op="send_action_goal", action="/undock_robot")["id"], status=left)
        robot.do(finish=robot.until(op="send_action_goal", action="/navigate_to_pose")["id"], status=4)
        assert posted.until(Arrived) == Arrived("family")
        robot.do(publish="/battery_state", msg={"percentage": 0.4, "power_supply_status": 1})
        posted.until(BatteryRead)


def test_a_lost_connection_comes_back(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal")
    robot.do(drop=True)
    assert "连接断了" in posted.until(Failed).reason
    robot.until(op="cancel_action_goal", id=goal["id"])  # it has driven on by itself
    robot.until(op="call_service", service="/dock_robot/_action/cancel_goal")
    assert posted.until(Ready) == Ready("wheels")
    base.go("family", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    assert posted.until(Arrived) == Arrived("family")


def test_a_robot_that_is_not_there_yet(robot: Stub, posted: Posted) -> None:
    robot.end()
    base = RosBridgeBase(f"127.0.0.1:{robot.port}", Frame(), posted.events.put, patience=CALM)
    base.start()
    assert "连接断了" in posted.until(Failed).reason
    late = Stub(robot.port)
    assert posted.until(Ready) == Ready("wheels")
    base.stop()
    late.end()


def test_the_guide_names_whatever_the_robot_is_asked_for(
    robot: Stub, posted: Posted, base: RosBridgeBase
) -> None:
    base.dock()
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    robot.do(publish="/near", msg={"data": True})
    posted.until(PresenceChanged)
    base.go("family", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    robot.until(op="send_action_goal")
    for line in robot.seen:
        for name in ("topic", "action", "type", "action_type"):
            if name in line and line[name] != "/near":
                assert f"`{line[name]}`" in GUIDE, line
