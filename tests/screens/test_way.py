"""The way to a place by touch: found on the hall's page, read on the map, told, and left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from floors import PLAN
from visitor import Visitor

from kiosk.answering.answerer import Answerer
from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp


@pytest.fixture
def guest(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    visitor = Visitor(app, centre.model_copy(update={"floor": PLAN}))
    visitor.tap_at(700, 600)
    yield visitor
    visitor.leave()
    app.set_content(centre)


def test_the_way_is_shown_and_told_by_touch(guest: Visitor) -> None:
    guest.tap("翠屏文化展厅")
    guest.tap("怎么走")
    assert guest.scene.page == Page("way", "culture")
    assert "走出大厅的门，就是翠屏文化展厅。" in guest.sees
    assert "你在这里" in guest.sees
    guest.tap("说一遍")
    assert guest.devices.said[-1].sentences[0] == "走出大厅的门，就是翠屏文化展厅。"
    assert "暂停讲解" in guest.sees
    guest.tap("返回")
    assert guest.scene.page == Page("hall", "culture")


def test_a_sketch_shows_nobody_the_way(guest: Visitor) -> None:
    sketch = guest.centre.model_copy(update={"floor": PLAN.model_copy(update={"status": "draft"})})
    guest.happen(events.ContentChanged(sketch, Answerer(sketch)))
    guest.tap("翠屏文化展厅")
    assert "怎么走" not in guest.sees
    guest.happen(events.Opened(Page("way", "culture")))
    assert guest.scene.page == Page("home")
