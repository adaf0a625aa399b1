"""What is said where a command was typed wrongly: Typer has English sentences only."""

from __future__ import annotations

import re

import typer

UsageError = typer.BadParameter.__mro__[
    1
]  # Typer brings click along, or takes it from outside, by its version


def sentence(error: UsageError) -> str:
    """Return in one Chinese sentence what was typed wrongly, and where it is written how to type it."""
    command = error.ctx.command_path if error.ctx else "kiosk"
    return f"{_wrong(error)}（怎么写：{command} --help）"


def _wrong(error: UsageError) -> str:
    param, option = getattr(error, "param", None), getattr(error, "option_name", "")
    names = re.findall(r"'([^']*)'", error.message)
    if error.message.startswith("No such command"):
        return f"没有“{names[0]}”这个命令{_guess(names[1:])}"
    if option and error.message.startswith("No such option"):
        return f"没有“{option}”这个选项{_guess(getattr(error, 'possibilities', None) or ())}"
    if option:
        return f"“{option}”后面要写的不对，或者没有写"
    if extra := re.search(r"unexpected extra argument\S* \((.*)\)", error.message):
        return f"多写了“{extra[1]}”；一句话里有空格，请用引号括起来"
    if param is None:
        return f"命令写得不对：{error.format_message()}"
    name = param.opts[0]
    return f"“{name}”写得不对：{param.help}" if error.message else f"还要写“{name}”：{param.help}"


def _guess(names: list[str] | tuple[str, ...]) -> str:
    return f"，是不是想写“{names[0]}”？" if names else ""
