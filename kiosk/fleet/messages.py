"""What screens tell each other, as JSON, and under which topic.

xiaocui/<centre>/screens/<name>   retained: who is there, which version, what works; its last will says that it is gone
xiaocui/<centre>/halls/<hall>     the robot has arrived there with a group: open this page; `attract`: it has left
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.dialogue.scene import Page

_LONGEST = 10_000  # bytes of a message that are looked at


@dataclass(frozen=True)
class Handover:
    """A page to be opened on a hall's screen. `sender` and `number` tell a repeated message from a new one."""

    sender: str
    number: int
    page: Page

    def to_json(self) -> str:
        """Return it as it is sent."""
        return json.dumps({"sender": self.sender, "number": self.number, "page": str(self.page)})

    @classmethod
    def parse(cls, payload: bytes) -> Handover:
        """Read a message. Raises ValueError when it is none."""
        fields = _fields(payload)
        sender, number, page = (fields.get(name) for name in ("sender", "number", "page"))
        if not isinstance(sender, str) or not isinstance(number, int) or not isinstance(page, str):
            raise ValueError("not a handover")
        return cls(sender, number, Page.parse(page))


def status(online: bool, facts: Mapping[str, Any]) -> str:
    """Return what is known of a screen, as it is published."""
    return json.dumps({"online": online, **facts}, ensure_ascii=False)


def screen_topic(centre: str, name: str) -> str:
    """Where a screen's status is kept."""
    return f"xiaocui/{centre}/screens/{name}"


def hall_topic(centre: str, hall: str) -> str:
    """Where the screens of a hall listen."""
    return f"xiaocui/{centre}/halls/{hall}"


def _fields(payload: bytes) -> dict[str, Any]:
    if len(payload) > _LONGEST:
        raise ValueError("too long")
    try:
        fields = json.loads(payload)
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError("no JSON") from error
    if not isinstance(fields, dict):
        raise ValueError("no mapping")
    return fields
