"""A person's recordings: where there is one for a sentence, it is taken before any synthesis."""

from __future__ import annotations

import logging
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.content.model import Language, inside
from kiosk.ports import DeviceError, Voice

log = logging.getLogger(__name__)


class Clip(BaseModel):
    """One recording: a file below the voice's folder, and exactly what is said in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    file: str
    text: str


class VoiceFile(BaseModel):
    """What voice.yaml holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    clips: tuple[Clip, ...] = ()


class RecordedVoice:
    """Recordings first, then `otherwise`. A broken voice.yaml or a missing clip only costs the recording."""

    def __init__(self, folder: Path, otherwise: Voice) -> None:
        self._otherwise = otherwise
        self._clips = _clips(folder)

    def render(self, text: str, language: Language) -> Path:
        """Return the recording of `text`, or what the other voice makes of it. Raises as that one does."""
        path = self._clips.get(_plain(text))
        if path is not None and path.is_file():
            return path
        return self._otherwise.render(text, language)


class NoVoice:
    """The voice of `engine: none`: recordings and captions only."""

    def render(self, text: str, language: Language) -> Path:
        """Always raises DeviceError."""
        raise DeviceError("设置成不用合成语音（speaking.engine: none），只看字幕")


def _clips(folder: Path) -> dict[str, Path]:
    path = folder / "voice.yaml"
    if not path.is_file():
        return {}
    try:
        voice = VoiceFile.model_validate(
            yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {"name": folder.name}
        )
        return {_plain(clip.text): inside(folder, clip.file) for clip in voice.clips}
    except (OSError, ValueError, yaml.YAMLError, ValidationError) as error:
        log.warning("%s 写法不对，暂时不用录音：%s", path, error)
        return {}


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
