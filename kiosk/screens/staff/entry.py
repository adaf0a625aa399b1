"""The way in for staff: a PIN, or how to set one. In Chinese, for staff."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic

from kiosk.screens.context import Context
from kiosk.screens.shapes import Plate
from kiosk.screens.staff.lock import Lock
from kiosk.screens.staff.sheet import StaffSheet
from kiosk.screens.theme import CARD, INK, INK2, JADE6, LINE, RED_DARK
from kiosk.screens.widgets.button import PLAIN, Button, RoundButton
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "清空", "0", "back")
_WIDE, _HIGH, _KEY, _GAP = 800, 920, 120, 20
_HOW = (
    "还没有设密码，所以这里打不开。\n请在这台电脑上新建（或打开）文件 config.local.yaml，写上一行，"
    '引号里换成自己的密码，4 到 8 位数字：\nstaff: {pin: "……"}\n保存以后重新启动小翠。'
)


class Entry(StaffSheet):
    """Calls `opened` when the PIN was right."""

    typed_on = True

    def __init__(self, context: Context, lock: Lock, opened: Callable[[], None], close: Callable[[], None],
                 clock: Callable[[], float] = monotonic) -> None:  # fmt: skip
        super().__init__(context, 30, close)
        self._lock, self._opened, self._clock = lock, opened, clock
        theme = context.theme
        card = Panel(theme, _WIDE, _HIGH)
        card.plate(CARD, 44)
        self._card = self.put(card, (theme.wide - _WIDE) / 2, (theme.high - _HIGH) / 2)
        card.put(Icon(theme, "shield-lock", 60, JADE6), 56, 50)
        card.put_middle(Words(theme, "工作人员", theme.fixed(48, "serif"), 400), 136, 40, 80)
        card.put(RoundButton(theme, "close", close, side=96), _WIDE - 56 - 96, 32)
        self._typed = ""
        self._dots: list[Plate] = []
        self._told: Words | None = None
        if lock.pin:
            self._place_keys()
            self._tell("")
        else:
            card.put(Words(theme, _HOW, theme.style("body"), _WIDE - 112, _HIGH - 200), 56, 170)

    def _place_keys(self) -> None:
        count, wide = len(self._lock.pin), (_WIDE - 112 - 2 * _GAP) / 3
        x = (_WIDE - count * 60 + 20) / 2
        for place in range(count):
            self._dots.append(self._card.plate(LINE, 20, box=(x + place * 60, 160, 40, 40)))
        for place, key in enumerate(_KEYS):
            row, column = divmod(place, 3)
            button = Button(
                self.theme, "" if key == "back" else key, lambda key=key: self._press(key), look=PLAIN,
                icon="backspace-outline" if key == "back" else "", wide=wide, high=_KEY, radius=24,
                style=self.theme.fixed(40, "bold"), padding=8,
            )  # fmt: skip
            self._card.put(button, 56 + column * (wide + _GAP), 230 + row * (_KEY + _GAP))

    def _press(self, key: str) -> None:
        if self._lock.closed_for(self._clock()):
            self._tell("")
            return
        self._typed = {"清空": "", "back": self._typed[:-1]}.get(key, self._typed + key)
        if len(self._typed) < len(self._lock.pin):
            self._tell("")
            return
        if self._lock.open(self._typed, self._clock()):
            self._opened()
            return
        self._typed = ""
        self._tell(f"密码不对，还可以试 {self._lock.left} 次")

    def _tell(self, words: str) -> None:
        """Show how many digits are there, and what is to be said."""
        for place, dot in enumerate(self._dots):
            dot.paint(self.theme.ink(JADE6) if place < len(self._typed) else LINE)
        wait = self._lock.closed_for(self._clock())
        words = f"试错太多次，请 {math.ceil(wait / 60)} 分钟以后再来" if wait else words
        if self._told is not None:
            self._card.remove_widget(self._told)
        colour = RED_DARK if words else INK2
        line = Words(self.theme, words or "请输入密码", self.theme.fixed(36, "sans"), _WIDE - 112,
                     colour=colour if words else INK, align="center", max_lines=1)  # fmt: skip
        self._told = self._card.put(line, 56, _HIGH - 100)
