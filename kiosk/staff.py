"""What staff can see and do at the screen itself; everything else is at the command line."""

from __future__ import annotations

import logging
import platform
import shutil
import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk.config import Config
from kiosk.os_errors import why
from kiosk.records.export import export
from kiosk.records.journal import ratings, unanswered
from kiosk.sound_check import SoundCheck
from kiosk.sticks import sticks

log = logging.getLogger(__name__)


class Staff:
    """`read_again` reads the content anew and returns how much of it is to be mended.

    `leave(again)` ends the program, or has it start again. What takes long happens on a thread, and
    `told` says how far it is.
    """

    def __init__(self, config: Config, sound: SoundCheck, read_again: Callable[[], int],
                 leave: Callable[[bool], None], is_linked: Callable[[], bool] = lambda: False) -> None:  # fmt: skip
        self.pin = config.staff.pin
        self.volume = config.speaking.volume  # for each new visitor
        self.name = config.fleet.name or platform.node()
        self.has_wheels = config.role == "robot" and config.robot.base != "none"
        self.has_fleet = bool(config.fleet.broker)
        self.began = datetime.now()
        self.data: Path = config.path(config.data)
        self.sound, self.leave, self.is_linked = sound, leave, is_linked
        self._read_again = read_again
        self._work: threading.Thread | None = None
        self.told = ""

    @property
    def journal(self) -> Path:
        """The file that visitors' questions and ratings are kept in."""
        return self.data / "journal.sqlite"

    def unanswered(self) -> list[tuple[str, int]]:
        """Return what visitors asked and she could not answer, and how often; the latest first."""
        return unanswered(self.journal)

    def ratings(self) -> tuple[dict[str, int], dict[str, int]]:
        """Return how often visitors chose good, fair and poor: today, and since Monday."""
        today = date.today()
        return ratings(self.journal, today), ratings(self.journal, today - timedelta(days=today.weekday()))

    def disk(self) -> tuple[float, float] | None:
        """Return how much room the disk has left and altogether, in GB; None if that cannot be told."""
        try:
            usage = shutil.disk_usage(self.data)
        except OSError:
            return None
        return usage.free / 1e9, usage.total / 1e9

    def export(self) -> None:
        """Copy log and journal to a USB stick."""
        self._do("正在导出……", self._export)

    def reload(self) -> None:
        """Read the content anew."""
        self._do("正在重新载入内容……", self._reload)

    @property
    def busy(self) -> bool:
        """Whether something takes its time."""
        return self._work is not None and self._work.is_alive()

    def _do(self, meanwhile: str, work: Callable[[], str]) -> None:
        if self.busy:
            return
        self.told = meanwhile

        def run() -> None:
            try:
                self.told = work()
            except Exception:
                log.exception("what staff wanted could not be done")
                self.told = "程序出了错，没有做成；详情在日志里"

        self._work = threading.Thread(target=run, name="staff", daemon=True)
        self._work.start()

    def _export(self) -> str:
        found = sticks()
        if not found:
            return "没有找到 U 盘：请插好，等几秒，再点一次“导出到 U 盘”"
        try:
            folder = export(self.data, found[0], datetime.now())
        except OSError as error:
            log.warning("not exported to %s: %s", found[0], error)
            return f"没有导出（{why(error)}）：请检查 U 盘的空间和写保护。U 盘上没有留下半份"
        return f"已导出到 U 盘的文件夹 {folder.name}，可以拔下了"

    def _reload(self) -> str:
        problems = self._read_again()
        return f"内容已重新载入，有 {problems} 处要改" if problems else "内容已重新载入，没有要改的地方"
