"""How long frames take while pages change, beside a bare window of the same size: `script/bench screens`.

Frames are drawn one after the other as fast as they come, on a virtual display (the software renderer). A frame
is the time from one picture on the screen to the next; what the main thread does to build a page is in it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from rich.console import Console
from rich.table import Table

from kiosk.content.load import load_centre
from kiosk.dialogue.scene import Page, Scene
from kiosk.display import VirtualDisplay

SHIPPED = Path(__file__).parent.parent.parent / "exhibits"
_AFTER = 0.5  # seconds of frames that belong to a change: the longest one lasts 0.32 s
_BARE = """
import time; began = time.perf_counter()
import pathlib, tempfile
from kiosk.screens import environment
environment.prepare(pathlib.Path(tempfile.mkdtemp()), ({width}, {height}), False)
{show}
from kivy.clock import Clock
def end(dt):
    print(time.perf_counter() - began, flush=True)
    import os; os._exit(0)
app.on_start = lambda: Clock.schedule_once(lambda dt: Clock.schedule_once(end, 0), 0)
app.run()
"""
_NOTHING = "from kivy.app import App; from kivy.uix.widget import Widget; app = App(); app.build = Widget"
_KIOSK = (
    "from kiosk.content.load import load_centre; centre = load_centre(pathlib.Path({shipped!r})).centre\n"
    "from kiosk.screens.app import KioskApp; app = KioskApp(centre, lambda e: None, lambda s: None)"
)


def main(
    size: Annotated[str, typer.Option(help="WIDTHxHEIGHT")] = "1920x1080",
    rounds: Annotated[int, typer.Option(help="how often each change is made")] = 5,
) -> None:
    """Print the tables."""
    width, height = (int(side) for side in size.split("x"))
    with VirtualDisplay((width, height)):
        _print_starts(width, height)
        with tempfile.TemporaryDirectory() as home:
            _print_frames(Path(home), (width, height), rounds)


def _print_starts(width: int, height: int) -> None:
    table = Table("start-up, seconds", "best of 3")
    for name, show in (
        ("a bare window", _NOTHING),
        ("the kiosk, to the first frame", _KIOSK.format(shipped=str(SHIPPED))),
    ):
        code = _BARE.format(width=width, height=height, show=show)
        runs = [
            float(
                subprocess.run(
                    [sys.executable, "-c", code], capture_output=True, text=True, check=True
                ).stdout
            )
            for _ in range(3)
        ]
        table.add_row(name, f"{min(runs):.2f}")
    Console().print(table)


def _print_frames(home: Path, size: tuple[int, int], rounds: int) -> None:
    from kiosk.screens import environment

    environment.prepare(home, size, False)
    from kivy.config import Config

    Config.set("graphics", "maxfps", 0)
    from kivy.base import runTouchApp

    from kiosk.screens.app import KioskApp

    app = KioskApp(load_centre(SHIPPED).centre, lambda event: None, lambda seconds: None)
    app.root = app.build()
    runTouchApp(app.root, embedded=True)
    table = Table("frames, milliseconds", "p50", "p95", "p99", "longest", "page built in")
    _add(table, "a bare window", *_bare(app.root))
    scenes = _scenes(app)
    app.show(scenes["home"])
    _frames(1.0)
    for name, (before, after) in _changes(scenes).items():
        drawn, built = [], []
        for _ in range(rounds):
            app.show(before)
            _frames(_AFTER)
            began, worked = time.perf_counter(), time.thread_time()
            app.show(after)
            built.append(time.thread_time() - worked)  # a busy machine says nothing about us
            drawn += _frames(_AFTER, first=began)
        _add(table, name, drawn, built)
    Console().print(table)


def _bare(root: Any) -> tuple[list[float], list[float]]:
    """Frames of the window with nothing in it but a square that changes."""
    from kivy.core.window import Window
    from kivy.uix.widget import Widget

    Window.remove_widget(root)
    bare = Widget()
    Window.add_widget(bare)
    drawn = _frames(2.0, each=bare.canvas.ask_update)
    Window.remove_widget(bare)
    Window.add_widget(root)
    return drawn, []


def _frames(
    seconds: float, first: float | None = None, each: Callable[[], None] = lambda: None
) -> list[float]:
    """Draw frames for so long; return how long each took, the first one counted from `first`."""
    from kivy.base import EventLoop

    took, last = [], time.perf_counter() if first is None else first
    end = time.perf_counter() + seconds
    while last < end:
        each()
        EventLoop.window.canvas.ask_update()
        EventLoop.idle()
        now = time.perf_counter()
        took.append(now - last)
        last = now
    return took


def _scenes(app: Any) -> dict[str, Scene]:
    from kiosk.screens.preview import sample

    names = (
        "attract",
        "home",
        "search",
        "hall:culture",
        "exhibit:culture/lizhuang",
        "ask:idle",
        "ask:answering",
    )
    scenes = {name: sample(name, app._centre) for name in names}
    return scenes | {"large": replace(scenes["home"], text_size="large"), "rest": Scene(Page("attract"))}


def _changes(scenes: dict[str, Scene]) -> dict[str, tuple[Scene, Scene]]:
    exhibit = "exhibit:culture/lizhuang"
    pairs = [("attract", "home"), ("home", "search"), ("home", "hall:culture"), ("hall:culture", exhibit),
             (exhibit, "home"), ("home", "ask:idle"), ("ask:idle", "ask:answering"), ("home", "large")]  # fmt: skip
    return {f"{before} → {after}": (scenes[before], scenes[after]) for before, after in pairs}


def _add(table: Table, name: str, drawn: list[float], built: list[float]) -> None:
    parts = [*np.percentile(drawn, (50, 95, 99)), max(drawn)]
    table.add_row(
        name, *(f"{1000 * part:.0f}" for part in parts), f"{1000 * np.median(built):.0f}" if built else "–"
    )


if __name__ == "__main__":
    typer.run(main)
