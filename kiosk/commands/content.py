"""`kiosk check`: the content that staff write."""

from __future__ import annotations

import typer
from rich.table import Column, Table

from kiosk.commands.common import AsJson, Exhibits, console, exhibits_folder, print_json


def check(exhibits: Exhibits = None, as_json: AsJson = False) -> None:
    """检查展厅内容，指出哪个文件第几行要怎么改。"""
    from kiosk.content.check import check as check_content

    folder = exhibits_folder(exhibits)
    problems = check_content(folder)
    if as_json:
        print_json(
            [{"file": p.file, "line": p.line, "column": p.column, "message": p.message} for p in problems]
        )
    elif problems:
        table = Table(Column("文件:行:列", overflow="fold"), Column("要改什么", overflow="fold"))
        for problem in problems:
            table.add_row(problem.place, problem.message)
        console.print(table)
        console.print(f"有 {len(problems)} 处要改。")
    else:
        console.print("内容检查通过，没有要改的地方。")
    raise typer.Exit(1 if problems else 0)
