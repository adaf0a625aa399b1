"""Somebody comes near a robot: from its topic, through the whole guide, to the words that are said."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from fakes import Obeyed
from stub import WAIT, Stub

from kiosk.answering.answerer import Answerer
from kiosk.content.load import load_centre
from kiosk.dialogue import commands
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.settings import Settings
from kiosk.guide import Guide
from kiosk.wheels.base_rosbridge import Names, RosBridgeBase
from kiosk.wheels.frame import Frame

pytest.importorskip("roslibpy", reason="the extra [robot] is not installed")
CENTRE = load_centre(Path(__file__).parent.parent / "halls").centre


def test_whoever_comes_near_is_welcomed_aloud(robot: Stub) -> None:
    parts = Obeyed()
    guide = Guide(Dialogue(CENTRE, Answerer(CENTRE), Settings(greets=True)))
    guide.connect(parts, parts, parts, parts)
    base = RosBridgeBase(f"127.0.0.1:{robot.port}", Frame(), guide.post, Names("/somebody_near"))
    guide.connect_wheels(base)
    base.start()
    robot.until(op="subscribe", topic="/somebody_near")
    robot.do(publish="/somebody_near", msg={"data": True})
    give_up = time.monotonic() + WAIT
    while not (said := parts.of("say")):
        assert time.monotonic() < give_up
        guide.tick(0.02)
        time.sleep(0.01)  # the robot is a process of its own
    base.stop()
    (welcome,) = said
    assert isinstance(welcome, commands.Say)
    assert welcome.sentences[0] == "欢迎来到测试中心。"
