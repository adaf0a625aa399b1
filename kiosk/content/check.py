"""`kiosk check`: everything that staff should know before visitors see it."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import srt
from fontTools.ttLib import TTFont
from PIL import Image as PillowImage
from PIL import UnidentifiedImageError

from kiosk.content.load import load_centre
from kiosk.content.model import Centre, Exhibit, Video
from kiosk.content.problems import Problem

MAX_PIXELS = 8000  # of either side: more than any screen shows, and more than a small machine bears
_FONTS = Path(__file__).parent.parent / "screens" / "assets" / "fonts"
_MP4, _WEBM = b"ftyp", b"\x1a\x45\xdf\xa3"


def check(folder: Path) -> tuple[Problem, ...]:
    """Return all problems of the content below `folder`, sorted by file and line."""
    loaded = load_centre(folder)
    problems = list(loaded.problems)
    for hall in loaded.centre.halls:
        if hall.cover:
            problems += _checked(folder, f"{hall.id}/hall", hall.cover, image_problem(hall.cover))
    for exhibit in loaded.centre.exhibits:
        problems += _media_problems(folder, exhibit)
    problems += _glyph_problems(folder, loaded.centre)
    return tuple(sorted(problems))


def broken_films(folder: Path) -> list[Problem]:
    """Return the problems of films alone."""
    exhibits = load_centre(folder).centre.exhibits
    return [
        p for e in exhibits for v in e.videos for p in _checked(folder, e.id, v.file, film_problem(v.file))
    ]


def missing_glyphs(folder: Path) -> set[str]:
    """Return the characters of the content that the screen's font cannot show."""
    return {char for _, text in _texts(load_centre(folder).centre) for char in text if not _shown(char)}


def image_problem(path: Path) -> str:
    """Return what is wrong with a picture, or "" when it can be shown."""
    if not path.is_file():
        return f"找不到图片 {path.name}，请把它放进 media 文件夹"
    try:
        with PillowImage.open(path, formats=("JPEG", "PNG", "WEBP")) as image:
            if max(image.size) > MAX_PIXELS:
                return f"图片 {path.name} 太大（{image.width}x{image.height}），每边不能超过 {MAX_PIXELS} 像素，请缩小"
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, PillowImage.DecompressionBombError):
        return f"图片 {path.name} 打不开，可能已损坏或不是 JPG、PNG 格式，请重新导出"
    return ""


def film_problem(path: Path) -> str:
    """Return what is wrong with a film, or "" when it looks like one (its content decides, not its name)."""
    if not path.is_file():
        return f"找不到影片 {path.name}，请把它放进 media 文件夹"
    head = path.open("rb").read(64)
    if not head:
        return f"影片 {path.name} 是空文件，请重新拷贝"
    if head[4:8] != _MP4 and head[:4] != _WEBM:
        return f"影片 {path.name} 不是 MP4 或 WebM 格式，请用剪辑软件重新导出成 MP4"
    return _probe(path)


def subtitles_problem(path: Path) -> str:
    """Return what is wrong with a subtitle file, or ""."""
    if not path.is_file():
        return f"找不到字幕 {path.name}，请把它放进 media 文件夹"
    try:
        lines = list(srt.parse(path.read_text(encoding="utf-8-sig")))
    except UnicodeDecodeError:
        return f"字幕 {path.name} 不是 UTF-8 编码，请另存为 UTF-8"
    except (srt.SRTParseError, ValueError):
        return f"字幕 {path.name} 的格式不对，请导出成 SRT 字幕"
    return "" if lines else f"字幕 {path.name} 里没有内容"


def _media_problems(folder: Path, exhibit: Exhibit) -> list[Problem]:
    problems = []
    for image in exhibit.images:
        problems += _checked(folder, exhibit.id, image.file, image_problem(image.file))
    for video in exhibit.videos:
        problems += _checked(folder, exhibit.id, video.file, film_problem(video.file))
        problems += _beside_film(folder, exhibit, video)
    return problems


def _beside_film(folder: Path, exhibit: Exhibit, video: Video) -> list[Problem]:
    problems = []
    if video.subtitles:
        problems += _checked(folder, exhibit.id, video.subtitles, subtitles_problem(video.subtitles))
    if video.poster:
        problems += _checked(folder, exhibit.id, video.poster, image_problem(video.poster))
    return problems


def _checked(folder: Path, place: str, media: Path, message: str) -> list[Problem]:
    """Blame the line of the YAML file that names the media."""
    if not message:
        return []
    hall, _, name = place.partition("/")
    file = next((path for path in folder.glob(f"*-{hall}/{name}.yaml")), None)
    if file is None:
        return [Problem(place, 1, message)]
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if media.name in text), 1)
    return [Problem(file.relative_to(folder).as_posix(), line, message)]


def _probe(path: Path) -> str:
    """Decode the beginning in a child process with a deadline: a bad film must not take this one down."""
    code = (
        "import sys, time\n"
        "from ffpyplayer.player import MediaPlayer\n"
        "player = MediaPlayer(sys.argv[1], ff_opts={'an': True, 'sync': 'video'}, loglevel='quiet')\n"
        "end = time.monotonic() + 4\n"
        "while time.monotonic() < end:\n"
        "    frame, state = player.get_frame()\n"
        "    if frame is not None: sys.stdout.write('ok'); break\n"
        "    if state == 'eof': break\n"
        "    time.sleep(0.01)\n"
        "sys.stdout.flush(); import os; os._exit(0)\n"
    )
    import sys

    try:
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, timeout=10)
    except subprocess.TimeoutExpired:
        return f"影片 {path.name} 打不开，请重新导出成 MP4（H.264）"
    return "" if done.stdout == b"ok" else f"影片 {path.name} 里没有能播放的画面，请重新导出成 MP4（H.264）"


def _glyph_problems(folder: Path, centre: Centre) -> list[Problem]:
    problems = []
    for place, text in _texts(centre):
        for char in sorted({char for char in text if not _shown(char)}):
            hall, _, name = place.partition("/")
            file = next(iter(folder.glob(f"*-{hall}/{name}.yaml")), folder / "centre.yaml")
            lines = file.read_text(encoding="utf-8-sig").splitlines()
            line = next((number for number, words in enumerate(lines, 1) if char in words), 1)
            message = f"“{char}”这个字屏幕上显示不出来，请换一个写法"
            problems.append(Problem(file.relative_to(folder).as_posix(), line, message))
    return problems


def _texts(centre: Centre) -> list[tuple[str, str]]:
    """Every text a visitor may see, with the place it comes from."""
    texts = [("centre", centre.model_dump_json(exclude={"halls"}))]
    for hall in centre.halls:
        texts.append((f"{hall.id}/hall", hall.model_dump_json(exclude={"exhibits", "cover", "note"})))
        texts += [
            (e.id, e.model_dump_json(exclude={"images": {"__all__": {"file"}}, "note": True}))
            for e in hall.exhibits
        ]
    return texts


@cache
def _glyphs() -> frozenset[int]:
    fonts = [TTFont(path, lazy=True).getBestCmap() for path in sorted(_FONTS.glob("*.otf"))]
    return frozenset.intersection(*(frozenset(font) for font in fonts)) if fonts else frozenset()


def _shown(char: str) -> bool:
    return char.isspace() or not _glyphs() or ord(char) in _glyphs()
