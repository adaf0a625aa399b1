"""`kiosk check`: load the content, then let every rule look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kiosk.checking import asking, commas, credits, media, reviewing, spoken, tours
from kiosk.checking.rule import Circumstances, Rule, Step
from kiosk.content.glyphs import without_glyph
from kiosk.content.load import Loaded, load_centre
from kiosk.content.problems import Problem

Progress = Callable[[str, int, int], None]  # what is being looked at, how much of it is done, of how much


def _no_progress(name: str, done: int, whole: int) -> None:
    pass


def check(
    folder: Path, circumstances: Circumstances, progress: Progress = _no_progress
) -> tuple[Problem, ...]:
    """Return all problems of the content below `folder`, sorted by file and line.

    Decodes every picture and the beginning of every film and asks every question several times, so
    it takes seconds rather than milliseconds.
    """
    loaded = load_centre(folder)
    problems = set(loaded.problems)
    for name, rule in RULES.items():
        progress(name, 0, 1)
        problems.update(rule(loaded, circumstances, partial(progress, name)))
        progress(name, 1, 1)
    return tuple(sorted(problems))


def missing_glyphs(folder: Path) -> set[str]:
    """Return the characters of the content that the screen's fonts cannot show."""
    sources = load_centre(folder).sources.values()
    return {char for source in sources for _, _, char in without_glyph(source.node)}


def _glyphs(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Every character that visitors see can be shown."""
    for source in loaded.sources.values():
        for line, column, char in without_glyph(source.node):
            sentence = f"“{char}”（U+{ord(char):04X}）屏幕上显示不出来，请换一个写法"
            yield Problem(source.file, line, sentence, column)


RULES: dict[str, Rule] = {
    "文字": _glyphs,
    "图片和影片": media.problems,
    "签名和日期": reviewing.problems,
    "列表里的逗号": commas.problems,
    "图片来源": credits.problems,
    "讲解长度": spoken.too_long,
    "导览的站": tours.stops,
    "导览的名字": tours.names,
    "导览的话": tours.too_long,
    "导览时间": tours.off_time,
    "语音识别认得的字": spoken.hard_to_hear,
    "听起来一样的问题": asking.sounding_alike,
    "吵闹时能不能听懂": asking.lost_in_noise,
}
