"""A person's recordings: where there is one for a sentence, it is taken before any synthesis."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from kiosk import wav
from kiosk.content.model import Language, Strict
from kiosk.content.paths import inside
from kiosk.content.reading import read_file
from kiosk.ports import DeviceError, Voice

log = logging.getLogger(__name__)


class Clip(Strict):
    """One recording: a WAV below the voice's folder, and exactly what is said in it."""

    file: Path
    text: str = Field(min_length=1)

    @field_validator("file", mode="before")
    @classmethod
    def _inside_folder(cls, value: Any, info: ValidationInfo) -> Any:
        return inside(info.context["folder"], value) if isinstance(value, str) and info.context else value

    @field_validator("text")
    @classmethod
    def _with_words(cls, value: str) -> str:
        if not _words(value):
            raise ValueError("text 里没有字，请照着录音写上说的话")
        return value


class VoiceFile(Strict):
    """What voice.yaml holds."""

    name: str
    clips: tuple[Clip, ...] = ()


class RecordedVoice:
    """Recordings first, then `otherwise`. A broken voice.yaml or a missing clip only costs the recording."""

    def __init__(self, folder: Path, otherwise: Voice) -> None:
        self._otherwise = otherwise
        self._clips, problems = read_clips(folder)
        for problem in problems:
            log.warning(problem)

    def render(self, text: str, language: Language) -> Path:
        """Return the recording of `text`, or what the other voice makes of it. Raises as that one does."""
        path = self._clips.get(_words(text))
        if path is not None and wav.is_whole(path):
            return path
        return self._otherwise.render(text, language)


class NoVoice:
    """The voice of `engine: none`: recordings and captions only."""

    def render(self, text: str, language: Language) -> Path:
        """Always raises DeviceError."""
        raise DeviceError("设置成不用合成语音（speaking.engine: none），只看字幕")


def read_clips(folder: Path) -> tuple[dict[str, Path], list[str]]:
    """Return the recordings below `folder` by the words in them, and a sentence for each that is no use."""
    path = folder / "voice.yaml"
    if not path.exists():
        return {}, []
    read = read_file(path, folder, VoiceFile, {}, {})
    problems = [f"{path.name}:{mistake.line} {mistake.message}" for mistake in read.mistakes]
    if not isinstance(read.value, VoiceFile):
        return {}, problems
    clips = {_words(clip.text): clip.file for clip in read.value.clips}
    problems += [
        f"录音 {file.name} 用不了，请检查它在不在 {folder.name} 文件夹里，并导出成 WAV（PCM）"
        for file in clips.values()
        if not wav.is_whole(file)
    ]
    return clips, problems


def _words(text: str) -> str:
    """Return what is left of a text when it is spoken: no punctuation, no spaces."""
    return "".join(char for char in text if char.isalnum())
