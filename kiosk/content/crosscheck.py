"""What only shows when all files are seen together: links that lead nowhere, things named twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.content.model import Centre, Exhibit, Link, Question
from kiosk.content.problems import Problem
from kiosk.content.yaml_reader import Node


@dataclass(frozen=True)
class Source:
    """Where a part of the content was written."""

    file: str  # relative to the content folder
    node: Node
    stamp: tuple[int, int] = (0, 0)  # the file's time (ns) and size just before it was read

    def problem(self, loc: tuple[int | str, ...], message: str, *, advice: bool = False) -> Problem:
        """Return a problem at the place `loc` of the file."""
        node = self.node.find(loc)
        return Problem(self.file, node.line, message, node.column, advice)

    def named(self, loc: tuple[int | str, ...]) -> str:
        """Name the place `loc` inside a sentence."""
        return f"{self.file} 第 {self.node.find(loc).line} 行"


def crosscheck(centre: Centre, sources: Mapping[str, Source], broken: frozenset[str]) -> list[Problem]:
    """Check the content as a whole.

    `sources` by id ("" for the centre); links to `broken` ids are not blamed, as their files have problems
    of their own.
    """
    return [
        *_links(centre, sources, broken),
        *_films(centre, sources),
        *_phrasings(centre, sources),
    ]


def _askers(centre: Centre) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """Yield the id and questions of the centre, each hall and each exhibit."""
    yield "", centre.questions
    for place in centre.places:
        yield place.id, place.questions


def _links(centre: Centre, sources: Mapping[str, Source], broken: frozenset[str]) -> Iterator[Problem]:
    for exhibit in centre.exhibits:
        for index, target in enumerate(exhibit.related):
            if target == exhibit.id:
                yield sources[exhibit.id].problem(("related", index), "related 写了展项自己，请换成别的展项")
            elif centre.exhibit(target) is None and target not in broken:
                yield sources[exhibit.id].problem(
                    ("related", index),
                    f"related 里的“{target}”不存在，请写成“展厅/展项”，例如 family/sunward",
                )
    for place, questions in _askers(centre):
        for index, question in enumerate(questions):
            if question.show and not centre.has(question.show) and not _excused(question.show, broken):
                yield sources[place].problem(
                    ("questions", index, "show"), _NO_TARGET[question.show.kind].format(question.show.target)
                )


_NO_TARGET = {
    "video": "show 里的影片“{}”不存在，请写展项 videos 里的 id，例如 video sunward",
    "exhibit": "show 里的展项“{}”不存在，请写成“exhibit 展厅/展项”，例如 exhibit family/sunward",
    "hall": "show 里的展厅“{}”不存在，请写展厅文件夹去掉数字后的名字，例如 hall family",
}


def _excused(link: Link, broken: frozenset[str]) -> bool:
    """Say whether the target may stand in a file that could not be read: a film in any broken exhibit."""
    return link.target in broken or (link.kind == "video" and any("/" in place for place in broken))


def _films(centre: Centre, sources: Mapping[str, Source]) -> Iterator[Problem]:
    first: dict[str, Exhibit] = {}
    for exhibit in centre.exhibits:
        for index, video in enumerate(exhibit.videos):
            source = sources[exhibit.id]
            if video.id in first:
                other = sources[first[video.id].id].file
                yield source.problem(
                    ("videos", index), f"影片编号“{video.id}”在 {other} 里已经用过，请另写一个 id"
                )
            first.setdefault(video.id, exhibit)


def _phrasings(centre: Centre, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Find the same words asked twice where both could be meant: within a hall, or there and in centre.yaml."""
    common: dict[str, str] = {}
    yield from _asked_twice("", centre.questions, common, sources)
    for hall in centre.halls:
        seen = dict(common)
        yield from _asked_twice(hall.id, hall.questions, seen, sources)
        for exhibit in hall.exhibits:
            yield from _asked_twice(exhibit.id, exhibit.questions, seen, sources)


def _asked_twice(
    place: str, questions: tuple[Question, ...], seen: dict[str, str], sources: Mapping[str, Source]
) -> Iterator[Problem]:
    source = sources.get(place)
    for index, question in enumerate(questions):
        for number, phrasing in enumerate(question.ask):
            loc = ("questions", index, "ask", number)
            words = as_spoken(phrasing)
            if source and not words:
                yield source.problem(loc, f"问法“{phrasing}”里没有字，请写上游客会说的话")
            elif source and words in seen:
                yield source.problem(loc, f"问法“{phrasing}”和 {seen[words]} 重复了，请删掉一处或换个说法")
            elif source:
                seen[words] = source.named(loc)


def as_spoken(text: str) -> str:
    """Return what is heard of a phrasing: no punctuation, spaces, widths or capitals."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())
