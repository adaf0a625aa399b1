"""Excel workbooks (.xlsx), as Excel, WPS and LibreOffice write them."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from kiosk.exchange.cells import Entry, Grid, Unreadable, cannot_read, letters
from kiosk.exchange.progress import Progress, no_progress
from kiosk.exchange.sheets import Sheet

MOST_CHARACTERS = 32_767  # in a cell
_MOST_ROWS = 50_000
_MOST_BYTES = 200_000_000  # of all parts, unpacked
_NO_WORKBOOK = (
    "{} 不是能读的 .xlsx 表格：老的 .xls、.et 格式或者加了密码的，请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”，"
    "不要加密码；如果是拷贝坏了，请重新拷贝"
)
_FORMULA = "这一格是公式，请复制这一格，再“选择性粘贴”成“值”"
_ERROR = "这一格是 Excel 的错误值“{}”，请改成文字"
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def read_workbook(path: Path, names: Sequence[str]) -> tuple[dict[str, Grid], list[str]]:
    """Return the sheets called `names` that a workbook has, and the names of its other sheets. Raises Unreadable."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                raise Unreadable(f"{path.name} 太大了，请删掉表格里的图片和空行再存")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that we do not use
            book = openpyxl.load_workbook(path)
            sheets = {sheet.title.strip(): sheet for sheet in book.worksheets}
            found = {name: _grid(sheets[name], path) for name in names if name in sheets}
    except Unreadable:
        raise
    except OSError as error:
        raise Unreadable(cannot_read(path, error)) from None
    except Exception:  # openpyxl raises what it likes on files that are no workbooks, or spoilt ones
        raise Unreadable(_NO_WORKBOOK.format(path.name)) from None
    return found, [name for name in sheets if name not in names]


def _grid(sheet: Any, path: Path) -> Grid:
    if sheet.max_row > _MOST_ROWS:
        raise Unreadable(
            f"{path.name} 的“{sheet.title}”有 {sheet.max_row} 行，太多了："
            "请选中最后一行下面的空行，整行删除，再存一次"
        )
    grid = [[_entry(cell) for cell in row] for row in sheet.iter_rows()]
    for merged in sheet.merged_cells.ranges:  # one cell beside several rows is meant for each of them
        first = grid[merged.min_row - 1][merged.min_col - 1]
        for row in range(merged.min_row, merged.max_row):
            grid[row][merged.min_col - 1] = first
    return grid


def _entry(cell: Any) -> Entry:
    value = cell.value
    if value is None:
        return Entry()
    if cell.data_type == "f":
        return Entry("=", _FORMULA)
    if cell.data_type == "e":
        return Entry(str(value), _ERROR.format(value))
    return Entry(value if isinstance(value, str) else _typed(value, cell.number_format or ""))


def _typed(value: Any, form: str) -> str:
    """Return what Excel has made a number, a date or a time of, as it was most likely typed."""
    if isinstance(value, datetime) and value.time() != time():
        return f"{value:%Y-%m-%d} {value.hour}:{value.minute:02d}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02d}"
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value).upper()
    return _number(value, form)


def _number(value: int | float, form: str) -> str:
    if re.fullmatch("0+", form):
        return f"{value:0{len(form)}.0f}"  # 012 in the format 000
    if found := re.fullmatch(r"[#,0]*0(?:\.(0+))?(%?)", form):
        places = len(found[1] or "")
        return f"{value * 100:.{places}f}%" if found[2] else f"{value:.{places}f}"
    return str(int(value)) if value == int(value) else f"{value:.15g}"


def write_workbook(
    path: Path,
    tables: Mapping[Sheet, Sequence[Sequence[str]]],
    notes: Sequence[str],
    progress: Progress = no_progress,
) -> None:
    """Write sheets with a header each, and one of `notes` for those who open it."""
    book = openpyxl.Workbook()
    book.properties.creator = "小翠"
    book.remove(book.active)
    for sheet, rows in tables.items():
        _write(book.create_sheet(sheet.name), sheet, rows, progress)
    page = book.create_sheet("说明")
    page.column_dimensions["A"].width = 100
    for line, note in enumerate(notes, 1):
        _put(page, line, 1, note, alignment=Alignment(wrap_text=True, vertical="top"))
    book.save(path)


def _write(page: Any, sheet: Sheet, rows: Sequence[Sequence[str]], progress: Progress) -> None:
    top = Alignment(wrap_text=True, vertical="top")
    bold, grey = Font(bold=True), PatternFill("solid", fgColor="DDE8E0")
    for number, column in enumerate(sheet.columns, 1):
        size = page.column_dimensions[letters(number)]
        size.width = column.width
        size.number_format, size.alignment = "@", top  # rows that staff add keep 012 and 9:30 as well
        _put(page, 1, number, column.header, alignment=top, font=bold, fill=grey)
    for line, row in enumerate(rows, 2):
        for number, text in enumerate(row, 1):
            _put(page, line, number, text, alignment=top)
        progress(f"写“{sheet.name}”", line - 1, len(rows))
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{letters(len(sheet.columns))}{len(rows) + 1}"
    for number, column in enumerate(sheet.columns, 1):
        if column.key == "status":
            choice = DataValidation("list", formula1='"draft,reviewed,published"', allow_blank=True)
            choice.add(f"{letters(number)}2:{letters(number)}{_MOST_ROWS}")
            page.add_data_validation(choice)


def _put(page: Any, line: int, column: int, text: str, **style: Any) -> None:
    cell = page.cell(line, column)
    if text:
        cell.value = _ESCAPE.sub("_x005F_", text)
        cell.data_type = "s"  # text, even if it begins with “=”
    cell.number_format = "@"
    for name, value in style.items():
        setattr(cell, name, value)
