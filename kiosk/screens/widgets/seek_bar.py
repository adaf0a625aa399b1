"""How far a film has come, and a way to go elsewhere in it."""

from __future__ import annotations

from collections.abc import Callable

from kivy.input.motionevent import MotionEvent

from kiosk.screens.theme import JADE3, WHITE, Theme, colour
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

HIGH = 96
_BAR, _KNOB, _TIME = 20, 52, 138
_TRACK = colour("#4A5C55")


class SeekBar(Panel):
    """`wide` dp with the times at both ends. `on_seek` is given seconds once the finger is lifted."""

    def __init__(self, theme: Theme, wide: float, on_seek: Callable[[float], None]) -> None:
        super().__init__(theme, wide, HIGH)
        self._on_seek = on_seek
        self._left, self._length = theme.dp(_TIME), int(self.width) - 2 * theme.dp(_TIME)
        y = (HIGH - _BAR) / 2
        length = self._length / theme.scale
        self.plate(_TRACK, _BAR / 2, box=(_TIME, y, length, _BAR))
        self._filled = self.plate(JADE3, _BAR / 2, box=(_TIME, y, length, _BAR))
        self._knob = self.plate(WHITE, _KNOB / 2, box=(0, 0, _KNOB, _KNOB))
        self._times: dict[str, tuple[str, Words]] = {}
        self._duration = 0.0
        self._finger: float | None = None  # where a finger holds the knob, 0–1

    def let_go(self) -> None:
        """Where it leads is told the player, which holds it."""
        self._on_seek = lambda position: None

    def show(self, position: float, duration: float) -> None:
        """Stand at `position` of `duration`, both in seconds; under a finger, where the finger is."""
        self._duration = duration
        part = self._finger
        if part is None:
            part = min(1.0, position / duration) if duration else 0.0
        self._draw(part, part * duration if duration else position)

    def _draw(self, part: float, position: float) -> None:
        dp, middle = self.theme.dp, int(self.height) // 2
        x = self._left + round(part * self._length)
        bar, knob = dp(_BAR), dp(_KNOB)
        self._filled.resize((self._left, middle - bar // 2), (max(bar, x - self._left), bar))
        self._knob.resize((x - knob // 2, middle - knob // 2), (knob, knob))
        self._tell("left", clock(position))
        self._tell("right", clock(self._duration))

    def _tell(self, side: str, text: str) -> None:
        shown = self._times.get(side)
        if shown and shown[0] == text:
            return
        if shown:
            self.remove_widget(shown[1])
        words = Words(self.theme, text, self.theme.style("small"), _TIME - 10, colour=WHITE,
                      align="left" if side == "left" else "right", max_lines=1)  # fmt: skip
        x = 0.0 if side == "left" else self.width / self.theme.scale - _TIME + 10
        self._times[side] = (text, self.put_middle(words, x, 0, HIGH))

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Take the knob there."""
        reach = self.theme.dp(_KNOB)
        along = touch.x - self.x - self._left
        if not self.collide_point(*touch.pos) or not -reach <= along <= self._length + reach:
            return False
        if self._duration:
            touch.grab(self)
            self._follow(touch)
        return True

    def on_touch_move(self, touch: MotionEvent) -> bool:
        """Follow the finger, even where it leaves the bar."""
        if touch.grab_current is self:
            self._follow(touch)
            return True
        return False

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """Go there."""
        if touch.grab_current is not self:
            return False
        touch.ungrab(self)
        self._follow(touch)
        part, self._finger = self._finger or 0.0, None
        self._on_seek(part * self._duration)
        return True

    def lose(self, touch: MotionEvent) -> None:
        """Go nowhere."""
        self._finger = None

    def _follow(self, touch: MotionEvent) -> None:
        along = (touch.x - self.x - self._left) / max(1, self._length)
        self._finger = min(1.0, max(0.0, along))
        self._draw(self._finger, self._finger * self._duration)


def clock(seconds: float) -> str:
    """Return seconds as minutes and seconds: 04:12."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02d}:{rest:02d}"
