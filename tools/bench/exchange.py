"""How long content takes to go out and come in: `script/bench exchange`."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import openpyxl
import typer
from rich.console import Console
from rich.table import Table

from kiosk.content.load import load_centre
from kiosk.exchange.exporting import export_table
from kiosk.exchange.importing import import_table
from kiosk.exchange.pack import pack
from kiosk.exchange.unpack import unpack
from tools.bench.content import QUESTIONS_EACH, write_centre
from tools.bench.large import large_centre

SHIPPED = Path(__file__).parent.parent.parent / "exhibits"


def main(questions: Annotated[int, typer.Option(help="questions of the made-up centre")] = 5000) -> None:
    """Print the table."""
    table = Table(
        "seconds", "shipped content", f"{questions // QUESTIONS_EACH} exhibits, {questions} questions"
    )
    with tempfile.TemporaryDirectory() as temp:
        shipped, large = Path(temp) / "shipped/exhibits", Path(temp) / "large/exhibits"
        shutil.copytree(SHIPPED, shipped)
        write_centre(large_centre(questions, each=QUESTIONS_EACH), large)
        columns = [_measure(shipped), _measure(large)]
    for what in columns[0]:
        table.add_row(what, *(column[what] for column in columns))
    Console().print(table)


def _measure(folder: Path) -> dict[str, str]:
    """Return the figures of a centre. Changes it."""
    sheet, csv, bundle = (folder.parent / name for name in ("a.xlsx", "a.csv", "a.zip"))
    loaded = load_centre(folder)
    found = {
        "export .xlsx": _time(lambda: export_table(sheet, loaded)),
        "export .csv": _time(lambda: export_table(csv, loaded)),
        "import .xlsx, nothing changed": _time(lambda: import_table(sheet, folder)),
        "import .csv, nothing changed": _time(lambda: import_table(csv, folder)),
    }
    _change_every_answer(sheet)
    outcome = import_table(sheet, folder, dry_run=True)
    assert not outcome.problems
    found[f"import .xlsx, {len(outcome.files)} files changed"] = _time(lambda: import_table(sheet, folder))
    loaded, now = load_centre(folder), datetime.now()
    found["pack"] = _time(lambda: pack(folder, loaded, bundle, now))
    found["unpack"] = _time(lambda: unpack(bundle, folder))
    found["size of .xlsx, .zip (MB)"] = f"{sheet.stat().st_size / 1e6:.2f}, {bundle.stat().st_size / 1e6:.2f}"
    # The number of files differs between the two centres.
    return {
        what.replace(f"{len(outcome.files)} files", "every file"): seconds for what, seconds in found.items()
    }


def _change_every_answer(sheet: Path) -> None:
    book = openpyxl.load_workbook(sheet)
    page = book["问答"]
    column = 1 + [cell.value for cell in page[1]].index("回答")
    for line in range(2, page.max_row + 1):
        page.cell(line, column).value += "改"
    book.save(sheet)


def _time(work: Callable[[], object]) -> str:
    begun, busy = time.perf_counter(), time.process_time()
    work()
    return f"{time.perf_counter() - begun:.2f} ({time.process_time() - busy:.2f})"


if __name__ == "__main__":
    typer.run(main)
