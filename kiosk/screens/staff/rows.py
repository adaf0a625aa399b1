"""How every part is, in lines for staff; and how visitors were content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.dialogue.scene import PartState, Scene
from kiosk.screens.theme import CARD, GOLD, INK, INK2, JADE6, LINE, RED, RED_DARK, Theme
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.staff import Staff

_LEAST_GB = 0.5
_STATES: dict[PartState, str] = {"ready": "正常", "starting": "正在准备", "failed": "要处理"}
_RATINGS = {"good": "满意", "fair": "一般", "poor": "不满意"}


@dataclass(frozen=True)
class Row:
    """What it is called, how it is (None for what is neither well nor ill), and a line for staff."""

    icon: str
    name: str
    state: PartState | None
    told: str


def rows(scene: Scene, staff: Staff) -> list[Row]:
    """Return how everything is; robot and other screens where the settings name them."""
    return [*_devices(scene, staff.volume), _disk(staff), *_outside(scene, staff), _visitors(staff)]


def _devices(scene: Scene, usual: int) -> Iterator[Row]:
    parts, problems = scene.parts, len(scene.problems)
    volume = f"音量 {scene.volume}%" + (f"，这次参观完回到 {usual}%" if scene.volume != usual else "")
    yield Row("microphone", "麦克风", parts.ears,
              "拔下来再插上，或运行 kiosk doctor" if parts.ears == "failed" else "打得开，能收音")  # fmt: skip
    yield Row("volume-high", "喇叭", parts.mouth,
              "检查插头和音量，或运行 kiosk doctor" if parts.mouth == "failed" else volume)  # fmt: skip
    yield Row("brain", "语音模型", "failed" if parts.demo_model else parts.model,
              "演示模型，几乎听不懂真人；请换成正式模型" if parts.demo_model else "听问题用的模型")  # fmt: skip
    yield Row("file-alert", "内容", "failed" if problems else "ready",
              f"有 {problems} 处要改，其余照常展示" if problems else "没有要改的地方")  # fmt: skip


def _disk(staff: Staff) -> Row:
    room = staff.disk()
    if room is None:
        return Row("harddisk", "磁盘", "failed", "看不到还剩多少")
    left = f"剩余 {room[0]:.1f} GB / {room[1]:.0f} GB"
    return Row("harddisk", "磁盘", "ready", left) if room[0] >= _LEAST_GB else Row(
        "harddisk", "磁盘", "failed", f"{left}，请清理"
    )  # fmt: skip


def _outside(scene: Scene, staff: Staff) -> Iterator[Row]:
    if staff.has_wheels:
        wheels = scene.parts.wheels
        told = "检查底盘电源、网络和急停；会一直重连" if wheels == "failed" else "能带观众走"
        yield Row("walk", "机器人底盘", wheels, told)
    if staff.has_fleet:
        told = "和馆里别的屏连着" if staff.is_linked() else "连不上服务器，这块屏照常用；会一直重连"
        yield Row("sync", "馆内联网", "ready" if staff.is_linked() else "failed", told)


def _visitors(staff: Staff) -> Row:
    today, week = staff.ratings()
    return Row("emoticon-happy-outline", f"评价　今天：{_counted(today)}", None, f"本周：{_counted(week)}")


def _counted(counts: Mapping[str, int]) -> str:
    return " · ".join(f"{name} {counts.get(rating, 0)}" for rating, name in _RATINGS.items())


class RowCard(Panel):
    """A row on the screen."""

    def __init__(self, theme: Theme, row: Row, wide: float, high: float) -> None:
        super().__init__(theme, wide, high)
        bad = row.state == "failed"
        self.plate(CARD, 20, stroke=RED if bad else LINE, stroke_width=4 if bad else 2)
        self.put_middle(Icon(theme, row.icon, 52, RED if bad else JADE6), 28, 0, high)
        room = wide - 108 - 28
        if row.state:
            room -= self._put_state(row.state, wide, high) + 24
        middle = high / 2
        self.put_middle(
            Words(theme, row.name, theme.fixed(34, "bold"), room, max_lines=1), 108, middle - 38, 40
        )
        told = Words(theme, row.told, theme.fixed(28, "sans"), room, colour=INK2, max_lines=1)
        self.put_middle(told, 108, middle + 1, 36)

    def _put_state(self, state: PartState, wide: float, high: float) -> float:
        """Put sign and word at the right edge; returns their width."""
        theme = self.theme
        ink = {"failed": RED_DARK, "starting": GOLD, "ready": INK}[state]
        word = Words(theme, _STATES[state], theme.fixed(32, "bold"), colour=ink)
        self.put_middle(word, wide - 28 - word.natural, 0, high)
        sign = {"failed": "alert-circle", "starting": "update", "ready": "check-circle"}[state]
        self.put_middle(
            Icon(theme, sign, 40, ink if state == "failed" else JADE6), wide - 80 - word.natural, 0, high
        )
        return word.natural + 52
