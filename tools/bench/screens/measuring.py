"""The table of frames: each change a row, beside a bare window."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import Literal

import numpy as np
from kivy.base import runTouchApp
from kivy.core.window import Window
from kivy.graphics import Rectangle
from kivy.graphics.texture import Texture
from kivy.uix.widget import Widget
from rich.table import Table

from kiosk.content.model import Centre
from kiosk.screens.app import KioskApp
from tools.bench.screens.changes import Change
from tools.bench.screens.recorder import Frames, record, settle

_FLOOR, _READY = 2.0, 3.0  # seconds; after the start an app gets ready for what will be asked of it
_LONG = 0.016  # seconds of a frame at 60 a second


def open_app(centre: Centre, role: Literal["screen", "robot"] = "screen") -> KioskApp:
    """Return an app that alone fills the window."""
    app = KioskApp(centre, lambda event: None, lambda seconds: None, role)
    app.root = app.build()
    for before in Window.children[:]:
        Window.remove_widget(before)
    runTouchApp(app.root, embedded=True)
    app.dispatch("on_start")
    record(_READY)
    return app


def bare() -> Frames:
    """Return frames of the window with nothing in it; nothing else may be in it then."""
    return _floor(Widget())


def picture() -> Frames:
    """Return frames of the window with nothing but a picture that fills it."""
    root = Widget()
    with root.canvas:
        Rectangle(texture=Texture.create(size=Window.size), size=Window.size)
    return _floor(root)


def _floor(root: Widget) -> Frames:
    Window.add_widget(root)
    record(_FLOOR / 4, each=Window.canvas.ask_update)
    frames = record(_FLOOR, each=Window.canvas.ask_update)
    Window.remove_widget(root)
    return frames


class Measured:
    """A table that is filled row by row; `floor` are the frames that all are compared with."""

    def __init__(self, floor: Frames, rounds: int) -> None:
        self._floor, self._rounds = floor, rounds
        self.long: list[str] = []  # what keeps the main thread busy for more than a frame, as a rule
        self.table = Table("frames, ms", caption="As a rule / in the worst of the rounds. main, built: what the main thread "
                           "computes in the longest frame, all in all and before it draws; complete: after a change, "
                           "until page and pictures are there")  # fmt: skip
        for name in ("p50", "p95", "p99", "longest", "p95 / bare", "main", "built", "complete"):
            self.table.add_column(name, justify="right")
        self.add("a bare window", [floor])

    def make(self, app: KioskApp, changes: Iterable[Change]) -> None:
        """Make each change so many times."""
        self.table.add_section()
        for change in changes:
            built = self.add(change.name, [_frames(app, change) for _ in range(self._rounds)])
            if built > _LONG:
                self.long.append(f"{change.name} ({1000 * built:.0f})")

    def add(self, name: str, rounds: list[Frames]) -> float:
        """Add a row; returns how long it is, as a rule, that the longest frame takes before it is drawn, in seconds."""
        took = [seconds for frames in rounds for seconds in frames.took]
        complete = [seconds for frames in rounds for seconds in frames.complete]
        computed = [max(frames.computed) for frames in rounds]
        built = [max(frames.prepared) for frames in rounds]
        drawn = ["–"] * 5  # nothing has changed
        if took:
            parts = [*np.percentile(took, (50, 95, 99)), max(took)]
            drawn = [f"{1000 * seconds:.0f}" for seconds in parts]
            drawn.append(f"{parts[1] / np.percentile(self._floor.took, 95):.1f}")
        rest = (f"{1000 * median(each):.0f} / {1000 * max(each):.0f}" for each in (computed, built, complete))
        self.table.add_row(name, *drawn, *rest)
        return median(built)


def _frames(app: KioskApp, change: Change) -> Frames:
    frames = Frames()
    app.show(change.before)
    settle(lambda: app.busy)
    for act in change.acts:
        frames.add(record(change.seconds, act, change.each, lambda: app.busy))
    return frames
