"""A screen to draw on where there is none: a private Xvfb, and pictures of what it shows."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import threading
from pathlib import Path
from types import TracebackType

from PIL import ImageGrab

log = logging.getLogger(__name__)


class NoDisplay(Exception):
    """There is no screen and none can be made; the message is a Chinese sentence."""


def has_display() -> bool:
    """Whether this session has a screen."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt")


class VirtualDisplay:
    """An Xvfb of its own for as long as the context lasts; `DISPLAY` points to it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._process: subprocess.Popen[bytes] | None = None
        self._before: dict[str, str | None] = {}
        self.name = ""

    def __enter__(self) -> VirtualDisplay:
        if not shutil.which("Xvfb"):
            raise NoDisplay("没有显示器，也没有装虚拟显示器 Xvfb；请运行 make run，它会装好")
        read, write = os.pipe()
        width, height = self._size
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
        ]
        # A session of its own, so that Ctrl-C reaches the kiosk first and its screen last.
        self._process = subprocess.Popen(
            command,
            pass_fds=[write],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(write)
        with os.fdopen(read) as number:
            self.name = f":{number.readline().strip()}"
        if self.name == ":":
            self._process.wait()
            raise NoDisplay("虚拟显示器 Xvfb 启动不了，请检查 /tmp 能不能写入")
        wanted = {"DISPLAY": self.name, "WAYLAND_DISPLAY": None, "SDL_VIDEODRIVER": "x11"}
        self._before = {key: os.environ.get(key) for key in wanted}
        _set_environment(wanted)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _set_environment(self._before)
        if self._process:
            self._process.terminate()
            self._process.wait()


class Photographer:
    """Writes a picture of a display to a file every few seconds, on a thread of its own."""

    def __init__(self, display: str, out: Path, every: float) -> None:
        self._display, self._out, self._every = display, out, every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="photographer", daemon=True)

    def start(self) -> None:
        """Begin; the first picture comes after one interval."""
        self._out.parent.mkdir(parents=True, exist_ok=True)
        self._thread.start()

    def close(self) -> None:
        """Stop, and wait for a picture that is being written."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            try:
                photograph(self._display, self._out)
            except OSError as error:
                log.warning("no picture of the screen: %s", error)


def photograph(display: str, out: Path) -> None:
    """Write what `display` shows to a PNG, whole or not at all. Raises OSError."""
    part = out.with_suffix(".part")
    ImageGrab.grab(xdisplay=display).save(part, format="PNG", compress_level=1)
    part.replace(out)


def _set_environment(values: dict[str, str | None]) -> None:
    for key, value in values.items():
        if value is None:
            os.environ.pop(key, None)
        else:
            os.environ[key] = value
