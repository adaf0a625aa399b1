"""`kiosk export`, `import`, `pack` and `unpack` as staff and programs call them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from spoiling import EXHIBIT
from tables import cell, files, line_of
from typer.testing import CliRunner

from kiosk.cli import app
from kiosk.commands.common import UserError


def kiosk(*words: str | Path) -> Any:
    """Run a command; what main() would print as one sentence is raised."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def told(*words: str | Path) -> Any:
    """What a command tells programs."""
    return json.loads(kiosk(*words, "--json").stdout)


@pytest.fixture
def table(halls: Path, tmp_path: Path) -> Path:
    """The halls as a workbook in which one answer has changed."""
    path = tmp_path / "表 [1].xlsx"
    assert kiosk("export", path, "--exhibits", halls).exit_code == 0
    book = openpyxl.load_workbook(path)
    cell(book["问答"], line_of(book["问答"], "几点开门"), "回答").value = "[九点]。"
    book.save(path)
    return path


def test_export_and_import(halls: Path, table: Path) -> None:
    before = files(halls)
    tried = kiosk("import", table, "--exhibits", halls, "--dry-run")
    assert "会改 1 个文件：centre.yaml" in tried.stdout
    assert "几点开门" in tried.stdout
    assert files(halls) == before
    done = told("import", table, "--exhibits", halls)
    assert (done["written"], done["files"], done["problems"]) == (True, ["centre.yaml"], [])
    assert done["changes"] == [
        {"kind": "changed", "sheet": "问答", "row": 3, "place": "", "title": "几点开门", "columns": ["回答"]}
    ]
    assert files(halls) != before
    assert "没有要改的" in kiosk("import", table, "--exhibits", halls).stdout


def test_mistakes_make_the_import_fail(halls: Path, table: Path) -> None:
    book = openpyxl.load_workbook(table)
    book["问答"]["F2"] = "[video]"
    book.save(table)
    result = kiosk("import", table, "--exhibits", halls)
    assert result.exit_code == 1
    assert "问答!F2" in result.stdout
    assert "内容没有动" in result.stdout
    (problem,) = told("import", table, "--exhibits", halls)["problems"]
    assert (problem["place"], problem["file"], problem["line"], problem["column"]) == (
        "问答!F2",
        "问答",
        2,
        6,
    )


def test_an_export_overwrites_only_when_told_to(halls: Path, table: Path) -> None:
    before = table.read_bytes()
    with pytest.raises(UserError, match="没有动它"):
        kiosk("export", table, "--exhibits", halls)
    assert table.read_bytes() == before
    kiosk("export", table, "--exhibits", halls, "--overwrite")
    assert table.read_bytes() != before


def test_pack_and_unpack(halls: Path, media: Path, tmp_path: Path) -> None:
    packed = told("pack", tmp_path / "usb.zip", "--exhibits", halls)
    assert (packed["files"], packed["bytes"]) == (len(files(halls)), (tmp_path / "usb.zip").stat().st_size)
    result = kiosk("unpack", tmp_path / "usb.zip", "--exhibits", tmp_path / "other")
    assert result.exit_code == 0
    assert "测试中心" in result.stdout
    assert files(tmp_path / "other") == files(halls)
    assert told("unpack", tmp_path / "usb.zip", "--exhibits", tmp_path / "other")["replaced"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("export", "a.pdf"), "要以 .xlsx 或 .csv 结尾"),
        (("import", "a.pdf"), "要是 .xlsx 或 .csv 文件"),
        (("import", "none.xlsx"), "读不了"),
        (("pack", "a.rar"), "要以 .zip 结尾"),
        (("pack", "a.zip"), "少了图片或影片"),
        (("unpack", "none.zip"), "找不到"),
        (("export", "no/a.xlsx"), "写不进"),
    ],
)
def test_what_staff_get_wrong_is_one_sentence(
    halls: Path, tmp_path: Path, words: tuple[str, str], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        kiosk(words[0], tmp_path / words[1], "--exhibits", halls)


@pytest.mark.parametrize("command", ["export", "pack"])
def test_content_with_mistakes_does_not_travel(halls: Path, tmp_path: Path, command: str) -> None:
    (halls / EXHIBIT).write_text("title：x", encoding="utf-8")
    name = {"export": "a.csv", "pack": "a.zip"}[command]
    with pytest.raises(UserError, match="请先照上面改好"):
        kiosk(command, tmp_path / name, "--exhibits", halls)
    assert not (tmp_path / name).exists()
