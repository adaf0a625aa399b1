"""A person's recordings: where there is one for a sentence, it is taken before any synthesis."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from kiosk import wav
from kiosk.content.model import Centre, Language, Strict
from kiosk.content.paths import inside
from kiosk.content.reading import read_file
from kiosk.ports import DeviceError, Voice
from kiosk.speaking.lexicon import check_entry

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
        if not words(value):
            raise ValueError("text 里没有字，请照着录音写上说的话")
        return value


class VoiceFile(Strict):
    """What voice.yaml holds."""

    name: str
    lexicon: Mapping[str, str] = {}
    clips: tuple[Clip, ...] = ()

    @field_validator("lexicon")
    @classmethod
    def _fits(cls, value: Mapping[str, str]) -> Mapping[str, str]:
        for word, written in value.items():
            check_entry(word, written)
        return value


@dataclass(frozen=True)
class VoiceFolder:
    """What was read of a voice's folder. `clips` by the words in them; `problems` are sentences for staff."""

    clips: Mapping[str, Path] = field(default_factory=dict)
    lexicon: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> VoiceFolder:
        """Read voice.yaml below `folder`; a broken one, or a missing recording, is a problem and costs only itself."""
        path = folder / "voice.yaml"
        if not path.exists():
            return cls()
        read = read_file(path, folder, VoiceFile, {}, {})
        problems = [f"{path.name}:{mistake.line} {mistake.message}" for mistake in read.mistakes]
        if not isinstance(read.value, VoiceFile):
            return cls(problems=tuple(problems))
        clips = {words(clip.text): clip.file for clip in read.value.clips}
        problems += [
            f"录音 {file.name} 用不了，请检查它在不在 {folder.name} 文件夹里，并导出成 WAV（PCM）"
            for file in clips.values()
            if not wav.is_whole(file)
        ]
        return cls(clips, read.value.lexicon, tuple(problems))


class RecordedVoice:
    """Recordings first, then `otherwise`. A recording has its own pace."""

    def __init__(self, recordings: VoiceFolder, otherwise: Voice) -> None:
        self._clips, self._otherwise = recordings.clips, otherwise
        for problem in recordings.problems:
            log.warning(problem)

    def learn(self, centre: Centre) -> None:
        """Hand the content on; recordings are read right."""
        self._otherwise.learn(centre)

    def wake(self) -> None:
        """Have the other voice get ready."""
        self._otherwise.wake()

    def find(self, text: str, language: Language, pace: int = 100) -> Path | None:
        """Return the recording of `text`, or what the other voice has made of it before."""
        return self._recorded(text) or self._otherwise.find(text, language, pace)

    def render(self, text: str, language: Language, pace: int = 100) -> Path:
        """Return the recording of `text`, or what the other voice makes of it. Raises as that one does."""
        return self._recorded(text) or self._otherwise.render(text, language, pace)

    def _recorded(self, text: str) -> Path | None:
        path = self._clips.get(words(text))
        return path if path is not None and wav.is_whole(path) else None


class NoVoice:
    """The voice of `engine: none`: recordings and captions only."""

    def learn(self, centre: Centre) -> None:
        """There is nothing to be learnt."""

    def wake(self) -> None:
        """There is nobody to wake."""

    def find(self, text: str, language: Language, pace: int = 100) -> Path | None:
        """There is nothing."""
        return None

    def render(self, text: str, language: Language, pace: int = 100) -> Path:
        """Always raises DeviceError."""
        raise DeviceError("设置成不用合成语音（speaking.engine: none），只看字幕")


def words(text: str) -> str:
    """Return what is left of a text when it is spoken: no punctuation, no spaces."""
    return "".join(char for char in text if char.isalnum())
