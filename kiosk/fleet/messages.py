"""What screens tell each other, as JSON, and under which topic.

xiaocui/<centre>/screens/<name>   retained: who is there, which version, what works; its last will says that it is gone
xiaocui/<centre>/roll_call        whoever is there tells its status again: what is kept may be of one that is gone
xiaocui/<centre>/halls/<hall>     the robot has arrived there with a group: open this page; `attract`: it has left
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class Status:
    """What a screen has told of itself last. Of one that is gone no more is known than its place and version."""

    name: str
    online: bool
    hall: str = ""
    version: str = ""
    page: str = ""
    asking: bool = False  # somebody has her listen or answer
    tour: str = ""  # stop 2 of 6 as 2/6, "" for no tour
    parts: Mapping[str, str] = field(default_factory=dict)  # ready, failed or starting
    problems: int = 0  # of the content
    namesake: bool = False  # another screen has the same name
    sender: str = field(default="", compare=False)  # another one after each start
    answers: bool = (
        True  # whether it has answered a roll call; a broker that was killed may keep what is no longer so
    )

    @classmethod
    def parse(cls, name: str, payload: bytes) -> Status | None:
        """Read what was published under a screen's name; None for what nobody of us has published."""
        try:
            fields = _fields(payload)
        except ValueError:
            return None
        parts, problems = fields.get("parts"), fields.get("problems")
        return cls(
            name,
            online=fields.get("online") is True,
            asking=fields.get("asking") is True,
            namesake=fields.get("namesake") is True,
            parts={str(part): str(state) for part, state in parts.items()} if isinstance(parts, dict) else {},
            problems=problems if isinstance(problems, int) else 0,
            **{key: str(fields.get(key, "")) for key in ("hall", "version", "page", "tour", "sender")},
        )


def status(online: bool, facts: Mapping[str, Any]) -> str:
    """Return what is known of a screen, as it is published."""
    return json.dumps({"online": online, **facts}, ensure_ascii=False)


def screen_topic(centre: str, name: str) -> str:
    """Where a screen's status is kept."""
    return f"xiaocui/{centre}/screens/{name}"


def roll_call_topic(centre: str) -> str:
    """Where it is asked who is there."""
    return f"xiaocui/{centre}/roll_call"


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
