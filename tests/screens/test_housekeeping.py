"""Memory is looked through while the screen is still, never in the midst of a movement."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from copy import copy

import pytest
from kivy.clock import Clock
from looking import pieces
from visitor import frames

from kiosk.content.model import Centre
from kiosk.dialogue.scene import Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.building import Building
from kiosk.screens.context import Context
from kiosk.screens.housekeeping import Housekeeping
from kiosk.screens.pages.home import HomePage
from kiosk.screens.pages.page import Page
from kiosk.screens.preview import sample
from kiosk.screens.stage import Stage
from kiosk.screens.theme import Theme
from kiosk.screens.widgets.words import Words


@pytest.fixture
def collected(app: KioskApp) -> Iterator[list[int]]:
    """The generation of each collection."""
    seen: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            seen.append(told["generation"])

    gc.collect()
    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_nobody_looks_through_memory_before_it_is_still(collected: list[int]) -> None:
    moving = [True]
    keeper = Housekeeping(lambda: moving[0], lambda: True)
    much = [[] for _ in range(5000)]
    keeper.work(5.0)
    assert not collected  # under a finger, or beside a film
    moving.clear()
    moving.append(False)
    keeper.work(0.3)
    keeper.put_off()
    keeper.work(0.3)
    assert not collected  # something has just changed
    keeper.work(0.3)
    assert collected == [1]
    keeper.work(0.3)
    assert collected == [1]  # little is new
    assert much


def test_all_is_looked_through_when_the_visit_is_over(collected: list[int]) -> None:
    visited = [True]
    keeper = Housekeeping(lambda: False, lambda: visited[-1])
    much = []
    for _ in range(3):
        much += [[] for _ in range(5000)]
        keeper.work(1.0)
    assert collected == [1, 1, 1]
    visited.append(False)
    much += [[] for _ in range(5000)]
    keeper.work(1.0)
    assert collected == [1, 1, 1, 2]
    assert much


def test_getting_ready_is_done_in_steps(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what is there then is not looked through any more."""
    monkeypatch.setattr(Building, "budget", 0.0)
    steps = iter([None] * 3)
    frozen = gc.get_freeze_count()
    Housekeeping(lambda: True, lambda: False).begin(steps)
    Clock.tick()
    assert len(list(copy(steps))) == 1
    frames(until=lambda: gc.get_freeze_count() > frozen)
    assert not list(steps)


def test_a_page_that_was_left_goes_without_being_looked_for(centre: Centre, collected: list[int]) -> None:
    context = Context(centre, print, Theme(1920, 1080))
    stage = Stage(print, lambda: None)
    page = _built(HomePage(context), sample("home", centre))
    stage.set_page(page, animated=False)
    words = [weakref.ref(piece) for piece in pieces(page, Words)]
    assert len(words) > 10
    del page
    stage.set_page(HomePage(context), animated=False)
    Clock.tick()
    assert not any(ref() for ref in words)
    assert not collected


def _built(page: Page, scene: Scene) -> Page:
    for _ in page.build(scene):
        pass
    page.update(scene)
    return page
