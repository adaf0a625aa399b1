"""What staff can do: sound, stick, content, start again, end. The last two are asked for twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.dialogue import events
from kiosk.screens.context import Context
from kiosk.screens.theme import Theme
from kiosk.screens.widgets.button import DANGER, DANGER_PLAIN, JADE, PLAIN, Button, DockButton, Look
from kiosk.screens.widgets.panel import Panel
from kiosk.staff import Staff

HIGH, GAP, _SMALL = 144.0, 20.0, 148.0


@dataclass(frozen=True)
class Offer:
    """A button; `small` is square, an icon over a word."""

    words: str
    icon: str
    action: Callable[[], None]
    look: Look = PLAIN
    small: bool = False


class Actions(Panel):
    """One row of buttons, on an upright screen two."""

    def __init__(self, context: Context, staff: Staff, wide: float) -> None:
        super().__init__(context.theme, wide, height(context.theme))
        self.context, self._staff, self._wide = context, staff, wide
        self._sure = ""  # what was pressed once and waits for the second time
        self._place()

    def _place(self) -> None:
        self.clear_widgets()
        offers = self._offers()
        rows = [offers[2:6], [*offers[:2], *offers[6:]]] if self.theme.portrait else [offers]
        for number, row in enumerate(rows):
            small = sum(offer.small for offer in row)
            room = self._wide - (len(row) - 1) * GAP - small * _SMALL
            each, x = room / max(1, len(row) - small), 0.0
            for offer in row:
                wide = _SMALL if offer.small else each
                self.put(self._button(offer, wide), x, number * (HIGH + GAP))
                x += wide + GAP

    def _offers(self) -> list[Offer]:
        post, staff = self.context.post, self._staff
        restart, end = self._sure == "restart", self._sure == "end"
        return [
            Offer("小声点", "volume-minus", lambda: post(events.VolumeChanged(-10)), small=True),
            Offer("大声点", "volume-plus", lambda: post(events.VolumeChanged(10)), small=True),
            Offer("播放测试音", "volume-high", staff.sound.beep, JADE),
            Offer("录 3 秒回放", "microphone", staff.sound.record),
            Offer("导出到 U 盘", "content-save-move", staff.export),
            Offer("重新载入", "sync", staff.reload),
            Offer(
                "再点一次重启" if restart else "重启程序", "restart", lambda: self._sure_of("restart"), DANGER
            ),
            Offer(
                "再点一次" if end else "结束", "stop", lambda: self._sure_of("end"), DANGER_PLAIN, small=True
            ),
        ]

    def _button(self, offer: Offer, wide: float) -> Panel:
        if offer.small:
            return DockButton(
                self.theme, offer.icon, offer.words, offer.action, wide=wide, high=HIGH, look=offer.look
            )
        return Button(self.theme, offer.words, offer.action, icon="" if self.theme.portrait else offer.icon, wide=wide,
                      high=HIGH, look=offer.look, style=self.theme.fixed(32, "bold"), padding=12, radius=28)  # fmt: skip

    def _sure_of(self, what: str) -> None:
        if self._sure == what:
            self._staff.leave(what == "restart")
        self._sure = what
        self._place()


def height(theme: Theme) -> float:
    """Return how high the buttons are altogether, in dp."""
    return 2 * HIGH + GAP if theme.portrait else HIGH
