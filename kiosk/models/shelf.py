"""Where speech models lie, and which of them she hears with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.config import Config
from kiosk.content.whole_file import write_whole
from kiosk.models.catalogue import DEMONSTRATION, OFFICIAL

AUTO = "auto"


@dataclass(frozen=True)
class Shelf:
    """Installed models lie in `installed`, which survives updates; the shipped one in `shipped`.

    `fixed` is a folder that the settings name; it wins over all.
    """

    installed: Path
    shipped: Path
    fixed: Path | None = None

    @classmethod
    def of(cls, config: Config) -> Shelf:
        """Return the shelf that the settings describe."""
        name = config.hearing.model
        fixed = None if name == AUTO else config.path(name)
        return cls(config.path(config.data) / "models", config.path("voices/model"), fixed)

    @property
    def names(self) -> list[str]:
        """Names of all models that are here."""
        folders = [
            folder for place in (self.installed, self.shipped) if place.is_dir() for folder in place.iterdir()
        ]
        return sorted({one.name for one in folders if one.is_dir() and not one.name.startswith(".")})

    def folder(self, name: str) -> Path:
        """Return where a model lies, whether or not it is there."""
        installed = self.installed / name
        return installed if installed.is_dir() else self.shipped / name

    @property
    def demonstration(self) -> Path:
        """Where the shipped one lies."""
        return self.shipped / DEMONSTRATION

    def best(self) -> Path:
        """Return the model to hear with: the fixed, the chosen, the official or the shipped one."""
        if self.fixed:
            return self.fixed
        wanted = (self._chosen(), OFFICIAL)
        return next(
            (self.folder(name) for name in wanted if name and self.folder(name).is_dir()),
            self.demonstration,
        )

    def choose(self, name: str) -> None:
        """Hear with this one from now on. Raises OSError."""
        self.installed.mkdir(parents=True, exist_ok=True)
        write_whole(self.installed / ".chosen", name.encode())

    def _chosen(self) -> str:
        try:
            name = (self.installed / ".chosen").read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""
        return "" if "/" in name or name.startswith(".") else name
