"""A window in a process of its own, to be touched: `python -m tools.bench.screens.window bare|kiosk WIDTHxHEIGHT FOLDER`.

It writes a line when its first frame is drawn, and one when a touch has been answered for the first time, each with
the seconds of time.monotonic(). For every line that it reads, the name of a page, it opens that page and writes down
in JSON what can be pressed there: kind, x and y from the top left.
"""

from __future__ import annotations

import json
import select
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_SETTLED = 1.0  # seconds
ROOT = Path(__file__).parents[3]


def _say(what: str, *more: object) -> None:
    print(what, *more, flush=True)


def _after_flip(then: Callable[[], None]) -> None:
    """Call `then` when the next picture is on the display."""
    from kivy.core.window import Window

    flip = Window.flip

    def flipped() -> None:
        flip()
        Window.flip = flip
        then()

    Window.flip = flipped


def _answered() -> None:
    _after_flip(lambda: _say("answered", time.monotonic()))


def _serve(
    open_page: Callable[[str], None], is_there: Callable[[str], bool], targets: Callable[[], list[Any]]
) -> None:
    """Look each frame for a line that says which page to open."""
    from kivy.clock import Clock

    wanted, since = "", 0.0

    def look(seconds: float) -> None:
        nonlocal wanted, since
        if select.select([sys.stdin], [], [], 0)[0]:
            wanted, since = sys.stdin.readline().strip(), 0.0
        if not wanted or time.monotonic() - since < _SETTLED:
            return
        if since and is_there(wanted):
            wanted = ""
            _say(json.dumps(targets()))
        else:  # again where a touch that was slow to come has led elsewhere
            since = time.monotonic()
            open_page(wanted)

    Clock.schedule_interval(look, 0)


def bare(size: tuple[int, int], folder: Path) -> None:
    """Show one square, which is white under a finger."""
    from kiosk.screens import environment

    environment.prepare(folder / "kivy", size, False)
    from kivy.app import App
    from kivy.clock import Clock
    from kivy.graphics import Color, Rectangle
    from kivy.uix.widget import Widget

    class Square(Widget):
        def __init__(self) -> None:
            super().__init__()
            with self.canvas:
                self.ink = Color(0.2, 0.5, 0.4)
                Rectangle(pos=(size[0] / 2 - 100, size[1] / 2 - 100), size=(200, 200))

        def on_touch_down(self, touch: object) -> bool:
            self.ink.rgb = (1, 1, 1)
            _answered()
            return True

        def on_touch_up(self, touch: object) -> bool:
            self.ink.rgb = (0.2, 0.5, 0.4)
            return True

    class Bare(App):
        def build(self) -> Widget:
            return Square()

        def on_start(self) -> None:
            Clock.schedule_once(lambda _: Clock.schedule_once(begin, 0), 0)

    def begin(seconds: float) -> None:
        _say("drawn", time.monotonic())
        _serve(lambda page: None, lambda page: True, lambda: [("Square", size[0] // 2, size[1] // 2)])

    Bare().run()


def kiosk(size: tuple[int, int], folder: Path) -> None:
    """Be the real kiosk, with all its parts."""
    from kiosk import wiring
    from kiosk.config import Config
    from kiosk.dialogue import events
    from kiosk.dialogue.scene import Page, Scene
    from kiosk.guide import Guide

    connect = Guide.connect

    def connected(guide: Guide, app: Any, *devices: Any) -> None:
        _say("drawn", time.monotonic())
        show = app.show

        def shown(scene: Scene) -> None:
            show(scene)
            if scene.page.name != "attract":
                app.show = show
                _answered()

        app.show = shown
        connect(guide, app, *devices)
        _serve(
            lambda page: guide.post(events.WentHome() if page == "home" else events.Opened(Page.parse(page))),
            lambda page: not app.busy and app._scene is not None and str(app._scene.page) == page,
            lambda: _targets(app.root.page),
        )

    Guide.connect = connected  # type: ignore[method-assign,assignment]
    screen = {"fullscreen": False, "size": "x".join(map(str, size)), "idle_warn": 3600}
    config = {"screen": screen, "hearing": {"download": False}, "data": str(folder / "data"), "folder": ROOT}
    wiring.run(Config.model_validate(config))


def _targets(page: Any) -> list[tuple[str, int, int]]:
    from kivy.core.window import Window

    from kiosk.screens.widgets.pressable import Pressable

    found = []
    for piece in page.walk(restrict=True):
        if isinstance(piece, Pressable) and piece.enabled:
            x, y = piece.to_window(*piece.center)
            found.append((type(piece).__name__, round(x), round(Window.height - y)))
    return found


if __name__ == "__main__":
    width, height = map(int, sys.argv[2].split("x"))
    {"bare": bare, "kiosk": kiosk}[sys.argv[1]]((width, height), Path(sys.argv[3]))
