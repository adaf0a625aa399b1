"""How soon a finger is answered: from a touch to other pixels, and from the start to the first touch that is."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import numpy as np
from rich.table import Table

from tools.bench.screens.pointer import Box, Pointer

_STARTS, _TAPS = 3, 3
_PAGES = ("home", "hall:culture", "exhibit:culture/lizhuang", "search", "tours")
_WAYS = {"home": "HallTile", "hall:culture": "ExhibitCard", "exhibit:culture/lizhuang": "DockButton"}
_BETWEEN = 0.5  # seconds: a second touch within 0.4 s is taken for the first one again
_UNDER = 48  # pixels across that are looked at under the finger
_STILL, _TRIES = (
    0.15,
    20,
)  # seconds without movement there before a finger does anything, and how often to wait for them
_CALM = 5.0  # seconds after the start until speech model and voice are there
_PATIENCE = 60.0

Target = tuple[str, int, int]  # kind, and its middle in pixels from the top left


class Window:
    """A window in a process of its own, see window.py, and a finger on it."""

    def __init__(self, kind: str, size: tuple[int, int], folder: Path) -> None:
        self.pointer, self.size = Pointer(os.environ["DISPLAY"]), size
        self.began = time.monotonic()
        command = [
            sys.executable,
            "-m",
            "tools.bench.screens.window",
            kind,
            "x".join(map(str, size)),
            str(folder),
        ]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
                                         stderr=subprocess.DEVNULL)  # fmt: skip
        self._said: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._hear, daemon=True).start()

    def __enter__(self) -> Window:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(_PATIENCE)

    def _hear(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._said.put(line)

    def says(self, beginning: str, seconds: float = _PATIENCE) -> str:
        """Wait for a line that begins so, and return the rest. Raises queue.Empty if it does not come."""
        end = time.monotonic() + seconds
        while True:
            left = end - time.monotonic()
            line = self._said.get(block=left > 0, timeout=max(0.0, left))
            if line.startswith(beginning):
                return line.removeprefix(beginning)

    def start(self) -> tuple[float, float]:
        """Touch it until it answers; returns the seconds to its first frame, and to the first answer."""
        self.pointer.move(self.size[0] // 2, self.size[1] // 2)
        drawn = answered = ""
        while not answered:
            for down in (True, False):
                self.pointer.press(down)
                time.sleep(0.02)
            drawn = drawn or self.hears("drawn")
            answered = drawn and self.hears("answered")
        return float(drawn) - self.began, float(answered) - self.began

    def hears(self, beginning: str) -> str:
        """Return what it has said that begins so, "" if that is still to come. Raises TimeoutError."""
        if time.monotonic() > self.began + _PATIENCE:
            raise TimeoutError(f"it has not {beginning}")
        with suppress(queue.Empty):
            return self.says(beginning, 0)
        return ""

    def open(self, page: str) -> list[Target]:
        """Open a page; return what can be pressed on it."""
        assert self._process.stdin
        self._process.stdin.write(f"{page}\n")
        return [tuple(target) for target in json.loads("[" + self.says("["))]

    def touch(self, x: int, y: int) -> float | None:
        """Return the seconds from a finger to the first change under it, which is lifted elsewhere then."""
        box = (x - _UNDER // 2, y - _UNDER // 2, _UNDER, _UNDER)
        self.pointer.move(x, y)
        seconds = self._wait(box, True)
        self.pointer.move(1, self.size[1] // 2)
        self.pointer.press(False)
        time.sleep(_BETWEEN)
        return seconds

    def tap(self, x: int, y: int) -> float | None:
        """Return the seconds from lifting a finger to the first change along the upper edge."""
        self.pointer.move(x, y)
        self.pointer.press(True)
        time.sleep(_BETWEEN)
        return self._wait((self.size[0] // 4, 60, self.size[0] // 2, 4), False)

    def _wait(self, box: Box, down: bool) -> float | None:
        before = next(filter(None, (self.pointer.rests(box, _STILL) for _ in range(_TRIES))), None)
        began = self.pointer.press(down)
        changed = self.pointer.changed(box, before) if before else None
        return changed - began if changed else None


def starts(size: tuple[int, int], folder: Path) -> Table:
    """Return a table of starts; each window has been started once before."""
    table = Table("start, seconds: best of 3", "first frame", "first touch answered")
    for kind, name in (("bare", "a bare window"), ("kiosk", "the kiosk, started before")):
        found = []
        for _ in range(1 + _STARTS):
            with Window(kind, size, folder) as window:
                found.append(window.start())
        table.add_row(name, *(f"{min(seconds):.2f}" for seconds in zip(*found[1:], strict=True)))
    return table


def touched(size: tuple[int, int], folder: Path, touches: int) -> Table:
    """Return a table of touches, on what can be pressed on some pages, and of what comes of them."""
    table = Table("from a finger to other pixels, ms", "touches", "p50", "p95", "longest", "target")
    with Window("bare", size, folder) as window:
        window.says("drawn")
        [(_, x, y)] = window.open("home")
        _row(table, "a bare window", [window.touch(x, y) for _ in range(touches)])
    with Window("kiosk", size, folder) as window:
        window.says("drawn")
        time.sleep(_CALM)
        each, everywhere = -(-touches // len(_PAGES)), []
        for page in _PAGES:
            found = [window.touch(x, y) for _, x, y in _some(window.open(page), each)]
            _row(table, f"{page}: a finger comes down", found)
            everywhere += found
        _row(table, "everywhere: a finger comes down", everywhere, "100")
        for page, kind in _WAYS.items():
            found = []
            for _ in range(_TAPS):
                there = next((x, y) for name, x, y in window.open(page) if name == kind)
                found.append(window.tap(*there))
            _row(table, f"{page}: it is lifted, the next page begins", found)
    return table


def _some(targets: list[Target], count: int) -> list[Target]:
    """Return so many of them, from all over the page."""
    return [targets[round(number * len(targets) / count) % len(targets)] for number in range(count)]


def _row(table: Table, name: str, found: list[float | None], target: str = "") -> None:
    known = [1000 * seconds for seconds in found if seconds is not None]
    figures = [*np.percentile(known, (50, 95)), max(known)] if known else []
    table.add_row(name, f"{len(known)} of {len(found)}", *(f"{each:.0f}" for each in figures), target)
