"""An announcer's work: the script to read from, and the recordings that come back.

A recording's name ends in a hash of the words it is to hold. So a changed sentence has another name,
and what was read from an older script is noticed.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from kiosk import wav
from kiosk.content.duration import seconds_to_say
from kiosk.content.reading import read_file
from kiosk.content.whole_file import write_whole
from kiosk.exchange.csv_table import write_csv
from kiosk.exchange.sheets import Column, Sheet
from kiosk.exchange.workbook import write_workbook
from kiosk.exchange.yaml_edit import CannotEdit, edited, said
from kiosk.ports import DeviceError
from kiosk.speaking.repertoire import Line
from kiosk.speaking.voice_recorded import VoiceFile

SCRIPT = Sheet("录音稿", (Column("文件名", 34), Column("照着念", 80), Column("在哪里说", 24)), ())
NOTES = (
    "一行一条录音：照着“照着念”一字不差地念，存成左边的文件名，WAV 格式（PCM，44100 或 48000 赫兹，单声道）。",
    "头尾各留约 0.2 秒安静；离话筒远近一样，音量差不多；念错了重来，不要剪接。",
    "都录好以后放在一个文件夹里，运行 kiosk voice import 文件夹；用不了的会一条一条说出原因。",
    "录音前请播音员书面同意在展厅播放。",
)
CLIPS = "clips"  # the folder of recordings inside a voice's folder
_SOUNDS = (".wav", ".mp3", ".m4a", ".flac", ".ogg", ".aac", ".wma")
_FULL = 32_700  # of 32,768: as loud as can be
_MOST_FULL = 0.001  # share of samples that may be so
_FAINT = 1_000  # a recording that is nowhere louder is nearly silent
_SHORTEST, _LONGEST = 0.35, 2.5  # of the time that the synthesiser takes
_PATIENCE = 60.0  # seconds that a recording may take to be converted
_NO_CLIPS = re.compile(r"(?m)^clips: *(?:\[ *\])? *(?:\n(?![ -])|\Z)")  # a list with nothing in it


@dataclass(frozen=True)
class Taken:
    """What became of the recordings: `refused` holds a sentence for each."""

    taken: tuple[str, ...]
    refused: tuple[str, ...]


def file_name(line: Line) -> str:
    """Return the name of a line's recording: `family-sunward-3f2a9c1b.wav`."""
    digest = hashlib.sha256(f"{line.language} {line.text}".encode()).hexdigest()[:8]
    return f"{line.place.replace('/', '-') or 'centre'}-{digest}.wav"


def write_script(path: Path, lines: Sequence[Line]) -> None:
    """Write the sentences for an announcer, as .xlsx or .csv. Raises OSError."""
    rows = [(file_name(line), line.text, line.place or "全馆") for line in lines]
    if path.suffix.lower() == ".csv":
        write_csv(path, SCRIPT, rows)
    else:
        write_workbook(path, {SCRIPT: rows}, NOTES)


class CannotList(Exception):
    """Recordings cannot be named in voice.yaml; the message is a Chinese sentence."""


def take_recordings(source: Path, voice: Path, lines: Sequence[Line]) -> Taken:
    """Take the recordings in `source` that are of use into the voice's folder. Raises OSError, CannotList."""
    listing = voice / "voice.yaml"
    text = _listing(listing)  # before anything is taken that could not be listed
    wanted = {Path(file_name(line)).stem: line for line in lines}
    taken: dict[str, Line] = {}
    refused: list[str] = []
    (voice / CLIPS).mkdir(parents=True, exist_ok=True)
    for file in sorted(source.iterdir()):
        if file.suffix.lower() not in _SOUNDS:
            continue
        line = wanted.get(file.stem)
        try:
            if line is None:
                raise DeviceError("现在的内容里没有这一句：名字改过，或者这句话后来改了；请照新的录音稿")
            _take(file, voice / CLIPS / f"{file.stem}.wav", line)
            taken[f"{CLIPS}/{file.stem}.wav"] = line
        except DeviceError as error:
            refused.append(f"{file.name}：{error}")
    if taken:
        write_whole(listing, _listed(text, taken).encode())
    return Taken(tuple(taken), tuple(refused))


def _take(file: Path, to: Path, line: Line) -> None:
    """Put one recording in its place as a 16-bit WAV. Raises DeviceError where it is of no use."""
    samples, rate = _read(file)
    seconds, expected = len(samples) / rate, seconds_to_say(line.text, line.language)
    loud = np.abs(samples.astype(np.int32))
    if len(samples) == 0 or loud.max() < _FAINT:
        raise DeviceError("几乎没有声音，请检查话筒再录一次")
    if (loud >= _FULL).mean() > _MOST_FULL:
        raise DeviceError("声音太大，破音了；请离话筒远一点，再录一次")
    if not _SHORTEST < seconds / max(expected, 1.0) < _LONGEST:
        raise DeviceError(f"长 {seconds:.1f} 秒，这句话大约要 {expected:.1f} 秒；请检查是不是念了别的句子")
    wav.write(to, samples, rate)


def _read(file: Path) -> tuple[wav.Samples, int]:
    if file.suffix.lower() == ".wav":
        return wav.read(file)
    if not shutil.which("ffmpeg"):
        raise DeviceError("不是 WAV；请导出成 WAV（PCM），或者在这台机器上装好 ffmpeg 再来")
    with tempfile.TemporaryDirectory() as folder:
        converted = Path(folder) / "converted.wav"
        command = ["ffmpeg", "-v", "error", "-i", str(file), "-ac", "1", "-c:a", "pcm_s16le", str(converted)]
        try:
            subprocess.run(command, capture_output=True, check=True, timeout=_PATIENCE)
        except subprocess.SubprocessError:
            raise DeviceError("打不开，可能已损坏；请重新导出成 WAV（PCM）") from None
        return wav.read(converted)


def _listing(path: Path) -> str:
    """Return what voice.yaml holds. Raises CannotList where that is not right, OSError."""
    if not path.exists():
        raise CannotList("还没有这个文件，请先写一个，里面一行：name: 小翠")
    if mistakes := read_file(path, path.parent, VoiceFile, {}, {}).mistakes:
        raise CannotList(f"第 {mistakes[0].line} 行，{mistakes[0].message}；改好再来")
    return path.read_text(encoding="utf-8")


def _listed(text: str, taken: dict[str, Line]) -> str:
    """Return the text of voice.yaml with these recordings in it; what else stands there, remarks too, is left alone."""
    text = _NO_CLIPS.sub("", text)
    before: Any = said(text)
    clips = [clip for clip in before.get("clips") or [] if clip.get("file") not in taken]
    clips += [{"file": file, "text": line.text} for file, line in taken.items()]
    try:
        return edited(text, {**before, "clips": clips})
    except CannotEdit:
        raise CannotList(
            "里面 clips 的写法程序不敢改，请写成一行一项；录音已经拷好了，改好再来一次"
        ) from None
