"""No page, state or piece of the screen is missing from the views that are looked at."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import get_args

import pytest
from shipped import VIEWS

import kiosk.screens
from kiosk.content.model import Centre
from kiosk.dialogue.scene import AskState, FeedbackState, PageName
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.panel import Panel
from tools.screens.photograph import show
from tools.screens.showings import LYING, ROBOT, UPRIGHT, Showing


def test_every_page_and_state_is_there() -> None:
    scenes = [view.scene for view in VIEWS["zh"]]
    assert {scene.page.name for scene in scenes} == set(get_args(PageName))
    assert {scene.ask.state for scene in scenes if scene.ask} == set(get_args(AskState))
    assert {scene.feedback.state for scene in scenes if scene.feedback} == set(get_args(FeedbackState))
    tours = [scene.tour for scene in scenes if scene.tour]
    assert {(tour.going, tour.waiting) for tour in tours} == {(False, False), (True, False), (False, True)}
    assert {scene.narration.paused for scene in scenes if scene.narration} == {False, True}
    assert {view.name for view in VIEWS["en"]} == {
        view.name for view in VIEWS["zh"] if not view.name.startswith("staff")
    }


@pytest.fixture
def seen(app: KioskApp, centre: Centre) -> Iterator[set[type[Panel]]]:
    """All kinds of pieces that are on the screen in one view or another."""
    seen: set[type[Panel]] = set()
    (attract,) = (view for view in VIEWS["zh"] if view.name == "attract")
    (exhibit,) = (view for view in VIEWS["zh"] if view.name == "exhibit")
    for (size, role), views in ((LYING, VIEWS["zh"]), (UPRIGHT, [exhibit]), (ROBOT, [attract])):
        for view in views:
            show(app, view, Showing(size, role, "zh"), anew=False)
            seen |= {type(piece) for piece in app.root.walk(restrict=True) if isinstance(piece, Panel)}
    yield seen
    app._role = "screen"
    app.root.set_staff(None)
    app.set_content(centre)


def test_every_piece_of_the_screen_is_there(seen: set[type[Panel]]) -> None:
    for module in pkgutil.walk_packages(kiosk.screens.__path__, "kiosk.screens."):
        importlib.import_module(module.name)
    kinds = _below(Panel)
    assert {kind.__name__ for kind in kinds - seen if not kind.__subclasses__()} == set()


def _below(kind: type[Panel]) -> set[type[Panel]]:
    return {kind, *(one for sub in kind.__subclasses__() for one in _below(sub))}
