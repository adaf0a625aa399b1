"""The robot's face: what it shows, and what a touch on it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from kivy.core.window import Window
from looking import pieces
from rules import faults
from scenes import scenes
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp
from kiosk.screens.ask_sheet import AskSheet
from kiosk.screens.face import Face, FullFace, faces
from kiosk.screens.preview import sample


@pytest.fixture
def robot(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    """Somebody in front of the robot."""
    Window.size = (1280, 800)
    app._role = "robot"
    visitor = Visitor(app, centre)
    yield visitor
    visitor.leave()
    app._role = "screen"


def mood(robot: Visitor) -> str | None:
    return next((face.mood for face in pieces(robot.shown, FullFace)), None)


def test_her_face_says_what_she_does(robot: Visitor) -> None:
    assert mood(robot) == "idle"
    robot.tap_at(640, 500)
    assert robot.scene.page == Page("home")
    assert mood(robot) is None
    robot.happen(events.TalkStarted())
    assert mood(robot) == "listen"
    robot.hear("李庄古镇", final=False)
    assert "李庄古镇" in robot.sees
    robot.hear("李庄古镇在哪里")
    assert isinstance(robot.shown, AskSheet)  # not spoken yet: it can be read
    robot.happen(events.Speaking(robot.devices.said[-1].turn, 0))
    assert mood(robot) == "speak"
    assert robot.scene.ask is not None
    assert robot.scene.ask.sentences[0].rstrip("。") in robot.sees
    robot.happen(events.Spoken(robot.devices.said[-1].turn))
    assert isinstance(robot.shown, AskSheet)
    assert "去看这件展品" in robot.sees


def test_a_touch_on_her_face_closes_her_ears(robot: Visitor) -> None:
    robot.tap_at(640, 500)
    robot.happen(events.TalkStarted())
    robot.tap_at(640, 500)
    assert robot.scene.ask is None
    assert robot.devices.asked[-1] == "close"


def test_on_the_way_her_face_says_where_to(robot: Visitor, centre: Centre) -> None:
    robot.app.show(sample("leading", centre))
    assert mood(robot) == "move"
    assert "下一站：家风家训展厅" in robot.sees or "下一站：向阳而生" in robot.sees
    assert "请小心脚下" in robot.sees


def test_a_touch_on_the_way_lets_her_stand_still_and_shows_the_stop(robot: Visitor) -> None:
    robot.happen(events.Ready("wheels"))
    robot.tap_at(640, 500)
    robot.happen(events.TourStarted("short"))
    assert mood(robot) is None
    robot.happen(events.TourStepped(1))
    assert mood(robot) == "idle"
    robot.happen(events.Speaking(robot.devices.said[-1].turn, 0))
    assert mood(robot) == "speak"
    robot.happen(events.TalkStarted())
    assert mood(robot) == "listen"
    robot.happen(events.AskClosed())
    assert mood(robot) == "idle"
    robot.tap_at(640, 500)
    assert mood(robot) is None
    assert "接着走" in robot.sees
    robot.tap("接着走")
    assert mood(robot) == "idle"
    robot.happen(events.Arrived("family"))
    assert mood(robot) is None
    assert "下一站：向阳而生" in robot.sees


def test_at_rest_she_speaks_with_her_own_mouth(robot: Visitor, centre: Centre) -> None:
    robot.app.show(replace(sample("attract", centre), caption="欢迎来到测试中心。"))
    assert mood(robot) == "speak"
    assert "欢迎来到测试中心" in robot.sees


def test_loudness_goes_round(robot: Visitor) -> None:
    seen = []
    for _ in range(4):
        robot.tap_at(1185, 725)
        seen.append(robot.scene.volume)
    assert seen == [100, 40, 60, 80]
    assert robot.scene.page == Page("attract")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text_size", ["standard", "large", "contrast"])
def test_her_face_obeys_the_rules_of_all_pages(
    robot: Visitor, centre: Centre, language: str, text_size: str
) -> None:
    shown = 0
    for scene in scenes(centre, language).values():
        if (
            scene.page.name == "attract"
            or faces(scene)
            or (scene.ask and scene.ask.state in ("listening", "thinking", "answering"))
        ):
            robot.app.show(replace(scene, text_size=text_size))
            assert faults(robot.shown) == []
            shown += isinstance(robot.shown, Face) or mood(robot) is not None
    assert shown > 4
