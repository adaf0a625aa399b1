"""What holds for every command: mistakes in the settings, typing slips, help; and what `kiosk doctor` says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from saying import Run

from kiosk.cli import app
from kiosk.doctor import Finding


def test_doctor_says_one_line_for_each_part(kiosk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [
        Finding("disk", "磁盘", True, "磁盘还有 9 GB"),
        Finding("speaker", "喇叭", False, "现在有：[/x] [hw:0]" * 9),
    ]
    monkeypatch.setattr("kiosk.doctor.examine", lambda config: findings)
    code, out, _ = kiosk("doctor")
    assert code == 1
    assert out.splitlines() == ["好   磁盘：磁盘还有 9 GB", "要看 喇叭：" + "现在有：[/x] [hw:0]" * 9]
    code, out, _ = kiosk("doctor", "--json")
    assert code == 1
    assert json.loads(out)[0] == {"part": "disk", "ok": True, "message": "磁盘还有 9 GB"}
    findings.pop()
    assert kiosk("doctor")[0] == 0


@pytest.mark.parametrize("words", [["ask", "你好"], ["check"], ["doctor"], ["say", "你好", "--out", "x.wav"]])
def test_a_mistake_in_the_settings_is_a_sentence(kiosk: Run, folder: Path, words: list[str]) -> None:
    (folder / "config.local.yaml").write_text("speakng: {rate: 100}\n")
    code, out, err = kiosk(*words)
    assert (code, out) == (1, "")
    assert err == "config.local.yaml:1 没有“speakng”这一项，是不是想写“speaking”？\n"


# (what is typed, the sentence about it)
MISTYPED = {
    "no such command": ("chek", "没有“chek”这个命令，是不是想写“check”？（怎么写：kiosk --help）"),
    "no such command of a group": ("model lst", "没有“lst”这个命令，是不是想写“list”？（怎么写：kiosk model --help）"),
    "no such option": ("run --hal family", "没有“--hal”这个选项，是不是想写“--hall”？（怎么写：kiosk run --help）"),
    "an option without its value": ("run --hall", "“--hall”后面要写的不对，或者没有写（怎么写：kiosk --help）"),
    "an option missing": ("say 你好", "还要写“--out”：存成哪个 WAV 文件（怎么写：kiosk say --help）"),
    "an argument missing": ("model use", "还要写“name”：模型的名字，见 kiosk model list（怎么写：kiosk model use --help）"),
    "words too many": ("ask 李庄 在哪里", "多写了“在哪里”；一句话里有空格，请用引号括起来（怎么写：kiosk ask --help）"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "said"), MISTYPED.values(), ids=MISTYPED.keys())
def test_what_was_mistyped_is_told_in_a_chinese_sentence(kiosk: Run, typed: str, said: str) -> None:
    assert kiosk(*typed.split()) == (2, "", f"{said}\n")


# (what is typed, the sentence about it)
WRONG_OPTIONS = {
    "role": ("run --role 机器人", "“--role”写的是“机器人”，只能写 screen 或 robot"),
    "size": ("run --size 1920×1080", "“--size”写的是“1920×1080”，要写成宽x高，例如 1920x1080"),
    "language": ("preview home --out x.png --language cn", "“--language”写的是“cn”，只能写 zh 或 en"),
    "text size": (
        "preview home --out x.png --text-size 大",
        "“--text-size”写的是“大”，只能写 standard、large 或 contrast",
    ),
}


@pytest.mark.parametrize(("typed", "said"), WRONG_OPTIONS.values(), ids=WRONG_OPTIONS.keys())
def test_a_wrong_option_is_told_with_what_it_may_be(kiosk: Run, typed: str, said: str) -> None:
    assert kiosk(*typed.split()) == (1, "", f"{said}\n")


def commands(group: typer.Typer, *words: str) -> Iterator[tuple[str, ...]]:
    """Every command as it is typed, and every group."""
    for one in group.registered_commands:
        assert one.callback
        yield (*words, one.name or one.callback.__name__)
    for inner in group.registered_groups:
        assert inner.typer_instance
        yield (*words, str(inner.name))
        yield from commands(inner.typer_instance, *words, str(inner.name))


def is_chinese(text: str) -> bool:
    return any("一" <= char <= "鿿" for char in text)


@pytest.mark.parametrize("words", list(commands(app)), ids=" ".join)
def test_every_command_and_each_of_its_options_is_explained_in_chinese(
    kiosk: Run, words: tuple[str, ...]
) -> None:
    code, out, _ = kiosk(*words, "--help")
    rows = [line for line in out.splitlines() if "--" in line and "--help" not in line]
    assert code == 0
    assert is_chinese(out)
    assert [row for row in rows if not is_chinese(row)] == []
