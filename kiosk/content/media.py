"""Whether a picture, film or subtitle file can be shown. What it holds decides, not how it is named."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image as PillowImage
from PIL import UnidentifiedImageError

from kiosk.content.subtitle_file import read_subtitle_file

MAX_PIXELS = 8000  # of either side: more than any screen shows, and more than a small machine bears
_MP4, _WEBM = b"ftyp", b"\x1a\x45\xdf\xa3"
_DEADLINE = 10.0  # seconds for the first frame of a film

# Runs in a child process: a bad film must not take this one down.
_FIRST_FRAME = """
import json, os, sys, time
from ffpyplayer.player import MediaPlayer
end = time.monotonic() + 5

def told(what, value):
    # An error or the film's end: no more frames will come than are on their way.
    global end
    if what.endswith("error") or what in ("eof", "read:exit"):
        end = min(end, time.monotonic() + 0.5)

player = MediaPlayer(sys.argv[1], callback=told, ff_opts={"an": True, "sync": "video"}, loglevel="quiet")
while time.monotonic() < end:
    frame, state = player.get_frame()
    if frame is not None:
        width, height = frame[0].get_size()
        seconds = player.get_metadata().get("duration") or 0.0
        sys.stdout.write(json.dumps({"width": width, "height": height, "seconds": seconds}))
        break
    if state == "eof":
        break
    time.sleep(0.01)
sys.stdout.flush()
os._exit(0)  # closing a broken film may hang
"""


@dataclass(frozen=True)
class Film:
    """What is known of a film whose first picture could be decoded. `seconds` is 0 where it does not say."""

    width: int
    height: int
    seconds: float


class FilmError(Exception):
    """A film cannot be played; the message is a Chinese sentence for staff."""


def image_problem(path: Path) -> str:
    """Return what is wrong with a picture, or "" when it can be shown."""
    if not path.is_file():
        return f"找不到图片 {path.name}，请把它放进 media 文件夹，或者改正文件名"
    too_large = f"图片 {path.name} 太大，每边不能超过 {MAX_PIXELS} 像素，请缩小后再放进来"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PillowImage.DecompressionBombWarning)
            with PillowImage.open(path, formats=("JPEG", "PNG", "WEBP")) as image:
                if max(image.size) > MAX_PIXELS:
                    return too_large
                image.verify()
            _decode(path)
    except PillowImage.DecompressionBombError:
        return too_large
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return f"图片 {path.name} 打不开，可能已损坏或不是 JPG、PNG 格式，请重新导出"
    return ""


def _decode(path: Path) -> None:
    """Read all of the picture, which `verify` does not do for JPEG; at an eighth of its size, to save memory."""
    with PillowImage.open(path) as image:
        image.draft("RGB", (image.width // 8, image.height // 8))
        image.load()


def look_at_film(path: Path) -> Film:
    """Decode the first picture of a film. Raises FilmError."""
    if not path.is_file():
        raise FilmError(f"找不到影片 {path.name}，请把它放进 media 文件夹，或者改正文件名")
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError:
        raise FilmError(f"影片 {path.name} 读不出来，请检查文件权限和磁盘") from None
    if not head:
        raise FilmError(f"影片 {path.name} 是空文件，请重新拷贝")
    if head[4:8] != _MP4 and head[:4] != _WEBM:
        raise FilmError(f"影片 {path.name} 不是 MP4 或 WebM 格式，请用剪辑软件重新导出成 MP4（H.264）")
    if film := _first_frame(path):
        return film
    raise FilmError(f"影片 {path.name} 里没有能播放的画面，请重新导出成 MP4（H.264）")


def _first_frame(path: Path) -> Film | None:
    command = [sys.executable, "-c", _FIRST_FRAME, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_DEADLINE, check=False)
        return Film(**json.loads(done.stdout))
    except (subprocess.TimeoutExpired, ValueError, TypeError):
        return None


def subtitles_problem(path: Path) -> str:
    """Return what is wrong with a subtitle file, or "" when every line of it can be read."""
    if not path.is_file():
        return f"找不到字幕 {path.name}，请把它放进 media 文件夹，或者改正文件名"
    broken = f"字幕 {path.name} 的格式不对，请用剪辑软件重新导出成 SRT 或 VTT 字幕"
    try:
        lines = read_subtitle_file(path)
    except UnicodeDecodeError:
        return f"字幕 {path.name} 不是 UTF-8 编码，请在编辑器里另存为“UTF-8”"
    except ValueError:
        return broken
    except OSError:
        return f"字幕 {path.name} 读不出来，请检查文件权限和磁盘"
    return "" if lines else f"字幕 {path.name} 里没有内容，请重新导出，或者删掉 subtitles 这一项"
