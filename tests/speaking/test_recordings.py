"""An announcer's recordings before synthesis, and what staff may get wrong about them."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import numpy as np
import pytest
from fakes import BeepVoice

from kiosk import wav
from kiosk.config import Config, load_config
from kiosk.ports import DeviceError
from kiosk.speaking.say_to_file import make_voice
from kiosk.speaking.voice_recorded import NoVoice, RecordedVoice, VoiceFolder

ROOT = Path(__file__).parents[2]
VOICE = "name: 小翠\nclips:\n  - file: clips/welcome.wav\n    text: 欢迎来到翠屏区，我是小翠。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A voice's folder with one recording in it."""
    folder = tmp_path / "xiaocui"
    (folder / "clips").mkdir(parents=True)
    (folder / "voice.yaml").write_text(VOICE, encoding="utf-8")
    wav.write(folder / "clips/welcome.wav", np.ones(1000, dtype=np.int16), 48_000)
    return folder


@pytest.mark.parametrize(
    "text", ["欢迎来到翠屏区，我是小翠。", "欢迎来到翠屏区 我是小翠", "“欢迎来到翠屏区”！我是小翠……"]
)
def test_a_recording_wins_whatever_the_punctuation(folder: Path, tmp_path: Path, text: str) -> None:
    otherwise = BeepVoice(tmp_path)
    assert (
        RecordedVoice(VoiceFolder.read(folder), otherwise).render(text, "zh") == folder / "clips/welcome.wav"
    )
    assert otherwise.rendered == []


@pytest.mark.parametrize("text", ["欢迎来到翠屏区", "再见。", "。"])
def test_other_sentences_are_synthesised(folder: Path, tmp_path: Path, text: str) -> None:
    otherwise = BeepVoice(tmp_path)
    try:
        RecordedVoice(VoiceFolder.read(folder), otherwise).render(text, "zh")
    except ValueError:
        assert text == "。"
    assert otherwise.rendered == [text]


# (what voice.yaml says instead, words of the advice)
SPOILT = {
    "no list": (VOICE.replace("  - file", "    file"), "voice.yaml:2 .*列表"),
    "full-width colon": (VOICE.replace("text: ", "text："), "全角冒号"),
    "misspelt key": (VOICE.replace("file:", "flie:"), "voice.yaml:3 .*是不是想写“file”"),
    "no name": (VOICE.replace("name: 小翠\n", ""), "缺少“name”"),
    "no words": (VOICE.replace("欢迎来到翠屏区，我是小翠。", "……"), "voice.yaml:4 text 里没有字"),
    "outside": (VOICE.replace("clips/welcome.wav", "../../etc/passwd"), "voice.yaml:3 "),
    "address": (VOICE.replace("clips/welcome.wav", "http://x/y.wav"), "voice.yaml:3 "),
    "not YAML": ("name: [", "voice.yaml:1 "),
    "alias bomb": ("a: &a [x]\nb: [*a, *a]", "voice.yaml:1 .*锚点"),
    "nested": ("[" * 100_000, "太多层"),
    "empty": ("", "空的"),
    "lexicon: syllables missing": (
        VOICE + "lexicon: {重庆: chóng}\n",
        "voice.yaml:5 “重庆”有 2 个字，拼音“chóng”有 1 个音节",
    ),
    "lexicon: no pinyin": (VOICE + "lexicon: {重庆: chong king}\n", "voice.yaml:5 “king”不是普通话的音节"),
    "no such recording": (VOICE.replace("welcome", "hello"), "录音 hello.wav 用不了"),
}


@pytest.mark.parametrize(("text", "advice"), SPOILT.values(), ids=SPOILT.keys())
def test_a_broken_voice_yaml_only_costs_the_recording(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str, advice: str
) -> None:
    (folder / "voice.yaml").write_text(text, encoding="utf-8")
    problems = VoiceFolder.read(folder).problems
    assert re.search(advice, "\n".join(problems))
    with caplog.at_level(logging.WARNING):
        voice = RecordedVoice(VoiceFolder.read(folder), BeepVoice(tmp_path))
    assert caplog.messages == list(problems)
    assert voice.render("欢迎来到翠屏区，我是小翠。", "zh").parent == tmp_path


def test_bytes_that_are_no_text_and_a_folder_in_its_place(folder: Path) -> None:
    (folder / "voice.yaml").write_bytes("name: 小翠".encode("gbk"))
    assert "GBK" in VoiceFolder.read(folder).problems[0]
    (folder / "voice.yaml").unlink()
    (folder / "voice.yaml").mkdir()
    assert "不是一个普通文件" in VoiceFolder.read(folder).problems[0]


def test_a_recording_that_is_gone_or_no_wav_gives_way(folder: Path, tmp_path: Path) -> None:
    voice = RecordedVoice(VoiceFolder.read(folder), BeepVoice(tmp_path))
    (folder / "clips/welcome.wav").write_bytes(b"ID3 this is an mp3")
    assert voice.render("欢迎来到翠屏区，我是小翠。", "zh").parent == tmp_path
    (folder / "clips/welcome.wav").unlink()
    assert voice.render("欢迎来到翠屏区，我是小翠。", "zh").parent == tmp_path


def test_without_a_voice_yaml_there_are_no_recordings_and_no_problems(tmp_path: Path) -> None:
    assert VoiceFolder.read(tmp_path) == VoiceFolder()


def test_the_shipped_voice_yaml_is_right() -> None:
    assert VoiceFolder.read(ROOT / "voices/xiaocui").problems == ()
    assert (ROOT / load_config(ROOT).speaking.recordings / "voice.yaml").is_file()


def test_engine_none_has_recordings_and_captions_only(folder: Path) -> None:
    config = Config.model_validate({"speaking": {"engine": "none", "recordings": str(folder)}})
    voice, synthesiser = make_voice(config)
    assert synthesiser is None
    assert voice.render("欢迎来到翠屏区，我是小翠。", "zh") == folder / "clips/welcome.wav"
    with pytest.raises(DeviceError, match="只看字幕"):
        voice.render("你好", "zh")
    with pytest.raises(DeviceError, match="engine: none"):
        NoVoice().render("你好", "zh")
