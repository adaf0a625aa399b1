"""The walk through the halls by touch: begun at home, on with the bar's chips, left for an exhibit, ended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp


@pytest.fixture
def guest(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    visitor = Visitor(app, centre)
    visitor.tap_at(700, 600)
    yield visitor
    visitor.leave()


def test_a_walk_is_worked_by_touch(guest: Visitor) -> None:
    guest.tap("跟我参观")
    assert guest.scene.page == Page("hall", "family")
    assert "导览 1/2" in guest.sees
    guest.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    guest.tap("接着参观")
    assert guest.scene.page == Page("hall", "family")
    guest.tap("下一站")
    assert guest.scene.page == Page("hall", "culture")
    assert "导览 2/2" in guest.sees
    assert "下一站" not in guest.sees
    guest.tap("结束导览")
    assert guest.scene.page == Page("home")
    assert guest.scene.walk is None


def test_without_a_walk_the_bar_offers_questions(guest: Visitor) -> None:
    guest.tap("家风家训展厅")
    assert "导览" not in guest.sees
