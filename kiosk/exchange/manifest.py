"""What a bundle says of itself: every file with its size and checksum, when it was made and from what.

The checksums tell a bundle that was cut off or altered on its way. They are no signature: who can write a
bundle can also write its manifest.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.content.model import SCHEMA_VERSION

FORMAT = 1  # of bundles
NAME = "manifest.json"
_NOT_OURS = "这不是小翠的内容包，或者拷贝坏了，请重新拷贝（内容没有动）"


class BadBundle(Exception):
    """A bundle cannot be made or taken over; the message is a Chinese sentence for staff."""


class Packed(BaseModel):
    """One file of a bundle."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int = Field(ge=0)  # bytes
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Manifest(BaseModel):
    """The bundle's manifest.json. `files` by their names below the content folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = FORMAT
    schema_version: int = Field(SCHEMA_VERSION, alias="schema")
    made: str  # local time, ISO 8601
    centre: str  # the name of the centre whose content it is
    program: str  # version of the program that made it
    files: dict[str, Packed]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files.values())

    def as_json(self) -> bytes:
        """Return the manifest as its file holds it."""
        return json.dumps(self.model_dump(by_alias=True), ensure_ascii=False, indent=1).encode()


def parse_manifest(data: bytes) -> Manifest:
    """Return the manifest. Raises BadBundle; for what is newer than this program, with both versions."""
    try:
        raw: Any = json.loads(data)
        format_, schema = int(raw["format"]), int(raw["schema"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise BadBundle(_NOT_OURS) from None
    for name, version, known in (("内容包", format_, FORMAT), ("内容格式", schema, SCHEMA_VERSION)):
        if version > known:
            raise BadBundle(
                f"这个包的{name}是版本 {version}，这台机器上的程序只认识版本 {known}；请先更新这台机器上的程序"
            )
    try:
        return Manifest.model_validate(raw)
    except ValidationError:
        raise BadBundle(_NOT_OURS) from None
