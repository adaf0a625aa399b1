"""A window on a display of its own, where pages stand still for their picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.content.model import Centre
from kiosk.display import VirtualDisplay
from kiosk.screens import environment

if TYPE_CHECKING:
    from kiosk.screens.app import KioskApp


@contextmanager
def studio(centre: Centre) -> Iterator[KioskApp]:
    """Open the window, large enough for every screen; only one can be opened in a process."""
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    with VirtualDisplay((1920, 1920)), TemporaryDirectory() as home:
        environment.prepare(Path(home), (1920, 1080), fullscreen=False)
        from kivy.base import runTouchApp
        from kivy.config import Config

        Config.set("graphics", "maxfps", 0)
        from kiosk.screens.app import KioskApp
        from kiosk.screens.building import Building

        Building.budget = float("inf")  # views touch pages as soon as they are shown
        app = KioskApp(centre, lambda event: None, lambda seconds: None, calm=True)
        app.root = app.build()
        runTouchApp(app.root, embedded=True)
        yield app
        app.on_stop()
        app.root.get_parent_window().close()
