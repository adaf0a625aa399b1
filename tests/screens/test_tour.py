"""A guided tour by touch: begun at home, led with the tour page's buttons, left for an exhibit, ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from kivy.core.window import Window
from looking import box, overlap, pieces, texts
from visitor import Visitor

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.dialogue.wording import line
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.caption_bar import CaptionBar


@pytest.fixture
def guest(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    visitor = Visitor(app, centre)
    visitor.tap_at(700, 600)
    yield visitor
    visitor.leave()


def test_a_tour_is_worked_by_touch(guest: Visitor) -> None:
    guest.tap("跟我参观")
    assert guest.scene.page == Page("tour")
    assert "欢迎来到测试中心。" in guest.sees
    guest.tap("下一站")
    assert guest.scene.page == Page("tour", "family")
    assert "第 1 站 · 家风家训展厅" in guest.sees
    guest.tap("等一下")
    assert "接着走" in guest.sees
    guest.tap("接着走")
    assert "等一下" in guest.sees
    guest.happen(events.Spoken(guest.devices.said[-1].turn))  # now she tells, and does not go
    guest.tap("等一下")
    guest.tap("接着讲")
    assert "等一下" in guest.sees
    guest.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    assert "第 1/3 站" in guest.sees
    guest.tap("接着参观")
    assert guest.scene.page == Page("tour", "family")
    guest.tap("结束")
    guest.tap("结束")
    assert guest.scene.page == Page("home")
    assert guest.scene.tour is None


def test_with_several_tours_one_is_chosen(app: KioskApp, centre: Centre) -> None:
    second = centre.tours[0].model_copy(update={"id": "long", "minutes": 20})
    guest = Visitor(app, centre.model_copy(update={"tours": (*centre.tours, second)}))
    guest.tap_at(700, 600)
    guest.tap("跟我参观")
    assert guest.scene.page == Page("tours")
    assert guest.sees.count("约 3 分钟 · 3 站 · 影片 1 部") == 2  # for twenty there is not enough to tell
    guest.tap("开始参观")
    assert guest.scene.tour is not None
    guest.leave()


def test_without_a_tour_the_bar_offers_questions(guest: Visitor) -> None:
    guest.tap("家风家训展厅")
    assert "导览" not in guest.sees


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)], ids=str)
def test_what_she_says_covers_no_tour(guest: Visitor, size: tuple[int, int]) -> None:
    tour = guest.centre.tours[0]
    tours = tuple(tour.model_copy(update={"id": f"tour-{n}"}) for n in range(3))
    guest.app.set_content(guest.centre.model_copy(update={"tours": tours}))
    Window.size = size
    guest.app.show(replace(guest.scene, page=Page("tours"), caption=line("which_tour", "zh")))
    (bar,) = pieces(guest.app.root, CaptionBar)
    starts = [target for target in pieces(guest.shown, Button) if "开始参观" in texts(target)]
    assert len(starts) == 3
    assert not [start for start in starts if overlap(box(start), box(bar))]
