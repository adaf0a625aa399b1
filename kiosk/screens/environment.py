"""What must be settled before Kivy is imported, because it reads its settings and opens its window then."""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Neither a visitor's keyboard nor the surroundings may reach Kivy's own switches (inspector, settings).
_ALWAYS = {
    "KIVY_NO_ARGS": "1",
    "KIVY_NO_ENV_CONFIG": "1",
    "KIVY_NO_CONFIG": "1",
    "KIVY_WINDOW": "sdl2",  # the other one ends the process when there is no display
    "KIVY_NO_CONSOLELOG": "1",
    "KIVY_NO_FILELOG": "1",  # what matters goes to our own log, which is bounded
    "KIVY_LOG_MODE": "PYTHON",  # leaves the root logger to the kiosk
}


def prepare(home: Path, size: tuple[int, int], fullscreen: bool) -> None:
    """Set Kivy up for a kiosk window of `size` pixels; `home` is a folder it may write to.

    Must be called before anything else imports `kivy.core.window`.
    """
    home.mkdir(parents=True, exist_ok=True)
    os.environ.update(_ALWAYS)
    os.environ["KIVY_HOME"] = str(home)
    if sys.platform == "linux":
        # Without this, SDL draws where nobody sees it when the display cannot be reached.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11,wayland")

    from kivy.config import Config

    settings: dict[str, dict[str, str | int]] = {
        "graphics": {
            "width": size[0],
            "height": size[1],
            "fullscreen": "auto" if fullscreen else 0,
            "borderless": 1,
            "resizable": 0,
            "position": "custom",
            "left": 0,
            "top": 0,
            "multisamples": 0,  # our shapes are smooth in themselves
            "maxfps": 60,
            "show_cursor": 0 if fullscreen else 1,
            "allow_screensaver": 0,
        },
        # Escape would end the program, a right click would be a second finger. Only on a desktop can a window that
        # was put away be shown again.
        "kivy": {"exit_on_escape": 0, "pause_on_minimize": 0, "keyboard_mode": "", "desktop": 1},
        "input": {"mouse": "mouse,disable_multitouch"},
    }
    for section, values in settings.items():
        for key, value in values.items():
            Config.set(section, key, str(value))
    # Touches reach the window through SDL; reading the devices as well would count each finger twice.
    Config.remove_option("input", "%(name)s")


def open_window() -> bool:
    """Open the window; False when the display cannot be reached, which Kivy only logs."""
    from kivy.core.window import Window

    return Window is not None
