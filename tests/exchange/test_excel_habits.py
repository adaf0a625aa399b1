"""What Excel, WPS and Chinese keyboards do to a table on its way."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula
from spoiling import EXHIBIT
from tables import Bring, cell, files, line_of, told

from kiosk.content.load import load_centre
from kiosk.exchange.cells import Unreadable
from kiosk.exchange.importing import import_table, read_tables
from kiosk.exchange.workbook import read_workbook


@pytest.mark.parametrize(
    ("typed", "form", "text"),
    [
        (12, "General", "12"),
        (12, "000", "012"),
        (13800138000.0, "General", "13800138000"),
        (0.1 + 0.2, "General", "0.3"),
        (3.5, "0.00", "3.50"),
        (0.95, "0%", "95%"),
        (time(9, 30), "h:mm", "9:30"),
        (timedelta(hours=25, minutes=5), "[h]:mm", "25:05"),
        (date(2026, 10, 1), 'yyyy"年"m"月"d"日"', "2026-10-01"),
        (datetime(2026, 10, 1), "yyyy/m/d", "2026-10-01"),
        (datetime(2026, 10, 1, 9, 5), "yyyy/m/d h:mm", "2026-10-01 9:05"),
        (True, "General", "TRUE"),
        ("012", "@", "012"),
    ],
)
def test_numbers_and_dates_are_what_was_typed(tmp_path: Path, typed: Any, form: str, text: str) -> None:
    book = Workbook()
    book.active.title = "问答"
    book.active["A1"], book.active["A1"].number_format = typed, form
    book.save(tmp_path / "a.xlsx")
    grids, _ = read_workbook(tmp_path / "a.xlsx", ["问答"])
    assert grids["问答"][0][0].text == text


def test_a_typed_date_and_full_width_letters(halls: Path, bring: Bring) -> None:
    def change(book: Workbook) -> None:
        page = book["展项"]
        line = line_of(page, "family/li-youhua")
        cell(page, line, "开始日期").value = date(2026, 10, 1)
        cell(page, line, "开始日期").number_format = "yyyy/m/d"
        cell(page, line, "截止日期").value = "２０２６年１２月３１日"
        cell(page, line, "状态").value = " ｄｒａｆｔ "
        cell(page, line, "别名").value = "李家; 李有华家；\n老李家 ；"
        cell(page, line, "编号").value = "family／li-youhua　"
        cell(page, line, "正文").value = "第一段。 \r\n\r\n第二段。_x000D_\n \n"
        cell(book["问答"], line_of(book["问答"], "李有华是谁"), "打开").value = "video　sunward"

    outcome = bring(change)
    assert told(outcome) == []
    exhibit = load_centre(halls).centre.exhibit("family/li-youhua")
    assert exhibit
    assert (exhibit.valid_from, exhibit.valid_until) == (date(2026, 10, 1), date(2026, 12, 31))
    assert (exhibit.status, exhibit.also_called) == ("draft", ("李家", "李有华家", "老李家"))
    assert exhibit.text.zh == "第一段。\n\n第二段。\n"
    assert outcome.files == (EXHIBIT,)


def test_merged_cells_stand_for_each_row(halls: Path, bring: Bring) -> None:
    before = files(halls)

    def change(book: Workbook) -> None:
        page = book["问答"]
        first = line_of(page, "《向阳而生》讲的是什么")
        page.merge_cells(f"A{first}:A{first + 1}")

    assert bring(change).files == ()
    assert files(halls) == before


def test_hidden_and_filtered_rows_are_rows(halls: Path, bring: Bring) -> None:
    def change(book: Workbook) -> None:
        page = book["问答"]
        for line in range(2, page.max_row + 1):
            page.row_dimensions[line].hidden = True
        page.column_dimensions["D"].hidden = True
        cell(page, line_of(page, "几点开门"), "回答").value = "九点。"

    assert bring(change).files == ("centre.yaml",)


def test_formulas_and_error_values_are_refused(bring: Bring) -> None:
    def change(book: Workbook) -> None:
        page = book["问答"]
        page["D2"], page["E3"] = "=A1&A2", "#N/A"
        page["D4"] = ArrayFormula("D4", "=A1")

    first, second, third = told(bring(change))
    assert first == "问答!D2 这一格是公式，请复制这一格，再“选择性粘贴”成“值”"
    assert second == "问答!E3 这一格是 Excel 的错误值“#N/A”，请改成文字"
    assert third.startswith("问答!D4 这一格是公式")


def test_a_title_above_the_header_and_empty_rows_between(halls: Path, bring: Bring) -> None:
    before = files(halls)

    def change(book: Workbook) -> None:
        book["问答"].insert_rows(1, 2)
        book["问答"]["A1"] = "二〇二六年的问答"
        book["问答"].insert_rows(5, 3)
        book.create_sheet("草稿")

    outcome = bring(change)
    assert (told(outcome), outcome.files, outcome.notices) == ([], (), ("工作表“草稿”没有用到",))
    assert files(halls) == before


def test_text_that_looks_like_a_formula_stays_text(halls: Path, tmp_path: Path, bring: Bring) -> None:
    def change(book: Workbook) -> None:
        answer = cell(book["问答"], line_of(book["问答"], "几点开门"), "回答")
        answer.value, answer.data_type = "=1+1", "s"

    bring(change)
    from kiosk.exchange.exporting import export_table

    for name in ("b.xlsx", "b.csv"):
        export_table(tmp_path / name, load_centre(halls))
        assert import_table(tmp_path / name, halls).files == ()
    assert openpyxl.load_workbook(tmp_path / "b.xlsx")["问答"]["D3"].data_type == "s"


_SHEET = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>展项或展厅</t></is></c><c r="B1" t="s"><v>0</v></c><c t="str"><v>回答</v></c></row>
<row r="3"><c r="A3" t="str"><v>全馆</v></c><c r="B3" t="inlineStr"><is><r><t>几点</t></r><r><t>开门</t></r></is></c>
<c r="C3" t="s"><v>1</v></c></row></sheetData></worksheet>"""
_STRINGS = """<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2">
<si><t>问法</t><rPh sb="0" eb="1"><t>wenfa</t></rPh></si>
<si><r><rPr><b/></rPr><t xml:space="preserve">九点</t></r><r><t>。</t></r></si></sst>"""
_REST = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>""",
    "xl/workbook.xml": """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
