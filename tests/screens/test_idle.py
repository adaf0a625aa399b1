"""A visitor who has gone: first a question with a countdown, then the attract page, whatever was on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from floors import PLAN
from kivy.core.window import Window
from scenes import scenes
from visitor import Visitor
from ways import ASK_STATES, PAGES, to_ask, to_page

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp


def test_two_steps(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(59.5)
    assert "你还在看吗" not in visitor.sees
    visitor.wait(0.5)
    assert "你还在看吗" in visitor.sees
    assert "15 秒后回到首页" in visitor.sees
    visitor.wait(5)
    assert "10 秒后回到首页" in visitor.sees
    visitor.wait(10)
    assert visitor.scene.page == Page("attract")
    assert "你好，我是小翠" in visitor.sees


@pytest.mark.parametrize("words", ["我还在看", "你还在看吗"])
def test_any_touch_on_the_question_keeps_the_page(visitor: Visitor, words: str) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(65)
    if words == "我还在看":
        visitor.tap(words)
    else:
        visitor.tap_at(5, 5)
    assert "家风是一家人的风气。" in visitor.sees
    assert visitor.scene.idle_left is None
    visitor.wait(59)
    assert "你还在看吗" not in visitor.sees


def test_home_on_the_question_goes_home(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(65)
    visitor.tap("回首页")
    assert visitor.scene.page == Page("home")
    assert "家风家训展厅" in visitor.sees


def test_the_question_stays_under_a_finger(visitor: Visitor) -> None:
    """The touch itself wakes her; the dialog must not vanish before the finger is lifted from its button."""
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    visitor.wait(65)
    finger = visitor.touch("回首页")
    assert visitor.scene.idle_left is None
    assert "你还在看吗" in visitor.sees
    visitor.lift(finger)
    assert visitor.scene.page == Page("home")
    assert "你还在看吗" not in visitor.sees


# What a visitor may have changed for himself. Who comes next finds none of it.
_OWN = (
    events.LanguageChosen("en"),
    events.TextSizeChosen("contrast"),
    events.VolumeChanged(-30),
    events.RateChosen(60),
)
_READ = (*to_page("exhibit"), events.NarrationTapped())
_LEFT: dict[str, tuple[events.Event, ...]] = {
    **{name: to_page(name) for name in PAGES},
    **{f"ask: {state}": to_ask(state) for state in ASK_STATES},
    "exhibit, read": _READ,
    "exhibit, paused": (*_READ, events.NarrationTapped()),
    "exhibit, deaf and mute": (*_READ, events.Failed("ears", "拔掉了"), events.Failed("mouth", "没有")),
    "film, paused": (*to_page("film"), events.FilmToggled()),
    "film, failed": (*to_page("film"), events.FilmFailed("sunward", "坏了")),
    "tour, paused": (*to_page("tour"), events.TourPaused()),
    "tour, left": (*to_page("tour"), *to_page("hall")),
    "tour, asking": (*to_page("tour"), *to_ask("answering")),
    "missed twice": (*to_ask("unknown"), *to_ask("unknown")),
}
_LONG = {
    "film": 1900,
    "tour": 900,
    "tour, asking": 900,
    "tour, paused": 400,
}  # what goes on by itself comes to its end first


@pytest.fixture
def walker(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    """Somebody where there is a floor plan."""
    Window.size = (1280, 800)
    walker = Visitor(app, centre.model_copy(update={"floor": PLAN}))
    yield walker
    walker.leave()
    app.set_content(centre)


@pytest.mark.parametrize("left", _LEFT)
def test_nothing_of_a_visit_is_left_from_any_state(walker: Visitor, left: str) -> None:
    """Silent devices never report an end; time alone brings the attract page back."""
    fresh = walker.scene
    walker.tap_at(640, 400)
    walker.happen(*_OWN, *_LEFT[left])
    name = left.partition(",")[0]
    if name in PAGES and left != "tour, left":
        assert walker.scene.page.name == name
    if left.startswith("ask: "):
        assert walker.scene.ask is not None
        assert walker.scene.ask.state == left.removeprefix("ask: ")
    for _ in range(_LONG.get(left, 150)):
        walker.guide.tick(1)
    assert replace(walker.scene, parts=fresh.parts) == fresh
    assert walker.dialogue._visit.answer is None
    assert walker.dialogue._visit.misses == 0
    assert [order for order in walker.devices.asked if order.startswith(("volume", "rate"))][-2:] == [
        "volume 80",
        "rate 100",
    ]
    assert "你好，我是小翠" in walker.sees
    assert not any(words in walker.sees for words in ("王", "李庄", "火星", "洗手间", "Touch the screen"))


def test_nothing_that_a_page_keeps_for_itself_is_left(visitor: Visitor) -> None:
    """What was typed, the picture that was enlarged, the PIN's page."""
    visitor.tap_at(700, 600)
    visitor.happen(*to_page("search"))
    visitor.tap("L")
    _leave(visitor)
    visitor.happen(*to_page("search"))
    assert "李庄古镇：按 L Z" in visitor.sees
    visitor.happen(*to_page("exhibit"))
    visitor.tap("放大")
    assert visitor.app.root.page.two_fingers
    _leave(visitor)
    visitor.happen(*to_page("exhibit"))
    assert not visitor.app.root.page.two_fingers
    visitor.happen(events.WentHome())
    visitor.app._door.knock()
    _leave(visitor)
    assert visitor.app.root.staff is None


def _leave(visitor: Visitor) -> None:
    visitor.wait(80)
    assert visitor.scene.page == Page("attract")
    visitor.tap_at(700, 600)


def test_the_screen_is_drawn_anew_for_each_size(visitor: Visitor) -> None:
    """A display that changes under the program: the same scene, laid out for the new size."""
    visitor.tap_at(700, 600)
    for size in ((1080, 1920), (1280, 800), (1920, 1080)):
        Window.size = size
        assert tuple(visitor.shown.size) == size
        visitor.app.show(replace(scenes(visitor.centre)["idle"]))
        assert tuple(visitor.shown.size) == size
