"""A robot and a hall's screen, each with a whole guide, on one broker: the screen opens what the robot comes to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from broker import WAIT, Broker
from fakes import Obeyed

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.scene import Page, Scene
from kiosk.dialogue.settings import Settings
from kiosk.fleet.link_mqtt import MqttLink
from kiosk.guide import Guide
from kiosk.wheels.base_simulated import SimulatedBase

CENTRE = load_centre(Path(__file__).parent.parent / "halls").centre
ANSWERS = Answerer(CENTRE)


class Kiosk:
    """Everything of a kiosk but window and sound."""

    def __init__(self, broker: Broker, name: str, hall: str = "") -> None:
        self._dialogue = Dialogue(CENTRE, ANSWERS, Settings(hall=hall))
        self.guide = Guide(self._dialogue)
        self._parts = Obeyed()
        self.guide.connect(self._parts, self._parts, self._parts, self._parts)
        self.link = MqttLink(broker.address, "test", name, hall, self.guide.post)
        self.guide.connect_link(self.link)
        self.link.start()

    @property
    def scene(self) -> Scene:
        return self._dialogue.scene

    def until(self, wanted: Callable[[], object], *others: Kiosk) -> None:
        """Let frames go by here and there until it is so."""
        give_up = time.monotonic() + WAIT
        while not wanted():
            assert time.monotonic() < give_up, self.scene
            for kiosk in (self, *others):
                kiosk.guide.tick(0.02)
            time.sleep(0.01)  # the wheels and the broker are real, and have threads of their own

    def say_all(self) -> None:
        """Her voice has said what she was saying."""
        says = [say for say in self._parts.of("say") if isinstance(say, commands.Say)]
        self.guide.post(events.Spoken(says[-1].turn))


@pytest.fixture
def hall(broker: Broker) -> Iterator[Kiosk]:
    kiosk = Kiosk(broker, "family-1", "family")
    yield kiosk
    kiosk.link.stop()


@pytest.fixture
def robot(broker: Broker) -> Iterator[Kiosk]:
    kiosk = Kiosk(broker, "robot")
    wheels = SimulatedBase(kiosk.guide.post, speed=100.0)
    kiosk.guide.connect_wheels(wheels)
    wheels.start()
    kiosk.until(lambda: kiosk.scene.parts.wheels == "ready")
    yield kiosk
    wheels.stop()
    kiosk.link.stop()


def arrive(robot: Kiosk, hall: Kiosk, stop: int) -> None:
    robot.say_all()
    robot.until(
        lambda: robot.scene.tour and robot.scene.tour.number == stop and not robot.scene.tour.going, hall
    )


def test_the_screen_opens_what_the_robot_comes_to(robot: Kiosk, hall: Kiosk, broker: Broker) -> None:
    robot.until(lambda: robot.link.is_up and hall.link.is_up)
    robot.guide.post(events.TourStarted("short"))
    robot.until(lambda: robot.scene.tour)
    arrive(robot, hall, 1)
    robot.until(lambda: hall.scene.page == Page("hall", "family"), hall)
    # while the broker is away, the robot goes on alone
    broker.end()
    arrive(robot, hall, 2)
    assert hall.scene.page == Page("hall", "family")
    broker.start()
    robot.until(lambda: robot.link.is_up and hall.link.is_up)
    robot.guide.post(events.TourStepped(-1))
    robot.until(lambda: robot.scene.page == Page("tour", "family"), hall)
    arrive(robot, hall, 1)
    arrive(robot, hall, 2)
    robot.until(lambda: hall.scene.page == Page("exhibit", "family", "family/sunward"), hall)
    robot.guide.post(events.TourStepped(1))
    robot.until(lambda: hall.scene.page == Page("attract"), hall)
