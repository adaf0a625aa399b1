"""The two sheets that staff work in: which column is what in the files, and what its cells mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from kiosk.content.yaml_reader import Plain

Kind = Literal["text", "code", "date", "list", "codes", "lines"]


@dataclass(frozen=True)
class Column:
    """One column. `key` is what files call it; "" where it only says which row this is."""

    header: str
    width: int  # characters
    key: str = ""
    language: str = ""  # zh or en for a text in two languages, which is two columns and one key
    kind: Kind = "text"


@dataclass(frozen=True)
class Sheet:
    """One sheet. The first of its columns says to which exhibit (or hall) a row belongs."""

    name: str
    columns: tuple[Column, ...]
    needed: tuple[str, ...]  # headers without which nothing can be read

    def headers(self, key: str, language: str = "") -> tuple[str, ...]:
        """Return the headers of the columns for a key of the files."""
        return tuple(c.header for c in self.columns if c.key == key and language in ("", c.language))


PLACE, NAME = "展项或展厅", "名称（只供看）"
WHOLE_CENTRE = "全馆"

EXHIBITS = Sheet(
    "展项",
    (
        Column("编号", 24, kind="code"),
        Column("标题", 20, "title", "zh"),
        Column("英文标题", 24, "title", "en"),
        Column("别名", 28, "also_called", kind="list"),
        Column("状态", 11, "status", kind="code"),
        Column("审核", 22, "reviewed_by", kind="list"),
        Column("开始日期", 12, "valid_from", kind="date"),
        Column("截止日期", 12, "valid_until", kind="date"),
        Column("简介", 30, "summary", "zh"),
        Column("英文简介", 30, "summary", "en"),
        Column("正文", 60, "text", "zh"),
        Column("英文正文", 60, "text", "en"),
        Column("相关展项", 28, "related", kind="codes"),
        Column("二维码网址", 30, "qr"),
        Column("二维码说明", 24, "qr_title", "zh"),
        Column("英文二维码说明", 24, "qr_title", "en"),
        Column("备注", 28, "note"),
    ),
    ("编号",),
)
QUESTIONS = Sheet(
    "问答",
    (
        Column(PLACE, 24, kind="code"),
        Column(NAME, 18),
        Column("问法", 40, "ask", kind="lines"),
        Column("回答", 60, "answer", "zh"),
        Column("英文回答", 50, "answer", "en"),
        Column("打开", 26, "show", kind="code"),
        Column("备注", 28, "note"),
    ),
    (PLACE, "问法"),
)
SHEETS = (EXHIBITS, QUESTIONS)

_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def shown(value: Plain | None, column: Column) -> str:
    """Return what a cell of `column` holds for the value of its key, None where there is none."""
    if isinstance(value, dict):
        value = value.get(column.language)
    elif column.language == "en":
        value = None
    if isinstance(value, list):
        return ("\n" if column.kind == "lines" else "；").join(str(part) for part in value)
    return value if isinstance(value, str) else ""


def meant(text: str, column: Column) -> Plain:
    """Return the value that a cell's text stands for; "" and [] for an empty cell.

    Forgives what spreadsheets and Chinese keyboards do: blanks at the ends, full-width letters and
    digits in ids and dates, dates with slashes.
    """
    if column.kind in ("list", "lines", "codes"):
        parts = re.split(r"[\r\n]+" if column.kind == "lines" else r"[;；\r\n]+", text)
        values = [_code(part) if column.kind == "codes" else part.strip() for part in parts]
        return [value for value in values if value]
    if column.kind == "code":
        return _code(text)
    if column.kind == "date":
        code = _code(text)
        found = _DATE.fullmatch(code)
        return f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}" if found else code
    return tidy(text)


def _code(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def tidy(text: str) -> str:
    """Return text without blanks at the ends of its lines, and with plain line ends."""
    lines = [line.rstrip() for line in re.split(r"\r\n|\r|\n|_x000D_\n?", text)]
    whole = "\n".join(lines).strip("\n")
    return whole if "\n" in whole else whole.strip()
