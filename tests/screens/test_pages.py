"""Home, hall and exhibit: what they show of the content, and what turning and reading does to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from looking import centre_of, find, pieces, texts
from scenes import crowded, scenes
from visitor import Finger, Visitor, frames

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Narration, Page
from kiosk.screens.app import KioskApp
from kiosk.screens.pages.bulletin import Bulletin
from kiosk.screens.pages.gallery import Gallery
from kiosk.screens.pages.narration import NarrateButton
from kiosk.screens.preview import sample
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import PagedWords


@pytest.fixture
def guest(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    """Somebody in crowded halls."""
    visitor = Visitor(app, crowded(centre))
    visitor.tap_at(700, 600)
    yield visitor
    visitor.leave()
    app.set_content(centre)


def test_a_hall_shows_four_exhibits_at_a_time(guest: Visitor) -> None:
    guest.tap("翠屏文化展厅")
    assert guest.sees.count("流杯池公园与黄庭坚的故事") == 3
    guest.tap("上一页")  # there is none: the button is off
    assert "江边的古镇" in guest.sees
    guest.tap("下一页")
    assert guest.sees.count("流杯池公园与黄庭坚的故事") == 2
    assert "江边的古镇" not in guest.sees
    guest.tap("流杯池公园与黄庭坚的故事")
    assert guest.scene.page == Page("exhibit", "culture", "culture/wordy-3")


def test_an_empty_hall_says_so_and_leads_on(guest: Visitor, centre: Centre) -> None:
    guest.happen(events.Opened(Page("hall", "empty")))
    assert "工作人员正在准备新的介绍" in guest.sees
    guest.tap("去看家风家训展厅")
    assert guest.scene.page == Page("hall", "family")


def test_a_gallery_is_turned_by_arrows_small_pictures_and_a_swipe(guest: Visitor) -> None:
    guest.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    (gallery,) = pieces(guest.shown, Gallery)

    def index() -> int:
        return gallery._index

    def swipe(by: float) -> None:
        finger = Finger(500, 700)
        finger.touch_down()
        finger.touch_move(500 + by, 700)
        guest.lift(finger)

    arrows = [p for p in pieces(gallery, Panel) if type(p).__name__ == "RoundButton"]
    guest.tap_at(*centre_of(arrows[1]))
    assert index() == 1
    swipe(-300)
    assert index() == 2
    swipe(300)
    swipe(60)  # too short to be meant
    assert index() == 1
    thumbs = [p for p in pieces(gallery, Panel) if type(p).__name__ == "Pressable"]
    guest.tap_at(*centre_of(thumbs[-1]))
    assert index() == 3


def test_the_film_row_goes_on_to_the_next_film(guest: Visitor) -> None:
    guest.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    assert "流杯池公园的四季（演示片）" not in guest.sees
    guest.tap("更多")
    assert "流杯池公园的四季（演示片）" in guest.sees


def test_related_exhibits_lead_on(guest: Visitor) -> None:
    guest.happen(events.Opened(Page("exhibit", "culture", "culture/wordy-0")))
    guest.tap("向阳而生")  # below the one picture
    assert guest.scene.page == Page("exhibit", "family", "family/sunward")
    for _ in range(2):  # below many pictures there is no room: they follow the two films
        assert "李有华" not in guest.sees
        guest.tap("更多")
    guest.tap("李有华")
    assert guest.scene.page == Page("exhibit", "family", "family/li-youhua")


def test_hours_and_notices_take_turns_on_the_home_page(guest: Visitor) -> None:
    (bulletin,) = pieces(guest.shown, Bulletin)
    seen = []
    for _ in range(len(guest.centre.notices) + 2):
        seen += texts(bulletin)
        bulletin._show(bulletin._shown + 1)
    assert seen == [line.zh for line in (guest.centre.hours, *guest.centre.notices, guest.centre.hours)]


def test_a_text_is_read_and_marked_as_it_is_spoken(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    visitor.tap("听讲解")
    assert visitor.acts[-1] == events.NarrationTapped()
    visitor.happen(events.Speaking(visitor.devices.said[-1].turn, 1))
    (words,) = pieces(visitor.shown, PagedWords)
    assert "".join(d.piece.text for d in words._drawn if d.mark.fill.a) == "它讲一家人的故事。"
    assert "第 2/3 句" in visitor.sees
    visitor.tap("暂停讲解")
    assert visitor.devices.asked[-1] == "hush"
    visitor.tap("接着讲")
    assert visitor.devices.said[-1].first == 1
    visitor.happen(events.Spoken(visitor.devices.said[-1].turn))
    assert "听讲解" in visitor.sees
    assert not [d for d in words._drawn if d.mark.fill.a]


def test_a_sentence_longer_than_a_page_turns_it_while_it_is_spoken(visitor: Visitor) -> None:
    theme = visitor.app._context.theme
    words = PagedWords(theme, ("一二三四五六七八。", "九十。"), theme.style("body"), 100, 70)
    words.mark(0)
    seen = [words.text]

    def turned() -> bool:
        if words.text != seen[-1]:
            seen.append(words.text)
        return words.text.endswith("。")

    frames(turned)
    assert len(seen) > 2
    assert "".join(seen) == "一二三四五六七八。"
    words.mark(1)
    assert words.text.startswith("九")


def test_following_a_narration_keeps_the_button_under_the_finger(visitor: Visitor, centre: Centre) -> None:
    scene = sample("exhibit:family/sunward", centre)
    visitor.app.show(replace(scene, narration=Narration(("一。", "二。"), 0)))
    button = next(pieces(visitor.shown, NarrateButton)).children[0]
    visitor.app.show(replace(scene, narration=Narration(("一。", "二。"), 1)))
    assert next(pieces(visitor.shown, NarrateButton)).children[0] is button


def test_a_part_that_fails_is_said_on_every_page(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    for page in ("home", "hall:family", "exhibit:family/sunward"):
        visitor.happen(events.Opened(Page.parse(page)), events.Failed("mouth", "没有接上"))
        assert "没有声音" in visitor.sees
        visitor.happen(events.Ready("mouth"))
        assert "没有声音" not in visitor.sees


def test_only_the_latest_toast_is_shown_and_none_over_the_sheet(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)

    def toasts() -> list[Panel]:
        return [p for p in pieces(visitor.app.root, Panel) if type(p).__name__ == "Toast"]

    visitor.happen(events.Failed("ears", "没有接上"), events.Ready("ears"))
    for toast in toasts():
        toast.opacity = 1
    assert len(toasts()) <= 1
    visitor.happen(events.AskOpened())
    assert toasts() == []


def test_the_welcome_is_shown_as_it_is_said(visitor: Visitor, centre: Centre) -> None:
    visitor.app.show(scenes(centre)["caption"])
    words = "".join(w.text for w in pieces(visitor.app.root, Panel) if hasattr(w, "text"))
    assert "欢迎来到测试中心。" in words


def test_a_question_in_the_ask_bar_is_asked_by_touching_it(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    question = visitor.scene.suggestions[0]
    assert find(visitor.shown, question)
    visitor.tap(question)
    assert visitor.acts[-1] == events.Heard(question, by_touch=True)
    assert visitor.scene.ask is not None
    assert visitor.scene.ask.state == "answering"


def test_an_exhibit_is_found_by_its_letters(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("找一找")
    assert visitor.scene.page == Page("search")
    assert not find(visitor.shown, "清空").enabled
    assert "向阳而生" in visitor.sees
    visitor.tap("L")
    assert "向阳而生" not in visitor.sees
    assert not find(visitor.shown, "L").enabled  # there is no L L
    visitor.tap("清空")
    assert "向阳而生" in visitor.sees
    for letter in "LZ":
        visitor.tap(letter)
    visitor.tap("李庄古镇")
    assert visitor.scene.page.exhibit == "culture/lizhuang"
    visitor.tap("返回")
    assert visitor.scene.page == Page("search")


def test_a_hall_narrows_the_search_and_drops_letters_that_lead_nowhere_there(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("找一找")
    visitor.tap("X")
    visitor.tap("Y")
    assert "向阳而生" in visitor.sees

    def choose() -> None:
        visitor.tap_at(*centre_of(next(p for p in pieces(visitor.shown, Button) if texts(p) == ["翠屏文化"])))

    choose()
    assert "向阳而生" not in visitor.sees
    assert "李庄古镇" in visitor.sees
    choose()
    assert "向阳而生" in visitor.sees
