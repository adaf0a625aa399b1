"""A spreadsheet into the files of the content: all of it, or nothing and what has to be mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.content.crosscheck import crosscheck
from kiosk.content.load import Loaded, load_centre
from kiosk.content.problems import Problem
from kiosk.content.schema import modeline
from kiosk.exchange import yaml_text
from kiosk.exchange.cells import Table, Unreadable, table
from kiosk.exchange.csv_table import read_csv
from kiosk.exchange.drafts import Change, Draft, Drafts
from kiosk.exchange.exhibit_rows import merge_exhibits
from kiosk.exchange.progress import Progress, no_progress
from kiosk.exchange.question_rows import merge_questions
from kiosk.exchange.replacing import copy_folder, replacing, take_place
from kiosk.exchange.rows import in_staff_words
from kiosk.exchange.sheets import EXHIBITS, QUESTIONS, SHEETS
from kiosk.exchange.workbook import read_workbook
from kiosk.exchange.yaml_edit import CannotEdit, edited

BEFORE = "before-import"
_FIRST = "现在的内容里有写错的地方，请先改好（kiosk check 会一处一处指出来），再导入"
_NO_EDIT = "这个文件的写法程序不敢改，请用编辑器改（例如行尾换成普通的换行），再导入一次"


@dataclass(frozen=True)
class Outcome:
    """What an import has done, or would do. With problems it has done nothing."""

    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    notices: tuple[str, ...] = ()
    files: tuple[str, ...] = ()  # that are written or taken away


def import_table(
    path: Path,
    folder: Path,
    *,
    delete: bool = False,
    dry_run: bool = False,
    progress: Progress = no_progress,
) -> Outcome:
    """Take a workbook or CSV file over into the content below `folder`; the old version is kept beside it.

    Raises Unreadable, Busy, and OSError where nothing can be written.
    """
    folder = folder.resolve()
    with replacing(folder, BEFORE) as staged:
        loaded = load_centre(folder)
        if loaded.problems:
            return Outcome(loaded.problems, notices=(_FIRST,))
        progress("读表格", 0, 1)
        tables, notices = read_tables(path)
        progress("读表格", 1, 1)
        drafts = merged(folder, loaded, tables, delete)
        outcome = Outcome(_sorted(drafts.problems), tuple(drafts.changes), tuple(notices))
        if outcome.problems:
            return outcome
        texts, problems = _texts(drafts, progress)
        outcome = replace(outcome, problems=problems, files=(*texts, *drafts.removed))
        if problems or not outcome.files:
            return outcome
        copy_folder(folder, staged, progress)
        _write(staged, texts, drafts.removed)
        problems = load_centre(staged).problems or _touched(folder, loaded)
        if not problems and not dry_run:
            take_place(staged, folder, BEFORE)
        return replace(outcome, problems=problems)


def read_tables(path: Path) -> tuple[list[Table], list[str]]:
    """Return the sheets of a file that are ours, and what staff should know. Raises Unreadable."""
    if path.suffix.lower() == ".csv":
        grid, notices = read_csv(path)
        tables = [table(QUESTIONS, grid)]
    elif path.suffix.lower() in (".xlsx", ".xlsm"):
        grids, others = read_workbook(path, [sheet.name for sheet in SHEETS])
        notices = [f"工作表“{name}”没有用到" for name in others if name != "说明"]
        tables = [table(sheet, grids[sheet.name]) for sheet in SHEETS if sheet.name in grids]
        if not tables:
            raise Unreadable(f"{path.name} 里没有叫“展项”或“问答”的工作表，请检查表的名字")
    else:
        raise Unreadable(
            f"{path.name} 要是 .xlsx 或 .csv 文件，请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”"
        )
    return tables, [*notices, *(notice for one in tables for notice in one.notices)]


def merged(folder: Path, loaded: Loaded, tables: list[Table], delete: bool) -> Drafts:
    """Return the content with the tables laid upon it, and everything that is wrong with that."""
    drafts = Drafts.of(folder, loaded)
    drafts.problems += [problem for one in tables for problem in one.problems]
    for one in tables:
        if one.has_header:  # without one, every cell would look empty
            (merge_exhibits if one.sheet is EXHIBITS else merge_questions)(one, drafts, delete)
    sources = {draft.id: draft.source() for draft in drafts.places.values()}
    broken = frozenset(draft.id for draft in drafts.places.values() if draft.value is None)
    for problem in crosscheck(drafts.centre(), sources, broken):
        sheet = next((sheet for sheet in SHEETS if sheet.name == problem.file), None)
        sentence = in_staff_words(problem.message, sheet) if sheet else problem.message
        drafts.problems.append(replace(problem, message=sentence))
    return drafts


def _texts(drafts: Drafts, progress: Progress) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return what each file that changes will hold."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    changed = [draft for draft in drafts.places.values() if draft.says() != draft.old]
    for number, draft in enumerate(changed):
        try:
            texts[draft.file] = _text(draft, drafts.folder)
        except CannotEdit:
            problems.append(Problem(draft.file, 1, _NO_EDIT))
        progress("改文件", number + 1, len(changed))
    return texts, tuple(problems)


def _text(draft: Draft, folder: Path) -> str:
    if draft.old:
        return edited((folder / draft.file).read_bytes().decode("utf-8"), draft.says())
    return f"{modeline('exhibit')}\n{yaml_text.entries(draft.says(), 0)}\n"


def _write(staged: Path, texts: Mapping[str, str], removed: list[str]) -> None:
    for name, text in texts.items():
        (staged / name).write_bytes(text.encode("utf-8"))
    for name in removed:
        (staged / name).unlink()


def _touched(folder: Path, loaded: Loaded) -> tuple[Problem, ...]:
    """Tell which files somebody has saved while this went on: what they wrote would be lost."""
    sentence = "导入的时候有人存了这个文件，请再导入一次"
    return tuple(
        Problem(source.file, 1, sentence)
        for source in loaded.sources.values()
        if ((state := (folder / source.file).stat()).st_mtime_ns, state.st_size) != source.stamp
    )


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort by sheet or file, then by place; each once."""
    cells = {(p.file, p.line, p.column, p.message): p for p in problems}
    return tuple(cells[key] for key in sorted(cells))
