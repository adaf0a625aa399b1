"""For staff: what works and how well it hears, what to mend, what visitors asked in vain, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from kiosk import __version__
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.staff.actions import Actions, height
from kiosk.screens.staff.microphone import HIGH as MICROPHONE
from kiosk.screens.staff.microphone import Microphone
from kiosk.screens.staff.rows import RowCard, rows
from kiosk.screens.staff.sheet import StaffSheet
from kiosk.screens.theme import CARD, INK, INK2, LINE, PAPER, RED, RED_DARK, WHITE, Theme
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.sound_check import Recording
from kiosk.staff import Staff

LOGOUT = 120.0  # seconds without a touch
_HEAD, _TOLD, _ROW, _GAP = 124.0, 56.0, 107.0, 16.0
_MOST = 6  # rows of full height on an upright screen; more are set closer
_RECORDINGS: dict[Recording, str] = {
    "": "",
    "tone": "放了三个音：听不见，就检查喇叭和音量",
    "recording": "正在录音，请说话……",
    "played": "这是刚才录到的 3 秒",
    "failed": "没有录到声音，请检查麦克风",
}


class Health(StaffSheet):
    """`update` follows the scene, `tick` everything else; `close` leads back to the visitors' page."""

    def __init__(self, context: Context, staff: Staff, close: Callable[[], None]) -> None:
        super().__init__(context, LOGOUT, close)
        self._staff = staff
        self._shown: object = None
        self._body: Panel | None = None
        self._told: Words | None = None
        self._saying, self._told_before = "", ("", "")
        theme = self.theme
        self._wide = theme.wide - 2 * theme.margin
        self._high = theme.high - _HEAD - _TOLD - height(theme) - 28
        self._each = self._wide if theme.portrait else (self._wide - 32) / 2
        ground = Panel(theme, theme.wide, theme.high - _HEAD)
        ground.plate(PAPER)
        self.put(ground, 0, _HEAD)
        self._place_head(close)
        self._microphone = self.put(Microphone(theme, self._each), theme.margin, _HEAD)
        self.put(Actions(context, staff, self._wide), theme.margin, theme.high - height(theme) - 28)

    def on_parent(self, *_: object) -> None:
        """Hear the microphone for as long as the page is there."""
        (self._staff.sound.open if self.parent else self._staff.sound.close)()

    def update(self, scene: Scene) -> None:
        """Show how things are now."""
        shown = (scene.parts, scene.problems, scene.volume, self._staff.is_linked())
        if shown == self._shown:
            return
        self._shown = shown
        if self._body is not None:
            self.remove_widget(self._body)
        self._body = self.put(Panel(self.theme, self._wide, self._high), self.theme.margin, _HEAD)
        y = self._place_rows(self._body, scene)
        left, top = (0.0, y + _GAP) if self.theme.portrait else (self._each + 32, 24.0)
        self._place_microphone(self._body, left, top)
        top += MICROPHONE + _GAP
        half = (self._high - top - _GAP) / 2
        asked = [f"{text}　×{times}" if times > 1 else text for text, times in self._staff.unanswered()]
        problems = list(scene.problems)
        title = f"内容要改的地方（{len(problems)}）"
        self._body.put(_List(self.theme, title, problems, (self._each, half), bad=bool(problems)), left, top)
        self._body.put(
            _List(self.theme, "没答上来的问题", asked, (self._each, half)), left, top + half + _GAP
        )

    def _place_microphone(self, body: Panel, left: float, top: float) -> None:
        piece, dp = self._microphone, self.theme.dp
        piece.pos = (body.x + dp(left), body.y + body.height - dp(top) - piece.height)

    def tick(self, seconds: float) -> None:
        """Move the meter, and tell how far things are."""
        super().tick(seconds)
        self._microphone.show(self._staff.sound.reading())
        saying = self._latest()
        if saying != self._saying:
            self._saying = saying
            if self._told is not None:
                self.remove_widget(self._told)
            y = self.theme.high - height(self.theme) - 28 - _TOLD
            self._told = Words(
                self.theme, saying, self.theme.fixed(32, "bold"), self._wide, colour=INK, max_lines=1
            )
            self.put_middle(self._told, self.theme.margin, y, _TOLD)

    def _latest(self) -> str:
        """Return what was told last: of the sound, or of what takes its time."""
        told = _RECORDINGS[self._staff.sound.recording], self._staff.told
        changed = [now for now, before in zip(told, self._told_before, strict=True) if now != before]
        self._told_before = told
        return changed[-1] if changed else self._saying

    def _place_head(self, close: Callable[[], None]) -> None:
        theme, staff, left = self.theme, self._staff, self.theme.margin
        title = Words(theme, "设备体检", theme.fixed(48, "serif"), colour=WHITE)
        self.put_middle(title, left, 0 if not theme.portrait else -18, _HEAD)
        leave = Button(theme, "退出", close, icon="logout", high=96, style=theme.fixed(36, "bold"))
        x = theme.wide - left - leave.width / theme.scale
        self.put(leave, x, 14)
        about = f"{staff.name} · 版本 {__version__} · {staff.began:%m-%d %H:%M} 启动"
        hint = f"{LOGOUT / 60:.0f} 分钟没人碰，自动退出"
        style = theme.fixed(28, "sans")
        if theme.portrait:
            words = Words(theme, f"{about}　{hint}", style, x - left - 24, colour=WHITE, max_lines=1)
            self.put_middle(words, left, 74, 40)
            return
        note = Words(theme, hint, style, colour=WHITE)
        self.put_middle(note, x - 28 - note.natural, 0, _HEAD)
        start = left + title.natural + 28
        room = x - 28 - note.natural - 28 - start
        self.put_middle(Words(theme, about, style, room, colour=WHITE, max_lines=1), start, 4, _HEAD)

    def _place_rows(self, body: Panel, scene: Scene) -> float:
        """Put the rows one below the other, as high as there is room for; returns where they end."""
        told = rows(scene, self._staff)
        room = _MOST * (_ROW + _GAP) if self.theme.portrait else self._high - 24
        gap = min(_GAP, room / len(told) / 8)
        high = min(_ROW, (room + gap) / len(told) - gap)
        for number, row in enumerate(told):
            body.put(RowCard(self.theme, row, self._each, high), 0, 24 + number * (high + gap))
        return 24 + len(told) * (high + gap) - gap


class _List(Panel):
    """A card with as many lines as find room, and how many do not."""

    def __init__(
        self, theme: Theme, title: str, lines: list[str], size: tuple[float, float], bad: bool = False
    ) -> None:
        wide, high = size
        super().__init__(theme, wide, high)
        self.plate(CARD, 20, stroke=RED if bad else LINE, stroke_width=4 if bad else 2)
        self.put(Words(theme, title, theme.fixed(34, "bold"), wide - 56, max_lines=1), 28, 14)
        style, y = theme.fixed(28, "sans"), 62.0
        for number, line in enumerate(lines or ["没有"]):
            words = Words(theme, line, style, wide - 56, colour=RED_DARK if bad else INK2, max_lines=2)
            last = number == len(lines) - 1
            if y + words.height / theme.scale + (8 if last else 48) > high:
                more = f"还有 {len(lines) - number} 条"
                self.put(Words(theme, more, style, wide - 56, colour=INK2), 28, y)
                break
            self.put(words, 28, y)
            y += words.height / theme.scale + 8
