"""The commands as scripts call them, on the halls of the tests."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from saying import Run, typed
from speech import MODEL


@pytest.fixture
def folder(tmp_path: Path, halls: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory whose settings name the halls of the tests."""
    settings = {
        "exhibits": str(halls),
        "hearing": {"model": str(MODEL)},
        "speaking": {"recordings": "voices"},
    }
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def kiosk(folder: Path) -> Run:
    """Run a command there; returns exit code, output and what went to the terminal's error stream."""
    return typed
