"""Looking into tables and folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl.workbook import Workbook

from kiosk.exchange.importing import Outcome

Change = Callable[[Workbook], object]
Bring = Callable[..., Outcome]


def cell(page: Any, line: int, header: str) -> Any:
    """The cell of a line below a header."""
    return page.cell(line, 1 + [top.value for top in page[1]].index(header))


def line_of(page: Any, words: str) -> int:
    """The line of an exhibit, by its id, or of a question, by one of its phrasings."""
    keys = page[{"展项": "A", "问答": "C"}[page.title]]
    return next(key.row for key in keys if words in str(key.value).split("\n"))


def told(outcome: Outcome) -> list[str]:
    """All problems, each behind its place."""
    return [f"{problem.place} {problem.message}" for problem in outcome.problems]


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
