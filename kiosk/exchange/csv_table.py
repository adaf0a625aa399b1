"""CSV: questions only, for programs that know no workbooks.

Written as UTF-8 with a mark that Excel needs to see it as such. Excel in Chinese saves CSV as GBK again, and
other programs in other ways, so several are read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from kiosk.exchange.cells import Entry, Grid, Unreadable, cannot_read
from kiosk.exchange.sheets import Sheet

_MOST_BYTES = 50_000_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_FORMULA = re.compile(r"'*[=+\-@]")  # what spreadsheet programs would calculate
_GUARDED = re.compile(r"'+[=+\-@]")


def read_csv(path: Path) -> tuple[Grid, list[str]]:
    """Return the cells of a file, and what staff should know about how it was read. Raises Unreadable."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(cannot_read(path, error)) from None
    if len(data) > _MOST_BYTES or (b"\0" in data and not data.startswith(_UTF16)):
        raise Unreadable(f"{path.name} 不是能读的 CSV 表格，请在 Excel 或 WPS 里另存为“CSV UTF-8”")
    text, notices = _decoded(data, path)
    first = text.lstrip().partition("\n")[0]
    separator = max(",\t;", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        raise Unreadable(
            f"{path.name} 里的引号没有配对，或者一格太长，请在 Excel 或 WPS 里重新另存为“CSV UTF-8”"
        ) from None
    return [[Entry(cell[1:] if _GUARDED.match(cell) else cell) for cell in row] for row in rows], notices


def _decoded(data: bytes, path: Path) -> tuple[str, list[str]]:
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace"), []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise Unreadable(
            f"{path.name} 既不是 UTF-8 也不是 GBK 编码，请在 Excel 或 WPS 里另存为“CSV UTF-8”"
        ) from None
    notice = f"{path.name} 是 GBK 编码，已经照读；生僻字在存的时候可能变成了问号，请看一遍"
    return text, [notice]


def write_csv(path: Path, sheet: Sheet, rows: Sequence[Sequence[str]]) -> None:
    """Write a sheet's header and rows; what would be taken for a formula gets an apostrophe before it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.header for column in sheet.columns])
        writer.writerows([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row] for row in rows)
