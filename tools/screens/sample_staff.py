"""What staff see at the screen, on a day like any other."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kiosk.config import Config
from kiosk.dialogue.scene import Scene
from kiosk.screens.staff.entry import Entry
from kiosk.screens.staff.health import Health
from kiosk.screens.staff.lock import Lock
from kiosk.screens.stage import Stage
from kiosk.sound_check import Reading, SoundCheck
from kiosk.staff import Staff
from tools.screens.touches import press


class SampleStaff(Staff):
    """On a disk that never fills, after a day with two questions in vain and some ratings."""

    def __init__(self) -> None:
        config = Config.model_validate({"staff": {"pin": "2580"}, "fleet": {"name": "翠屏 1 号机"}})
        super().__init__(
            config, _Sound(lambda sink: None, lambda path: None, Path()), lambda: 0, lambda again: None
        )
        self.began = datetime(2026, 11, 25, 8, 31)

    def unanswered(self) -> list[tuple[str, int]]:
        return [("火星上有没有水", 2), ("今天的股票怎么样", 1)]

    def ratings(self) -> tuple[dict[str, int], dict[str, int]]:
        return {"good": 12, "fair": 3, "poor": 1}, {"good": 40, "fair": 9, "poor": 2}

    def disk(self) -> tuple[float, float] | None:
        return 41.0, 64.0


class _Sound(SoundCheck):
    """Somebody speaks at a metre's distance, in a quiet hall; nothing is recorded."""

    def reading(self) -> Reading | None:
        return Reading(-21, -21, -48, clipped=False)

    def close(self) -> None:
        """There is no file."""


def enter(stage: Stage, pin: str) -> None:
    """The way in, with three digits typed."""
    entry = Entry(stage.page.context, Lock(pin), lambda: None, lambda: None)
    stage.set_staff(entry)
    for digit in pin[:3]:
        press(entry, digit)


def open_page(stage: Stage, scene: Scene) -> None:
    """Their page, past the PIN."""
    page = Health(stage.page.context, SampleStaff(), lambda: None)
    page.update(scene)
    page.tick(0)
    stage.set_staff(page)
