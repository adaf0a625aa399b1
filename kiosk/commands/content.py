"""`kiosk check`: the content that staff write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.common import AsJson, Exhibits, console, exhibits_folder, print_json, shown
from kiosk.commands.progress import Bars
from kiosk.config import load_config
from kiosk.content.problems import Problem


def check(
    exhibits: Exhibits = None,
    as_json: AsJson = False,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="给问法太少的问题写出更多问法，可以直接粘贴")
    ] = False,
) -> None:
    """检查展厅内容，指出哪个文件第几行要怎么改。有必须改的地方时返回 1。"""
    from kiosk.checking.check import check as check_content
    from kiosk.checking.rule import Circumstances

    folder = exhibits_folder(exhibits)
    if suggest:
        _suggest(folder)
        return
    bars = Bars(show=not as_json)
    with bars:
        problems = check_content(folder, Circumstances(date.today(), _model_words()), bars.step)
        bars.step("会不会念错", 0, 1)
        problems = tuple(sorted({*problems, *_misread(folder)}))
    if as_json:
        print_json([_as_dict(problem) for problem in problems])
    else:
        _show(problems, folder)
    raise typer.Exit(0 if all(problem.advice for problem in problems) else 1)


def _show(problems: Sequence[Problem], folder: Path) -> None:
    """Print each problem as a place that terminals and editors open at a click, and below it what to do."""
    faults = [problem for problem in problems if not problem.advice]
    advice = [problem for problem in problems if problem.advice]
    for title, colour, part in (("必须改", "red", faults), ("建议改", "yellow", advice)):
        if part:
            console.print(f"{title} {len(part)} 处", style=colour)
        for problem in part:
            place = f"{shown(folder / problem.file)}:{problem.line}:{problem.column}"
            console.print(f"  {place}\n    {problem.message}", markup=False, soft_wrap=True)
    if not faults:
        console.print("内容检查通过，没有必须改的地方。", style="green")


def _as_dict(problem: Problem) -> dict[str, object]:
    level = "advice" if problem.advice else "error"
    return {
        "file": problem.file, "line": problem.line, "column": problem.column, "level": level,
        "message": problem.message,
    }  # fmt: skip


def _model_words() -> frozenset[str]:
    from kiosk.checking.spoken import model_words
    from kiosk.models.shelf import Shelf

    return model_words(Shelf.of(load_config()).best())


def _misread(folder: Path) -> tuple[Problem, ...]:
    from kiosk.speaking.misreadings import problems

    config = load_config()
    return tuple(problems(folder, config.path(config.speaking.recordings)))


def _suggest(folder: Path) -> None:
    """Print more phrasings for questions that have too few, as YAML to be pasted in their place."""
    from kiosk.checking.phrasings import FEW, as_yaml, suggestions
    from kiosk.content.load import load_centre

    loaded = load_centre(folder)
    few = 0
    asked = [("", loaded.centre.questions), *((place.id, place.questions) for place in loaded.centre.places)]
    for place, questions in asked:
        for number, question in enumerate(questions):
            more = suggestions(question, loaded.centre)
            if len(question.ask) >= FEW or not more:
                continue
            few += 1
            where = loaded.sources[place].problem(("questions", number, "ask"), "")
            print(f"# {where.file} 第 {where.line} 行，换成：")
            print(as_yaml(question, more[: 2 * FEW - len(question.ask)]))
    if not few:
        console.print("没有可以补的问法。")
