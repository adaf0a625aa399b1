"""Pictures enlarged on an exhibit's page."""

from __future__ import annotations

import pytest
from looking import pieces, texts
from visitor import Finger, Visitor, frames

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.pages.viewer import Viewer
from kiosk.screens.pictures import pictures
from kiosk.screens.widgets.toast import Toast


def enlarged(visitor: Visitor) -> Viewer:
    (viewer,) = pieces(visitor.shown, Viewer)
    frames(until=lambda: not pictures.busy)
    return viewer


def enlarge(visitor: Visitor) -> Viewer:
    visitor.tap_at(700, 600)
    visitor.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    visitor.tap_at(500, 700)  # on the picture
    return enlarged(visitor)


def test_a_tap_enlarges_a_picture_and_close_puts_it_back(visitor: Visitor) -> None:
    viewer = enlarge(visitor)
    assert viewer._rectangle.size == (1664, 936)  # 16:9, whole above the bar
    visitor.tap("关闭")
    assert not list(pieces(visitor.shown, Viewer))
    visitor.tap("放大")
    assert enlarged(visitor)


def test_two_fingers_enlarge_it_and_one_moves_it_within_its_edges(visitor: Visitor) -> None:
    viewer = enlarge(visitor)
    one, other = Finger(900, 500, at=100.0), Finger(1000, 500, at=100.2)
    one.touch_down()
    other.touch_down()
    other.touch_move(1100, 500)
    assert viewer.zoom == pytest.approx(2)
    other.touch_move(2900, 500)
    assert viewer.zoom == 4  # at most
    one.touch_move(800, 500)  # fingers may go wider still
    visitor.lift(other)
    before = viewer._rectangle.pos[0]
    one.touch_move(900, 500)
    assert viewer._rectangle.pos[0] == pytest.approx(before + 100, abs=1)
    one.touch_move(99_000, 500)
    assert viewer._rectangle.pos[0] == 0
    visitor.lift(one)
    visitor.tap("–")
    visitor.tap("–")
    visitor.tap("–")
    assert viewer.zoom == 1
    assert viewer._rectangle.pos[0] == 128
    assert visitor.scene.page.name == "exhibit"


def test_louder_and_quieter_stand_beside_what_is_read(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    visitor.tap("听讲解")
    visitor.tap_at(1604, 1020)
    assert visitor.scene.volume == 90
    assert _toast(visitor) == "音量 90%"
    visitor.tap_at(1500, 1020)
    visitor.tap_at(1500, 1020)
    assert visitor.scene.volume == 70


def test_slower_and_quicker_stand_beside_what_is_read(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    visitor.tap("听讲解")
    rates = []
    for word in ("慢", "慢", "慢", "快", "快", "快", "快", "快"):
        visitor.tap(word)
        rates.append(visitor.scene.rate)
    assert rates == [80, 60, 60, 80, 100, 120, 140, 140]
    assert "rate 140" in visitor.devices.asked


def _toast(visitor: Visitor) -> str:
    (toast,) = (p for p in visitor.app.root.walk() if isinstance(p, Toast))
    toast.opacity = 1  # it is only just rising
    return "".join(texts(toast))
