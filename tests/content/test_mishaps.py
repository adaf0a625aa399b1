"""Mishaps as they come to a centre that is on show: injected into real files, read by the real loader."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from spoiling import EXHIBIT, HALL
from test_yaml_reader import REFUSED, SPOILT_FILES

from kiosk.checking.check import check
from kiosk.checking.rule import Circumstances
from kiosk.content.last_good import keep
from kiosk.content.load import Loaded, load_centre

Replace = Callable[..., None]
TODAY = date(2026, 11, 25)


@pytest.fixture
def copies(halls: Path, tmp_path: Path) -> Path:
    """The last good copies, after a start with nothing wrong."""
    keep(load_centre(halls), halls, tmp_path / "last_good")
    return tmp_path / "last_good"


def stays_on_show(halls: Path, copies: Path, file: str = EXHIBIT) -> Loaded:
    """Check that what a spoilt file last said, and all other files, are shown; and that the file is named."""
    loaded = load_centre(halls, copies)
    assert loaded.kept == {file}
    assert {problem.file for problem in loaded.problems} == {file}
    assert [exhibit.id for exhibit in loaded.centre.exhibits] == [
        "family/sunward", "family/li-youhua", "culture/lizhuang",
    ]  # fmt: skip
    return loaded


@pytest.mark.parametrize(("text", "line", "word"), REFUSED.values(), ids=REFUSED.keys())
def test_whatever_is_wrong_in_a_file_its_last_good_version_stays(
    halls: Path, copies: Path, text: str, line: int, word: str
) -> None:
    (halls / EXHIBIT).write_text(text, encoding="utf-8")
    told = stays_on_show(halls, copies).problems
    assert any(problem.line == line and word in problem.message for problem in told)


@pytest.mark.parametrize(("data", "line", "word"), SPOILT_FILES.values(), ids=SPOILT_FILES.keys())
def test_whatever_became_of_the_bytes_too(
    halls: Path, copies: Path, data: bytes, line: int, word: str
) -> None:
    (halls / EXHIBIT).write_bytes(data)
    (problem,) = stays_on_show(halls, copies).problems
    assert problem.line == line
    assert word in problem.message


def test_text_that_other_readers_would_convert_is_shown_as_written(halls: Path, replace: Replace) -> None:
    replace(
        "title: 李有华一家", "title: 012\nalso_called: [no, on, 0x1F, 1_000, 1e3, ~, 12:30:45, 2026-01-01]"
    )
    replace("summary: 全国最美家庭", "summary: 12:30")
    replace("answer: 李有华一家是全国最美家庭。", "answer: no")
    loaded = load_centre(halls)
    assert loaded.problems == ()
    exhibit = loaded.centre.exhibit("family/li-youhua")
    assert exhibit
    assert (exhibit.title.zh, exhibit.summary.zh, exhibit.questions[0].answer.zh) == ("012", "12:30", "no")
    assert exhibit.also_called == ("no", "on", "0x1F", "1_000", "1e3", "~", "12:30:45", "2026-01-01")


# --- What would cost a careless reader its memory or its life, in a process of its own ----------------

_LOAD = """
import json, sys, time
from pathlib import Path
from kiosk.content.load import load_centre
from tools.bench.fuzz import peak_memory
halls, spoilt = Path(sys.argv[1]), Path(sys.argv[1]) / sys.argv[2]
load_centre(halls)
for bomb in sys.argv[3:]:
    spoilt.write_bytes(Path(bomb).read_bytes())
    before, begun = peak_memory(), time.process_time()
    problems = load_centre(halls).problems
    seconds, megabytes = time.process_time() - begun, peak_memory() - before
    print(json.dumps({"name": Path(bomb).name, "seconds": seconds, "megabytes": megabytes, "problems": len(problems)}))
