"""Pictures, films and subtitles: they are there, they can be shown, and they are of a good size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PIL import Image as PillowImage

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.crosscheck import Source
from kiosk.content.load import Loaded, load_centre
from kiosk.content.media import Film, FilmError, image_problem, look_at_film, subtitles_problem
from kiosk.content.model import Exhibit, Video
from kiosk.content.problems import Problem
from kiosk.content.subtitle_file import read_subtitle_file

Loc = tuple[int | str, ...]
_LEAST_WIDE = 900  # pixels: a picture of an exhibit fills half of a 1920-pixel screen
_MOST_BYTES = 15_000_000  # of a picture: more takes long to decode and shows no more
_FULL_HD = (1920, 1080)
_AFTER_END = 1.0  # seconds that a subtitle may outlast its film


def problems(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Look at every file that the content names."""
    for hall in loaded.centre.halls:
        yield from _picture(loaded.sources[hall.id], ("cover",), hall.cover)
    exhibits = loaded.centre.exhibits
    for number, exhibit in enumerate(exhibits):
        yield from _exhibit(exhibit, loaded.sources[exhibit.id])
        step(number + 1, len(exhibits))


def broken_films(folder: Path) -> tuple[Problem, ...]:
    """Return what is wrong with films alone."""
    loaded = load_centre(folder)
    return tuple(
        problem
        for exhibit in loaded.centre.exhibits
        for index, video in enumerate(exhibit.videos)
        for problem in _film(loaded.sources[exhibit.id], index, video)
        if not problem.advice
    )


def _exhibit(exhibit: Exhibit, source: Source) -> Iterator[Problem]:
    for index, image in enumerate(exhibit.images):
        yield from _picture(source, ("images", index, "file"), image.file)
    for index, video in enumerate(exhibit.videos):
        yield from _film(source, index, video)
        yield from _picture(source, ("videos", index, "poster"), video.poster)


def _picture(source: Source, loc: Loc, path: Path | None) -> Iterator[Problem]:
    if path is None:
        return
    if message := image_problem(path):
        yield source.problem(loc, message)
        return
    with PillowImage.open(path) as image:
        width = image.width
    if width < _LEAST_WIDE:
        sentence = (
            f"图片 {path.name} 只有 {width} 像素宽，在大屏上会发虚；请换一张至少 {_LEAST_WIDE} 像素宽的"
        )
        yield source.problem(loc, sentence, advice=True)
    if path.stat().st_size > _MOST_BYTES:
        size = path.stat().st_size // 1_000_000
        yield source.problem(loc, f"图片 {path.name} 有 {size} MB，打开会慢；请缩小后再放进来", advice=True)


def _film(source: Source, index: int, video: Video) -> Iterator[Problem]:
    try:
        film = look_at_film(video.file)
    except FilmError as error:
        yield source.problem(("videos", index, "file"), str(error))
        film = None
    if film and (film.width > _FULL_HD[0] or film.height > _FULL_HD[1]):
        sentence = f"影片 {video.file.name} 是 {film.width}x{film.height}，小电脑放不动；请导出成 1920x1080"
        yield source.problem(("videos", index, "file"), sentence, advice=True)
    if video.subtitles:
        loc = ("videos", index, "subtitles")
        if message := subtitles_problem(video.subtitles):
            yield source.problem(loc, message)
        elif film and (sentence := _misfit(video.subtitles, film)):
            yield source.problem(loc, sentence, advice=True)


def _misfit(subtitles: Path, film: Film) -> str:
    """Say how subtitles do not fit the length of their film, or "" when they do."""
    last = max(line.end.total_seconds() for line in read_subtitle_file(subtitles))
    if film.seconds and last > film.seconds + _AFTER_END:
        return f"字幕 {subtitles.name} 到第 {last:.0f} 秒，影片只有 {film.seconds:.0f} 秒；请检查是不是配错了字幕"
    return ""
