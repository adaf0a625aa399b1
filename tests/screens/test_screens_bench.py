"""The bench of the screens leaves no page and no state of asking out, and sees what holds a frame up."""

from __future__ import annotations

import time
from itertools import cycle
from typing import get_args

import pytest
from kivy.core.window import Window
from shipped import SHIPPED
from visitor import Visitor

from kiosk.dialogue.scene import AskState, PageName, Scene
from kiosk.screens.app import KioskApp
from tools.bench.screens.changes import changes, full
from tools.bench.screens.recorder import record

_LEFT_OUT = {"choices", "unknown", "no_microphone"}  # drawn like an answer, or like the sheet that waits


def test_every_page_and_every_state_of_asking_is_opened(
    app: KioskApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Scene] = []
    monkeypatch.setattr(app, "show", shown.append)
    for change in changes(app, full(SHIPPED)):
        for act in change.acts if "→" in change.name else ():
            act()
    assert {scene.page.name for scene in shown} == set(get_args(PageName))
    assert {scene.ask.state for scene in shown if scene.ask} == set(get_args(AskState)) - _LEFT_OUT


def test_what_holds_a_frame_up_is_seen_in_it_alone(visitor: Visitor) -> None:
    def compute() -> None:
        Window.canvas.ask_update()
        end = time.thread_time() + 0.2
        while time.thread_time() < end:
            pass

    frames = record(0.0, compute, busy=cycle([True] * 3 + [False]).__next__)
    assert max(frames.took) >= 0.2
    for first, *others in (frames.computed, frames.prepared):
        assert first >= 0.2 > max(others)
