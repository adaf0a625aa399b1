"""The robot's face: what it shows, and what a touch on it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from kivy.core.window import Window
from looking import pieces
from scenes import scenes
from test_layout import faults
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp
from kiosk.screens.ask_sheet import AskSheet
from kiosk.screens.face import Face, FullFace


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
        if scene.page.name == "attract" or (
            scene.ask and scene.ask.state in ("listening", "thinking", "answering")
        ):
            robot.app.show(replace(scene, text_size=text_size))
            assert faults(robot.shown) == []
            shown += isinstance(robot.shown, Face) or mood(robot) is not None
    assert shown > 4
