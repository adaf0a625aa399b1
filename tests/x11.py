"""What tests do to a display, and ask of it, as other programs on it would: through Xlib."""

from __future__ import annotations

import ctypes
import os
import subprocess
from ctypes import POINTER, Structure, c_char, c_char_p, c_int, c_long, c_short, c_ulong, c_ushort, c_void_p

from PIL import Image, ImageGrab

ON = 1  # the screensaver's state while it hides the screen


class _Message(Structure):
    """XClientMessageEvent, as long as an XEvent."""

    _fields_ = [("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("window", c_ulong),
                ("message_type", c_ulong), ("format", c_int), ("data", c_long * 5), ("rest", c_char * 96)]  # fmt: skip


class _Saver(Structure):
    """XScreenSaverInfo."""

    _fields_ = [("window", c_ulong), ("state", c_int), ("kind", c_int), ("til_or_since", c_ulong), ("idle", c_ulong),
                ("mask", c_ulong)]  # fmt: skip


class _Cursor(Structure):
    """XFixesCursorImage."""

    _fields_ = [("x", c_short), ("y", c_short), ("width", c_ushort), ("height", c_ushort), ("xhot", c_ushort),
                ("yhot", c_ushort), ("serial", c_ulong), ("pixels", POINTER(c_ulong)), ("atom", c_ulong), ("name", c_char_p)]  # fmt: skip


class Display:
    """A display by its name, as in DISPLAY."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._x, self._saver, self._fixes = (
            ctypes.CDLL(f"lib{lib}") for lib in ("X11.so.6", "Xss.so.1", "Xfixes.so.3")
        )
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = c_ulong
        self._fixes.XFixesGetCursorImage.restype = POINTER(_Cursor)
        self._display = c_void_p(self._x.XOpenDisplay(name.encode()))
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)

    def xdotool(self, *words: str) -> str:
        """Make real input; returns what xdotool says."""
        command = ["xdotool", *words]
        return subprocess.run(command, env={**os.environ, "DISPLAY": self._name}, check=True, text=True,
                              capture_output=True).stdout  # fmt: skip

    def picture(self) -> Image.Image:
        """What it shows."""
        return ImageGrab.grab(xdisplay=self._name)

    def ask_to_close(self, window: int) -> None:
        """Send what a window manager sends on Alt+F4, or when the cross of a window is clicked."""
        atoms = [
            self._x.XInternAtom(self._display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        ]
        message = _Message(type=33, window=window, message_type=atoms[0], format=32)
        message.data[0] = atoms[1]
        self._x.XSendEvent(self._display, c_ulong(window), 0, c_long(0), ctypes.byref(message))
        self._x.XFlush(self._display)

    def blank_after(self, seconds: int) -> None:
        """Let the screensaver come after so long without input."""
        self._x.XSetScreenSaver(self._display, seconds, 0, 1, 1)
        self._x.XFlush(self._display)

    def saver(self) -> tuple[int, float]:
        """Return the screensaver's state, and the seconds since the last input."""
        info = _Saver()
        self._saver.XScreenSaverQueryInfo(self._display, self._root, ctypes.byref(info))
        return info.state, info.idle / 1000

    def has_pointer(self) -> bool:
        """Whether anything is to be seen of the mouse's pointer."""
        image = self._fixes.XFixesGetCursorImage(self._display).contents
        return any(image.pixels[at] >> 24 & 0xFF for at in range(image.width * image.height))
