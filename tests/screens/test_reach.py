"""Low reach: whatever can be pressed lies where a child or somebody in a wheelchair gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from kivy.core.window import Window
from looking import box, pieces, texts, top
from scenes import crowded, scenes
from test_layout import faults
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page, Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.pressable import Pressable

LINES = {(1080, 1920): 960, (1920, 1080): 720}  # pixels above the lower edge


@pytest.fixture(scope="module")
def full(app: KioskApp, centre: Centre) -> Iterator[Centre]:
    """Halls with as much in them as there may be."""
    full = crowded(centre)
    app.set_content(full)
    yield full
    app.set_content(centre)


@pytest.mark.parametrize(
    ("size", "language", "text_size"), list(product(LINES, ["zh", "en"], ["standard", "large"]))
)
def test_every_target_is_below_the_line_on_every_page(
    app: KioskApp, full: Centre, size: tuple[int, int], language: str, text_size: str
) -> None:
    Window.size = size
    wrong: dict[str, list[str]] = {}
    for name, scene in scenes(full, language).items():  # type: ignore[arg-type]
        if scene.page.name == "attract":  # a touch anywhere begins
            continue
        app.show(replace(scene, text_size=text_size, low_reach=True))
        layer = top(app.root)
        high = [target for target in pieces(layer, Pressable) if box(target)[3] > LINES[size] + 1]
        found = [*faults(layer), *(f"{texts(target)} is out of reach" for target in high)]
        wrong |= {name: found} if found else {}
    assert wrong == {}


@pytest.mark.parametrize("size", LINES)
def test_it_begins_by_touch_stays_for_the_visit_and_is_over_with_it(
    visitor: Visitor, size: tuple[int, int]
) -> None:
    Window.size = size
    visitor.tap_at(500, 300)
    visitor.tap("放低")
    assert visitor.acts[-1] == events.ReachChosen(True)
    assert "能点的都放低了" in "".join(texts(visitor.app.root))
    visitor.tap("家风家训展厅")
    assert visitor.scene.page == Page("hall", "family")
    assert box(visitor.shown)[3] == LINES[size]
    visitor.wait(76)
    assert visitor.scene == replace(Scene(), suggestions=visitor.scene.suggestions, parts=visitor.scene.parts)
    visitor.tap_at(500, size[1] - 100)
    assert box(visitor.shown)[3] == size[1]
    assert "能点的都放低了" not in "".join(texts(visitor.app.root))


def test_a_touch_above_or_the_same_button_puts_it_back(visitor: Visitor) -> None:
    Window.size = (1080, 1920)
    visitor.tap_at(500, 300)
    visitor.tap("放低")
    visitor.tap_at(500, 1800)
    assert not visitor.scene.low_reach
    visitor.tap("放低")
    visitor.tap("放回去")
    assert visitor.acts[-1] == events.ReachChosen(False)
    assert box(visitor.shown)[3] == 1920


def test_a_dialog_and_the_sheet_are_within_reach_too(visitor: Visitor) -> None:
    Window.size = (1080, 1920)
    visitor.tap_at(500, 300)
    visitor.happen(events.ReachChosen(True), events.AskOpened())
    assert max(box(target)[3] for target in pieces(visitor.shown, Pressable)) <= 960
    visitor.tap_at(500, 1800)  # above the page: puts it back, and the sheet with it
    assert visitor.scene.ask is not None
    assert box(visitor.shown)[3] == 1920


def test_the_robots_screen_is_low_enough(visitor: Visitor) -> None:
    Window.size = (1280, 800)
    visitor.tap_at(500, 300)
    assert "放低" not in visitor.sees
    visitor.happen(events.ReachChosen(True))
    assert box(visitor.shown)[3] == 800
