"""Recordings: the script for the announcer, what comes back, and what goes stale."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from fakes import BeepVoice

from kiosk import wav
from kiosk.speaking.announcing import CannotList, file_name, take_recordings, write_script
from kiosk.speaking.repertoire import Line
from kiosk.speaking.stock import Stale, take_stock
from kiosk.speaking.voice_recorded import RecordedVoice, VoiceFolder

HELLO = Line("你好，我是小翠，欢迎你来。", "zh", "")
SUN = Line("《向阳而生》讲的是李有华一家的故事。", "zh", "family/sunward")
LINES = (HELLO, SUN)
VOICE = "# 备注\nname: 小翠\nclips: []\n"


def tone(seconds: float, loud: int = 9000, rate: int = 16_000) -> wav.Samples:
    return (np.sin(np.arange(int(seconds * rate)) / 9) * loud).astype(np.int16)


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    folder = tmp_path / "xiaocui"
    folder.mkdir()
    (folder / "voice.yaml").write_text(VOICE, encoding="utf-8")
    return folder


@pytest.fixture
def back(tmp_path: Path) -> Path:
    """What the announcer sends back: one good recording."""
    folder = tmp_path / "recordings"
    folder.mkdir()
    wav.write(folder / file_name(HELLO), tone(3), 16_000)
    return folder


def test_a_script_names_a_file_for_each_sentence(tmp_path: Path) -> None:
    for name in ("script.csv", "script.xlsx"):
        write_script(tmp_path / name, LINES)
    with (tmp_path / "script.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    sheet = openpyxl.load_workbook(tmp_path / "script.xlsx")["录音稿"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == rows
    assert rows[2] == [file_name(SUN), SUN.text, "family/sunward"]
    assert file_name(SUN).startswith("family-sunward-")


def test_a_recording_is_taken_listed_and_played_and_remarks_stay(
    voice: Path, back: Path, tmp_path: Path
) -> None:
    outcome = take_recordings(back, voice, LINES)
    assert (len(outcome.taken), outcome.refused) == (1, ())
    assert (voice / "voice.yaml").read_text(encoding="utf-8").startswith("# 备注\nname: 小翠\n")
    found = VoiceFolder.read(voice)
    assert found.problems == ()
    assert RecordedVoice(found, BeepVoice(tmp_path)).render(HELLO.text, "zh").parent == voice / "clips"
    before = (voice / "voice.yaml").read_text(encoding="utf-8")
    wav.write(back / file_name(SUN), tone(4), 16_000)
    take_recordings(back, voice, LINES)
    assert (voice / "voice.yaml").read_text(encoding="utf-8").startswith(before)
    assert len(VoiceFolder.read(voice).clips) == 2


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "silent": (lambda path: wav.write(path, tone(3, loud=200), 16_000), "几乎没有声音"),
    "empty": (lambda path: path.write_bytes(b""), "打不开"),
    "clipped": (lambda path: wav.write(path, np.sign(tone(3)).astype(np.int16) * 32_767, 16_000), "破音"),
    "too short": (lambda path: wav.write(path, tone(0.3), 16_000), "是不是念了别的句子"),
    "too long": (lambda path: wav.write(path, tone(20), 16_000), "是不是念了别的句子"),
    "no sound file": (lambda path: path.write_bytes(b"ID3" * 100), "打不开"),
    "older words": (lambda path: path.rename(path.with_name("centre-12345678.wav")), "没有这一句"),
}


@pytest.mark.parametrize(("spoil", "advice"), SPOILT.values(), ids=SPOILT.keys())
def test_a_recording_of_no_use_is_refused_with_a_sentence(
    voice: Path, back: Path, spoil: Callable[[Path], object], advice: str
) -> None:
    spoil(back / file_name(HELLO))
    outcome = take_recordings(back, voice, LINES)
    assert outcome.taken == ()
    assert advice in outcome.refused[0]
    assert (voice / "voice.yaml").read_text(encoding="utf-8") == VOICE
    assert list((voice / "clips").iterdir()) == []


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="no ffmpeg")
def test_other_formats_are_converted(voice: Path, back: Path) -> None:
    import subprocess

    recording = back / file_name(HELLO)
    subprocess.run(
        ["ffmpeg", "-v", "error", "-i", str(recording), str(recording.with_suffix(".flac"))], check=True
    )
    recording.unlink()
    assert len(take_recordings(back, voice, LINES).taken) == 1
    assert wav.is_whole(voice / "clips" / file_name(HELLO))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"name: [", "第 1 行，"),
        ("name: 小翠\n".encode("gbk"), "GBK"),
        ("name: 小翠\nclips: [甲.wav]\n".encode(), "第 2 行，"),
        (b"", "是空的"),
    ],
)
def test_a_voice_yaml_with_mistakes_is_not_touched(voice: Path, back: Path, text: bytes, told: str) -> None:
    (voice / "voice.yaml").write_bytes(text)
    with pytest.raises(CannotList, match=told):
        take_recordings(back, voice, LINES)
    assert (voice / "voice.yaml").read_bytes() == text
    assert not (voice / "clips").exists()


def test_without_a_voice_yaml_it_is_told_what_to_write(voice: Path, back: Path) -> None:
    (voice / "voice.yaml").unlink()
    with pytest.raises(CannotList, match="name: 小翠"):
        take_recordings(back, voice, LINES)


def test_stock_is_taken_and_a_changed_sentence_makes_its_recording_stale(
    voice: Path, back: Path, tmp_path: Path
) -> None:
    take_recordings(back, voice, LINES)
    beeps = BeepVoice(tmp_path)
    beeps.render(SUN.text, "zh")
    other = Line("再见。", "zh", "")
    stock = take_stock((*LINES, other), VoiceFolder.read(voice), beeps)
    assert (stock.recorded, stock.rendered, stock.missing, stock.stale) == ((HELLO,), (SUN,), (other,), ())
    changed = Line("你好，我是小翠，欢迎大家来。", "zh", "")
    stock = take_stock((changed, SUN), VoiceFolder.read(voice), beeps)
    assert stock.recorded == ()
    (clip,) = (voice / "clips").iterdir()
    assert stock.stale == (Stale(clip, "你好我是小翠欢迎你来", changed.text),)