<sheet name="问答 " sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>""",
    "xl/worksheets/sheet1.xml": _SHEET,
    "xl/sharedStrings.xml": _STRINGS,
}


def test_other_programs_workbooks(halls: Path, tmp_path: Path) -> None:
    """No styles, text in each of the ways the format allows, phonetic marks, cells without an address."""
    with zipfile.ZipFile(tmp_path / "wps.xlsx", "w") as archive:
        for name, text in _REST.items():
            archive.writestr(name, text)
    outcome = import_table(tmp_path / "wps.xlsx", halls)
    assert told(outcome) == []
    assert [(c.kind, c.columns) for c in outcome.changes if c.line] == [("changed", ("问法", "回答"))]
    assert load_centre(halls).centre.questions[1].answer.zh == "九点。"


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_csv_as_others_save_it(halls: Path, tmp_path: Path, encoding: str, separator: str) -> None:
    rows = [["展项或展厅", "问法", "回答"], ["全馆", '"几点开门\n几点关门"', "九点到五点。"]]
    text = "\r\n".join(separator.join(row) for row in rows) + "\r\n"
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    outcome = import_table(tmp_path / "a.csv", halls)
    assert told(outcome) == []
    assert [c.columns for c in outcome.changes if c.kind == "changed"] == [("问法", "回答")]
    assert bool(outcome.notices) == (encoding == "gbk")
    assert load_centre(halls).centre.questions[1].ask == ("几点开门", "几点关门")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"\xff\x00\x01", "不是能读的 CSV"),
        ("a.csv", '展项或展厅,问法\n全馆,"几点'.encode(), "引号没有配对"),
        ("a.csv", b"\x81", "既不是 UTF-8 也不是 GBK"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0 old", "老的 .xls"),
        ("a.xlsx", b"", "老的 .xls"),
        ("a.xls", b"x", "另存为"),
        ("b/a.csv", None, "读不了"),
        ("b/a.xlsx", None, "读不了"),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, name: str, data: bytes | None, words: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable, match=words):
        read_tables(tmp_path / name)


def test_a_workbook_cut_anywhere_is_refused_or_whole(sheet: Path) -> None:
    data = sheet.read_bytes()
    for size in range(0, len(data), 997):
        sheet.write_bytes(data[:size])
        with pytest.raises(Unreadable):
            read_tables(sheet)


def test_a_sheet_that_ends_a_million_rows_down(bring: Bring) -> None:
    with pytest.raises(Unreadable, match="太多了"):
        bring(lambda book: setattr(book["问答"]["A1000000"], "number_format", "0"))
