"""A visitor with a keyboard, a mouse and bad intentions, in front of a real `kiosk run` on a real X server.

There is no window manager here, as there should be none in the hall: what one would do to the window on Alt+F4
or 最小化 is done to it directly. What X cannot send, touches of many fingers, is in tests/screens.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from running import PROJECT, Kiosk, until
from spoiling import HALLS
from x11 import ON, Display

from kiosk.display import VirtualDisplay

ASKED = {
    "KCFG_KIVY_EXIT_ON_ESCAPE": "1",
    "KCFG_KIVY_KEYBOARD_MODE": "systemanddock",
    "KCFG_MODULES_INSPECTOR": "",
    "KCFG_GRAPHICS_ALLOW_SCREENSAVER": "1",
    "KIVY_NO_ARGS": "0",
    "KIVY_NO_ENV_CONFIG": "0",
}
KEYS = [
    "F1", "Escape", "Tab", "Menu", "Super_L", "Print", "F11", "F12", "Delete", "Return", "space", "a", "alt+F4", "alt+Tab",
    "alt+space", "ctrl+e", "ctrl+q", "ctrl+w", "ctrl+c", "ctrl+v", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+F1",
    "ctrl+shift+i", "XF86Back", "XF86PowerOff",
]  # fmt: skip
LARGER = ("810", "488")  # 大字 on the home page, in a window of 960x540
TILE = ("200", "150")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kiosk")


@pytest.fixture(scope="module")
def kiosk(folder: Path) -> Iterator[Kiosk]:
    """One whose surroundings ask Kivy for all that a kiosk must not have."""
    screen = {"fullscreen": True, "size": "960x540", "motion": False, "screenshot_every": 60}
    silent = {"engine": "none", "recordings": "nowhere"}
    kiosk = Kiosk(
        folder, ASKED, exhibits=str(HALLS), screen=screen, hearing={"model": "nowhere"}, speaking=silent
    )
    kiosk.reach_first_frame()
    yield kiosk
    kiosk.process.kill()
    kiosk.process.wait()


@pytest.fixture(scope="module")
def display(kiosk: Kiosk) -> Iterator[Display]:
    found = re.search(r"虚拟显示器 (:\d+)", kiosk.said)
    assert found
    display = Display(found[1])
    yield display
    display.close()


def test_neither_keys_nor_buttons_nor_a_window_manager_lead_out_of_it(
    kiosk: Kiosk, display: Display, folder: Path
) -> None:
    """After each attempt a touch of 大字 leads to the very same picture."""
    window = display.xdotool("getmouselocation", "--shell").split("WINDOW=")[1].strip()
    attract = _steady(display)
    _touch(display, "480", "200")
    home = _steady(display, unlike=attract)
    _touch(display, *LARGER)
    larger = _steady(display, unlike=home)
    for attempt in (lambda: _press_everything(display), lambda: display.xdotool("windowunmap", window)):
        _touch(display, *LARGER)  # high contrast
        _touch(display, *LARGER)  # and the usual one
        until(lambda: display.picture() == home)
        attempt()
        display.ask_to_close(int(window))
        _steady(display)  # she may still be busy with all that
        _touch(display, *LARGER)
        until(lambda: display.picture() == larger)
    assert not display.has_pointer()
    assert "went wrong" not in (folder / "data/kiosk.log").read_text(encoding="utf-8")


def test_the_screen_does_not_go_dark(kiosk: Kiosk, display: Display) -> None:
    """The screensaver, which DPMS shares its clock with, never comes; without her it would."""
    with VirtualDisplay((640, 480)) as other:
        empty = Display(other.name)
        empty.blank_after(1)
        until(lambda: empty.saver()[0] == ON)
        empty.close()
    display.blank_after(1)
    until(lambda: display.saver()[1] > 2.5)
    assert display.saver()[0] != ON


def test_neither_words_behind_the_command_nor_variables_reach_kivy(tmp_path: Path) -> None:
    told = """
import os, sys
from pathlib import Path
from kiosk.screens import environment
environment.prepare(Path(sys.argv[-1]), (960, 540), fullscreen=True)
from kivy.config import Config
print(Config.items("modules"), *(Config.get(*option.split(".")) for option in
      ("kivy.exit_on_escape", "kivy.keyboard_mode", "graphics.allow_screensaver", "input.mouse")))
"""
    words = [sys.executable, "-c", told, "-m", "inspector", "-c", "kivy:exit_on_escape:1", str(tmp_path)]
    environment = {"PATH": "", "PYTHONPATH": str(PROJECT), **ASKED}
    said = subprocess.run(words, env=environment, check=True, text=True, capture_output=True, cwd=tmp_path)
    assert said.stdout.strip() == "[] 0  0 mouse,disable_multitouch"


def _press_everything(display: Display) -> None:
    """Every key, every button and wheel of a mouse, and a finger that is drawn off the edge."""
    display.xdotool("mousemove", *TILE, "key", *KEYS)
    display.xdotool("type", "rm -rf")
    for button in "23456789":
        display.xdotool("click", button)
    display.xdotool("keydown", "ctrl", "click", "3", "keyup", "ctrl")
    display.xdotool("mousedown", "1", "mousemove", "0", "0", "mouseup", "1")


def _touch(display: Display, x: str, y: str) -> None:
    """Touch once the touch before cannot be taken for this one."""
    before = display.picture()
    began = time.monotonic()
    until(lambda: time.monotonic() - began > 0.45)
    display.xdotool("mousemove", x, y, "click", "1")
    until(lambda: display.picture() != before)


def _steady(display: Display, unlike: Image.Image | None = None) -> Image.Image:
    """Return what the display shows once it shows it for a second, another picture than `unlike`."""
    last, since = display.picture(), time.monotonic()

    def still() -> bool:
        nonlocal last, since
        now = display.picture()
        if now != last or now == unlike:
            last, since = now, time.monotonic()
        return time.monotonic() - since > 1

    until(still)
    return last
