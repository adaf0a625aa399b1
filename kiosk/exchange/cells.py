"""Tables as they come in: a grid of cells, whatever program wrote it, and what is wrong with them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz, process

from kiosk.content.file_text import INVISIBLE
from kiosk.content.problems import Problem
from kiosk.exchange.sheets import Sheet
from kiosk.os_errors import why

_HEADER_WITHIN = 10  # rows: a title, or a remark to colleagues, may stand above the header


class Unreadable(Exception):
    """A table cannot be read at all; the message is a Chinese sentence for staff."""


def cannot_read(path: Path, error: OSError) -> str:
    """Say why a file cannot be read."""
    return f"读不了 {path}（{why(error)}），请检查文件名对不对、有没有权限"


@dataclass(frozen=True)
class Entry:
    """What a program says about one cell: its text, and why it cannot be taken as such, or ""."""

    text: str = ""
    wrong: str = ""


Grid = list[list[Entry]]  # by row, then column, both without gaps


@dataclass(frozen=True)
class Cell:
    """A cell under a known header; line and column count from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class Row:
    """A row with something in it, by header. Headers that the table lacks are not there."""

    line: int
    cells: dict[str, Cell]

    def text(self, header: str) -> str:
        """Return a cell's text, "" if there is no such column."""
        return self.cells[header].text if header in self.cells else ""


class CellProblem(Problem):
    """A problem whose `file` is a sheet, and whose line and column are a cell's."""

    @property
    def place(self) -> str:
        """Return `sheet!C12`, as spreadsheet programs name cells."""
        return f"{self.file}!{letters(self.column)}{self.line}"


def letters(column: int) -> str:
    """Return the letters of a column that counts from 1: A, B … Z, AA."""
    out = ""
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(ord("A") + rest) + out
    return out


@dataclass
class Table:
    """A grid as the rows of a sheet. `notices` are things that staff should know, and need not mend."""

    sheet: Sheet
    has_header: bool = True
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def table(sheet: Sheet, grid: Grid) -> Table:
    """Return the rows below the header, which is looked for."""
    result = Table(sheet)
    number = next((n for n, row in enumerate(grid[:_HEADER_WITHIN]) if _is_header(sheet, row)), None)
    if number is None:
        result.has_header = False
        wanted = "、".join(f"“{header}”" for header in sheet.needed)
        sentence = f"找不到表头：第一行里要有{wanted}；可以用 kiosk export 导出一份看看"
        result.problems.append(CellProblem(sheet.name, 1, sentence))
        return result
    headers = _headers(result, number, grid[number])
    for line, row in enumerate(grid[number + 1 :], number + 2):
        cells = {header: _cell(result, row, line, column) for column, header in headers.items()}
        if any(cell.text.strip() for cell in cells.values()):
            result.rows.append(Row(line, cells))
    return result


def _is_header(sheet: Sheet, row: list[Entry]) -> bool:
    return set(sheet.needed) <= {_plain(entry.text) for entry in row}


def _headers(result: Table, number: int, row: list[Entry]) -> dict[int, str]:
    """Return the known headers by column; tell of others."""
    known, found = [column.header for column in result.sheet.columns], dict[int, str]()
    for column, entry in enumerate(row, 1):
        header = _plain(entry.text)
        guess = process.extractOne(header, known, scorer=fuzz.ratio, score_cutoff=60) if header else None
        if header in found.values():
            sentence = f"“{header}”这一列有两个，请删掉一个，或者改掉它的表头"
            result.problems.append(CellProblem(result.sheet.name, number + 1, sentence, column))
        elif header in known:
            found[column] = header
        elif guess:
            sentence = f"没有“{header}”这一列，是不是想写“{guess[0]}”？"
            result.problems.append(CellProblem(result.sheet.name, number + 1, sentence, column))
        elif header:
            result.notices.append(f"{result.sheet.name}：“{header}”这一列不认识，没有用到")
    return found


def _plain(text: str) -> str:
    """Return a header without blanks and without the difference between widths, except in our own brackets."""
    text = "".join(unicodedata.normalize("NFKC", text).split())
    return text.replace("(", "（").replace(")", "）")


def _cell(result: Table, row: list[Entry], line: int, column: int) -> Cell:
    entry = row[column - 1] if column <= len(row) else Entry()
    for wrong in _wrong(entry):
        result.problems.append(CellProblem(result.sheet.name, line, wrong, column))
    return Cell(entry.text, line, column)


def _wrong(entry: Entry) -> Iterator[str]:
    if entry.wrong:
        yield entry.wrong
    elif bad := INVISIBLE.search(re.sub("_x000D_", "", entry.text)):
        yield f"这一格里有看不见的控制字符（U+{ord(bad[0]):04X}），请清空这一格重新打一遍"
