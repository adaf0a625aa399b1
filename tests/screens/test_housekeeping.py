"""Memory is looked through while the screen is still, never in the midst of a movement."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from copy import copy
from dataclasses import replace

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
from kiosk.screens.pages.registry import make_page
from kiosk.screens.pictures import pictures
from kiosk.screens.preview import sample
from kiosk.screens.stage import Stage
from kiosk.screens.theme import Theme
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture


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
    assert collected == [0]
    keeper.work(0.3)
    assert collected == [0, 1]
    keeper.work(0.3)
    assert collected == [0, 1]  # little is new
    assert much


def test_all_is_looked_through_when_the_visit_is_over(collected: list[int]) -> None:
    visited = [True]
    keeper = Housekeeping(lambda: False, lambda: visited[-1])
    much = []
    for _ in range(3):
        much += [[] for _ in range(5000)]
        keeper.work(1.0)
        keeper.work(1.0)
    assert collected == [0, 1] * 3
    visited.append(False)
    for _ in range(3):
        keeper.work(1.0)
    assert collected == [0, 1] * 3 + [0, 2]  # once
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


PAGES = ("attract", "home", "hall:family", "exhibit:family/sunward", "film:family/sunward/sunward", "search", "tours",
         "tour:family", "feedback")  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_was_left_goes_without_being_looked_for(
    centre: Centre, collected: list[int], name: str
) -> None:
    context = Context(centre, print, Theme(1920, 1080))
    stage, scene = Stage(print, lambda: None), sample(name, centre)
    page = _built(make_page(scene.page.name, context), scene)
    stage.set_page(page, animated=False)
    frames(until=lambda: not pictures.busy)
    left = [weakref.ref(piece) for piece in pieces(page, Panel)]
    assert len(left) > 10
    collected.clear()
    del page
    stage.set_page(HomePage(context), animated=False)
    Clock.tick()
    assert not [ref() for ref in left if ref()]
    assert not collected


def test_a_piece_that_a_panel_takes_away_goes_at_once(collected: list[int]) -> None:
    theme = Theme(1920, 1080)
    card = Panel(theme, 400, 400)
    card.put(Button(theme, "首页", lambda: card.clear_widgets()), 0, 0)
    card.put(Picture(theme, None, 100, 100), 0, 0)
    left = [weakref.ref(piece) for piece in pieces(card, Panel) if piece is not card]
    assert len(left) > 3
    card.clear_widgets()
    assert not any(ref() for ref in left)
    assert not collected


def test_what_was_made_for_another_language_goes_when_it_is_no_longer_seen(
    app: KioskApp, centre: Centre, collected: list[int]
) -> None:
    asking, home = sample("ask:idle", centre), sample("home", centre)
    for scene in (home, asking, home):
        app.show(scene)
        frames(until=lambda: not app.busy)
    left = [weakref.ref(piece) for piece in (app._overlays._sheet, app._overlays._warning)]
    app.show(replace(home, language="en"))
    frames(until=lambda: not app.busy)
    app.show(home)
    frames(until=lambda: not app.busy and not any(ref() for ref in left))
    assert not collected


def _built(page: Page, scene: Scene) -> Page:
    for _ in page.build(scene):
        pass
    page.update(scene)
    return page
