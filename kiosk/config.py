"""The machine's own settings: config.yaml, overridden by an untracked config.local.yaml.

Content is not here but in exhibits/. Every key has a default, so an empty file is a valid one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rapidfuzz import process


class ConfigError(Exception):
    """A setting is wrong; the message is a Chinese sentence: which file, which key, how to mend it."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ScreenConfig(_Section):
    """The window and how it behaves when nobody is there. Times in seconds."""

    fullscreen: bool = True
    size: str = Field("1920x1080", pattern=r"^\d{3,5}x\d{3,5}$")
    language: Literal["zh", "en"] = "zh"
    text_size: Literal["standard", "large"] = "standard"
    idle_warn: float = Field(60, ge=5, le=3600)
    idle_count: float = Field(15, ge=3, le=120)
    screenshot_every: float = Field(5, ge=1, le=600)


class HearingConfig(_Section):
    """Microphone and speech model. Times in seconds."""

    microphone: str = ""
    model: str = "voices/model/vosk-model-xiaocui-test-cn"
    longest: float = Field(12, ge=3, le=60)
    retry: float = Field(5, ge=1, le=600)


class SpeakingConfig(_Section):
    """Voice and loudspeaker. `rate` in words a minute as pyttsx3 counts them, `volume` in percent."""

    engine: Literal["pyttsx3", "none"] = "pyttsx3"
    voice: str = ""
    voice_en: str = ""
    recordings: str = "voices/xiaocui"
    rate: int = Field(170, ge=80, le=300)
    volume: int = Field(80, ge=0, le=100)
    speaker: str = ""
    deadline: float = Field(10, ge=1, le=60)
    cache_mb: int = Field(200, ge=1, le=10_000)


class Config(_Section):
    """All settings. `folder` is where config.yaml lies; relative paths below are taken from there."""

    role: Literal["screen", "robot"] = "screen"
    hall: str = ""
    exhibits: str = "exhibits"
    data: str = "data"
    screen: ScreenConfig = ScreenConfig()
    hearing: HearingConfig = HearingConfig()
    speaking: SpeakingConfig = SpeakingConfig()
    folder: Path = Path()

    def path(self, name: str) -> Path:
        """Return a configured path as an absolute one."""
        return (self.folder / name).resolve()


def home_folder() -> Path:
    """Return the folder of config.yaml: the working directory if it has one, else the project's."""
    here = Path.cwd()
    return here if (here / "config.yaml").is_file() else Path(__file__).resolve().parent.parent


def load_config(folder: Path | None = None) -> Config:
    """Read config.yaml and config.local.yaml below `folder`.

    Raises ConfigError with every mistake of both files, one a line.
    """
    folder = folder or home_folder()
    merged: dict[str, Any] = {}
    errors: list[str] = []
    for name in ("config.yaml", "config.local.yaml"):
        if (folder / name).is_file():
            try:
                merged = _merge(merged, _read(folder / name))
            except ConfigError as error:
                errors.append(str(error))
    if errors:
        raise ConfigError("\n".join(errors))
    return Config(**merged, folder=folder)


def _read(path: Path) -> dict[str, Any]:
    """Read one file and check it on its own, so that each mistake is blamed on the right file."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except UnicodeDecodeError:
        raise ConfigError(f"{path.name} 不是 UTF-8 编码，请用“UTF-8”另存一次") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}" if mark else ""
        raise ConfigError(f"{path.name}{where} 写法不对，请检查缩进、冒号和引号") from None
    if not isinstance(data, dict):
        raise ConfigError(f"{path.name} 要写成“键: 值”的样子")
    try:
        if "folder" in data:
            raise ConfigError(f"{path.name} 没有“folder”这一项，请删掉")
        Config(**data)
    except ValidationError as error:
        raise ConfigError("\n".join(_sentence(path.name, e) for e in error.errors())) from None
    return data


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with `over` laid upon it, section by section."""
    result = dict(base)
    for key, value in over.items():
        old = result.get(key)
        result[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def _sentence(file: str, error: Any) -> str:
    keys = [str(part) for part in error["loc"]]
    where = ".".join(keys)
    if error["type"] == "extra_forbidden":
        known = _keys_beside(keys)
        guess = process.extractOne(keys[-1], known, score_cutoff=50)
        hint = f"是不是想写“{guess[0]}”？" if guess else f"可以写的有：{'、'.join(known)}"
        return f"{file}：没有“{where}”这一项，{hint}"
    limits = "，".join(f"{name} {value}" for name, value in error.get("ctx", {}).items() if name in _LIMITS)
    for name, words in _LIMITS.items():
        limits = limits.replace(name, words)
    return f"{file}：“{where}”的值“{error['input']}”不对{f'，应当{limits}' if limits else ''}"


_LIMITS = {"ge": "不小于", "le": "不大于", "expected": "是", "pattern": "形如"}


def _keys_beside(keys: list[str]) -> list[str]:
    model: Any = Config
    for key in keys[:-1]:
        model = model.model_fields[key].annotation
    return [name for name in model.model_fields if name != "folder"]
