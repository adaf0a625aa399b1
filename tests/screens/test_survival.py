"""Whatever goes wrong on the screen is logged, and the screen lives on."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from kivy.base import EventLoop
from kivy.clock import Clock
from visitor import Visitor, frames

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.pages.home import HomePage
from kiosk.screens.widgets.panel import Panel
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
    assert visitor.scene.page == Page("home")
    assert "家风家训展厅" in visitor.sees
    visitor.tap("翠屏文化展厅")
    assert visitor.scene.page == Page("hall", "culture")


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
    assert visitor.scene.page == Page("home")
    visitor.tap("家风家训展厅")  # no finger is believed to be still down
    assert visitor.scene.page == Page("hall", "family")


def test_a_page_that_cannot_be_drawn_leads_home(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.tap_at(700, 600)

    def fail(self: object, hall: object) -> None:
        raise RuntimeError("broken page")

    monkeypatch.setattr("kiosk.screens.pages.hall.HallPage._build", fail)
    visitor.tap("家风家训展厅")
    visitor.guide.tick(0)
    assert "broken page" in caplog.text
    assert visitor.scene.page == Page("home")
    assert isinstance(visitor.shown, HomePage)
    monkeypatch.undo()
    visitor.tap("家风家训展厅")
    assert "家风是一家人的风气。" in visitor.sees


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

    def meddle() -> None:
        with suppress(TypeError):  # Kivy itself guards its canvas
            page.opacity = 0.5

    meddler = threading.Thread(target=meddle, name="meddler")
    meddler.start()
    meddler.join()
    page.opacity = 1
    assert main_thread_only == ["AttractPage.opacity set by meddler"]
    main_thread_only.clear()
