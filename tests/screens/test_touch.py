"""Fingers: one counts, once, where it was put down and lifted."""

from __future__ import annotations

import pytest
from kivy.clock import Clock
from kivy.core.window import Window
from looking import box, centre_of, find
from visitor import Finger, Visitor, frames
from watching import pixel

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page


def test_a_double_touch_counts_once(visitor: Visitor) -> None:
    visitor.tap_at(700, 600, at=100.0)
    visitor.tap("家风家训展厅", at=100.39)  # still the first touch's echo
    assert visitor.acts == [events.WentHome()]
    visitor.tap("家风家训展厅", at=100.5)
    assert visitor.acts[1:] == [events.Opened(Page("hall", "family"))]


def test_letters_can_be_typed_as_quickly_as_fingers_can(visitor: Visitor) -> None:
    visitor.tap_at(700, 600, at=100.0)
    visitor.tap("找一找", at=101.0)
    visitor.tap("L", at=101.3)  # an echo of the touch that led here
    assert "L" not in visitor.app.root.page._typed
    visitor.tap("L", at=101.5)
    visitor.tap("Z", at=101.65)
    visitor.tap("Z", at=101.7)  # a finger that bounced
    assert visitor.app.root.page._typed == "LZ"
    visitor.tap("首页", at=101.85)
    visitor.tap("家风家训展厅", at=102.2)  # of another page, an echo
    assert visitor.scene.page == Page("home")


def test_a_clock_put_back_does_not_deafen_the_screen(visitor: Visitor) -> None:
    visitor.tap_at(700, 600, at=1000.0)
    visitor.tap("家风家训展厅", at=10.0)
    assert visitor.scene.page == Page("hall", "family")


