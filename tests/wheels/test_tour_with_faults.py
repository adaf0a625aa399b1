"""A tour through the whole guide and a real WebSocket, with a robot that has every fault: heard, gone on with, or closed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes import Obeyed
from floors import PLAN
from reports import CALM
from stub import WAIT, Stub

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.scene import Tour
from kiosk.dialogue.settings import Settings
from kiosk.guide import Guide
from kiosk.wheels.base_rosbridge import RosBridgeBase
from kiosk.wheels.frame import Frame

pytest.importorskip("roslibpy", reason="the extra [robot] is not installed")
HALLS = Path(__file__).parent.parent / "halls"
CENTRE = load_centre(HALLS).centre.model_copy(update={"floor": PLAN})
STOPS, BLOCKED = "我先停在这里，等一下再走。", "我这会儿走不过去，请等我一下。"


class Robot:
    """Everything of a robot's kiosk but window and sound, connected to the robot's side."""

    def __init__(self, stub: Stub) -> None:
        self._dialogue = Dialogue(CENTRE, Answerer(CENTRE), Settings(measured_only=True))
        self.guide = Guide(self._dialogue)
        self.parts = Obeyed()
        self.guide.connect(self.parts, self.parts, self.parts, self.parts)
        self.base = RosBridgeBase(f"127.0.0.1:{stub.port}", Frame(), self.guide.post, patience=CALM)
        self.guide.connect_wheels(self.base)
        self.base.start()
        self.until(lambda: self.wheels == "ready")

    @property
    def wheels(self) -> str:
        return self._dialogue.scene.parts.wheels

    @property
    def tour(self) -> Tour | None:
        return self._dialogue.scene.tour

    @property
    def said(self) -> str:
        """The sentence with which she began to speak last."""
        says = [say for say in self.parts.of("say") if isinstance(say, commands.Say)]
        return says[-1].sentences[says[-1].first] if says else ""

    def until(self, wanted: Callable[[], object]) -> None:
        """Deal with what comes until it is so; for the dialogue no time goes by."""
        give_up = time.monotonic() + WAIT
        while not wanted():
            assert time.monotonic() < give_up, (self.said, self._dialogue.scene)
            self.guide.tick(0.0)
            time.sleep(0.01)  # the robot is a process of its own

    def hears_herself_out(self) -> None:
        """Her voice has said what she was saying."""
        says = [say for say in self.parts.of("say") if isinstance(say, commands.Say)]
        self.guide.post(events.Spoken(says[-1].turn))
        self.guide.tick(0.0)


@pytest.fixture
def kiosk(robot: Stub) -> Iterator[Robot]:
    kiosk = Robot(robot)
    yield kiosk
    kiosk.base.stop()


def set_out(kiosk: Robot, robot: Stub) -> str:
    """Begin the tour; return the id of its first goal."""
    kiosk.guide.post(events.TourStarted("short"))
    kiosk.guide.tick(0.0)
    kiosk.hears_herself_out()
    return str(robot.until(op="send_action_goal", action="/navigate_to_pose")["id"])


def test_a_tour_with_every_fault(kiosk: Robot, robot: Stub) -> None:
    goal = set_out(kiosk, robot)
    robot.do(publish="/emergency_stop", msg={"data": True})
    robot.until(op="cancel_action_goal", id=goal)
    kiosk.until(lambda: kiosk.said == STOPS)
    robot.do(publish="/emergency_stop", msg={"data": False})
    kiosk.until(lambda: kiosk.tour and not kiosk.tour.waiting)
    robot.do(finish=robot.until(op="send_action_goal")["id"], status=4)
    kiosk.until(lambda: kiosk.said == "这里讲家里的故事。")
    # what happens to the wheels while she tells does not cut her short
    hushed = len(kiosk.parts.of("hush"))
    robot.do(drop=True)
    kiosk.until(lambda: kiosk.wheels == "failed")
    robot.do(latch="/emergency_stop", msg={"data": True})
    kiosk.until(lambda: kiosk.wheels == "ready")
    assert len(kiosk.parts.of("hush")) == hushed
    assert kiosk.said == "这里讲家里的故事。"
    robot.do(publish="/emergency_stop", msg={"data": False})
    kiosk.hears_herself_out()
    kiosk.until(lambda: kiosk.tour and kiosk.tour.leads)
    robot.do(refuse=robot.until(op="send_action_goal")["id"], why="Action goal was rejected")
    kiosk.until(lambda: kiosk.said == BLOCKED)
    kiosk.until(lambda: kiosk.tour and kiosk.tour.leads)
    robot.until(op="send_action_goal")
    robot.end()
    kiosk.until(lambda: kiosk.wheels == "failed")
    assert kiosk.tour
    kiosk.guide.tick(91.0)
    assert kiosk.tour is None, "it is closed with dignity"
    assert kiosk.said.startswith("对不起，我走不动了")


def test_a_hand_on_stop_before_a_tour(kiosk: Robot, robot: Stub) -> None:
    robot.do(publish="/emergency_stop", msg={"data": True})
    kiosk.until(lambda: kiosk._dialogue._visit.held)
    kiosk.guide.post(events.TourStarted("short"))
    kiosk.guide.tick(0.0)
    kiosk.hears_herself_out()
    assert kiosk.said == "下一站：家风家训展厅。", "nobody is asked to follow her"
    kiosk.hears_herself_out()
    robot.do(publish="/emergency_stop", msg={"data": False})
    kiosk.until(lambda: not kiosk._dialogue._visit.held)
    kiosk.hears_herself_out()
    robot.until(op="send_action_goal")
    goals = [line for line in robot.seen if line["op"] == "send_action_goal"]
    assert len(goals) == 1
