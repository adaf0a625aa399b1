"""The `kiosk` command. Each command imports what it needs when it runs, so that all start fast."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from kiosk.config import Config, ConfigError, load_config

app = typer.Typer(
    name="kiosk",
    no_args_is_help=True,
    add_completion=False,
    help="小翠：展厅的触摸屏和语音导览",
    pretty_exceptions_enable=False,
)
console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)

Hall = Annotated[str, typer.Option("--hall", help="在哪个展厅，例如 family")]
Exhibits = Annotated[Path | None, typer.Option("--exhibits", help="展厅内容的文件夹")]
AsJson = Annotated[bool, typer.Option("--json", help="给程序看的 JSON 格式")]


def main() -> None:
    """Run the command line; whatever staff got wrong ends in one sentence, not in a traceback."""
    try:
        app()
    except (ConfigError, UserError) as error:
        errors.print(str(error), style="red")
        sys.exit(1)


class UserError(Exception):
    """Something the caller can mend; the message is a Chinese sentence."""


@app.command()
def run(
    hall: Hall = "",
    role: Annotated[str, typer.Option(help="screen 立屏，robot 机器人")] = "",
    size: Annotated[str, typer.Option(help="窗口大小，例如 1920x1080（不全屏）")] = "",
) -> None:
    """启动小翠。"""
    from kiosk.display import NoDisplay
    from kiosk.wiring import run as run_kiosk

    config = _with_options(load_config(), hall=hall, role=role, size=size)
    try:
        raise typer.Exit(run_kiosk(config))
    except NoDisplay as error:
        raise UserError(str(error)) from None


@app.command()
def check(exhibits: Exhibits = None, as_json: AsJson = False) -> None:
    """检查展厅内容，指出哪个文件第几行要怎么改。"""
    from kiosk.content.check import check as check_content

    folder = _exhibits(exhibits)
    problems = check_content(folder)
    if as_json:
        _print_json(
            [{"file": p.file, "line": p.line, "column": p.column, "message": p.message} for p in problems]
        )
    elif problems:
        table = Table("文件:行:列", "要改什么", show_lines=False)
        for problem in problems:
            table.add_row(problem.place, problem.message)
        console.print(table)
        console.print(f"有 {len(problems)} 处要改。")
    else:
        console.print("内容检查通过，没有要改的地方。")
    raise typer.Exit(1 if problems else 0)


@app.command()
def ask(
    text: Annotated[str | None, typer.Argument(help="要问的话")] = None,
    hall: Hall = "",
    exhibits: Exhibits = None,
    batch: Annotated[Path | None, typer.Option("--batch", help="一行一个问题的文件")] = None,
    as_json: AsJson = False,
) -> None:
    """问小翠一句话，看她怎么回答。"""
    from kiosk.answering.answerer import Answerer

    if (text is None) == (batch is None):
        raise UserError("请写一句要问的话，或者用 --batch 给一个文件（一行一个问题），两者选一个")
    lines = [text] if text is not None else _lines(batch or Path())
    answers = Answerer(_centre(exhibits))
    for line in lines:
        _show_answer(answers.answer(line, hall), as_json)


@app.command()
def listen(
    files: Annotated[list[Path], typer.Argument(help="WAV 录音")],
    hall: Hall = "",
    exhibits: Exhibits = None,
    as_json: AsJson = False,
) -> None:
    """听录音文件里的问题，看听到了什么、怎么回答。"""
    from kiosk.answering.answerer import Answerer
    from kiosk.hearing.recogniser_vosk import VoskModel
    from kiosk.hearing.transcribe import transcribe
    from kiosk.ports import DeviceError

    config = load_config()
    failures = 0
    try:
        model = VoskModel(config.path(config.hearing.model))
    except DeviceError as error:
        raise UserError(str(error)) from None
    answers = Answerer(_centre(exhibits))
    for file in files:
        try:
            transcript = transcribe(model, file)
        except DeviceError as error:
            failures += 1
            errors.print(f"{file}：{error}", style="red")
            continue
        answer = answers.answer(transcript.text, hall)
        extra = {"seconds": round(transcript.seconds, 3), "rtf": round(transcript.rtf, 4)}
        _show_answer(answer, as_json, extra if len(files) == 1 else {"file": str(file), **extra})
    raise typer.Exit(1 if failures else 0)


@app.command()
def say(
    text: Annotated[str, typer.Argument(help="要说的话")],
    out: Annotated[Path, typer.Option("--out", help="存成哪个 WAV 文件")],
) -> None:
    """把一段话变成声音，存成 WAV 文件。"""
    from kiosk.ports import DeviceError
    from kiosk.speaking.say_to_file import say_to_file

    try:
        say_to_file(text, out, load_config())
    except DeviceError as error:
        raise UserError(str(error)) from None
    console.print(f"已存到 {out}")


@app.command()
def preview(
    page: Annotated[str, typer.Argument(help="home、hall:family、exhibit:family/sunward、ask:listening ……")],
    out: Annotated[Path, typer.Option("--out", help="存成哪个 PNG 文件")],
    size: Annotated[str, typer.Option(help="画面大小")] = "1920x1080",
    language: Annotated[str, typer.Option(help="zh 或 en")] = "zh",
    text_size: Annotated[str, typer.Option("--text-size", help="standard 或 large")] = "standard",
    exhibits: Exhibits = None,
) -> None:
    """把一个页面画成图片，不打扰观众的屏幕。"""
    from kiosk.display import NoDisplay
    from kiosk.previewing import preview_page

    config = _with_options(load_config(), size=size, language=language, text_size=text_size)
    try:
        preview_page(config, _centre(exhibits), page, out)
    except (NoDisplay, ValueError) as error:
        raise UserError(str(error)) from None
    console.print(f"已存到 {out}")


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """检查这台机器：屏幕、字体、麦克风、喇叭、模型、影片、磁盘、时钟。"""
    from kiosk.doctor import examine

    findings = examine(load_config())
    if as_json:
        _print_json([{"part": f.part, "ok": f.ok, "message": f.message} for f in findings])
    else:
        for finding in findings:
            console.print(f"[{'green]好' if finding.ok else 'red]要看'}[/] {finding.name}：{finding.message}")
    raise typer.Exit(0 if all(f.ok for f in findings) else 1)


def _with_options(config: Config, **options: str) -> Config:
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
    except ValueError:
        given = "、".join(f"--{key} {value}" for key, value in options.items() if value)
        raise UserError(f"选项 {given} 里有写错的，运行 kiosk run --help 看看可以怎么写") from None


def _exhibits(folder: Path | None) -> Path:
    config = load_config()
    folder = folder or config.path(config.exhibits)
    if not folder.is_dir():
        raise UserError(f"找不到展厅内容文件夹 {folder}，请检查路径")
    return folder


def _centre(folder: Path | None) -> Any:
    from datetime import date

    from kiosk.content.load import load_centre

    loaded = load_centre(_exhibits(folder))
    for problem in loaded.problems:
        errors.print(f"{problem.place} {problem.message}", style="yellow")
    return loaded.centre.for_visitors(date.today())


def _lines(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        raise UserError(f"读不了 {file}：请检查文件在不在，并存成 UTF-8 编码") from None


def _show_answer(answer: Any, as_json: bool, extra: dict[str, Any] | None = None) -> None:
    from kiosk.answering.answerer import as_json as to_json

    if as_json:
        print(json.dumps({**to_json(answer), **(extra or {})}, ensure_ascii=False), flush=True)
        return
    console.print(f"听到：{answer.heard}")
    for choice in answer.choices:
        console.print(f"  可以问：{choice.question}")
    if answer.kind == "command":
        console.print(f"口令：{answer.command} {answer.show}")
    console.print(f"小翠：{answer.answer}" if answer.answer else "", style="green")
    if answer.exhibit or answer.hall:
        console.print(f"来自：{answer.exhibit or answer.hall}（把握 {answer.score:.2f}）")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))
