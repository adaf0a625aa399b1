"""`kiosk model …`: which speech model she hears with, and how another comes here."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.commands.common import UserError, console
from kiosk.commands.progress import Bars
from kiosk.config import load_config
from kiosk.models.catalogue import DEMONSTRATION, OFFERS, OFFICIAL, offer
from kiosk.models.shelf import Shelf
from kiosk.os_errors import why
from kiosk.ports import DeviceError

model = typer.Typer(no_args_is_help=True, help="语音识别模型：看、装、换、检查")

_STICK = "usb"
Name = Annotated[str, typer.Argument(help="模型的名字，见 kiosk model list")]


@model.command("list")
def list_() -> None:
    """看有哪些模型：装好的、在用的、可以下载的。"""
    shelf = Shelf.of(load_config())
    used = shelf.best()
    for name in shelf.names:
        mark = "→" if shelf.folder(name) == used else " "
        remark = "，自带的演示模型，几乎听不懂真人说话" if name == DEMONSTRATION else ""
        console.print(f"{mark} {name}（已装好{remark}）", markup=False)
    if shelf.fixed:
        console.print(f"→ {shelf.fixed}（config 里的 hearing.model 写定的）", markup=False)
    for one in OFFERS:
        if one.name not in shelf.names:
            console.print(f"  {one.name}（可以下载，{one.size} MB，{one.remark}）", markup=False)


@model.command()
def install(
    source: Annotated[
        str, typer.Argument(help="名字、网址、zip 文件、文件夹，或 usb（在 U 盘上找）")
    ] = OFFICIAL,
    sha256: Annotated[str, typer.Option("--sha256", help="zip 文件的校验和应当是什么")] = "",
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="不核对校验和（确实知道文件是对的才用）")
    ] = False,
) -> None:
    """装一个模型，不写来源就装官方的中文小模型。中断了再运行一次，会接着下载。"""
    from kiosk.models.install import Source
    from kiosk.models.install import install as put

    shelf, bars = Shelf.of(load_config()), Bars()
    try:
        wanted = Source.of(_on_stick() if source == _STICK else source, sha256, unchecked)
        with bars:
            folder = put(wanted, shelf.installed, bars.step)
    except DeviceError as error:
        raise UserError(str(error)) from None
    except KeyboardInterrupt:
        raise UserError("停下来了；再运行一次会接着下载") from None
    console.print(
        f"{folder.name} 已经装好，试听没有问题{'' if wanted.sha256 else '（没有核对校验和）'}。", markup=False
    )
    if shelf.best() == folder:
        console.print("重新启动小翠以后，就用它来听。")
    else:
        console.print(f"要用它来听，请运行 kiosk model use {folder.name}", markup=False)


@model.command()
def use(name: Name) -> None:
    """换一个模型来听；先试一试，能用才换。"""
    shelf = Shelf.of(load_config())
    if shelf.fixed:
        raise UserError("config 里的 hearing.model 写定了一个文件夹；请改成 auto，再运行一次")
    _try_out(shelf, name)
    try:
        shelf.choose(name)
    except OSError as error:
        raise UserError(f"写不进 {shelf.installed}（{why(error)}），请检查文件夹权限") from None
    console.print(f"试听没有问题。重新启动小翠以后，用 {name} 来听。", markup=False)


@model.command()
def verify(name: Annotated[str, typer.Argument(help="模型的名字；不写就检查每一个")] = "") -> None:
    """用一段声音试每个装好的模型；有坏的返回 1。"""
    shelf, broken = Shelf.of(load_config()), 0
    for one in [name] if name else shelf.names:
        try:
            _try_out(shelf, one)
            console.print(f"{one}：好", style="green", markup=False)
        except UserError as error:
            broken += 1
            console.print(f"{one}：{error}", style="red", markup=False)
    raise typer.Exit(1 if broken else 0)


def _try_out(shelf: Shelf, name: str) -> None:
    from kiosk.hearing.recogniser_vosk import try_out

    if name not in shelf.names:
        hint = (
            f"，请先运行 kiosk model install {name}" if offer(name) else "，运行 kiosk model list 看看有哪些"
        )
        raise UserError(f"没有装 {name}{hint}")
    try:
        try_out(shelf.folder(name))
    except DeviceError as error:
        raise UserError(str(error)) from None


def _on_stick() -> str:
    from kiosk.models.sticks import archives_on_sticks

    found = archives_on_sticks()
    if not found:
        raise UserError("U 盘上没有找到 vosk-model-….zip，请检查 U 盘插好没有、文件在不在")
    if len({path.name for path in found}) > 1:
        names = "、".join(str(path) for path in found)
        raise UserError(f"找到好几个，请写明装哪一个：{names}")
    return str(found[0])
