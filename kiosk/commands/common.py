"""What the commands share: options, the console, and where the content lies."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import ValidationError
from rich.console import Console

from kiosk.config import Config, load_config, option_mistakes

if TYPE_CHECKING:
    from kiosk.content.model import Centre

console = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)

Hall = Annotated[str, typer.Option("--hall", help="在哪个展厅，例如 family")]
Exhibits = Annotated[Path | None, typer.Option("--exhibits", help="展厅内容的文件夹")]
AsJson = Annotated[bool, typer.Option("--json", help="给程序看的 JSON 格式")]


class UserError(Exception):
    """Something the caller can mend; the message is a Chinese sentence."""


def with_options(config: Config, **options: str) -> Config:
    """Return the settings with what was given on the command line laid upon them."""
    data = config.model_dump()
    for key, value in options.items():
        if not value:
            continue
        if key == "size":
            data["screen"]["fullscreen"] = False
        section = data["screen"] if key in data["screen"] else data
        section[key] = value
    try:
        return Config(**data)
    except ValidationError as error:
        raise UserError("\n".join(option_mistakes(error))) from None


def exhibits_folder(folder: Path | None) -> Path:
    """Return the folder of the content: what was given, or what the settings say."""
    config = load_config()
    folder = folder or config.path(config.exhibits)
    if not folder.is_dir():
        raise UserError(f"找不到展厅内容文件夹 {folder}，请到小翠的文件夹里运行，或者检查路径")
    return folder


def visitors_centre(folder: Path | None) -> Centre:
    """Return what visitors see of the content; problems go to the terminal."""
    return _centre(folder).for_visitors(date.today())


def whole_centre(folder: Path | None) -> Centre:
    """Return all content, with marks on what visitors do not see; problems go to the terminal."""
    return _centre(folder).for_preview(date.today())


def _centre(folder: Path | None) -> Centre:
    from kiosk.content.load import load_centre

    loaded = load_centre(exhibits_folder(folder))
    for problem in loaded.problems:
        errors.print(f"{problem.place} {problem.message}", style="yellow", markup=False, soft_wrap=True)
    return loaded.centre


def check_hall(hall: str, centre: Centre) -> None:
    """Raise UserError for a hall that there is not."""
    from kiosk.content.places import unknown_hall

    if wrong := unknown_hall(hall, centre):
        raise UserError(wrong)


def shown(path: Path) -> str:
    """Return a path as short as it can be typed from here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def print_json(value: Any) -> None:
    """Print for programs."""
    print(json.dumps(value, ensure_ascii=False, indent=1))
