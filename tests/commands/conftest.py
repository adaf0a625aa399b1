"""The commands as scripts call them, on the halls of the tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml
from saying import Run
from speech import MODEL

from kiosk.cli import main


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
def kiosk(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; returns exit code, output and what went to the terminal's error stream."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kiosk", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), *capsys.readouterr()

    return run
