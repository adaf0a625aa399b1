"""What is left in a battery, from reports of which one may be wrong."""

from __future__ import annotations

from collections import deque

from kiosk.wheels.messages import Message, battery

_LOOKED_AT = 3  # reports; a single one that leaps is outvoted by the two beside it


class Gauge:
    """The middle of the last three reports; before there are as many, the largest."""

    def __init__(self) -> None:
        self._last: deque[int] = deque(maxlen=_LOOKED_AT)

    def read(self, message: Message) -> int | None:
        """Take a sensor_msgs/BatteryState; return the percent that is left, None where it does not say."""
        percent = battery(message)
        if percent is None:
            return None
        self._last.append(percent)
        return sorted(self._last)[1] if len(self._last) == _LOOKED_AT else max(self._last)
