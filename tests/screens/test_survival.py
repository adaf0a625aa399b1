"""Whatever goes wrong on the screen is logged, and the screen lives on."""

from __future__ import annotations

import gc
import logging
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.graphics import Callback
from looking import look
from visitor import Visitor, frames

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.screens.app import KioskApp
from kiosk.screens.ask.thinking import Dots
from kiosk.screens.context import Context
from kiosk.screens.pages.exhibit import ExhibitPage
from kiosk.screens.pages.hall import HallPage
from kiosk.screens.pages.home import HomePage
from kiosk.screens.pages.page import Page
from kiosk.screens.preview import sample
from kiosk.screens.stage import Stage
from kiosk.screens.survival import MANY, PlainPage
from kiosk.screens.theme import Theme
from kiosk.screens.widgets.panel import Panel, still
from kiosk.screens.widgets.pressable import Pressable


def test_a_mistake_in_a_callback_leads_home(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    """Kivy's own main loop runs here."""
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")

    def end(seconds: float) -> None:
        EventLoop.quit = True

    Clock.schedule_once(lambda dt: 1 / 0, 0)
    Clock.schedule_once(end, 0.1)
    with caplog.at_level(logging.ERROR):
        EventLoop.mainloop()
    EventLoop.quit = False
    assert "ZeroDivisionError" in caplog.text
    assert EventLoop.status == "started"
    visitor.guide.tick(0)
    assert visitor.scene.page == Place("home")
    assert "家风家训展厅" in visitor.sees
    visitor.tap("翠屏文化展厅")
    assert visitor.scene.page == Place("hall", "culture")


def test_a_mistake_under_a_finger_leads_home(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")

    def fail() -> None:
        raise RuntimeError("broken button")

    next(p for p in visitor.shown.children if isinstance(p, Pressable)).action = fail
    button = next(p for p in visitor.shown.children if isinstance(p, Pressable))
    x, y = button.to_window(*button.center)

    def press(seconds: float) -> None:
        visitor.tap_at(x, y)

    Clock.schedule_once(press, 0)
    with caplog.at_level(logging.ERROR):
        frames(until=lambda: "broken button" in caplog.text)
    visitor.guide.tick(0)
    assert visitor.scene.page == Place("home")
    visitor.tap("家风家训展厅")  # no finger is believed to be still down
    assert visitor.scene.page == Place("hall", "family")


def test_a_page_that_cannot_be_drawn_leads_home(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.tap_at(700, 600)

    def fail(*_: object) -> None:
        raise RuntimeError("broken page")

    monkeypatch.setattr("kiosk.screens.pages.hall.HallPage._build", fail)
    visitor.tap("家风家训展厅")
    visitor.guide.tick(0)
    assert "broken page" in caplog.text
    assert visitor.scene.page == Place("home")
    assert isinstance(visitor.shown, HomePage)
    monkeypatch.undo()
    visitor.tap("家风家训展厅")
    assert "家风是一家人的风气。" in visitor.sees


def _in_an_observer(visitor: Visitor) -> None:
    visitor.shown.bind(opacity=lambda *_: 1 / 0)
    Clock.schedule_once(lambda seconds: setattr(visitor.shown, "opacity", 0.9), 0)


def _in_drawing(visitor: Visitor) -> None:
    visitor.shown.canvas.add(Callback(lambda instruction: 1 / 0))


def _from_a_thread(visitor: Visitor) -> None:
    thread = threading.Thread(target=lambda: Clock.schedule_once(lambda seconds: 1 / 0, 0))
    thread.start()
    thread.join()


@pytest.mark.parametrize("go_wrong", [_in_an_observer, _in_drawing, _from_a_thread])
def test_a_mistake_anywhere_leads_home(
    visitor: Visitor, caplog: pytest.LogCaptureFixture, go_wrong: Callable[[Visitor], None]
) -> None:
    visitor.tap_at(700, 600)
    frames(until=lambda: not visitor.app.busy)
    few = iter((False, False, True))
    frames(until=lambda: next(few))
    home = look()
    visitor.tap("家风家训展厅")
    go_wrong(visitor)
    frames(until=lambda: _at_home(visitor))
    assert caplog.text.count("ZeroDivisionError: ") == 1
    frames(until=lambda: look() == home)
    visitor.tap("翠屏文化展厅")
    assert visitor.scene.page == Place("hall", "culture")


def test_a_broken_home_page_is_replaced_by_a_plain_one_until_it_is_well(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(visitor.app._survival, "_rest", 0.3)
    monkeypatch.setattr("kiosk.screens.pages.home.HomePage.update", lambda page, scene: 1 / 0)
    visitor.tap_at(700, 600)
    frames(until=lambda: visitor.guide.tick(0) or visitor.app.root.resting)
    assert caplog.text.count("ZeroDivisionError: ") == MANY
    assert isinstance(visitor.app.root.children[0], PlainPage)
    assert len(look().getcolors(1 << 20)) > 2  # there are words on the paper
    visitor.tap_at(700, 600)  # does nothing
    frames(until=lambda: visitor.guide.tick(0) or not visitor.app.root.resting)  # it is tried again
    frames(until=lambda: visitor.guide.tick(0) or visitor.app.root.resting)
    assert visitor.app._survival._rest == 1.2  # longer each time
    monkeypatch.undo()
    frames(until=lambda: _at_home(visitor))
    visitor.tap("家风家训展厅")
    assert visitor.scene.page == Place("hall", "family")


def test_a_mistake_in_every_frame_neither_fills_the_log_nor_ends_the_program(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Such as one in the dialogue: it is tried in each frame, for it may come right."""
    caplog.set_level(logging.INFO)
    monkeypatch.setattr(visitor.app._survival, "_rest", 0.3)
    monkeypatch.setattr(visitor.app, "_every_frame", lambda seconds: 1 / 0)
    ticking = Clock.schedule_interval(visitor.app._tick, 0)
    frames(until=lambda: "trying again" in caplog.text)
    assert caplog.text.count("ZeroDivisionError: ") == MANY
    monkeypatch.setattr(visitor.app, "_every_frame", visitor.guide.tick)
    frames(until=lambda: isinstance(visitor.app.root.page, HomePage))
    ticking.cancel()


def _at_home(visitor: Visitor) -> bool:
    visitor.guide.tick(0)
    return isinstance(visitor.app.root.page, HomePage)


def test_threads_report_but_do_not_touch_the_screen(visitor: Visitor) -> None:
    """Facts posted by many threads at once are dealt with on the main one (see `main_thread_only`)."""
    visitor.tap_at(700, 600)
    visitor.happen(events.TalkStarted())
    with ThreadPoolExecutor(8) as threads:
        for n in range(200):
            threads.submit(visitor.guide.post, events.Heard(f"第{n}个字", final=False))
            threads.submit(visitor.guide.post, events.Level(n / 200))
    visitor.guide.tick(0)
    assert visitor.scene.ask is not None
    assert visitor.scene.ask.heard in visitor.sees


def test_a_thread_that_touches_the_screen_is_found_out(visitor: Visitor, main_thread_only: list[str]) -> None:
    """The watch that all tests here are under does see it."""
    page: Panel = visitor.shown
    piece = Panel(page.theme, 10, 10)

    def meddle() -> None:
        with suppress(TypeError):  # Kivy itself guards its canvas
            page.opacity = 0.5
        with suppress(TypeError):
            page.add_widget(piece)

    meddler = threading.Thread(target=meddle, name="meddler")
    meddler.start()
    meddler.join()
    page.opacity = 1
    page.remove_widget(piece)
    assert {"AttractPage.opacity set by meddler", "AttractPage.children set by meddler"} <= set(
        main_thread_only
    )
    main_thread_only.clear()


def test_a_page_that_was_left_is_forgotten(app: KioskApp, centre: Centre) -> None:
    """Nothing that moves or turns on it keeps it: memory would grow with every page."""
    context = Context(centre, print, Theme(1920, 1080))  # with movement
    stage = Stage(print, lambda: None)
    left = []
    for name in ("home", "hall:family", "exhibit:family/sunward", "home"):
        page, scene = _make(name, context), sample(name, centre)
        for _ in page.build(scene):
            pass
        page.update(scene)
        stage.set_page(page, animated=False)
        left.append(weakref.ref(page))
    dots = Dots(context.theme)
    stage.add_widget(dots)
    stage.remove_widget(dots)
    still(dots)
    left.insert(0, weakref.ref(dots))
    del page, dots
    *left, shown = left

    def forgotten() -> bool:
        gc.collect()
        return all(ref() is None for ref in left)

    frames(until=forgotten)  # pictures on their way are waited for
    assert shown() is stage.page


def _make(name: str, context: Context) -> Page:
    pages = {"home": HomePage, "hall": HallPage, "exhibit": ExhibitPage}
    return pages[name.partition(":")[0]](context)
