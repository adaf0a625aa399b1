"""Files and folders that are missing, doubled, misnamed, or no files at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spoiling import EXHIBIT, HALL, messages

from kiosk.content.load import load_centre


def _copy_hall(halls: Path, name: str) -> None:
    shutil.copytree(halls / "05-family", halls / name)
    for file in (halls / name).glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace("sunward.mp4", "other.mp4").replace("video sunward", "hall culture"), "utf-8"
        )


FOLDERS: dict[str, tuple[Callable[[Path], Any], str, str]] = {
    "exhibit not listed": (lambda h: shutil.copy(h / EXHIBIT, h / "05-family/new.yaml"), "05-family/new.yaml", "没有列在"),
    "exhibit gone": (lambda h: (h / "07-culture/lizhuang.yaml").unlink(), "07-culture/hall.yaml", "没有文件"),
    "exhibit is a folder": (lambda h: ((h / EXHIBIT).unlink(), (h / EXHIBIT).mkdir()), EXHIBIT, "普通文件"),
    "exhibit is a device": (lambda h: ((h / EXHIBIT).unlink(), (h / EXHIBIT).symlink_to("/dev/zero")), EXHIBIT, "普通文件"),
    "exhibit is a pipe": (lambda h: ((h / EXHIBIT).unlink(), os.mkfifo(h / EXHIBIT)), EXHIBIT, "普通文件"),
    "exhibit with a space": (lambda h: shutil.copy(h / EXHIBIT, h / "05-family/a b.yaml"), "05-family/a b.yaml", "改名"),
    "exhibit ends in yml": (lambda h: shutil.copy(h / EXHIBIT, h / "05-family/a.yml"), "05-family/a.yml", "改名"),
    "hall without hall.yaml": (lambda h: (h / "07-culture/hall.yaml").unlink(), "07-culture/hall.yaml", "缺少 hall.yaml"),
    "hall twice": (lambda h: _copy_hall(h, "06-family"), "06-family", "已经有一个"),
    "hall number twice": (lambda h: _copy_hall(h, "07-home"), "07-home", "展厅号 7"),
    "folder without number": (lambda h: (h / "family").mkdir(), "family", "05-family"),
    "no centre.yaml": (lambda h: (h / "centre.yaml").unlink(), "centre.yaml", "缺少 centre.yaml"),
    "stray file": (lambda h: shutil.copy(h / EXHIBIT, h / "x.yaml"), "x.yaml", "用不上"),
    "nothing there": (lambda h: shutil.rmtree(h), ".", "找不到"),
    "a file instead": (lambda h: (shutil.rmtree(h), h.write_text("x")), ".", "找不到"),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "file", "words"), FOLDERS.values(), ids=FOLDERS.keys())
def test_files_and_folders(halls: Path, spoil: Callable[[Path], Any], file: str, words: str) -> None:
    spoil(halls)
    (problem,) = load_centre(halls).problems
    assert problem.file == file
    assert words in problem.message


def test_an_exhibit_listed_twice_is_shown_once(halls: Path, replace: Callable[..., None]) -> None:
    replace("[sunward, li-youhua]", "[sunward, li-youhua, sunward]", HALL)
    loaded = load_centre(halls)
    assert messages(loaded) == ["展项“sunward”列了两遍，请删掉一处"]
    assert len(loaded.centre.halls[0].exhibits) == 2
