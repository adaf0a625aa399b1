"""Pages are built over several frames; the one before stays until the new one is complete."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from kivy.clock import Clock
from visitor import Visitor, frames

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.screens.building import Building
from kiosk.screens.pages.hall import HallPage
from kiosk.screens.pages.home import HomePage


@pytest.fixture
def slow(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """Somebody at home, where a frame has time for one step only."""
    visitor.tap_at(700, 600)
    monkeypatch.setattr(Building, "budget", 0.0)
    return visitor


def _complete(visitor: Visitor) -> int:
    """Draw until nothing is being built; return how many frames it took."""
    count = 0
    while visitor.app._building.under_way:
        Clock.tick()
        count += 1
        assert count < 100
    return count


def test_the_page_before_stays_until_the_new_one_is_complete(slow: Visitor) -> None:
    slow.tap("家风家训展厅")
    assert slow.scene.page == Place("hall", "family")
    assert isinstance(slow.app.root.page, HomePage)
    slow.happen(events.LanguageChosen("en"))
    slow.happen(events.LanguageChosen("zh"))
    slow.happen(events.VolumeChanged(10))
    assert _complete(slow) > 3
    assert isinstance(slow.app.root.page, HallPage)
    assert slow.app._scene == slow.scene  # what has changed meanwhile is shown, too
    slow.tap("首页")
    _complete(slow)
    assert "翠屏文化展厅" in slow.sees


def test_only_the_latest_page_arrives(slow: Visitor) -> None:
    slow.tap("家风家训展厅")
    slow.happen(events.WentHome())
    assert not slow.app._building.under_way  # it was never left
    assert isinstance(slow.app.root.page, HomePage)
    slow.tap("家风家训展厅")
    slow.happen(events.Opened(Place("hall", "culture")))
    _complete(slow)
    assert "翠屏文化展厅" in slow.sees


def test_a_mistake_in_a_later_part_leads_home(
    slow: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> Iterator[None]:
        yield
        raise RuntimeError("broken part")

    monkeypatch.setattr(HallPage, "_build", fail)
    with caplog.at_level(logging.ERROR):
        slow.tap("家风家训展厅")
        frames(until=lambda: "broken part" in caplog.text)
    slow.guide.tick(0)
    frames(until=lambda: slow.app._scene is not None and not slow.app.busy)
    assert slow.scene.page == Place("home")
    assert isinstance(slow.app.root.page, HomePage)
    monkeypatch.undo()
    slow.tap("家风家训展厅")
    assert "家风是一家人的风气。" in slow.sees


def test_letters_are_found_while_others_are_still_looked_for(slow: Visitor) -> None:
    slow.happen(events.Opened(Place("search")))
    _complete(slow)
    page = slow.app.root.page
    slow.tap("X")
    assert page.busy
    page.press("clear")
    frames(until=lambda: not page.busy)
    assert page._typed == ""
    assert "向阳而生" in slow.sees
