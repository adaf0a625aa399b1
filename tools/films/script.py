"""The script of a film, read from YAML."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

View = tuple[float, float, float]  # centre x, centre y (0–1 of the picture), zoom (1 = whole picture)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Scene(_Part):
    """One picture with the words spoken over it; each list item is one subtitle."""

    picture: str
    words: tuple[str, ...] = Field(min_length=1)
    start: View = Field((0.5, 0.5, 1.0), alias="from")
    end: View = Field((0.5, 0.5, 1.12), alias="to")


class Script(_Part):
    """A film. `folder` is the hall's folder below exhibits/, `mark` stands in the corner throughout."""

    id: str
    folder: str
    title: str
    subtitle: str
    mark: str
    scenes: tuple[Scene, ...]


def load(path: Path) -> Script:
    """Read one script. Raises pydantic.ValidationError when it is not one."""
    return Script.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
