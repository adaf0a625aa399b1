"""`kiosk check`: everything that staff should know before visitors see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.content.crosscheck import Source
from kiosk.content.glyphs import without_glyph
from kiosk.content.load import Loaded, load_centre
from kiosk.content.media import film_problem, image_problem, subtitles_problem
from kiosk.content.model import Exhibit
from kiosk.content.problems import Problem

Loc = tuple[int | str, ...]


def check(folder: Path) -> tuple[Problem, ...]:
    """Return all problems of the content below `folder`, sorted by file and line.

    Decodes every picture and the beginning of every film, so it takes seconds rather than milliseconds.
    """
    loaded = load_centre(folder)
    problems = {*loaded.problems, *_media_problems(loaded), *_glyph_problems(loaded)}
    return tuple(sorted(problems))


def broken_films(folder: Path) -> tuple[Problem, ...]:
    """Return the problems of films alone."""
    loaded = load_centre(folder)
    return tuple(
        problem
        for exhibit in loaded.centre.exhibits
        for index, video in enumerate(exhibit.videos)
        for problem in _look(loaded.sources[exhibit.id], ("videos", index, "file"), video.file, film_problem)
    )


def missing_glyphs(folder: Path) -> set[str]:
    """Return the characters of the content that the screen's fonts cannot show."""
    sources = load_centre(folder).sources.values()
    return {char for source in sources for _, _, char in without_glyph(source.node)}


def _media_problems(loaded: Loaded) -> Iterator[Problem]:
    for hall in loaded.centre.halls:
        yield from _look(loaded.sources[hall.id], ("cover",), hall.cover, image_problem)
    for exhibit in loaded.centre.exhibits:
        yield from _exhibit_media(exhibit, loaded.sources[exhibit.id])


def _exhibit_media(exhibit: Exhibit, source: Source) -> Iterator[Problem]:
    for index, image in enumerate(exhibit.images):
        yield from _look(source, ("images", index, "file"), image.file, image_problem)
    for index, video in enumerate(exhibit.videos):
        yield from _look(source, ("videos", index, "file"), video.file, film_problem)
        yield from _look(source, ("videos", index, "subtitles"), video.subtitles, subtitles_problem)
        yield from _look(source, ("videos", index, "poster"), video.poster, image_problem)


def _look(source: Source, loc: Loc, path: Path | None, look: Callable[[Path], str]) -> Iterator[Problem]:
    if path and (message := look(path)):
        yield source.problem(loc, message)


def _glyph_problems(loaded: Loaded) -> Iterator[Problem]:
    for source in loaded.sources.values():
        for line, column, char in without_glyph(source.node):
            sentence = f"“{char}”（U+{ord(char):04X}）屏幕上显示不出来，请换一个写法"
            yield Problem(source.file, line, sentence, column)
