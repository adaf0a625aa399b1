"""带走: a QR code that phones can read, where the content names an address, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import zxingcpp
from kivy.core.window import Window
from looking import pieces, texts
from test_layout import faults
from visitor import Visitor, frames

from kiosk.content.model import Centre, Text
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page, TextSize
from kiosk.screens.app import KioskApp
from kiosk.screens.pages.takeaway import TakeAway
from tools.screens.photograph import photograph

ADDRESS = "https://www.example.com/halls/family/sunward?from=screen-3"
LONG = ADDRESS + "&" + "x" * (300 - len(ADDRESS) - 1)
SUNWARD = events.Opened(Page("exhibit", "family", "family/sunward"))


@pytest.fixture
def guest(app: KioskApp, centre: Centre, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Somebody in front of an exhibit that leads to an address."""
    family, *others = centre.halls
    first, *rest = family.exhibits
    title = Text(zh="微信文章《向阳而生》", en="The story on WeChat")
    first = first.model_copy(update={"qr": getattr(request, "param", ADDRESS), "qr_title": title})
    halls = (family.model_copy(update={"exhibits": (first, *rest)}), *others)
    visitor = Visitor(app, centre.model_copy(update={"halls": halls}))
    Window.size = (1920, 1080)
    visitor.tap_at(700, 600)
    visitor.happen(SUNWARD)
    yield visitor
    visitor.leave()
    app.set_content(centre)


@pytest.mark.parametrize("guest", [ADDRESS, LONG], indirect=True, ids=["usual", "longest"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)], ids=str)
@pytest.mark.parametrize("text_size", ["standard", "contrast"])
def test_a_phone_reads_the_code_from_the_screen(
    guest: Visitor, size: tuple[int, int], text_size: TextSize
) -> None:
    Window.size = size
    address = guest.dialogue._visit.centre.exhibits[0].qr
    guest.happen(events.TextSizeChosen(text_size))
    frames(until=lambda: guest.shown.size == list(size))
    guest.tap("带走")
    assert "用手机扫一扫" in guest.sees
    assert "微信文章《向阳而生》" in guest.sees
    assert "www.example.com" in guest.sees
    (card,) = pieces(guest.shown, TakeAway)
    assert faults(card) == []
    (read,) = zxingcpp.read_barcodes(photograph(guest.app))
    assert read.text == address


def test_it_is_closed_by_touch_by_word_and_by_time(guest: Visitor) -> None:
    for close in (lambda: guest.tap("关闭"), lambda: guest.tap_at(5, 5)):
        guest.tap("带走")
        assert list(pieces(guest.shown, TakeAway))
        close()
        assert not list(pieces(guest.shown, TakeAway))
    for close in ("关闭", "返回"):
        guest.happen(events.TalkStarted(), events.Heard("我想带走"))
        assert list(pieces(guest.shown, TakeAway))
        guest.happen(events.TalkStarted(), events.Heard(close))
        assert not list(pieces(guest.shown, TakeAway))
        assert guest.scene.page == SUNWARD.page
    guest.tap("带走")
    guest.wait(76)
    assert guest.scene.page == Page("attract")
    assert not list(pieces(guest.shown, TakeAway))


def test_there_is_none_without_an_address(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(SUNWARD)
    assert "放大" in visitor.sees
    assert "带走" not in texts(visitor.shown)
