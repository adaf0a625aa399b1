"""`kiosk new`, `kiosk schema`, `kiosk review`, `kiosk preview`, as typed by staff."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HALLS = Path(__file__).parent.parent / "halls"


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HALLS, tmp_path / "halls"))


def kiosk(*words: str | Path, halls: Path) -> tuple[int, str]:
    """Run a command; return its code and all it said, without line breaks inside sentences."""
    command = [sys.executable, "-m", "kiosk", *map(str, words), "--exhibits", str(halls)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"COLUMNS": "300", "PATH": ""}
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_new_exhibit_is_written_listed_and_reviewed(halls: Path) -> None:
    code, said = kiosk("new", "exhibit", "family/lamp", "--title", "一盏灯", halls=halls)
    assert code == 0
    assert "05-family/lamp.yaml" in said
    assert "kiosk preview exhibit:family/lamp" in said
    code, said = kiosk("review", halls=halls)
    assert code == 0
    assert "一共 4 项，观众看得到 3 项。" in said
    code, said = kiosk("review", "--json", halls=halls)
    (row,) = [row for row in json.loads(said) if row["place"] == "family/lamp"]
    assert (row["marks"], row["unsigned"]) == (["草稿"], ["实践中心", "融媒体中心"])


def test_a_new_hall(halls: Path) -> None:
    code, said = kiosk("new", "hall", "09-harvest", "--title", "丰收", halls=halls)
    assert code == 0
    assert (halls / "09-harvest/hall.yaml").is_file()
    assert "kiosk new exhibit harvest/" in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["new", "exhibit", "family/sunward"], "已经有"),
        (["new", "exhibit", "x/lamp"], "没有“x”这个展厅；现在有 family、culture"),
        (["new", "hall", "05-harvest"], "展厅号 5"),
    ],
)
def test_what_cannot_be_made_is_said_in_a_sentence(halls: Path, words: list[str], sentence: str) -> None:
    code, said = kiosk(*words, halls=halls)
    assert code == 1
    assert sentence in said


def test_the_schemas_are_written_beside_the_content(halls: Path) -> None:
    code, _ = kiosk("schema", halls=halls)
    assert code == 0
    assert sorted(path.name for path in (halls / "_schema").iterdir()) == [
        "centre.schema.json", "exhibit.schema.json", "floor.schema.json", "hall.schema.json",
    ]  # fmt: skip
    assert kiosk("review", halls=halls)[1].count("写错") == 0, "the folder is taken for a hall"


def test_schemas_that_cannot_be_written_are_a_sentence(halls: Path) -> None:
    (halls / "_schema").touch()
    code, said = kiosk("schema", halls=halls)
    assert code == 1
    assert "写不进" in said


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
@pytest.mark.parametrize(
    ("page", "out", "wrong"),
    [
        ("exhibit:family/lamp", "lamp.png", "没有“exhibit:family/lamp”；是不是想写“family/"),
        ("home", "", "写不进"),
    ],
    ids=["a draft, as visitors see it", "into a folder"],
)
def test_what_cannot_be_previewed(halls: Path, tmp_path: Path, page: str, out: str, wrong: str) -> None:
    kiosk("new", "exhibit", "family/lamp", halls=halls)
    command = [sys.executable, "-m", "kiosk", "preview", page, "--visitors", "--size", "960x540",
               "--out", tmp_path / out, "--exhibits", halls]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert wrong in done.stderr.splitlines()[-1]


def test_brackets_in_what_staff_wrote_are_no_markup(halls: Path) -> None:
    exhibit = halls / "05-family/li-youhua.yaml"
    exhibit.write_text(exhibit.read_text(encoding="utf-8") + "'[/b]': x\n", encoding="utf-8")
    assert "没有“[/b]”这一项" in kiosk("check", halls=halls)[1]
    assert "听到：[/b]你好" in kiosk("ask", "[/b]你好", halls=halls)[1]
