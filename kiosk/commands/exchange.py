"""`kiosk export`, `kiosk import`: the content as a spreadsheet, and back."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Column, Table

from kiosk.commands.common import AsJson, Exhibits, UserError, console, errors, exhibits_folder, print_json
from kiosk.commands.progress import Bars
from kiosk.os_errors import why

if TYPE_CHECKING:
    from kiosk.content.load import Loaded
    from kiosk.content.problems import Problem
    from kiosk.exchange.importing import Outcome

_MOST_SHOWN = 40  # changes on the terminal; all of them with --json
_KINDS = {"new": "新增", "changed": "改了", "missing": "表里没有", "deleted": "删掉"}
BUSY = "另一个导入或者解包正在进行，请等它做完再来"


def export(
    file: Annotated[Path, typer.Argument(help="写成哪个 .xlsx 文件；.csv 只有问答")],
    exhibits: Exhibits = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="已经有这个文件，也写")] = False,
) -> None:
    """把展项和问答写成表格，可以在 Excel 或 WPS 里改。"""
    from kiosk.exchange.exporting import TooLong, export_table

    if file.suffix.lower() not in (".xlsx", ".csv"):
        raise UserError(f"{file.name} 要以 .xlsx 或 .csv 结尾")
    if file.exists() and not overwrite:
        raise UserError(f"已经有 {file} 了，没有动它；请换一个名字，或者加上 --overwrite")
    loaded, bars = sound_content(exhibits_folder(exhibits)), Bars()
    try:
        with writing_to(file), bars:
            export_table(file, loaded, bars.step)
    except TooLong as error:
        raise UserError(str(error)) from None
    console.print(f"已写好 {file}。改好以后先运行 kiosk import {file} --dry-run 看看。", soft_wrap=True)


def import_(
    file: Annotated[Path, typer.Argument(help="改好的 .xlsx 或 .csv 文件")],
    exhibits: Exhibits = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会改什么，不动内容")] = False,
    delete: Annotated[bool, typer.Option("--delete", help="表里没有的展项和问题，真的删掉")] = False,
    as_json: AsJson = False,
) -> None:
    """把改好的表格放回内容里。有一处写错就什么也不改，全部指出来，返回 1。"""
    from kiosk.exchange.cells import Unreadable
    from kiosk.exchange.importing import import_table
    from kiosk.exchange.replacing import Busy

    folder, bars = exhibits_folder(exhibits), Bars(show=not as_json)
    try:
        with writing_to(folder), bars:
            outcome = import_table(file, folder, delete=delete, dry_run=dry_run, progress=bars.step)
    except Unreadable as error:
        raise UserError(str(error)) from None
    except Busy:
        raise UserError(BUSY) from None
    if as_json:
        print_json(_as_dict(outcome, dry_run))
    else:
        _show(outcome, dry_run)
    raise typer.Exit(1 if outcome.problems else 0)


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into a sentence."""
    try:
        yield
    except OSError as error:
        hint = "请检查文件夹权限和磁盘空间"
        if error.errno == errno.EFBIG:
            hint = "文件太大；U 盘是 FAT32 格式的话，一个文件不能超过 4 GB，请格式化成 exFAT"
        raise UserError(f"写不进 {path}（{why(error)}），{hint}（内容没有动）") from None


def sound_content(folder: Path) -> Loaded:
    """Return the content below `folder`; where it has problems, tell them and stop."""
    from kiosk.content.load import load_centre

    loaded = load_centre(folder)
    if loaded.problems:
        show_problems(loaded.problems)
        raise UserError("内容里有写错的地方，请先照上面改好，再来一次")
    return loaded


def show_problems(problems: tuple[Problem, ...]) -> None:
    """Print what staff have to mend."""
    table = Table(Column("在哪里", overflow="fold"), Column("必须改", overflow="fold"))
    for problem in problems:
        table.add_row(escape(problem.place), escape(problem.message))
    console.print(table)


def _show(outcome: Outcome, dry_run: bool) -> None:
    for notice in outcome.notices:
        errors.print(escape(notice), style="yellow")
    if outcome.problems:
        show_problems(outcome.problems)
        console.print(f"必须改 {len(outcome.problems)} 处；内容没有动，改好再导入一次。")
        return
    if outcome.changes:
        table = Table("", "表格行", "展项或展厅", "是什么", "改的列")
        for change in outcome.changes[:_MOST_SHOWN]:
            row = f"{change.sheet}!{change.line}" if change.line else change.sheet
            table.add_row(
                _KINDS[change.kind],
                row,
                change.place or "全馆",
                escape(change.title),
                "、".join(change.columns),
            )
        console.print(table)
    if (rest := len(outcome.changes) - _MOST_SHOWN) > 0:
        console.print(f"还有 {rest} 条没有列出来，加 --json 可以看全。")
    if any(change.kind == "missing" for change in outcome.changes):
        console.print("“表里没有”的还留在内容里；真要删掉，请加 --delete。")
    if not outcome.files:
        console.print("表格和内容一样，没有要改的。")
    else:
        console.print(
            f"{'会改' if dry_run else '改好了'} {len(outcome.files)} 个文件：{'、'.join(outcome.files)}",
            soft_wrap=True,
        )


def problem_as_dict(problem: Problem) -> dict[str, object]:
    """Return a problem for programs; `place` is a cell, or file:line:column."""
    return {
        "place": problem.place, "file": problem.file, "line": problem.line, "column": problem.column,
        "message": problem.message,
    }  # fmt: skip


def _as_dict(outcome: Outcome, dry_run: bool) -> dict[str, object]:
    problems = [problem_as_dict(problem) for problem in outcome.problems]
    changes = [
        {"kind": c.kind, "sheet": c.sheet, "row": c.line or None, "place": c.place, "title": c.title,
         "columns": list(c.columns)}
        for c in outcome.changes
    ]  # fmt: skip
    return {
        "written": bool(outcome.files) and not outcome.problems and not dry_run, "files": list(outcome.files),
        "changes": changes, "problems": problems, "notices": list(outcome.notices),
    }  # fmt: skip
