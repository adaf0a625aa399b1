"""A picture over the whole screen: larger and smaller by buttons or two fingers, moved by one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.input.motionevent import MotionEvent
from PIL import Image

from kiosk.screens.context import Context
from kiosk.screens.pictures import Wanted, pictures
from kiosk.screens.theme import NIGHT, WHITE
from kiosk.screens.widgets.button import DARK, Button, RoundButton
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

_MOST = 4.0  # times the size at which the picture just fits
_STEP = 1.6  # of a button
_SHARP = 2.0  # how much finer than the screen the picture is decoded
_BAR = 144


class Viewer(Panel):
    """Dark; the picture whole at first. `close` is called by 关闭."""

    def __init__(self, context: Context, path: Path, caption: str, close: Callable[[], None]) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.plate(NIGHT)
        self.zoom = 1.0
        self._middle = (0.5, 0.5)  # what part of the picture is in the middle, from left and below
        self._fingers: dict[object, tuple[float, float]] = {}
        self._rectangle = Rectangle()
        self._natural = _size(path)
        area = (theme.width, theme.height - theme.dp(_BAR))
        fit = min(area[0] / self._natural[0], area[1] / self._natural[1])
        self._fitting = (self._natural[0] * fit, self._natural[1] * fit)
        sharp = min(1 / fit, _SHARP) if fit < 1 else 1.0
        wanted = Wanted(path, (round(self._fitting[0] * sharp), round(self._fitting[1] * sharp)))
        pictures.get(wanted, self._arrive)
        bar = Panel(theme, theme.wide, _BAR)
        bar.plate(NIGHT)
        y, x = theme.high - _BAR + 16, theme.margin
        self.put(bar, 0, theme.high - _BAR)
        button = Button(theme, context.say("close"), close, icon="close", high=112, look=DARK)
        self.put(button, theme.wide - x - button.width / theme.scale, y)
        for sign, by in (("–", 1 / _STEP), ("+", _STEP)):
            key = RoundButton(theme, "", lambda by=by: self.scale_by(by), side=112, look=DARK)
            mark = Words(theme, sign, theme.fixed(64, "bold"), 112, colour=WHITE, align="center")
            key.put_middle(mark, 0, 0, key.height / theme.scale)
            self.put(key, x, y)
            x += key.width / theme.scale + 16
        room = theme.wide - x - theme.margin - button.width / theme.scale - 56
        style = theme.style("small")
        words = Words(theme, caption, style, room, 112, colour=WHITE, valign="middle")
        if len(words.lines) > 1:  # broken where it means most, if it has room so
            parts = Words(
                theme, caption.replace(" · ", "\n", 1), style, room, 112, colour=WHITE, valign="middle"
            )
            words = words if parts.cut else parts
        self.put(words, x + 12, y)

    def scale_by(self, factor: float) -> None:
        """Make the picture larger or smaller, within bounds."""
        self.zoom = min(_MOST, max(1.0, self.zoom * factor))
        self._place()

    def move(self, across: float, up: float) -> None:
        """Move the picture by pixels."""
        x, y = self._middle
        wide, high = self._fitting
        self._middle = (x - across / (wide * self.zoom), y - up / (high * self.zoom))
        self._place()

    def _arrive(self, texture: Texture | None) -> None:
        if texture is not None:
            self._rectangle.texture = texture
            self.canvas.before.add(Color(1, 1, 1, 1))
            self.canvas.before.add(self._rectangle)
            self._place()

    def _place(self) -> None:
        """Keep the picture's edges outside the screen's, or in their middle."""
        bar = self.theme.dp(_BAR)
        area = (self.width, self.height - bar)
        pos, middle = [], []
        for side in (0, 1):
            length = self._fitting[side] * self.zoom
            half = area[side] / length / 2
            part = 0.5 if length <= area[side] else min(1 - half, max(half, self._middle[side]))
            middle.append(part)
            pos.append(round(area[side] / 2 - part * length) + (bar if side else 0))
        self._middle = (middle[0], middle[1])
        self._rectangle.pos = pos
        self._rectangle.size = (self._fitting[0] * self.zoom, self._fitting[1] * self.zoom)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Take what no button took: up to two fingers hold the picture."""
        if not super().on_touch_down(touch) and len(self._fingers) < 2:
            touch.grab(self)
            self._fingers[touch.uid] = touch.pos
        return True

    def on_touch_move(self, touch: MotionEvent) -> bool:
        """One finger moves the picture, two make it larger or smaller by their distance."""
        if touch.grab_current is not self:
            return bool(super().on_touch_move(touch))
        before = dict(self._fingers)
        self._fingers[touch.uid] = touch.pos
        if len(before) == 2:
            was, now = _distance(before), _distance(self._fingers)
            self.scale_by(now / was if was > 1 else 1.0)
        else:
            (old_x, old_y), (x, y) = before[touch.uid], touch.pos
            self.move(x - old_x, y - old_y)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """A finger lets go."""
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        self.lose(touch)
        return True

    def lose(self, touch: MotionEvent) -> None:
        """The finger holds the picture no more."""
        self._fingers.pop(touch.uid, None)


def _distance(fingers: dict[object, tuple[float, float]]) -> float:
    (x, y), (other_x, other_y) = fingers.values()
    return float(((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5)


def _size(path: Path) -> tuple[int, int]:
    """Return width and height of a picture; those of a screen if it cannot be read."""
    try:
        with Image.open(path) as image:
            turned = image.getexif().get(0x0112, 1) >= 5  # lies on its side
            return (image.height, image.width) if turned else image.size
    except Exception:  # Pillow raises many kinds for broken files; Pictures logs them
        return 1600, 900
