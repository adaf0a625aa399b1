"""A table of the test halls, to be spoilt as staff and their programs do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tables import Bring, Change

from kiosk.content.load import load_centre
from kiosk.exchange.exporting import export_table
from kiosk.exchange.importing import Outcome, import_table


@pytest.fixture
def sheet(halls: Path, tmp_path: Path) -> Path:
    """The halls as a workbook."""
    path = tmp_path / "表.xlsx"
    export_table(path, load_centre(halls))
    return path


@pytest.fixture
def bring(halls: Path, sheet: Path) -> Bring:
    """Change the workbook and import it."""

    def bring(change: Change, **options: Any) -> Outcome:
        book = openpyxl.load_workbook(sheet)
        change(book)
        book.save(sheet)
        return import_table(sheet, halls, **options)

    return bring
