"""`kiosk ask`, `kiosk listen`, `kiosk say`: what she understands, hears and says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.commands.common import (
    AsJson,
    Exhibits,
    Hall,
    UserError,
    check_hall,
    console,
    errors,
    visitors_centre,
)
from kiosk.config import load_config


def ask(
    text: Annotated[str | None, typer.Argument(help="要问的话")] = None,
    hall: Hall = "",
    exhibits: Exhibits = None,
    batch: Annotated[Path | None, typer.Option("--batch", help="一行一个问题的文件")] = None,
    as_json: AsJson = False,
) -> None:
    """问小翠一句话，看她怎么回答。"""
    from kiosk.answering.answerer import Answerer
    from kiosk.answering.situation import Situation

    if (text is None) == (batch is None):
        raise UserError("请写一句要问的话，或者用 --batch 给一个文件（一行一个问题），两者选一个")
    lines = [text] if text is not None else _lines(batch or Path())
    centre = visitors_centre(exhibits)
    check_hall(hall, centre)
    answers = Answerer(centre)
    for line in lines:
        _show_answer(answers.answer(line, Situation(hall)), as_json)


def listen(
    files: Annotated[list[Path], typer.Argument(help="WAV 录音")],
    hall: Hall = "",
    exhibits: Exhibits = None,
    as_json: AsJson = False,
) -> None:
    """听录音文件里的问题，看听到了什么、怎么回答。"""
    from kiosk.answering.answerer import Answerer
    from kiosk.answering.situation import Situation
    from kiosk.hearing.expected import expected_of
    from kiosk.hearing.grammar import Grammar
    from kiosk.hearing.recogniser_vosk import VoskModel
    from kiosk.hearing.transcribe import transcribe
    from kiosk.models.shelf import Shelf
    from kiosk.ports import DeviceError

    config = load_config()
    failures = 0
    try:
        model = VoskModel(Shelf.of(config).best())
    except DeviceError as error:
        raise UserError(str(error)) from None
    centre = visitors_centre(exhibits)
    check_hall(hall, centre)
    answers, grammar = Answerer(centre), Grammar.of(expected_of(centre).phrases, model.knows)
    for file in files:
        try:
            transcript = transcribe(model, file, grammar)
        except DeviceError as error:
            failures += 1
            errors.print(f"{file}：{error}", style="red", markup=False)
            continue
        answer = answers.answer_best(transcript.said, Situation(hall))
        extra = {"seconds": round(transcript.seconds, 3), "rtf": round(transcript.rtf, 4)}
        _show_answer(answer, as_json, extra if len(files) == 1 else {"file": str(file), **extra})
    raise typer.Exit(1 if failures else 0)


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
    console.print(f"已存到 {out}", markup=False, soft_wrap=True)


def _lines(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        raise UserError(f"读不了 {file}：请检查文件在不在，并存成 UTF-8 编码") from None


def _show_answer(answer: Any, as_json: bool, extra: dict[str, Any] | None = None) -> None:
    from kiosk.answering.answer import as_json as to_json

    if as_json:
        print(json.dumps({**to_json(answer), **(extra or {})}, ensure_ascii=False), flush=True)
        return
    console.print(f"听到：{answer.heard}", markup=False)  # may be anything, brackets too
    for choice in answer.choices:
        console.print(f"  可以问：{choice.question}", markup=False)
    if answer.kind == "command":
        console.print(f"口令：{answer.command} {answer.show}")
    console.print(f"小翠：{answer.answer}" if answer.answer else "", style="green", markup=False)
    if answer.exhibit or answer.hall:
        console.print(f"来自：{answer.exhibit or answer.hall}（把握 {answer.score:.2f}）")
