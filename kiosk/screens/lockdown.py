"""What visitors with a keyboard or a mouse, and a window manager, must not be able to do."""

from __future__ import annotations

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.input.motionevent import MotionEvent


def lock() -> None:
    """Give keys no effect, keep the window open, and bring it back when it was put away."""
    # A key that `on_key_down` takes goes no further; the app's own F1 would stand before our `on_keyboard`.
    Window.bind(on_key_down=_refuse, on_keyboard=_refuse, on_request_close=_refuse)
    Window.bind(on_minimize=_come_back, on_hide=_come_back)


def is_finger(touch: MotionEvent) -> bool:
    """Whether a touch is a finger, or the mouse's first button; its others and its wheel mean nothing here."""
    return touch.button in (None, "left")


def _refuse(*_: object, **__: object) -> bool:
    return True


def _come_back(*_: object) -> None:
    Clock.schedule_once(lambda seconds: (Window.show(), Window.restore(), Window.raise_window()), 0)
