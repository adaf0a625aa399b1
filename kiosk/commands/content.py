"""`kiosk check`: the content that staff write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Column, Table

from kiosk.commands.common import AsJson, Exhibits, console, exhibits_folder, print_json
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
    with bars.progress:
        problems = check_content(folder, Circumstances(date.today(), _model_words()), bars.step)
    if as_json:
        print_json([_as_dict(problem) for problem in problems])
    else:
        _show(problems)
    raise typer.Exit(0 if all(problem.advice for problem in problems) else 1)


def _show(problems: Sequence[Problem]) -> None:
    faults = [problem for problem in problems if not problem.advice]
    advice = [problem for problem in problems if problem.advice]
    for title, part in (("必须改", faults), ("建议改", advice)):
        if part:
            place, sentence = Column("文件:行:列", overflow="fold"), Column(title, overflow="fold")
            table = Table(place, sentence)
            for problem in part:
                table.add_row(problem.place, problem.message)
            console.print(table)
    if problems:
        console.print(f"必须改 {len(faults)} 处，建议改 {len(advice)} 处。")
    else:
        console.print("内容检查通过，没有要改的地方。")


def _as_dict(problem: Problem) -> dict[str, object]:
    level = "advice" if problem.advice else "error"
    return {
        "file": problem.file, "line": problem.line, "column": problem.column, "level": level,
        "message": problem.message,
    }  # fmt: skip


def _model_words() -> frozenset[str]:
    from kiosk.checking.spoken import model_words

    config = load_config()
    return model_words(config.path(config.hearing.model))


def _suggest(folder: Path) -> None:
    """Print more phrasings for questions that have too few, as YAML to be pasted in their place."""
    from kiosk.checking.phrasings import FEW, as_yaml, suggestions
    from kiosk.content.load import load_centre

    loaded = load_centre(folder)
    asked = [("", loaded.centre.questions), *((place.id, place.questions) for place in loaded.centre.places)]
    for place, questions in asked:
        for number, question in enumerate(questions):
            more = suggestions(question, loaded.centre)
            if len(question.ask) >= FEW or not more:
                continue
            where = loaded.sources[place].problem(("questions", number, "ask"), "")
            print(f"# {where.file} 第 {where.line} 行，换成：")
            print(as_yaml(question, more[: 2 * FEW - len(question.ask)]))
