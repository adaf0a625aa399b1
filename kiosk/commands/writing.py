"""`kiosk new`, `kiosk schema`, `kiosk review`: for those who write what the halls show."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Column, Table

from kiosk.commands.common import (
    AsJson,
    Exhibits,
    UserError,
    console,
    errors,
    exhibits_folder,
    print_json,
    shown,
)
from kiosk.os_errors import why

new = typer.Typer(help="写一个新的展项或展厅的草稿，每一项都有说明。", no_args_is_help=True)
Title = Annotated[str, typer.Option("--title", help="标题")]


@new.command("exhibit")
def new_exhibit(
    place: Annotated[str, typer.Argument(help="展厅/新编号，例如 family/new-lamp")],
    title: Title = "新展项",
    exhibits: Exhibits = None,
) -> None:
    """写一个新展项的草稿，并列进它的展厅。"""
    from kiosk.content.scaffold import CannotMake
    from kiosk.content.scaffold import new_exhibit as make

    try:
        path = make(exhibits_folder(exhibits), place, title)
    except CannotMake as error:
        raise UserError(str(error)) from None
    console.print(f"已写好草稿 {shown(path)}，也列进了 {path.parent.name}/hall.yaml。", soft_wrap=True)
    console.print(f"接下来：用编辑器写内容，图片放进 {shown(path.parent / 'media')}，", soft_wrap=True)
    console.print(
        f"        kiosk check 检查，kiosk preview exhibit:{place} --out 预览.png 看样子。", soft_wrap=True
    )


@new.command("hall")
def new_hall(
    name: Annotated[str, typer.Argument(help="展厅文件夹的名字，例如 09-harvest")],
    title: Title = "新展厅",
    exhibits: Exhibits = None,
) -> None:
    """写一个新展厅的草稿。"""
    from kiosk.content.scaffold import CannotMake
    from kiosk.content.scaffold import new_hall as make

    try:
        path = make(exhibits_folder(exhibits), name, title)
    except CannotMake as error:
        raise UserError(str(error)) from None
    hall = name.partition("-")[2]
    console.print(f"已写好草稿 {shown(path)}。", soft_wrap=True)
    console.print(
        f"接下来：用编辑器写内容，kiosk new exhibit {hall}/编号 --title 标题 加展项，", soft_wrap=True
    )
    console.print(
        f"        kiosk check 检查，kiosk preview hall:{hall} --out 预览.png 看样子。", soft_wrap=True
    )


def schema(exhibits: Exhibits = None) -> None:
    """写出内容格式（JSON Schema），编辑器用它来补全、解释和检查。"""
    from kiosk.content.schema import write_schemas

    folder = exhibits_folder(exhibits)
    try:
        written = write_schemas(folder)
    except OSError as error:
        raise UserError(f"写不进 {folder}（{why(error)}），请检查文件夹权限和磁盘") from None
    for path in written:
        console.print(f"已写好 {shown(path)}", soft_wrap=True)


def review(exhibits: Exhibits = None, as_json: AsJson = False) -> None:
    """列出所有展项：观众看不看得到，谁签了名，什么日期，还缺什么。"""
    from kiosk.content.load import load_centre
    from kiosk.content.review import review as review_content

    loaded = load_centre(exhibits_folder(exhibits))
    rows = review_content(loaded.centre, date.today())
    if as_json:
        print_json([asdict(row) for row in rows])
        return
    table = Table(*(Column(name, overflow="fold") for name in ("展项", "标题", "状态", "签名", "还缺什么")))
    for row in rows:
        state = f"[yellow]{'、'.join(row.marks)}[/]" if row.marks else "[green]观众看得到[/]"
        dates = f"\n{row.dates}" if row.dates else ""
        signed = f"缺{'、'.join(row.unsigned)}" if row.unsigned else "齐" if row.signed else ""
        table.add_row(row.place, escape(row.title), state + dates, signed, "、".join(row.missing))
    console.print(table)
    console.print(f"一共 {len(rows)} 项，观众看得到 {sum(not row.marks for row in rows)} 项。")
    if loaded.problems:
        errors.print(f"另有 {len(loaded.problems)} 处写错的地方，运行 kiosk check 查看。", style="yellow")
