"""The content as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.load import Loaded
from kiosk.content.model import Centre
from kiosk.content.yaml_reader import Plain
from kiosk.exchange.csv_table import write_csv
from kiosk.exchange.progress import Progress, no_progress
from kiosk.exchange.sheets import EXHIBITS, NAME, PLACE, QUESTIONS, WHOLE_CENTRE, Sheet, shown
from kiosk.exchange.workbook import MOST_CHARACTERS, write_workbook

NOTES = (
    "这张表里是展厅的展项和问答。改好以后存盘，运行 kiosk import 这个文件 --dry-run 看看会改什么，没有问题再去掉 --dry-run。",
    "有写错的地方，会一次全部指出来（例如 问答!C12，就是“问答”表的 C12 格），什么也不改；改好再导入就行。",
    "展项：一行一个展项。编号写“展厅/展项”，例如 family/sunward，不要改；新展项写一个新编号，“状态”先写 draft。",
    "展项的别名、审核、相关展项，有几个就用“；”隔开。日期写成 2026-10-01。图片和影片在展厅的 YAML 文件里改。",
    "问答：一行一个问题。“展项或展厅”写展项的编号、展厅的编号（例如 family），哪里都适用的写“全馆”。",
    "问法：一格里一行一个说法（换行按 Alt+Enter），照观众说话的样子写，至少三种。",
    "打开：回答时屏幕打开什么，写“video 影片编号”“exhibit 展厅/展项”或“hall 展厅”，可以不写。",
    "可以排序、筛选、隐藏行、加批注、加自己的列；表头和工作表的名字不要改，不要用公式。",
    "删掉的行：内容里还留着，只会告诉你；真要删，导入时加 --delete。删掉的列不动。",
    "挪到别的展项：改“展项或展厅”那一格，导入时加 --delete。",
    "原来的内容留在 exhibits.before-import 文件夹里，只留一次。",
)


class TooLong(Exception):
    """A text does not fit into a cell; the message is a Chinese sentence for staff."""


def export_table(path: Path, loaded: Loaded, progress: Progress = no_progress) -> None:
    """Write the content to a workbook, or its questions to a CSV file, whole or not at all.

    Raises TooLong, and OSError where nothing can be written.
    """
    tables = tables_of(loaded)
    part = path.with_name(f".{path.name}.part")
    try:
        if path.suffix.lower() == ".csv":
            write_csv(part, QUESTIONS, tables[QUESTIONS])
        else:
            _check_length(tables)
            write_workbook(part, tables, NOTES, progress)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def tables_of(loaded: Loaded) -> dict[Sheet, list[list[str]]]:
    """Return the rows of each sheet."""
    exhibits = [_exhibit(exhibit.id, _plain(loaded, exhibit.id)) for exhibit in loaded.centre.exhibits]
    return {EXHIBITS: exhibits, QUESTIONS: list(_questions(loaded))}


def _exhibit(place: str, plain: dict[str, Plain]) -> list[str]:
    return [shown(plain.get(column.key), column) if column.key else place for column in EXHIBITS.columns]


def _questions(loaded: Loaded) -> Iterator[list[str]]:
    for place, name in _places(loaded.centre):
        asked = _plain(loaded, place).get("questions", [])
        assert isinstance(asked, list)
        for plain in asked:
            assert isinstance(plain, dict)
            own = {PLACE: place or WHOLE_CENTRE, NAME: name}
            yield [own.get(c.header, shown(plain.get(c.key), c)) for c in QUESTIONS.columns]


def _places(centre: Centre) -> Iterator[tuple[str, str]]:
    yield "", centre.short_name.zh
    yield from ((place.id, place.title.zh) for place in centre.places)


def _plain(loaded: Loaded, place: str) -> dict[str, Plain]:
    source = loaded.sources.get(place)
    plain = source.node.plain() if source else {}
    assert isinstance(plain, dict)
    return plain


def _check_length(tables: dict[Sheet, list[list[str]]]) -> None:
    for sheet, rows in tables.items():
        for row in rows:
            for column, text in zip(sheet.columns, row, strict=True):
                if len(text) > MOST_CHARACTERS:
                    raise TooLong(
                        f"{row[0]} 的“{column.header}”有 {len(text)} 个字，Excel 一格最多放 {MOST_CHARACTERS} 个，请先写短"
                    )
