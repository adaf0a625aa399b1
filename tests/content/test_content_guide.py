"""docs/content.md keeps its word: its tables, its sentences, and its walk from draft to screen, followed literally."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel
from spoiling import EXHIBIT

from kiosk.content.describe import DESCRIPTIONS
from kiosk.content.load import load_centre
from kiosk.content.model import Video
from kiosk.content.review import MARKS

ROOT = Path(__file__).parent.parent.parent
GUIDE = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
WALK = GUIDE.partition("\n## 十分钟")[2].partition("\n## ")[0]
MISTAKES = re.findall(r"^\| (`.+`) \| (.+) \|$", GUIDE.partition("## 写错了会怎样")[2], re.MULTILINE)[:16]


def _required(model: type[BaseModel]) -> set[str]:
    fields = {field.alias or name for name, field in model.model_fields.items() if field.is_required()}
    return fields - {"id"} if model is Video else fields


@pytest.mark.parametrize("model", DESCRIPTIONS, ids=lambda model: model.__name__)
def test_every_key_is_in_its_table(model: type[BaseModel]) -> None:
    rows = [
        f"| `{key}`{'（必写）' if key in _required(model) else ''} | {sentence} |"
        for key, sentence in DESCRIPTIONS[model].items()
    ]
    assert "|---|---|\n" + "\n".join(rows) + "\n\n" in GUIDE


@pytest.mark.parametrize(("written", "told"), MISTAKES, ids=[written for written, _ in MISTAKES])
def test_a_mistake_is_told_in_the_words_of_the_guide(halls: Path, written: str, told: str) -> None:
    lines = "\n".join(re.findall("`(.+?)`(?:<br>|$)", written))
    usual = {"title": "title: 甲", "summary": "summary: 乙", "text": "text: 丙"}
    key = re.split("[:：]", lines)[0].replace("titel", "title")
    (halls / EXHIBIT).write_text("\n".join({**usual, key: lines}.values()) + "\n", encoding="utf-8")
    assert told in [problem.message for problem in load_centre(halls).problems]


def test_every_mark_is_explained() -> None:
    assert re.findall(r"^\| (\w+) \| .+ \| .+ \|$", GUIDE, re.MULTILINE) == [
        "标记",
        *(m.zh for m in MARKS.values()),
    ]


def test_every_link_leads_somewhere() -> None:
    headings = {re.sub(r"[，：、]", "", heading) for heading in re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)}
    assert set(re.findall(r"\(#(.+)\)", GUIDE)) == headings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What the walk touches, and `kiosk` as a command."""
    shutil.copytree(ROOT / "exhibits", tmp_path / "exhibits")
    shutil.copy(ROOT / "config.yaml", tmp_path)
    (tmp_path / "voices").symlink_to(ROOT / "voices")
    command = tmp_path / "bin" / "kiosk"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kiosk "$@"\n')
    command.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_the_walk_can_be_followed_literally(project: Path) -> None:
    path = Path()
    for what, *words in _steps():
        if what == "file":
            path = project / words[0]
            assert path.exists(), "a draft was made before"
            path.write_text(words[1], encoding="utf-8")
        elif what == "edit":
            text = path.read_text(encoding="utf-8")
            assert text.count(words[0]) == 1
            path.write_text(text.replace(words[0], words[1]), encoding="utf-8")
        else:
            _run(project, words[0], words[1])
    assert load_centre(project / "exhibits").problems == ()


def _steps() -> Iterator[tuple[str, ...]]:
    """Yield what the reader does: replaces a file, edits it, or types a command and sees something."""
    form = re.compile(
        r"把 `(?P<file>[^`]+)` 全部换成.*?```yaml\n(?P<text>.*?)```"
        r"|把 `(?P<old>[^`]+)` 改成 `(?P<new>[^`]+)`"
        r"|```console\n\$ (?P<command>.+?)\n(?P<seen>.*?)```",
        re.DOTALL,
    )
    for found in form.finditer(WALK):
        if found["file"]:
            yield "file", found["file"], found["text"]
        elif found["old"]:
            yield "edit", found["old"], found["new"]
        else:
            yield "run", found["command"], found["seen"]


def _run(project: Path, command: str, seen: str) -> None:
    """Run a command, and find what the guide says is seen, in that order; “……” stands for anything."""
    env = {**os.environ, "PATH": f"{project / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["sh", "-c", command], cwd=project, env=env, capture_output=True, text=True, check=False
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    at = 0
    for line in seen.splitlines():
        if line != "……":
            assert line in lines[at:], f"{command} does not say {line!r} but {done.stdout}\n{done.stderr}"
            at = lines.index(line, at) + 1
