"""A real `kiosk run` to be started, looked at and ended by tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import yaml
from PIL import Image

PROJECT = Path(__file__).parent.parent
_PATIENCE = 30  # seconds that a busy machine may take for what takes two
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


class Kiosk:
    """A kiosk whose settings and records lie in `folder`; without a display, unless `environment` names one."""

    UNHEARD = False  # whether its terminal has been closed

    def __init__(self, folder: Path, environment: dict[str, str] | None = None, **settings: object) -> None:
        self._folder, self._environment = folder, environment or {}
        screen = {"fullscreen": False, "size": "960x540", "screenshot_every": 1}
        hearing = {"download": False, **settings.pop("hearing", {})}  # type: ignore[dict-item]
        text = yaml.safe_dump({"screen": screen, "hearing": hearing, **settings}, allow_unicode=True)
        (folder / "config.yaml").write_text(text, encoding="utf-8")
        self._frames = 0
        self.picture = folder / "data/screen.png"
        self.start()

    def start(self) -> None:
        """Start it (again)."""
        self._frames = self._log.count("first frame")
        own = {key: value for key, value in os.environ.items() if key not in _DISPLAYS}
        with self._heard() as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", "run"],
                cwd=self._folder,
                env={**own, "PYTHONPATH": str(PROJECT), **self._environment},
                stdout=said,
                stderr=said,
            )

    def _heard(self) -> BinaryIO:
        """What it says goes into a file, or to nobody."""
        if not self.UNHEARD:
            return (self._folder / "said").open("wb")
        read, write = os.pipe()
        os.close(read)
        return os.fdopen(write, "wb")

    def reach_first_frame(self) -> None:
        """Wait until visitors can touch it."""
        self.until(lambda: self._log.count("first frame") > self._frames)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something to become so while it runs."""
        deadline = time.monotonic() + _PATIENCE
        while not is_so():
            assert self.process.poll() is None, f"it has ended:\n{self.said}"
            assert time.monotonic() < deadline, f"it takes too long:\n{self.said}{self._log}"
            time.sleep(0.05)

    def end(self, how: int = signal.SIGTERM) -> int:
        """Send a signal; return the exit code."""
        self.process.send_signal(how)
        return self.wait()

    def wait(self) -> int:
        """Return the exit code once it has ended."""
        return self.process.wait(_PATIENCE)

    def looks_alive(self) -> bool:
        """Whether the last picture of the screen shows more than an empty window."""
        if not self.picture.exists():
            return False
        with Image.open(self.picture) as picture:
            return picture.size == (960, 540) and len(picture.convert("RGB").getcolors(1 << 20) or ()) > 1000

    def children(self, name: str = "") -> list[int]:
        """Return the process ids of its children (called `name`)."""
        lists = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        pids = [int(pid) for each in lists for pid in _told(each).split()]
        return [pid for pid in pids if name in _told(Path(f"/proc/{pid}/comm"))]

    @property
    def said(self) -> str:
        """What it has written to the terminal."""
        return _told(self._folder / "said")

    @property
    def _log(self) -> str:
        return _told(self._folder / "data/kiosk.log")


def _told(file: Path) -> str:
    """What a file says so far: it may still be written to, and a process's own goes when the process does."""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def gone(pid: int) -> bool:
    """Whether a process has ended."""
    return not Path(f"/proc/{pid}").exists()


def until(is_so: Callable[[], object], why: str = "it never came to that") -> None:
    """Wait for something to become so."""
    deadline = time.monotonic() + _PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, why
        time.sleep(0.01)
