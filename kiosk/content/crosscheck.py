"""What no file can know alone: whether links lead somewhere, and whether names are given once."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Centre, Exhibit, Link, Question
from kiosk.content.problems import Problem
from kiosk.content.yaml_reader import Document

Documents = dict[str, Document]


def crosscheck(centre: Centre, documents: Documents) -> list[Problem]:
    """Return the problems between files. `documents` are the files that could be read, by name."""
    files = {
        f"{name.split('/')[0].partition('-')[2]}/{name.split('/')[1][:-5]}": name
        for name in documents
        if "/" in name
    }
    problems = list(_films_named_twice(centre, files, documents))
    asked: dict[str, str] = {}
    for place, owner, questions in _all_questions(centre):
        file = files.get(place, "centre.yaml")
        for index, question in enumerate(questions):
            line = documents[file].line(("questions", index, "show"))
            if message := _leads_nowhere(question.show, owner, centre):
                problems.append(Problem(file, line, message))
            problems += _asked_twice(question, index, file, documents[file], asked)
    for exhibit in centre.exhibits:
        file = files[exhibit.id]
        for index, other in enumerate(exhibit.related):
            if centre.exhibit(other) is None:
                line = documents[file].line(("related", index))
                problems.append(
                    Problem(
                        file, line, f"related 里的“{other}”找不到，要写成“展厅/展项”，例如 family/sunward"
                    )
                )
    return problems


def _all_questions(centre: Centre) -> Iterator[tuple[str, Exhibit | None, tuple[Question, ...]]]:
    yield "centre", None, centre.questions
    for hall in centre.halls:
        yield f"{hall.id}/hall", None, hall.questions
        for exhibit in hall.exhibits:
            yield exhibit.id, exhibit, exhibit.questions


def _leads_nowhere(link: Link | None, owner: Exhibit | None, centre: Centre) -> str:
    if link is None:
        return ""
    if link.kind == "hall":
        return "" if centre.hall(link.target) else f"show 里的展厅“{link.target}”找不到"
    if link.kind == "exhibit":
        return "" if centre.exhibit(link.target) else f"show 里的展项“{link.target}”找不到，要写成“展厅/展项”"
    own = owner is not None and owner.video(link.target) is not None
    return (
        ""
        if own or centre.film(link.target)
        else f"show 里的影片“{link.target}”找不到，请核对 videos 里的文件名"
    )


def _asked_twice(
    question: Question, index: int, file: str, document: Document, asked: dict[str, str]
) -> Iterator[Problem]:
    for number, phrase in enumerate(question.ask):
        line = document.line(("questions", index, "ask", number))
        plain = "".join(char for char in phrase if char.isalnum())
        if plain in asked:
            yield Problem(file, line, f"“{phrase}”这个问法在 {asked[plain]} 里已经有了，请改一改或删掉一个")
        asked.setdefault(plain, f"{file} 第 {line} 行")


def _films_named_twice(centre: Centre, files: dict[str, str], documents: Documents) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for exhibit in centre.exhibits:
        for index, video in enumerate(exhibit.videos):
            file = files[exhibit.id]
            if video.id in seen:
                line = documents[file].line(("videos", index))
                yield Problem(
                    file,
                    line,
                    f"影片编号“{video.id}”和 {seen[video.id]} 里的重复了，请给其中一个写上不同的 id",
                )
            seen.setdefault(video.id, file)
