"""A screen to draw on where there is none: a private Xvfb, and pictures of what it shows."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from PIL import ImageGrab

from kiosk.children import DIES_WITH_US

log = logging.getLogger(__name__)

_DEADLINE = 20  # seconds that a busy machine may take to start Xvfb


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
        """Raises NoDisplay when Xvfb is missing or does not start."""
        if not shutil.which("Xvfb"):
            raise NoDisplay("没有显示器，也没有装虚拟显示器 Xvfb；请运行 make run，它会装好")
        self.name = f":{self._start()}"
        if self.name == ":":
            self._end()
            raise NoDisplay("虚拟显示器 Xvfb 启动不了，请检查 /tmp 能不能写入")
        wanted = {"DISPLAY": self.name, "WAYLAND_DISPLAY": None, "SDL_VIDEODRIVER": "x11"}
        self._before = {key: os.environ.get(key) for key in wanted}
        _set_environment(wanted)
        return self

    def __exit__(self, *_: object) -> None:
        _set_environment(self._before)
        self._end()

    def _start(self) -> str:
        """Return the number that Xvfb has chosen, or "" when it has not started in time."""
        read, write = os.pipe()
        width, height = self._size
        screen = ["-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
        with os.fdopen(read) as number:
            try:
                # A session of its own, so that Ctrl-C reaches the kiosk first and its screen last.
                self._process = subprocess.Popen(
                    [*DIES_WITH_US, "Xvfb", "-displayfd", str(write), *screen],
                    pass_fds=[write],
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            finally:
                os.close(write)
            limit = threading.Timer(_DEADLINE, self._process.kill)
            limit.start()
            name = number.readline().strip()
            limit.cancel()
        return name

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def when_lost(then: Callable[[], None]) -> None:
    """Have `then` called when the display goes away. Xlib ends the process as soon as it returns."""
    global _when_lost
    try:
        xlib = ctypes.CDLL("libX11.so.6")
    except OSError:
        return  # no X here
    _when_lost = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(lambda display: then())
    xlib.XSetIOErrorHandler(_when_lost)


_when_lost: object = None  # Xlib keeps only the address, so we keep the function


class Photographer:
    """Writes a picture of a display to a file every few seconds, on a thread of its own."""

    def __init__(self, display: str, out: Path, every: float) -> None:
        self._display, self._out, self._every = display, out, every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="photographer", daemon=True)

    def start(self) -> None:
        """Begin; the first picture comes after one interval."""
        self._thread.start()

    def stop(self) -> None:
        """End; returns when a picture that is being written is whole (or after 1 s)."""
        self._stop.set()
        self._thread.join(timeout=1)

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
