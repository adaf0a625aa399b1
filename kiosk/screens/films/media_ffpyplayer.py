"""Films decoded by ffpyplayer (FFmpeg), sound through SDL.

A film is opened twice, once for its pictures and once for its sound. In one player the pictures
would follow the sound's clock, which stalls with the device, and after an exact seek ffpyplayer 4.5
plays the sound from the key frame before: up to ten seconds off. Sound alone seeks exactly.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ffpyplayer.player import MediaPlayer
from ffpyplayer.tools import set_loglevel

from kiosk.screens.films.media import FilmError, Frame

log = logging.getLogger(__name__)
set_loglevel("fatal")  # FFmpeg has a line to say about every picture of a broken film

# No picture is wider than the design's screen. FFmpeg's filter converts by each film's own matrix and range.
_FILTER = "scale=w='min(iw,1920)':h=-2:flags=bilinear"
_LOCAL = {"protocol_whitelist": "file"}  # a playlist in disguise must not reach for the network


class DecodedPicture:
    """See kiosk.screens.films.media.Picture."""

    def __init__(self, image: Any, seconds: float, pixel_shape: float) -> None:
        self.seconds = seconds
        self._image, self._pixel_shape = image, pixel_shape

    def frame(self) -> Frame:
        """Copy it out."""
        width, height = self._image.get_size()
        return Frame(
            bytes(self._image.to_bytearray()[0]), (width, height), self._pixel_shape * width / height
        )


class FfpyplayerMedia:
    """See kiosk.screens.films.media.Media."""

    def __init__(self, path: Path, silent: bool = False) -> None:
        """A silent one takes no loudspeaker. Raises FilmError where there is no such file."""
        if not path.is_file():
            raise FilmError(f"找不到影片 {path.name}，请把它放进 media 文件夹，或者改正文件名")
        self.over = False
        self._name = path.name
        self._any = False
        self._pictures = _Stream(path, {"an": True, "framedrop": False, "out_fmt": "rgba", "vf": [_FILTER]})
        self._sound = None if silent else _open_sound(path)
        self._heard = 0.0

    @property
    def duration(self) -> float:
        """Seconds, 0 while or where it is not known."""
        return float(self._pictures.about("duration") or 0.0)

    def next_picture(self) -> DecodedPicture | None:
        """Return the next one, or None. Raises FilmError if no picture can be decoded at all."""
        shown, state = self._pictures.player.get_frame()
        if shown is not None:
            self._any, self.over = True, False
            across, down = self._pictures.about("aspect_ratio")
            return DecodedPicture(shown[0], shown[1], across / down if across and down else 1.0)
        self.over = state == "eof" or self._pictures.failed
        if self.over and not self._any:
            raise FilmError(f"影片 {self._name} 里没有能播放的画面，请重新导出成 MP4（H.264）")
        return None

    def seek(self, position: float) -> None:
        """Go on at the first picture from `position` on."""
        self._pictures.seek(position, exactly=True)
        self.seek_sound(position)

    def seek_sound(self, position: float) -> None:
        """Let only the sound go on at `position` seconds."""
        if self._sound:
            self._sound.seek(position, exactly=False)

    def play_sound(self, on: bool) -> None:
        """Let the sound run, or be silent."""
        if self._sound:
            self._sound.player.set_pause(not on)

    def set_volume(self, volume: float) -> None:
        """Loudness, 0–1."""
        if self._sound:
            self._sound.player.set_volume(volume)

    def heard(self) -> float | None:
        """Return the position of what is being heard; None without sound, or before it moves on."""
        before, self._heard = self._heard, self._sound.position() if self._sound else 0.0
        return self._heard if self._heard != before else None

    def close(self) -> None:
        """Let go of everything."""
        for stream in (self._sound, self._pictures):
            if stream:
                stream.player.close_player()


class _Stream:
    """One player, used for pictures only or for sound only."""

    def __init__(self, path: Path, options: dict[str, Any]) -> None:
        told: list[str] = []
        self._told = told
        self.player = MediaPlayer(
            str(path),
            callback=_teller(told),
            ff_opts={"sn": True, **options},
            lib_opts=_LOCAL,
            loglevel="quiet",
        )

    @property
    def failed(self) -> bool:
        """Whether one of its threads has given up."""
        return any(what.endswith("error") for what in self._told)

    def about(self, key: str) -> Any:
        """Return what is known of the file so far."""
        return self.player.get_metadata()[key]

    def seek(self, position: float, exactly: bool) -> None:
        """Go to `position`. Before the file is open there is nothing to seek in, and ffpyplayer would crash."""
        if self.about("duration") is not None:
            self.player.seek(position, relative=False, accurate=exactly)

    def position(self) -> float:
        """Return the position its clock shows; 0 before the file is open, and after it could not be."""
        if self.failed or self.about("duration") is None:
            return 0.0
        return float(self.player.get_pts())


def _open_sound(path: Path) -> _Stream | None:
    try:
        return _Stream(path, {"vn": True, "paused": True})
    except ValueError as error:  # SDL finds no sound system
        log.warning("films have no sound: %s", error)
        return None


def _teller(told: list[str]) -> Callable[[str, str], None]:
    """Return a callback that holds on to nothing but the list, so that a closed player is freed at once."""

    def tell(what: str, value: str) -> None:
        told.append(what)

    return tell
