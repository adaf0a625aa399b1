"""A finger on a display, and an eye: real input by XTest, and what the display shows of a small box, through Xlib."""

from __future__ import annotations

import ctypes
import time
from ctypes import POINTER, Structure, c_char_p, c_int, c_ulong, c_void_p

_ALL_PLANES, _PIXMAP, _LEFT = ~0, 2, 1
_LOOK = 0.002  # seconds between looks

Box = tuple[int, int, int, int]  # left, top, width, height in pixels


class _Image(Structure):
    """The beginning of XImage."""

    _fields_ = [("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int), ("data", c_void_p),
                *((name, c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "bytes_per_line"))]  # fmt: skip


class Pointer:
    """On the display of this name. Raises OSError where a library of X is missing (libxtst6)."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XGetImage.restype = POINTER(_Image)
        self._display = c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def move(self, x: int, y: int) -> None:
        """Move to a place, from the top left."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, c_ulong(0))
        self._x.XSync(self._display, 0)

    def press(self, down: bool) -> float:
        """Put the finger down or lift it; returns when, in seconds of time.monotonic()."""
        self._test.XTestFakeButtonEvent(self._display, _LEFT, int(down), c_ulong(0))
        now = time.monotonic()
        self._x.XFlush(self._display)
        return now

    def look(self, box: Box) -> bytes:
        """Return the pixels of a box."""
        image = self._x.XGetImage(self._display, self._root, *box, c_ulong(_ALL_PLANES), _PIXMAP)
        seen = image.contents
        pixels = ctypes.string_at(seen.data, seen.bytes_per_line * seen.height)
        self._x.XDestroyImage(image)
        return pixels

    def rests(self, box: Box, seconds: float) -> bytes | None:
        """Return the pixels of a box in which nothing has moved for so long, None if something has."""
        before, end = self.look(box), time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(5 * _LOOK)
            if self.look(box) != before:
                return None
        return before

    def changed(self, box: Box, before: bytes, longest: float = 3.0) -> float | None:
        """Wait until the pixels are others; returns when, None if they stay the same."""
        end = time.monotonic() + longest
        while time.monotonic() < end:
            if self.look(box) != before:
                return time.monotonic()
            time.sleep(_LOOK)
        return None
