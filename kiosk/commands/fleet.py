"""`kiosk fleet`: every screen of the centre and how it does, from whichever machine one asks."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from kiosk.commands.common import AsJson, UserError, console, print_json
from kiosk.config import load_config
from kiosk.ports import DeviceError

if TYPE_CHECKING:
    from kiosk.fleet.messages import Status

_PAGES = {"attract": "迎宾画面", "home": "首页", "search": "找一找", "tours": "选路线", "tour": "导览", "hall": "展厅",
          "exhibit": "展项", "film": "影片", "way": "怎么走", "feedback": "评一评"}  # fmt: skip
_PARTS = {"ears": "麦克风", "model": "语音模型", "wake": "喊名字", "mouth": "喇叭", "wheels": "轮子"}


def fleet(
    forget: Annotated[str, typer.Option(help="忘掉一块已经拆走或改了名的屏")] = "",
    broker: Annotated[str, typer.Option(help="MQTT 服务器的地址；不写就用设置里的 fleet.broker")] = "",
    as_json: AsJson = False,
) -> None:
    """看馆里每一块屏：在不在、什么版本、哪里不好、正在显示什么。"""
    from kiosk.fleet import roll_call_mqtt
    from kiosk.fleet.broker import Broker

    settings = load_config().fleet
    address = broker or settings.broker
    if not address:
        raise UserError("还没有写馆内 MQTT 服务器的地址：请在 config.local.yaml 里写上 fleet.broker")
    try:
        Broker.parse(address)
    except ValueError:
        raise UserError(
            f"“{address}”不是地址，请写成 192.168.1.10、192.168.1.10:1883 或 用户:密码@192.168.1.10"
        ) from None
    try:
        screens = roll_call_mqtt.roll_call(address, settings.centre)
        if forget:
            _must_know(forget, screens)
            roll_call_mqtt.forget(address, settings.centre, forget)
            console.print(f"已经忘掉“{forget}”；它要是还开着，下次点名会再出现", markup=False)
            return
    except DeviceError as error:
        raise UserError(str(error)) from None
    if as_json:
        print_json([asdict(screen) for screen in screens])
    elif screens:
        console.print(_table(screens))
    else:
        console.print(f"“{settings.centre}”还没有哪块屏报过到：请检查各块屏的 fleet.broker 和 fleet.centre")
    raise typer.Exit(1 if not screens or any(_faults(screen, _newest(screens)) for screen in screens) else 0)


def _must_know(name: str, screens: tuple[Status, ...]) -> None:
    names = [screen.name for screen in screens]
    if name not in names:
        there = f"有的是：{'、'.join(names)}" if names else "现在一块屏也没有"
        raise UserError(f"没有叫“{name}”的屏，{there}")


def _table(screens: tuple[Status, ...]) -> Table:
    table = Table("名字", "展厅", "状态", "版本", "正在显示", "导览", "哪里不好")
    newest = _newest(screens)
    for screen in screens:
        state = "[green]在[/]" if screen.online and screen.answers else "[red]不在[/]"
        shown = (
            (_page(screen.page) + "（有人在问）" * screen.asking, screen.tour) if screen.online else ("", "")
        )
        cells = (
            screen.name,
            screen.hall or "全馆",
            screen.version,
            *shown,
            "，".join(_faults(screen, newest)) or "都好",
        )
        name, hall, *others = (cell.replace("[", r"\[") for cell in cells)
        table.add_row(name, hall, state, *others)
    return table


def _page(written: str) -> str:
    """Name a page as staff know it: 展项 family/sunward."""
    name, _, place = written.partition(":")
    return f"{_PAGES.get(name, name)} {place}".strip()


def _newest(screens: tuple[Status, ...]) -> str:
    return max((screen.version for screen in screens), key=_figures)


def _figures(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))


def _faults(screen: Status, newest: str) -> list[str]:
    """Say what is wrong with a screen; `newest` is the latest version that any of them has."""
    if not screen.online:
        return ["关机了，或者断了网"]
    if not screen.answers:
        return ["点名没有回答：多半关机了，或者断了网"]
    faults = [f"{name}用不了" for part, name in _PARTS.items() if screen.parts.get(part) == "failed"]
    if screen.namesake:
        faults.append("和另一块屏重名，请改 fleet.name")
    if _figures(screen.version) < _figures(newest):
        faults.append(f"版本旧了，别的屏是 {newest}")
    if screen.problems:
        faults.append(f"内容有 {screen.problems} 处要改")
    return faults
