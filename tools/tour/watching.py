"""What happened when: every change of what the kiosk shows, as it tells the other screens, on the recording's clock."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.fleet.link_mqtt import paho
from kiosk.fleet.messages import screen_topic


@dataclass(frozen=True)
class Moment:
    """From `at` seconds on the kiosk showed this page; `stop` is 2/6, `asking` whether the ask sheet was open."""

    at: float
    page: str
    stop: str
    asking: bool


class Watch:
    """`clock` tells the seconds of the recording; `came` is called with each moment, on a thread of its own."""

    def __init__(self, broker: str, centre: str, name: str, clock: Callable[[], float],
                 came: Callable[[Moment], None]) -> None:  # fmt: skip
        self.moments: list[Moment] = []
        self.parts: dict[str, str] = {}  # what works by now
        self._clock, self._came = clock, came
        self._topic = screen_topic(centre, name)
        mqtt = paho()
        self._client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self._client.on_connect = lambda client, *_: client.subscribe(self._topic, qos=1)
        self._client.on_message = lambda client, data, message: self._take(json.loads(message.payload))
        host, _, port = broker.partition(":")
        self._client.connect(host, int(port))
        self._client.loop_start()

    def _take(self, fields: dict[str, Any]) -> None:
        self.parts = fields.get("parts", {})
        now = Moment(
            self._clock(), fields.get("page", ""), fields.get("tour", ""), fields.get("asking", False)
        )
        last = self.moments[-1] if self.moments else None
        if last is None or (last.page, last.stop, last.asking) != (now.page, now.stop, now.asking):
            self.moments.append(now)
            self._came(now)

    def until(self, wanted: Callable[[Moment], object], seconds: float) -> Moment:
        """Wait for a moment that has come or is to come after this call's last one."""
        moment = self.comes(wanted, seconds)
        assert moment, f"it never came to that: {self.moments[-3:]}"
        return moment

    def comes(self, wanted: Callable[[Moment], object], seconds: float) -> Moment | None:
        """Wait like `until`; return None where it does not come to that."""
        late, seen = time.monotonic() + seconds, max(0, len(self.moments) - 1)
        while time.monotonic() < late:
            for moment in self.moments[seen:]:
                if wanted(moment):
                    return moment
            time.sleep(0.1)
        return None

    def end(self) -> None:
        """Look no more."""
        self._client.disconnect()
        self._client.loop_stop()
