"""A tick for every finger on what can be pressed, when it comes down and not when it is lifted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from visitor import Visitor


@pytest.fixture
def ticks(visitor: Visitor) -> Iterator[list[str]]:
    ticks: list[str] = []
    visitor.app.on_pressed(lambda: ticks.append(visitor.scene.page.name))
    yield ticks
    visitor.app.on_pressed(lambda: None)


def test_a_finger_on_what_can_be_pressed_ticks_before_anything_happens(
    visitor: Visitor, ticks: list[str]
) -> None:
    visitor.tap_at(900, 500)
    finger = visitor.touch("家风家训展厅")
    assert ticks == ["attract", "home"]
    visitor.lift(finger)
    assert ticks == ["attract", "home"]
    assert visitor.scene.page.name == "hall"


def test_nothing_ticks_beside_it_or_twice(visitor: Visitor, ticks: list[str]) -> None:
    visitor.tap_at(900, 500)
    ticks.clear()
    visitor.tap_at(1700, 500)  # paper
    assert ticks == []
    finger = visitor.touch("大字", at=1.0)
    visitor.touch("English", at=1.1)  # a second finger
    visitor.lift(finger)
    assert ticks == ["home"]