def test_a_second_finger_is_ignored(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    first = visitor.touch("家风家训展厅", at=200.0)
    fingers = [visitor.touch("翠屏文化展厅", at=200.5 + n / 10) for n in range(9)]
    for finger in fingers:
        visitor.lift(finger)
    visitor.lift(first)
    assert visitor.acts[1:] == [events.Opened(Page("hall", "family"))]


def test_a_finger_that_slides_off_has_changed_its_mind(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    finger = visitor.touch("家风家训展厅")
    finger.touch_move(finger.x + 900, finger.y)
    finger.touch_move(finger.x - 900, finger.y)  # coming back does not count either
    visitor.lift(finger)
    assert visitor.acts == [events.WentHome()]


def test_a_finger_lifted_elsewhere_has_changed_its_mind(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    finger = visitor.touch("家风家训展厅")
    finger.touch_move(*centre_of(find(visitor.shown, "翠屏文化展厅")))
    visitor.lift(finger)
    finger = visitor.touch("家风家训展厅")
    finger.touch_move(-50, finger.y)  # over the edge of the screen
    visitor.lift(finger)
    assert visitor.acts == [events.WentHome()]


def test_a_ghost_counts_once(visitor: Visitor) -> None:
    """Touches of no length, over and over at one place, as a wet or badly grounded screen reports them."""
    visitor.tap_at(700, 600)
    for n in range(60):
        visitor.tap_at(*centre_of(find(visitor.shown, "大字")), at=500 + n * 0.005)
    assert visitor.acts[1:] == [events.TextSizeChosen("large")]


def test_a_palm_counts_once(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    x, y = centre_of(find(visitor.shown, "家风家训展厅"))
    palm = [visitor.touch_at(x + 9 * n, y + 7 * n, at=300 + n / 1000) for n in range(10)]
    for part in reversed(palm):
        visitor.lift(part)
    assert visitor.acts[1:] == [events.Opened(Page("hall", "family"))]


def test_a_finger_on_a_page_that_is_left_means_nothing(visitor: Visitor) -> None:
    """A spoken command is quicker; the button under the finger is gone, and 首页 of the new page is not meant."""
    visitor.tap_at(700, 600)
    visitor.tap("家风家训展厅")
    button = find(visitor.shown, "首页")
    finger = visitor.touch("首页")
    assert button.pressed
    visitor.happen(events.Opened(Page("exhibit", "family", "family/sunward")))
    assert not button.pressed
    visitor.lift(finger)
    assert visitor.scene.page == Page("exhibit", "family", "family/sunward")


def test_a_finger_lost_by_the_driver_does_not_block_the_screen(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.tap_at(700, 600)
    lost = visitor.touch("家风家训展厅")  # never lifted
    visitor.tap("翠屏文化展厅")
    assert visitor.scene.page == Page("home")
    monkeypatch.setattr("kiosk.screens.stage.LOST", 0)
    lost.touch_move(lost.x + 1, lost.y)  # the last that is heard of it
    Clock.tick()
    assert not find(visitor.shown, "家风家训展厅").pressed
    visitor.tap("翠屏文化展厅")
    assert visitor.scene.page == Page("hall", "culture")
    visitor.lift(lost)  # too late
    assert visitor.acts[1:] == [events.Opened(Page("hall", "culture"))]


def test_a_touch_beside_the_sheet_closes_it(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.AskOpened())
    visitor.tap_at(960, 400)  # on the card, on no button
    assert visitor.scene.ask is not None
    finger = visitor.touch_at(960, 1060)  # put down beside the card, lifted on it
    finger.touch_move(960, 400)
    visitor.lift(finger)
    assert visitor.scene.ask is not None
    visitor.tap_at(960, 1060)
    assert visitor.acts[-1] == events.AskClosed()
    assert visitor.scene.ask is None


def test_nothing_below_the_sheet_can_be_touched(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    x, y = centre_of(find(visitor.shown, "家风家训展厅"))
    visitor.happen(events.AskOpened())
    visitor.tap_at(x, y)
    assert not any(isinstance(event, events.Opened) for event in visitor.posted)


def test_a_press_outlives_a_change_of_state(visitor: Visitor) -> None:
    """The answer arrives while the finger is on 关闭: the press is not lost."""
    visitor.tap_at(700, 600)
    visitor.happen(events.TalkStarted())
    finger = visitor.touch("关闭")
    visitor.hear("洗手间在哪里")
    assert "洗手间在大厅东边。" in visitor.sees
    visitor.lift(finger)
    assert visitor.scene.ask is None


def test_every_touch_is_a_sign_of_life(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.wait(59)
    visitor.tap_at(960, 1079)  # on nothing
    visitor.wait(59)
    assert visitor.scene.idle_left is None


def test_a_scroll_wheel_is_no_finger(visitor: Visitor) -> None:
    finger = Finger(700, 600)
    finger.button = "scrolldown"
    finger.profile = [*finger.profile, "button"]
    finger.touch_down()
    finger.touch_up()
    visitor.guide.tick(0)
    assert visitor.acts == []


def test_keys_that_leave_a_kiosk_do_nothing(visitor: Visitor) -> None:
    """F1 (Kivy's settings), Escape, Ctrl+E (inspector), F11, F12 (screenshot), Alt+F4."""
    visitor.tap_at(700, 600)
    before = visitor.app.root.children[:]
    keys = [(282, []), (27, []), (101, ["ctrl"]), (292, []), (293, []), (285, ["alt"])]
    for key, modifiers in keys:
        assert Window.dispatch("on_keyboard", key, 0, None, modifiers)
        Window.dispatch("on_key_down", key, 0, None, modifiers)
        Window.dispatch("on_key_up", key, 0, None, modifiers)
    assert Window.dispatch("on_request_close", source="keyboard")
    assert visitor.acts == [events.WentHome()]
    assert visitor.app.root.children == before
    assert Window.fullscreen in (0, False)
    assert box(visitor.shown)[2:] == (1920, 1080)


def test_a_finger_on_a_picture_is_seen_there_in_the_next_frame(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    frames(lambda: not visitor.app.busy)
    x, y = centre_of(find(visitor.shown, "家风家训展厅"))
    y += 60  # the picture above the name
    before = pixel(x, y)
    finger = visitor.touch_at(x, y)
    assert sum(pixel(x, y)) < 0.95 * sum(before)
    visitor.lift(finger)
