"""`kiosk pack`, `kiosk unpack`: all content in one file, to be carried to other screens."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.common import AsJson, Exhibits, UserError, console, exhibits_folder, print_json
from kiosk.commands.exchange import BUSY, problem_as_dict, show_problems, sound_content, writing_to
from kiosk.commands.progress import Bars
from kiosk.config import load_config

Bundle = Annotated[Path, typer.Argument(help="内容包，.zip 文件，例如 U 盘上的 /media/usb/xiaocui.zip")]


def pack(file: Bundle, exhibits: Exhibits = None, as_json: AsJson = False) -> None:
    """把展厅的全部内容（文字、图片、影片）打成一个包，用 U 盘带到别的屏幕。"""
    from kiosk.exchange.manifest import BadBundle
    from kiosk.exchange.pack import missing_media
    from kiosk.exchange.pack import pack as make

    if file.suffix.lower() != ".zip":
        raise UserError(f"{file.name} 要以 .zip 结尾")
    folder, bars = exhibits_folder(exhibits), Bars(show=not as_json)
    loaded = sound_content(folder)
    if missing := missing_media(loaded):
        show_problems(missing)
        raise UserError("内容里少了图片或影片，请先补上，再来一次")
    try:
        with writing_to(file), bars:
            manifest = make(folder, loaded, file, datetime.now().astimezone(), bars.step)
    except BadBundle as error:
        raise UserError(str(error)) from None
    size = file.stat().st_size
    if as_json:
        print_json({"file": str(file), "bytes": size, "files": len(manifest.files), "made": manifest.made})
    else:
        console.print(f"已打包到 {file}：{len(manifest.files)} 个文件，{size / 1e6:.1f} MB。", soft_wrap=True)
        console.print(
            f"到另一台机器上运行 kiosk unpack {file.name}，正在运行的小翠会自己换上新内容。", soft_wrap=True
        )


def unpack(file: Bundle, exhibits: Exhibits = None, as_json: AsJson = False) -> None:
    """用内容包换掉展厅的内容。先全部检查，有一处不对就什么也不换，返回 1。"""
    from kiosk.exchange.manifest import BadBundle
    from kiosk.exchange.replacing import Busy, kept_as
    from kiosk.exchange.unpack import BEFORE
    from kiosk.exchange.unpack import unpack as take_over

    config = load_config()
    folder, bars = exhibits or config.path(config.exhibits), Bars(show=not as_json)
    try:
        with writing_to(folder), bars:
            done = take_over(file, folder, bars.step)
    except BadBundle as error:
        raise UserError(str(error)) from None
    except Busy:
        raise UserError(BUSY) from None
    manifest = done.manifest
    if as_json:
        problems = [problem_as_dict(problem) for problem in done.problems]
        about = {"made": manifest.made, "centre": manifest.centre, "files": len(manifest.files)}
        print_json({"replaced": not problems, **about, "problems": problems})
    elif done.problems:
        show_problems(done.problems)
        console.print("这个包里的内容有写错的地方，没有换；请在打包的机器上改好，重新打包。")
    else:
        console.print(
            f"已换成 {manifest.centre} {manifest.made[:16].replace('T', ' ')} 打包的内容，{len(manifest.files)} 个文件。"
        )
        if kept_as(folder, BEFORE).exists():
            console.print(f"原来的内容留在 {kept_as(folder, BEFORE)}，只留这一次的。", soft_wrap=True)
    raise typer.Exit(1 if done.problems else 0)
