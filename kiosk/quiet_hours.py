"""Quiet hours: a time of the day at which she and her films are soft."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

SOFTLY = 0.4  # of the usual loudness
_WRITTEN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True)
class QuietHours:
    """From one time of day to another, past midnight where the second comes earlier."""

    begin: time
    end: time

    @classmethod
    def parse(cls, written: str) -> QuietHours | None:
        """Read `12:00-14:00`; "" is no quiet hours. Raises ValueError, in a Chinese sentence."""
        if not written:
            return None
        found = _WRITTEN.fullmatch(written)
        if not found:
            raise ValueError("要写成“时:分-时:分”，例如 12:00-14:00")
        hour, minute, last_hour, last_minute = map(int, found.groups())
        begin, end = time(hour, minute), time(last_hour, last_minute)
        if begin == end:
            raise ValueError("开始和结束是同一个时间；不要安静时段就留空")
        return cls(begin, end)

    def at(self, now: time) -> bool:
        """Say whether it is quiet; the last minute is not any more."""
        if self.begin < self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end


def loudness(hours: QuietHours | None, now: Callable[[], time]) -> Callable[[], float]:
    """Return what tells how loud everything is to be now, as a part of the usual. `now` tells the time of day."""
    return lambda: SOFTLY if hours and hours.at(now()) else 1.0
