"""Whether tours keep the time they promise."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.checking.rule import Circumstances
from kiosk.checking.tours import off_time
from kiosk.content.load import load_centre

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"


def told(folder: Path) -> list[str]:
    found = off_time(load_centre(folder), Circumstances(date(2026, 11, 25)), lambda done, whole: None)
    return [problem.message for problem in found]


def test_the_shipped_tours_keep_theirs() -> None:
    assert told(EXHIBITS) == []


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [("minutes: 2\n", "“领导参观”最快也要大约 4 分钟"), ("minutes: 90\n", "“领导参观”的内容只够讲大约")],
)
def test_one_that_does_not_is_told(tmp_path: Path, minutes: str, sentence: str) -> None:
    halls = Path(shutil.copytree(EXHIBITS, tmp_path / "exhibits"))
    file = halls / "centre.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("minutes: 10\n", minutes, 1), encoding="utf-8")
    (message,) = told(halls)
    assert message.startswith(sentence)
