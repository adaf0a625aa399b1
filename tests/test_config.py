"""config.yaml: what may be written, what staff are told about what may not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from kiosk.config import Config, ConfigError, home_folder, load_config

PROJECT = Path(__file__).parent.parent
SHIPPED = (PROJECT / "config.yaml").read_text(encoding="utf-8")


def write(folder: Path, text: str, name: str = "config.yaml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def problems(folder: Path) -> list[str]:
    """The sentences about the files in `folder`."""
    try:
        load_config(folder)
    except ConfigError as error:
        return str(error).splitlines()
    return []


def defaults(model: type[BaseModel]) -> dict[str, Any]:
    values = model().model_dump(mode="json")
    values.pop("folder", None)
    return values


def test_the_shipped_file_names_every_key_with_its_default() -> None:
    assert yaml.safe_load(SHIPPED) == defaults(Config)
    assert load_config(PROJECT).model_dump(exclude={"folder"}) == Config().model_dump(exclude={"folder"})


def test_every_key_of_the_shipped_file_is_explained_in_chinese() -> None:
    for line in SHIPPED.splitlines():
        key, _, remark = line.partition("#")
        if key.strip() and not key.rstrip().endswith(":"):
            assert any("一" <= char <= "鿿" for char in remark), line


@pytest.mark.parametrize("text", ["", "# 全用默认值\n\n  # 真的\n", "screen:\n", "screen: {}\n"])
def test_what_is_left_out_has_its_default(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    assert load_config(tmp_path) == Config(folder=tmp_path)


def test_without_files_everything_has_its_default(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config(folder=tmp_path)


def test_the_local_file_is_laid_upon_the_other_key_by_key(tmp_path: Path) -> None:
    write(tmp_path, "hall: family\nrole: robot\nspeaking: {volume: 50, rate: 120}\n")
    write(tmp_path, "hall: ''\nspeaking:\n  volume: 90\nscreen:\n", "config.local.yaml")
    config = load_config(tmp_path)
    assert (config.hall, config.role) == ("", "robot")
    assert (config.speaking.volume, config.speaking.rate, config.speaking.deadline) == (90, 120, 10)


def test_text_stays_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, "hall: no\nhearing: {microphone: 012}\nspeaking: {speaker: 1.10, voice: 12:30}\n")
    config = load_config(tmp_path)
    assert (config.hall, config.hearing.microphone) == ("no", "012")
    assert (config.speaking.speaker, config.speaking.voice) == ("1.10", "12:30")


def test_paths_are_taken_from_the_folder_of_the_file(tmp_path: Path) -> None:
    write(tmp_path, "data: /var/lib/xiaocui\n")
    config = load_config(tmp_path)
    assert config.path(config.data) == Path("/var/lib/xiaocui")
    assert config.path(config.exhibits) == (tmp_path / "exhibits").resolve()


def test_the_folder_is_the_one_where_one_stands_or_else_the_projects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert home_folder() == PROJECT
    monkeypatch.setattr("kiosk.config.__file__", str(tmp_path / "site-packages/kiosk/config.py"))
    assert home_folder() == tmp_path, "an installed kiosk keeps nothing among the packages"
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "hall: family\n")
    assert load_config().hall == "family"


# (what is written, the sentence about it)
WRONG = {
    "broker": (
        "fleet: {broker: 'mqtt://here'}\n",
        "config.yaml:1 “fleet.broker”写的是“mqtt://here”，要写成 地址、地址:端口 或 用户:密码@地址（密码里的 @ 写成 %40）",
    ),
    "topic": (
        "robot: {presence: somebody near}\n",
        "config.yaml:1 “robot.presence”写的是“somebody near”，要写成话题的名字，例如 /somebody_near",
    ),
    "address with a scheme": (
        "robot: {address: 'ws://here:9090'}\n",
        "config.yaml:1 “robot.address”写的是“ws://here:9090”，要写成 地址 或 地址:端口，例如 192.168.1.20:9090",
    ),
    "two dots": (
        "fleet: {broker: 192.168.1..10}\n",
        "config.yaml:1 “fleet.broker”写的是“192.168.1..10”，要写成 地址、地址:端口 或 用户:密码@地址（密码里的 @ 写成 %40）",
    ),
    "port that there is not": (
        "robot: {address: 'here:65536'}\n",
        "config.yaml:1 “robot.address”写的是“here:65536”，要写成 地址 或 地址:端口，例如 192.168.1.20:9090",
    ),
    "name that is no level of a topic": (
        "fleet: {name: 家风/1}\n",
        "config.yaml:1 “fleet.name”写的是“家风/1”，要写成不带 / + # 的名字，例如 family-1",
    ),
    "figures of a Chinese keyboard": (
        "staff: {pin: ２５８０}\n",
        "config.yaml:1 “staff.pin”写的是“２５８０”，要写成 4 到 8 位数字；数字和符号要用英文输入法打",
    ),
    "colons of a Chinese keyboard": (
        "speaking: {quiet: 12：00-14：00}\n",
        "config.yaml:1 “speaking.quiet”写的是“12：00-14：00”，要写成“时:分-时:分”，例如 12:00-14:00；数字和符号要用英文输入法打",
    ),
    "several lines": ("role: a\n\n  b\n", "config.yaml:1 “role”写的是“a b”，只能写 screen 或 robot"),
    "unit": ("screen: {idle_warn: 60秒}\n", "config.yaml:1 “screen.idle_warn”写的是“60秒”，只写一个数，不写单位，例如 15"),
    "not German": ("screen: {motion: nein}\n", "config.yaml:1 “screen.motion”写的是“nein”，只能写 true 或 false"),
    "one of three": ("screen: {text_size: 大字}\n", "config.yaml:1 “screen.text_size”写的是“大字”，只能写 standard、large 或 contrast"),
    "no space before braces": ("screen:{motion: false}\n", "config.yaml:1 “screen:”后面少一个空格，请写成“screen: ”"),
    "no space before a value": ("screen:\n  motion:false\n", "config.yaml:1 “screen”下面要另起一行、缩进两个空格，写“键: 值”，冒号后面有一个空格"),
    "a comma too many": ("robot: {origin: 12.4, 3.1, 90}\n", "config.yaml:1 “3.1”后面没有冒号：如果是前一项的内容，请用单引号把那个值整个括起来；如果是另一项，请写成“键: 值”"),
    "misspelt": ("screen:\n  idel_warn: 30\n", "config.yaml:2 没有“screen.idel_warn”这一项，是不是想写“idle_warn”？"),
    "misspelt section": ("scren:\n  size: x\n", "config.yaml:1 没有“scren”这一项，是不是想写“screen”？"),
    "wrong place": ("volume: 50\n", "config.yaml:1 没有“volume”这一项，请写到“speaking:”下面"),
    "unknown": ("brightness: 5\n", "config.yaml:1 没有“brightness”这一项，可以写的有：role、hall、exhibits、data、screen、hearing、speaking、staff、robot、fleet"),
    "folder": ("folder: /\n", "config.yaml:1 没有“folder”这一项，请删掉"),
    "too small": ("screen: {idle_warn: 1}\n", "config.yaml:1 “screen.idle_warn”写的是“1”，不能小于 5"),
    "too large": ("speaking:\n  volume: 110\n", "config.yaml:2 “speaking.volume”写的是“110”，不能大于 100"),
    "no number": ("hearing:\n  retry: 五\n", "config.yaml:2 “hearing.retry”写的是“五”，只写一个数，不写单位，例如 15"),
    "empty number": ("hearing:\n  retry:\n", "config.yaml:2 “hearing.retry”写的是“”，只写一个数，不写单位，例如 15"),
    "not a number": ("hearing: {retry: nan}\n", "config.yaml:1 “hearing.retry”写的是“nan”，不能大于 600"),
    "half a number": ("speaking: {volume: 50.5}\n", "config.yaml:1 “speaking.volume”写的是“50.5”，只写一个整数，不写单位，例如 80"),
    "no yes or no": ("screen: {fullscreen: 是}\n", "config.yaml:1 “screen.fullscreen”写的是“是”，只能写 true 或 false"),
    "no choice": ("role: tablet\n", "config.yaml:1 “role”写的是“tablet”，只能写 screen 或 robot"),
    "no size": ("screen: {size: 大}\n", "config.yaml:1 “screen.size”写的是“大”，要写成宽x高，例如 1920x1080"),
    "section as text": ("screen: 1920x1080\n", "config.yaml:1 “screen”下面要另起一行、缩进两个空格，写“键: 值”"),
    "text as section": ("hall:\n  family: true\n", "config.yaml:1 “hall”要写成一段文字，不能有下一级，请检查缩进"),
    "twice": ("hall: a\nhall: b\n", "config.yaml:2 “hall”写了两遍（第 1 行和第 2 行），请删掉一处"),
    "list": ("- hall\n", "config.yaml:1 文件要写成一行一项的“键: 值”，例如“title: 向阳而生”"),
    "quote": ("hall: 'a\n", "config.yaml:1 引号没有配对，请在值的末尾补上引号"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_each_mistake_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    write(tmp_path, text)
    assert problems(tmp_path) == [sentence]


def test_a_full_width_colon_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "role: robot\nhall：family\n")
    assert any("全角冒号" in sentence for sentence in problems(tmp_path))


def test_all_mistakes_of_both_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, "rolle: robot\nspeaking: {rate: 1}\n")
    write(tmp_path, "data: [a]\n", "config.local.yaml")
    assert [line.partition(" ")[0] for line in problems(tmp_path)] == [
        "config.yaml:1", "config.yaml:2", "config.local.yaml:1",
    ]  # fmt: skip


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_bytes("hall: 家风".encode("gbk"))
    assert problems(tmp_path) == ["config.yaml:1 文件看起来是 GBK 编码，请在编辑器里另存为“UTF-8”"]
    (tmp_path / "config.yaml").write_bytes(b"hall: \0")
    assert "控制字符" in problems(tmp_path)[0]
    (tmp_path / "config.yaml").write_text("[" * 100_000)
    assert len(problems(tmp_path)) == 1
    (tmp_path / "config.yaml").unlink()
    (tmp_path / "config.yaml").mkdir()
    assert "普通文件" in problems(tmp_path)[0]


BITS = ["\t", "　", "：", ": ", " #", "'", "[", "]", "{", "}", "&a ", "*a", "\n", "- ", "-1", "9e99", "是"]
CHANGE = st.tuples(st.integers(0, len(SHIPPED)), st.integers(0, 30), st.sampled_from(BITS))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CHANGE, max_size=4))
def test_any_change_of_the_file_gives_settings_or_sentences(
    tmp_path: Path, changes: list[tuple[int, int, str]]
) -> None:
    text = SHIPPED
    for at, length, bit in changes:
        text = text[:at] + bit + text[at + length :]
    write(tmp_path, text)
    for sentence in problems(tmp_path):
        assert sentence.startswith("config.yaml:")
        assert not any(word in sentence for word in ("Error", "Input", "None", "pydantic"))


def test_a_checkout_ignores_the_local_file(tmp_path: Path) -> None:
    ignored = (PROJECT / ".gitignore").read_text().splitlines()
    assert "config.local.yaml" in ignored
    shutil.copy(PROJECT / "config.yaml", tmp_path)
    assert problems(tmp_path) == []
