"""What staff read when the system refuses something."""

from __future__ import annotations

import ast
import errno
import os
from pathlib import Path

import pytest

from kiosk.os_errors import why

KIOSK = Path(__file__).parent.parent / "kiosk"


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EIO])
def test_what_happens_is_told_in_chinese(number: int) -> None:
    told = why(OSError(number, os.strerror(number)))
    assert all("一" <= char <= "鿿" or char in "， U" for char in told), told


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught:  # noqa: PT011
        (tmp_path / "nothing").read_bytes()
    assert why(caught.value) == "没有这个文件或文件夹"


def test_a_rare_one_keeps_the_system_s_words_and_one_of_ours_its_own() -> None:
    assert why(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert why(OSError(0, "记录读不出来")) == "记录读不出来"
    assert why(OSError("odd")) == "odd"


def test_no_sentence_for_staff_goes_round_it() -> None:
    """Whoever puts `error.strerror` into words again tells staff English ones."""
    for file in KIOSK.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        strings = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
        names = {
            part.attr for words in strings for part in ast.walk(words) if isinstance(part, ast.Attribute)
        }
        assert "strerror" not in names, file
