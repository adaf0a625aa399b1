"""A hand on stop, a goal taken back, a connection that is gone: nothing moves that must not, and later neither."""

from __future__ import annotations

import signal

import pytest
from reports import CALM, WAY, Posted
from stub import Stub

from kiosk.dialogue.events import (
    Arrived,
    Failed,
    HandOnStop,
    Ready,
)
from kiosk.wheels.base_rosbridge import RosBridgeBase
from kiosk.wheels.frame import Frame

pytest.importorskip("roslibpy", reason="the extra [robot] is not installed")
PRESSED = {"data": True}


@pytest.mark.parametrize("patience", [CALM._replace(ping=4)])
def test_a_robot_that_falls_silent_is_noticed(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    base.go("family", WAY)
    robot.until(op="send_action_goal")
    robot.process.send_signal(signal.SIGSTOP)  # as when its cable is pulled: nothing is closed
    assert "连接断了" in posted.until(Failed).reason
    base.go("models", WAY)  # nobody hears that, and nobody must hear it later
    robot.process.send_signal(signal.SIGCONT)
    robot.until(op="call_service", service="/undock_robot/_action/cancel_goal")
    assert posted.until(Ready) == Ready("wheels")
    base.go("culture", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    assert posted.until(Arrived) == Arrived("culture")


@pytest.mark.parametrize("patience", [CALM._replace(obey=0.5)])
def test_a_robot_that_does_not_stop_is_stopped_in_another_way(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base.go("family", WAY)
    robot.do(stubborn=True)
    goal = robot.until(op="send_action_goal")["id"]
    base.halt()
    robot.until(op="cancel_action_goal", id=goal)
    robot.until(op="call_service", service="/navigate_to_pose/_action/cancel_goal")
    assert "没有听从" in posted.until(Failed).reason
    assert posted.until(Ready) == Ready("wheels")


@pytest.mark.parametrize("patience", [CALM._replace(obey=0.5)])
def test_a_goal_that_was_replaced_is_not_missed(base: RosBridgeBase, robot: Stub, posted: Posted) -> None:
    robot.do(stubborn=True)
    base.go("family", WAY)
    base.go("models", WAY)
    first, second = (robot.until(op="send_action_goal")["id"] for _ in range(2))
    base._goals._check(first)
    robot.do(finish=second, status=4)
    assert posted.until(Arrived) == Arrived("models")
    assert not posted.of(Failed)


def test_whatever_does_not_say_that_nobody_presses_stop_is_a_hand_on_it(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base.go("family", WAY)
    goal = robot.until(op="send_action_goal")["id"]
    robot.do(publish="/emergency_stop", msg={"data": 1}, times=200)
    robot.until(op="cancel_action_goal", id=goal)
    robot.do(publish="/emergency_stop", msg={"data": False}, times=200)
    assert [posted.until(HandOnStop).on for _ in range(2)] == [True, False], "only changes are told"
    base.go("models", WAY)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    posted.until(Arrived)
    assert len(posted.of(HandOnStop)) == 2


def test_a_hand_that_was_on_stop_before_keeps_it_where_it_is(robot: Stub, posted: Posted) -> None:
    robot.do(latch="/emergency_stop", msg=PRESSED)
    settles = CALM._replace(settle=5)
    base = RosBridgeBase(f"127.0.0.1:{robot.port}", Frame(), posted.events.put, patience=settles)
    base.start()
    posted.until(Ready)
    assert posted.of(HandOnStop) == [HandOnStop(True)], "known before it may be driven"
    base.go("family", WAY)
    robot.do(publish="/emergency_stop", msg={"data": False})
    posted.until(HandOnStop)
    base.go("models", WAY)
    robot.until(op="send_action_goal")
    goals = [line for line in robot.seen if line["op"] == "send_action_goal"]
    assert len(goals) == 1
    base.stop()


def test_an_earlier_fault_that_is_over_lets_nobody_drive_before_stop_was_heard_of(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    base._patience = CALM._replace(settle=60)
    robot.until(op="subscribe", topic="/emergency_stop")
    robot.do(drop=True)
    posted.until(Failed)
    robot.until(op="subscribe", topic="/emergency_stop")
    base._can()
    robot.do(publish="/emergency_stop", msg=PRESSED)
    posted.until(HandOnStop)
    assert not posted.of(Ready)


def test_a_hand_that_is_gone_when_the_connection_is_back_is_not_waited_for(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    robot.do(publish="/emergency_stop", msg=PRESSED)
    assert posted.until(HandOnStop) == HandOnStop(True)
    robot.do(drop=True)
    assert posted.until(HandOnStop) == HandOnStop(False)
    assert posted.until(Ready) == Ready("wheels")
    robot.do(latch="/emergency_stop", msg=PRESSED)
    robot.do(drop=True)
    assert posted.until(HandOnStop) == HandOnStop(True)
    posted.until(Ready)
    base.go("family", WAY)
    base._patience = CALM._replace(settle=5)
    robot.do(drop=True)  # it is on, and stays so
    posted.until(Failed)
    posted.until(Ready)
    assert [event.on for event in posted.of(HandOnStop)] == [True, False, True]
    assert not [line for line in robot.seen if line["op"] == "send_action_goal"]


def test_two_computers_on_one_robot_do_not_take_each_others_goals_back(
    base: RosBridgeBase, robot: Stub, posted: Posted
) -> None:
    others = Posted()
    other = RosBridgeBase(f"127.0.0.1:{robot.port}", Frame(), others.events.put, patience=CALM)
    other.start()
    others.until(Ready)
    base.go("family", WAY)
    ours = robot.until(op="send_action_goal")["id"]
    other.go("models", WAY)
    theirs = robot.until(op="send_action_goal")["id"]
    other.halt()
    assert robot.until(op="cancel_action_goal")["id"] == theirs != ours
    robot.do(finish=ours, status=4)
    assert posted.until(Arrived) == Arrived("family")
    other.stop()