"""
_ALIASES = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
)
# Name: the file, seconds and megabytes that it may cost.
BOMBS = {
    "alias bomb": (_ALIASES.encode(), 0.1, 20),
    "self alias": (b"a: &a [*a]\n", 0.1, 20),
    "100,000 brackets": (b"[" * 100_000, 1.0, 100),
    "100,000 braces": (b"{" * 100_000, 1.0, 100),
    "1 MB of dashes": (b"- " * 499_999, 1.0, 100),
}


def test_bombs_cost_neither_time_nor_memory(halls: Path, tmp_path: Path) -> None:
    for name, (data, _, _) in BOMBS.items():
        (tmp_path / name).write_bytes(data)
    bombs = [str(tmp_path / name) for name in BOMBS]
    command = [sys.executable, "-c", _LOAD, str(halls), EXHIBIT, *bombs]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["name"] for one in told] == list(BOMBS)
    for one in told:
        _, seconds, megabytes = BOMBS[one["name"]]
        assert one["problems"]
        assert one["seconds"] < seconds, one
        assert one["megabytes"] < megabytes, one


def test_a_file_of_50_mb_is_refused_without_being_read(halls: Path, copies: Path, tmp_path: Path) -> None:
    os.truncate(halls / EXHIBIT, 50_000_000)
    (problem,) = stays_on_show(halls, copies).problems
    assert "1 MB" in problem.message


# --- Paths, signs and versions ------------------------------------------------------------------------

PATHS = [
    "../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://a/b.jpg",
    "-i",
    '"a\\nb.jpg"',
    "media/out",
]
WHERE = {
    "picture": "images:\n  - file: {}\n",
    "film": "videos:\n  - {{id: x, title: a, file: {}}}\n",
    "subtitles": "videos:\n  - title: a\n    file: media/x.mp4\n    subtitles: {}\n",
    "poster": "videos:\n  - title: a\n    file: media/x.mp4\n    poster: {}\n",
}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("where", WHERE)
def test_no_path_leads_out_of_its_hall(halls: Path, where: str, path: str) -> None:
    (halls / "05-family/media/out").symlink_to("/etc/hostname")
    with (halls / EXHIBIT).open("a", encoding="utf-8") as file:
        file.write(WHERE[where].format(path))
    found = [problem for problem in check(halls, Circumstances(TODAY)) if problem.file == EXHIBIT]
    assert any("路径" in problem.message and not problem.advice for problem in found)
    assert load_centre(halls).centre.exhibit("family/li-youhua") is None


@pytest.mark.parametrize("path", PATHS)
def test_no_cover_does_either(halls: Path, replace: Replace, path: str) -> None:
    (halls / "05-family/media/out").symlink_to("/etc/hostname")
    replace("motif: jiafeng", f"motif: jiafeng\ncover: {path}", HALL)
    (problem,) = load_centre(halls).problems
    assert (problem.file, problem.line) == (HALL, 5)
    assert "路径" in problem.message


@pytest.mark.parametrize("sign", ["𠮷", "😀", "\ue000"])
@pytest.mark.parametrize(
    ("file", "old"), [(EXHIBIT, "全国最美家庭\n"), (HALL, "一盏灯"), ("centre.yaml", "早上九点开门")]
)
def test_a_sign_that_no_font_has_is_told_wherever_it_stands(
    halls: Path, media: Path, replace: Replace, file: str, old: str, sign: str
) -> None:
    replace(old, sign + old, file)
    (problem,) = [problem for problem in check(halls, Circumstances(TODAY)) if not problem.advice]
    assert problem.file == file
    assert f"U+{ord(sign):04X}" in problem.message


def test_content_for_a_newer_program_says_so_and_changes_nothing(
    halls: Path, copies: Path, replace: Replace
) -> None:
    before = load_centre(halls).centre
    replace("schema: 1", "schema: 2", "centre.yaml")
    loaded = stays_on_show(halls, copies, "centre.yaml")
    assert loaded.centre == before
    (problem,) = loaded.problems
    assert problem.message == ("内容格式的版本是“2”，这个程序只认识版本 1；请更新程序，或者改成“schema: 1”")
