"""Films for the tests, good and bad, made by ffmpeg."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SECONDS = 8.0  # of good.mp4
FPS = 25
COLOURS = [
    "#FFFFFF",
    "#FFFF00",
    "#00FFFF",
    "#00FF00",
    "#FF00FF",
    "#FF0000",
    "#0000FF",
    "#000000",
    "#B8352A",
    "#1F7A63",
]

_TAGS = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
_H264 = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", *_TAGS]


def make_films(folder: Path) -> Path:
    """Make in `folder`: good.mp4, short.mp4, square.mp4, bars.mp4 (H.264, AAC), silent.mp4; and the bad ones.

    good.mp4 is SECONDS long with one key frame; its brightness tells the time (see `told`), its sound is
    440 Hz. square.mp4 is 4:3 and short.mp4 a second long.
    """
    sound = ["-f", "lavfi", "-i", f"sine=440:d={SECONDS}"]
    told = "geq=lum='16+25*T':cb=128:cr=128"
    _ffmpeg(folder / "good.mp4", f"nullsrc=s=320x180:r={FPS}:d={SECONDS},{told}", *sound, "-g", "1000")
    _ffmpeg(folder / "short.mp4", f"nullsrc=s=320x180:r={FPS}:d=1,{told}", *sound, "-t", "1")
    _ffmpeg(folder / "square.mp4", f"testsrc2=s=320x240:r={FPS}:d=2", *sound, "-t", "2")
    bars = ";".join(f"color={c}:s=64x360:r={FPS}:d=1,format=rgb24[b{i}]" for i, c in enumerate(COLOURS))
    joined = "".join(f"[b{i}]" for i in range(len(COLOURS)))
    matrix = "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p"
    _ffmpeg(
        folder / "bars.mp4", f"{bars};{joined}hstack={len(COLOURS)},{matrix}", *sound, "-t", "1", "-qp", "1"
    )
    _run("-i", folder / "good.mp4", "-an", "-c", "copy", folder / "silent.mp4")
    _spoil(folder)
    return folder


def _spoil(folder: Path) -> None:
    good = (folder / "good.mp4").read_bytes()
    _run("-i", folder / "good.mp4", "-vn", "-c", "copy", folder / "sound-only.mp4")
    _run("-i", folder / "good.mp4", "-c", "copy", "-movflags", "+faststart", folder / "whole.mp4")
    whole = (folder / "whole.mp4").read_bytes()
    (folder / "empty.mp4").write_bytes(b"")
    (folder / "first-15-kB.mp4").write_bytes(good[:15000])  # its table of contents would come at the end
    (folder / "noise.mp4").write_bytes(os.urandom(100_000))
    (folder / "playlist.mp4").write_text("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n")
    (folder / "half.mp4").write_bytes(whole[: len(whole) // 2])
    head = whole.index(b"mdat") + 4
    (folder / "noise-inside.mp4").write_bytes(whole[:head] + os.urandom(len(whole) - head))
    (folder / "folder.mp4").mkdir()


BAD = ["missing", "empty", "first-15-kB", "noise", "noise-inside", "playlist", "sound-only", "folder"]


def told(brightness: float) -> float:
    """Return the second of good.mp4 in which its picture is as bright as this (0–255)."""
    return (brightness * 219 / 255) / 25


def _ffmpeg(out: Path, picture: str, *more: str) -> None:
    _run("-f", "lavfi", "-i", picture, *more, *_H264, "-c:a", "aac", out)


def _run(*arguments: object) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", *map(str, arguments)], check=True)
