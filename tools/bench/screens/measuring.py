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

_BARE = 2.0  # seconds


def open_app(centre: Centre, role: Literal["screen", "robot"] = "screen") -> KioskApp:
    """Return an app that alone fills the window."""
    app = KioskApp(centre, lambda event: None, lambda seconds: None, role)
    app.root = app.build()
    for before in Window.children[:]:
        Window.remove_widget(before)
    runTouchApp(app.root, embedded=True)
    return app


def floors() -> dict[str, Frames]:
    """Return frames of the window with nothing in it, and with one picture that fills it; the window is empty then."""
    for root in Window.children[:]:
        Window.remove_widget(root)
    nothing, picture = Widget(), Widget()
    canvas = Texture.create(size=Window.size)
    with picture.canvas:
        Rectangle(texture=canvas, size=Window.size)
    return {"a bare window": _floor(nothing), "a window with one picture": _floor(picture)}


def _floor(root: Widget) -> Frames:
    Window.add_widget(root)
    record(_BARE / 4)
    frames = record(_BARE)
    Window.remove_widget(root)
    return frames


def table(title: str, floors: dict[str, Frames]) -> Table:
    """Return a table with the floors in it."""
    made = Table("", title=title)
    for name in ("p50", "p95", "p99", "longest", "p95 × bare", "main", "worst", "drawing not", "worst"):
        made.add_column(name, justify="right")
    floor = next(iter(floors.values()))
    for name, frames in floors.items():
        _row(made, name, [frames], floor)
    made.add_section()
    return made


def add(into: Table, app: KioskApp, floor: Frames, changes: Iterable[Change], rounds: int) -> None:
    """Make each change so many times."""
    for change in changes:
        _row(into, change.name, [_make(app, change) for _ in range(rounds)], floor)


def _make(app: KioskApp, change: Change) -> Frames:
    frames = Frames()
    app.show(change.before)
    settle(app)
    for act in change.acts:
        frames.add(record(change.seconds, act, change.each))
    return frames


def _row(into: Table, name: str, rounds: list[Frames], floor: Frames) -> None:
    """Add the figures of all rounds; of what was computed the longest of the usual round, and of the worst."""
    took = [seconds for frames in rounds for seconds in frames.took]
    parts = [*np.percentile(took, (50, 95, 99)), max(took)]
    for longest in (
        [max(frames.computed) for frames in rounds],
        [max(frames.prepared) for frames in rounds],
    ):
        parts += [median(longest), max(longest)]
    times = [f"{1000 * part:.0f}" for part in parts]
    ratio = np.percentile(took, 95) / np.percentile(floor.took, 95)
    into.add_row(name, *times[:4], f"{ratio:.1f}", *times[4:])
