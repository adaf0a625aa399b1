"""What a film is played from: the socket that a decoder plugs into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class FilmError(Exception):
    """The film cannot be played; the message is one Chinese sentence for staff."""


@dataclass(frozen=True)
class Frame:
    """One picture: `pixels` are rows of RGBA from the top, `shape` is width through height as it is to be seen."""

    pixels: bytes
    size: tuple[int, int]
    shape: float


class Picture(Protocol):
    """A decoded picture that has not been copied yet."""

    seconds: float  # from the film's beginning

    def frame(self) -> Frame:
        """Copy it out."""


class Media(Protocol):
    """Pictures as fast as they are asked for, and a loudspeaker. All methods belong to one thread."""

    duration: float  # seconds, 0 while or where it is not known
    over: bool  # whether no more pictures will come

    def next_picture(self) -> Picture | None:
        """Return the next one, or None if it is not there yet. Raises FilmError if there is none in the film."""

    def seek(self, position: float) -> None:
        """Go on at `position` seconds: old pictures may still come for a moment, then those from there on."""

    def seek_sound(self, position: float) -> None:
        """Let only the sound go on at `position` seconds."""

    def play_sound(self, on: bool) -> None:
        """Let the sound run, or be silent. It begins silent."""

    def set_volume(self, volume: float) -> None:
        """Loudness, 0–1."""

    def heard(self) -> float | None:
        """Return the position of what is being heard, or None where no sound moves on."""

    def close(self) -> None:
        """Let go of everything; may take a few tenths of a second."""
