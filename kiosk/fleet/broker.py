"""Where the broker is, and as whom one comes to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True)
class Broker:
    """As it is written in the settings: `host`, `host:port` or `user:password@host:port`."""

    host: str
    port: int = 1883
    user: str = ""
    password: str = ""

    @classmethod
    def parse(cls, text: str) -> Broker:
        """Read it. Raises ValueError for what is no address."""
        parts = urlsplit(f"//{text}")
        if not parts.hostname:
            raise ValueError(f"no host in {text}")
        parts.hostname.encode(
            "idna"
        )  # raises a ValueError for what no computer can be called, as 192.168.1..10
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(parts.hostname, parts.port or cls.port, user, password)

    def __str__(self) -> str:
        """Its address, without the password."""
        return f"{self.host}:{self.port}"

    def introduce(self, client: Any) -> None:
        """Tell a client of paho's as whom it comes."""
        if self.user:
            client.username_pw_set(self.user, self.password)
