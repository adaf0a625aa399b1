"""For staff: what works, what visitors asked in vain, what to mend, and how to end the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk import __version__
from kiosk.dialogue import events
from kiosk.dialogue.scene import PartState, Scene
from kiosk.screens.context import Context
from kiosk.screens.staff.sheet import StaffSheet
from kiosk.screens.theme import BORDER, CARD, GOLD, INK, INK2, JADE6, LINE, PAPER, RED, RED_DARK, WHITE
from kiosk.screens.widgets.button import DANGER, JADE, PLAIN, Button, Look
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.staff import Staff

_HEAD, _FOOT, _ROW, _GAP = 124, 184, 107, 16
_LEAST_GB = 0.5
_STATES: dict[PartState, str] = {"ready": "正常", "starting": "正在准备", "failed": "要处理"}


@dataclass(frozen=True)
class Row:
    """One part: what it is called, how it is, and a line for staff."""

    icon: str
    name: str
    state: PartState
    told: str


def rows(scene: Scene, free_gb: float | None) -> list[Row]:
    """Return how every part is."""
    parts, problems = scene.parts, len(scene.problems)
    model = "演示模型，几乎听不懂真人；请换成正式模型" if parts.demo_model else "听问题用的模型"
    disk = free_gb is not None and free_gb >= _LEAST_GB
    room = "看不到还剩多少" if free_gb is None else f"还剩 {free_gb:.1f} GB"
    return [
        Row("microphone", "麦克风", parts.ears,
            "拔下来再插上，或运行 kiosk doctor" if parts.ears == "failed" else "打得开，能收音"),
        Row("volume-high", "喇叭", parts.mouth,
            "检查插头和音量，或运行 kiosk doctor" if parts.mouth == "failed" else f"音量 {scene.volume}%"),
        Row("brain", "语音模型", "failed" if parts.demo_model else parts.model, model),
        Row("file-alert", "内容", "failed" if problems else "ready",
            f"有 {problems} 处要改，其余照常展示" if problems else "没有要改的地方"),
        Row("harddisk", "磁盘", "ready" if disk else "failed", room if disk else f"{room}，请清理"),
        Row("update", "程序", "ready", f"版本 {__version__}"),
    ]  # fmt: skip


class Health(StaffSheet):
    """`update` follows the scene; `close` leads back to the visitors' page."""

    def __init__(self, context: Context, staff: Staff, close: Callable[[], None]) -> None:
        super().__init__(context, 120, close)
        theme = self.theme
        self._staff, self._close = staff, close
        self._shown: object = None
        self._body: Panel | None = None
        self._sure = ""  # what was pressed once and waits for the second time
        ground = Panel(theme, theme.wide, theme.high - _HEAD)
        ground.plate(PAPER)
        self.put(ground, 0, _HEAD)
        self.put_middle(
            Words(theme, "设备体检", theme.fixed(48, "serif"), 400, colour=WHITE), theme.margin, 0, _HEAD
        )
        leave = Button(theme, "退出", close, icon="logout", high=96, style=theme.fixed(36, "bold"))
        x = theme.wide - theme.margin - leave.width / theme.scale
        self.put(leave, x, 14)
        hint = Words(
            theme, "两分钟没人碰，自动退出", theme.fixed(30, "sans"), 400, colour=WHITE, align="right"
        )
        self.put_middle(hint, x - 430, 0, _HEAD)
        self._actions: Panel | None = None
        self._place_actions()

    def update(self, scene: Scene) -> None:
        """Show how things are now."""
        shown = (scene.parts, scene.problems, scene.volume)
        if shown == self._shown:
            return
        self._shown = shown
        if self._body is not None:
            self.remove_widget(self._body)
        theme = self.theme
        wide, high = theme.wide - 2 * theme.margin, theme.high - _HEAD - _FOOT
        self._body = self.put(Panel(theme, wide, high), theme.margin, _HEAD)
        each = wide if theme.portrait else (wide - 32) / 2
        y = 24.0
        for row in rows(scene, self._staff.free_gb()):
            self._body.put(self._row(row, each), 0, y)
            y += _ROW + _GAP
        left, top = (0.0, y) if theme.portrait else (each + 32, 24.0)
        half = (high - top - _GAP) / 2
        asked = [f"{text}　×{times}" if times > 1 else text for text, times in self._staff.unanswered()]
        self._body.put(self._list("没答上来的问题", asked, "还没有", (each, half)), left, top)
        problems = list(scene.problems)
        title = f"内容要改的地方（{len(problems)}）"
        self._body.put(self._list(title, problems, "没有", (each, half)), left, top + half + _GAP)

    def _row(self, row: Row, wide: float) -> Panel:
        theme, bad = self.theme, row.state == "failed"
        card = Panel(theme, wide, _ROW)
        card.plate(CARD, 20, stroke=RED if bad else LINE, stroke_width=4 if bad else 2)
        card.put_middle(Icon(theme, row.icon, 52, JADE6), 28, 0, _ROW)
        ink = {"failed": RED_DARK, "starting": GOLD, "ready": INK}[row.state]
        state = Words(theme, _STATES[row.state], theme.fixed(32, "bold"), colour=ink)
        card.put_middle(state, wide - 28 - state.natural, 0, _ROW)
        sign = {"failed": "alert-circle", "starting": "update", "ready": "check-circle"}[row.state]
        card.put_middle(Icon(theme, sign, 40, ink if bad else JADE6), wide - 80 - state.natural, 0, _ROW)
        room = wide - 110 - 110 - state.natural
        card.put(Words(theme, row.name, theme.fixed(36, "bold"), room, max_lines=1), 108, 10)
        card.put(Words(theme, row.told, theme.fixed(28, "sans"), room, colour=INK2, max_lines=1), 108, 58)
        return card

    def _list(self, title: str, lines: list[str], none: str, size: tuple[float, float]) -> Panel:
        """A card with as many lines as find room, and how many do not."""
        theme, (wide, high) = self.theme, size
        card = Panel(theme, wide, high)
        card.plate(CARD, 20, stroke=BORDER, stroke_width=2)
        card.put(Words(theme, title, theme.fixed(36, "bold"), wide - 56), 28, 16)
        style, y = theme.fixed(28, "sans"), 68.0
        for number, line in enumerate(lines or [none]):
            words = Words(theme, line, style, wide - 56, colour=INK2, max_lines=2)
            if y + words.height / theme.scale + 36 > high and number < len(lines) - 1:
                more = f"还有 {len(lines) - number} 条"
                card.put(Words(theme, more, style, wide - 56, colour=INK2), 28, y)
                break
            card.put(words, 28, y)
            y += words.height / theme.scale + 8
        return card

    def _place_actions(self) -> None:
        """Volume, start again, end; the last two are asked for twice."""
        if self._actions is not None:
            self.remove_widget(self._actions)
        theme, post = self.theme, self.context.post
        wide = theme.wide - 2 * theme.margin
        again, end = (
            "再点一次：重新启动" if self._sure == "again" else "重新启动",
            "再点一次：结束小翠" if self._sure == "end" else "结束小翠",
        )
        offers: list[tuple[str, str, Look, Callable[[], None]]] = [
            ("小声点", "volume-minus", PLAIN, lambda: post(events.VolumeChanged(-10))),
            ("大声点", "volume-plus", PLAIN, lambda: post(events.VolumeChanged(10))),
            (again, "restart", JADE, lambda: self._sure_of("again")),
            (end, "stop", DANGER, lambda: self._sure_of("end")),
        ]
        self._actions = Panel(theme, wide, 128)
        each = (wide - 3 * 20) / 4
        for place, (words, icon, look, action) in enumerate(offers):
            button = Button(theme, words, action, icon="" if theme.portrait else icon, wide=each, high=128,
                            look=look, style=theme.fixed(34, "bold"), padding=12)  # fmt: skip
            self._actions.put(button, place * (each + 20), 0)
        self.put(self._actions, theme.margin, theme.high - 128 - 28)

    def _sure_of(self, what: str) -> None:
        if self._sure == what:
            self._staff.leave(what == "again")
        self._sure = what
        self._place_actions()
