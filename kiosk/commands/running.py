"""`kiosk run`, `kiosk preview`, `kiosk doctor`: the screen and the machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.common import (
    AsJson,
    Exhibits,
    Hall,
    UserError,
    console,
    print_json,
    visitors_centre,
    whole_centre,
    with_options,
)
from kiosk.config import load_config
from kiosk.os_errors import why


def run(
    hall: Hall = "",
    role: Annotated[str, typer.Option(help="screen 立屏，robot 机器人")] = "",
    size: Annotated[str, typer.Option(help="窗口大小，例如 1920x1080（不全屏）")] = "",
    preview: Annotated[bool, typer.Option("--preview", help="连草稿一起看，带着标记；不要给观众用")] = False,
) -> None:
    """启动小翠。"""
    from kiosk.display import NoDisplay
    from kiosk.wiring import run as run_kiosk

    config = with_options(load_config(), hall=hall, role=role, size=size)
    try:
        raise typer.Exit(run_kiosk(config, preview))
    except NoDisplay as error:
        raise UserError(str(error)) from None


def preview(
    page: Annotated[
        str,
        typer.Argument(help="home、tours、hall:family、exhibit:family/sunward、way:family、ask:listening ……"),
    ],
    out: Annotated[Path, typer.Option("--out", help="存成哪个 PNG 文件")],
    size: Annotated[str, typer.Option(help="画面大小")] = "1920x1080",
    language: Annotated[str, typer.Option(help="zh 或 en")] = "zh",
    text_size: Annotated[str, typer.Option("--text-size", help="standard、large 或 contrast")] = "standard",
    role: Annotated[str, typer.Option(help="screen 立屏，robot 机器人")] = "",
    visitors: Annotated[bool, typer.Option("--visitors", help="只画观众看得到的，不带草稿")] = False,
    exhibits: Exhibits = None,
) -> None:
    """把一个页面画成图片，不打扰观众的屏幕。草稿也画，带着标记。"""
    from kiosk.display import NoDisplay
    from kiosk.previewing import preview_page

    config = with_options(load_config(), size=size, language=language, text_size=text_size, role=role)
    try:
        centre = visitors_centre(exhibits) if visitors else whole_centre(exhibits)
        preview_page(config, centre, page, out)
    except (NoDisplay, ValueError) as error:
        raise UserError(str(error)) from None
    except OSError as error:
        raise UserError(f"写不进 {out}（{why(error)}），请检查文件夹") from None
    console.print(f"已存到 {out}")


def doctor(as_json: AsJson = False) -> None:
    """检查这台机器：屏幕、麦克风、喇叭、模型、磁盘……每样一句话。"""
    from kiosk.doctor import examine

    findings = examine(load_config())
    if as_json:
        print_json([{"part": f.part, "ok": f.ok, "message": f.message} for f in findings])
    else:
        for finding in findings:
            console.print("[green]好[/]  " if finding.ok else "[red]要看[/]", end=" ")
            console.print(f"{finding.name}：{finding.message}", markup=False, soft_wrap=True)
    raise typer.Exit(0 if all(f.ok for f in findings) else 1)
