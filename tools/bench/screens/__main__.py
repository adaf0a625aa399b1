"""Frames, touches and the start beside a bare window of the same size: `script/bench screens`.

All is drawn on a virtual display, by the software renderer. What is told of is explained in docs/speed.md.
"""

from __future__ import annotations

import os
import tempfile
from ctypes.util import find_library
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kiosk.content.load import load_centre
from kiosk.display import VirtualDisplay

ROOT = Path(__file__).parents[3]
console = Console(highlight=False, width=120)


def main(
    size: Annotated[str, typer.Option(help="WIDTHxHEIGHT")] = "1920x1080",
    rounds: Annotated[int, typer.Option(help="how often each change is made")] = 2,
    touches: Annotated[int, typer.Option(help="how often a finger comes down")] = 20,
) -> None:
    """Print the tables."""
    width, height = (int(side) for side in size.split("x"))
    with tempfile.TemporaryDirectory(prefix="screens-") as temp, VirtualDisplay((width, height)):
        _print_answers((width, height), Path(temp), touches)
        _print_frames((width, height), Path(temp), rounds)
    console.print(
        f"load of the machine in the last 5 minutes: {os.getloadavg()[1]:.1f}, {os.cpu_count()} cores"
    )


def _print_answers(size: tuple[int, int], folder: Path, touches: int) -> None:
    from tools.bench.screens.answers import starts, touched

    if not find_library("Xtst"):
        console.print("no touches and starts: libXtst is missing (apt-get install libxtst6)")
        return
    console.print(starts(size, folder))
    console.print(touched(size, folder, touches))


def _print_frames(size: tuple[int, int], folder: Path, rounds: int) -> None:
    from kiosk.screens import environment

    os.environ["SDL_AUDIODRIVER"] = "dummy"  # films take this loudspeaker, which nobody hears, for a real one
    environment.prepare(folder / "kivy", size, False)
    from kivy.config import Config

    Config.set("graphics", "maxfps", 0)
    from tools.bench.screens import changes, many, measuring

    shipped, large = changes.full(load_centre(ROOT / "exhibits").centre), many.many()
    measured = measuring.Measured(measuring.bare(), rounds)
    measured.add("a window with one picture", [measuring.picture()])
    app = measuring.open_app(shipped)
    measured.make(app, changes.changes(app, shipped))
    app.set_content(large)
    measured.make(app, many.changes(app, large))
    robot = measuring.open_app(shipped, "robot")
    measured.make(robot, changes.robot(robot, shipped))
    console.print(measured.table)
    console.print(
        f"built in more than a frame at 60 a second, as a rule: {', '.join(measured.long) or 'nothing'}"
    )


if __name__ == "__main__":
    typer.run(main)
