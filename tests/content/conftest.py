"""A folder of halls that each test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from spoiling import EXHIBIT, HALLS


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    """A copy of tests/halls: two halls, three exhibits, no problems (their media are missing)."""
    halls = shutil.copytree(HALLS, tmp_path / "halls")
    for hall in halls.glob("*/"):
        (hall / "media").mkdir(exist_ok=True)  # git keeps no empty folders
    return halls


@pytest.fixture
def replace(halls: Path) -> Callable[..., None]:
    """Replace `old` by `new` in a file of the halls."""

    def replace(old: str, new: str, file: str = EXHIBIT) -> None:
        text = (halls / file).read_text(encoding="utf-8")
        assert old in text
        (halls / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
