"""The machine's own settings: config.yaml, overridden by an untracked config.local.yaml.

Content is not here but in exhibits/. Every key has a default, so an empty file is a valid one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kiosk.config_mistakes import sections, sentence
from kiosk.content.yaml_reader import Node, read_yaml
from kiosk.quiet_hours import QuietHours


class ConfigError(Exception):
    """A setting is wrong; the message is a Chinese sentence: which file, which key, how to mend it."""


_SIZE = r"^[0-9]{3,5}x[0-9]{3,5}$"
_PIN = r"^([0-9]{4,8})?$"
_ORIGIN = r"^-?[0-9]+(\.[0-9]+)?( -?[0-9]+(\.[0-9]+)?){2}$"
_TOPIC = r"^(/[A-Za-z][A-Za-z0-9_/]*)?$"
_PORT = r"(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?"
_HOST = r"[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63})*"
_ADDRESS = rf"^{_HOST}{_PORT}$"
_BROKER = rf"^(([^\s@]+@)?{_HOST}{_PORT})?$"
_LEVEL = r"^[^/+#]*$"  # one level of an MQTT topic
_FORMS = {
    _SIZE: "宽x高，例如 1920x1080",
    _PIN: " 4 到 8 位数字",
    _ORIGIN: "三个数，用空格隔开，例如 0 0 90",
    _TOPIC: "话题的名字，例如 /somebody_near",
    _ADDRESS: " 地址 或 地址:端口，例如 192.168.1.20:9090",
    _BROKER: " 地址、地址:端口 或 用户:密码@地址（密码里的 @ 写成 %40）",
    _LEVEL: "不带 / + # 的名字，例如 family-1",
}


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ScreenConfig(_Section):
    """The window and how it behaves when nobody is there. Times in seconds."""

    fullscreen: bool = True
    size: str = Field("1920x1080", pattern=_SIZE)
    language: Literal["zh", "en"] = "zh"
    text_size: Literal["standard", "large", "contrast"] = "standard"
    low_reach: bool = False
    motion: bool = True
    idle_warn: float = Field(60, ge=5, le=3600)
    idle_count: float = Field(15, ge=3, le=120)
    screenshot_every: float = Field(5, ge=1, le=600)


class HearingConfig(_Section):
    """Microphone and speech model. Times in seconds."""

    microphone: str = ""
    model: str = "auto"
    download: bool = True
    longest: float = Field(12, ge=3, le=60)
    wake: bool = True
    echo_cancelled: bool = False
    retry: float = Field(5, ge=1, le=600)


class SpeakingConfig(_Section):
    """Voice and loudspeaker. `rate` in words a minute as pyttsx3 counts them, `volume` in percent."""

    engine: Literal["pyttsx3", "sherpa", "none"] = "pyttsx3"
    model: str = ""
    voice: str = ""
    voice_en: str = ""
    recordings: str = "voices/xiaocui"
    rate: int = Field(170, ge=80, le=300)
    volume: int = Field(80, ge=0, le=100)
    speaker: str = ""
    deadline: float = Field(10, ge=1, le=60)
    cache_mb: int = Field(500, ge=1, le=10_000)
    quiet: str = ""
    cues: bool = True

    @field_validator("quiet")
    @classmethod
    def _time_of_day(cls, value: str) -> str:
        QuietHours.parse(value)
        return value


class StaffConfig(_Section):
    """The way in for staff at the screen; without a PIN there is none."""

    pin: str = Field("", pattern=_PIN)


class RobotConfig(_Section):
    """The robot. `origin` is where the floor plan lies in its map: x, y (metres), degrees.

    `presence` is a topic, `dock` its charger.
    """

    base: Literal["none", "simulated", "rosbridge"] = "none"
    address: str = Field("127.0.0.1:9090", pattern=_ADDRESS)
    origin: str = Field("0 0 0", pattern=_ORIGIN)
    presence: str = Field("", pattern=_TOPIC)
    dock: str = Field("home", min_length=1)


class FleetConfig(_Section):
    """Several screens that hand visitors over to each other, over the centre's own MQTT broker."""

    broker: str = Field("", pattern=_BROKER)
    centre: str = Field("cuiping", min_length=1, pattern=_LEVEL)
    name: str = Field("", pattern=_LEVEL)


class Config(_Section):
    """All settings. `folder` is where config.yaml lies; relative paths below are taken from there."""

    role: Literal["screen", "robot"] = "screen"
    hall: str = ""
    exhibits: str = "exhibits"
    data: str = "data"
    screen: ScreenConfig = ScreenConfig()
    hearing: HearingConfig = HearingConfig()
    speaking: SpeakingConfig = SpeakingConfig()
    staff: StaffConfig = StaffConfig()
    robot: RobotConfig = RobotConfig()
    fleet: FleetConfig = FleetConfig()
    folder: Path = Path()

    def path(self, name: str) -> Path:
        """Return a configured path as an absolute one."""
        return (self.folder / name).resolve()


def home_folder() -> Path:
    """Return the folder of config.yaml: the working directory, or the checkout if only that has one."""
    here, checkout = Path.cwd(), Path(__file__).resolve().parent.parent
    return checkout if (checkout / "config.yaml").is_file() and not (here / "config.yaml").is_file() else here


def load_config(folder: Path | None = None) -> Config:
    """Read config.yaml and config.local.yaml below `folder`.

    Raises ConfigError with every mistake of both files, one a line.
    """
    folder = folder or home_folder()
    merged: dict[str, Any] = {}
    mistakes: list[str] = []
    for name in ("config.yaml", "config.local.yaml"):
        if (folder / name).exists():
            data, wrong = _read(folder / name)
            merged = _merge(merged, data)
            mistakes += wrong
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return Config(**merged, folder=folder)


def option_mistakes(error: ValidationError) -> list[str]:
    """Return what is wrong with settings given on the command line, each as its option."""
    return [
        sentence(one, Config, _FORMS, where=f"--{str(one['loc'][-1]).replace('_', '-')}")
        for one in error.errors(include_url=False)
    ]


def _read(path: Path) -> tuple[dict[str, Any], list[str]]:
    """Read one file and check it on its own, so that each mistake is blamed on the right file and line."""
    root, mistakes = read_yaml(path)
    if root is None:
        return {}, [] if _is_blank(path) else [f"{path.name}:{m.line} {m.message}" for m in mistakes]
    data = _plain(root)
    wrong = [(mistake.line, mistake.message) for mistake in mistakes]
    if "folder" in data:
        wrong.append((root.find(("folder",)).line, "没有“folder”这一项，请删掉"))
    try:
        Config.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        told = {line for line, _ in wrong}  # what is not YAML is not also a wrong setting
        found = [(root.find(one["loc"]).line, sentence(one, Config, _FORMS)) for one in errors]
        wrong += [(line, words) for line, words in found if line not in told]
    return data, [f"{path.name}:{line} {told}" for line, told in sorted(wrong)]


def _plain(node: Node) -> Any:
    """Return a file's values as they were written; an empty section is one without wishes."""
    if isinstance(node.value, dict):
        empty = [key for key in sections(Config) if key in node.value and node.value[key].value == ""]
        return {key: {} if key in empty else _plain(value) for key, value in node.value.items()}
    return [_plain(value) for value in node.value] if isinstance(node.value, list) else node.value


def _is_blank(path: Path) -> bool:
    """Whether there is nothing in it but remarks: then everything has its default."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return all(line.strip() == "" or line.lstrip().startswith("#") for line in lines)


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with `over` laid upon it, section by section."""
    result = dict(base)
    for key, value in over.items():
        old = result.get(key)
        result[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result
