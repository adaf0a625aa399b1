"""What staff change in the sheets arrives in the files, and nothing else does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook
from spoiling import EXHIBIT, HALL
from tables import Bring, cell, files, line_of, told

from kiosk.content.load import load_centre
from kiosk.exchange.exporting import export_table
from kiosk.exchange.importing import import_table
from kiosk.exchange.replacing import Busy, replacing

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"
NEW = {"编号": "family/new-lamp", "标题": "新灯", "英文标题": "New Lamp", "别名": "灯；灯笼", "状态": "draft",
       "开始日期": "2026-10-01", "简介": "一盏: 灯", "正文": "第一段。\n\n第二段。", "相关展项": "family/sunward"}  # fmt: skip


def add(book: Workbook, name: str, row: dict[str, str]) -> int:
    """Write a row below the last one."""
    page = book[name]
    line = page.max_row + 1
    for header, text in row.items():
        cell(page, line, header).value = text
    return line


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.skipif(not EXHIBITS.is_dir(), reason="this checkout has no exhibits")
def test_the_shipped_content_comes_back_byte_for_byte(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "exhibits"
    shutil.copytree(EXHIBITS, folder, ignore=shutil.ignore_patterns("*.mp4", "*.jpg"))
    before = files(folder)
    export_table(tmp_path / f"a.{kind}", load_centre(folder))
    outcome = import_table(tmp_path / f"a.{kind}", folder, delete=True)
    assert (outcome.problems, outcome.changes, outcome.notices) == ((), (), ())
    assert files(folder) == before
    assert not (tmp_path / "exhibits.before-import").exists()


def test_a_changed_cell_changes_its_words_alone(halls: Path, bring: Bring) -> None:
    (halls / EXHIBIT).write_text("# 李家\n" + (halls / EXHIBIT).read_text(encoding="utf-8"), encoding="utf-8")
    before = files(halls)

    def change(book: Workbook) -> None:
        cell(book["展项"], line_of(book["展项"], "family/li-youhua"), "英文标题").value = "The Li Family"
        cell(book["问答"], line_of(book["问答"], "李有华是谁"), "问法").value += "\n李有华是啥子人"

    outcome = bring(change)
    assert told(outcome) == []
    assert outcome.files == (EXHIBIT,)
    assert [(c.kind, c.place, c.columns) for c in outcome.changes] == [
        ("changed", "family/li-youhua", ("英文标题",)),
        ("changed", "family/li-youhua", ("问法",)),
    ]
    text = before[EXHIBIT].decode()
    text = text.replace("title: 李有华一家", "title: {zh: 李有华一家, en: The Li Family}")
    text = text.replace("李有华家有什么故事]", "李有华家有什么故事, 李有华是啥子人]")
    assert files(halls) == {**before, EXHIBIT: text.encode()}
    assert files(halls.with_name("halls.before-import")) == before


def test_a_new_exhibit_becomes_a_draft_in_its_hall(halls: Path, bring: Bring) -> None:
    def change(book: Workbook) -> None:
        add(book, "展项", NEW)
        add(
            book,
            "问答",
            {"展项或展厅": "family/new-lamp", "问法": "灯是谁的\n灯是哪个的", "回答": "大家的。"},
        )

    outcome = bring(change)
    assert told(outcome) == []
    assert outcome.files == (HALL, "05-family/new-lamp.yaml")
    loaded = load_centre(halls)
    assert loaded.problems == ()
    exhibit = loaded.centre.halls[0].exhibits[-1]
    assert (exhibit.id, exhibit.status, exhibit.also_called) == ("family/new-lamp", "draft", ("灯", "灯笼"))
    assert (exhibit.summary.zh, exhibit.text.zh) == ("一盏: 灯", "第一段。\n\n第二段。\n")
    assert exhibit.questions[0].ask == ("灯是谁的", "灯是哪个的")
    assert (
        (halls / "05-family/new-lamp.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server")
    )


def test_a_copied_row_does_not_publish_itself(bring: Bring) -> None:
    (problem,) = told(bring(lambda book: add(book, "展项", {**NEW, "状态": "published"}) and None))
    assert problem.startswith("展项!E5 新展项要先写成 draft")
    (problem,) = told(bring(lambda book: setattr(cell(book["展项"], 5, "审核"), "value", "实践中心")))
    assert problem.startswith("展项!E5 新展项要先写成 draft")


def test_rows_may_be_sorted(halls: Path, bring: Bring) -> None:
    before = files(halls)

    def change(book: Workbook) -> None:
        for page in (book["展项"], book["问答"]):
            rows = [[one.value for one in row] for row in page.iter_rows(min_row=2)]
            for line, row in enumerate(reversed(rows), 2):
                for column, value in enumerate(row, 1):
                    page.cell(line, column).value = value

    assert bring(change).files == ()
    assert files(halls) == before


def test_deleted_rows_are_told_and_deleted_only_on_demand(halls: Path, bring: Bring) -> None:
    before = files(halls)

    def change(book: Workbook) -> None:
        for name, words in (("展项", "family/li-youhua"), ("问答", "李有华是谁"), ("问答", "几点开门")):
            book[name].delete_rows(line_of(book[name], words))
        cell(book["展项"], line_of(book["展项"], "family/sunward"), "相关展项").value = None

    outcome = bring(change, dry_run=True)
    assert [(c.kind, c.title) for c in outcome.changes if c.kind != "changed"] == [
        ("missing", "李有华一家"),
        ("missing", "几点开门"),
        ("missing", "李有华是谁"),
    ]
    assert files(halls) == before
    outcome = bring(lambda book: None, delete=True)
    assert told(outcome) == []
    assert outcome.files == ("centre.yaml", HALL, "05-family/sunward.yaml", EXHIBIT)
    loaded = load_centre(halls)
    assert loaded.problems == ()
    assert loaded.centre.exhibit("family/li-youhua") is None
    assert [question.ask[0] for question in loaded.centre.questions] == ["洗手间在哪里"]


def test_a_question_moves_with_delete(halls: Path, bring: Bring) -> None:
    def change(book: Workbook) -> None:
        cell(book["问答"], line_of(book["问答"], "几点开门"), "展项或展厅").value = "family"

    (first, *_) = told(bring(change))
    assert "重复了" in first
    assert told(bring(lambda book: None, delete=True)) == []
    assert [q.ask[0] for q in load_centre(halls).centre.halls[0].questions] == ["家风是什么意思", "几点开门"]


def test_a_question_is_known_by_its_answer_when_all_phrasings_change(halls: Path, bring: Bring) -> None:
    outcome = bring(
        lambda book: setattr(
            cell(book["问答"], line_of(book["问答"], "家风是什么意思"), "问法"), "value", "啥是家风"
        )
    )
    assert [(change.kind, change.columns) for change in outcome.changes] == [("changed", ("问法",))]


def test_everything_wrong_is_told_at_once_at_its_cell(halls: Path, bring: Bring) -> None:
    before = files(halls)

    def change(book: Workbook) -> None:
        shows, asks = book["展项"], book["问答"]
        cell(shows, 2, "状态").value = "发布"
        cell(shows, 3, "简介").value = None
        cell(shows, 3, "截止日期").value = "明年"
        cell(shows, 4, "相关展项").value = "family/nobody"
        add(book, "展项", {**NEW, "编号": "famly/x"})
        add(book, "展项", {**NEW, "编号": "family/a b"})
        add(book, "展项", {**NEW, "编号": "family/sunward"})
        cell(asks, 2, "展项或展厅").value = "family/sunwrd"
        cell(asks, 3, "回答").value = None
        cell(asks, 4, "打开").value = "film sunward"
        cell(asks, 5, "问法").value = "家风是什么意思"
        cell(asks, 6, "回答").value = "坏\x01".replace("\x01", "\u2028")
        cell(asks, 9, "问法").value = "？"
        cell(asks, 8, "展项或展厅").value = None

    assert told(bring(change)) == [
        "展项!E2 “状态”写的是“发布”，只能写 draft、reviewed、published 中的一个",
        "展项!H3 “截止日期”要写成日期，例如 2026-10-01",
        "展项!I3 缺少“简介”，请补上",
        "展项!M4 “相关展项”里的“family/nobody”不存在，请写成“展厅/展项”，例如 family/sunward",
        "展项!A5 没有“famly”这个展厅，是不是想写“family/x”？",
        "展项!A6 “family/a b”不对，请写成“展厅/展项”，用字母、数字和“-”，例如 family/sunward",
        "展项!A7 “family/sunward”在第 2 行已经有了，请删掉一行，或者换一个编号",
        "问答!A2 没有“family/sunwrd”这个展项或展厅，是不是想写“family/sunward”？",
        "问答!D3 缺少“回答”，请补上",
        "问答!F4 “打开”要写成“video 影片编号”“exhibit 展厅/展项”或“hall 展厅”，例如 video sunward",
        "问答!D6 这一格里有看不见的控制字符（U+2028），请清空这一格重新打一遍",
        "问答!A8 这一行没有写是哪个展项的，请写编号，例如 family/sunward；哪里都适用的写“全馆”",
        "问答!C9 问法“？”里没有字，请写上游客会说的话",
    ]
    assert files(halls) == before


def test_the_content_must_be_right_before_it_is_changed(halls: Path, sheet: Path) -> None:
    (halls / EXHIBIT).write_text("title：x", encoding="utf-8")
    outcome = import_table(sheet, halls)
    assert outcome.problems[0].file == EXHIBIT
    assert "请先改好" in outcome.notices[0]


def test_columns_may_be_missing_and_added(halls: Path, bring: Bring) -> None:
    before = files(halls)

    def change(book: Workbook) -> None:
        book["问答"].delete_cols(5)
        book["展项"].delete_cols(9, 6)
        book["展项"].cell(1, 9).value = "谁负责"
        book["展项"].cell(2, 9).value = "小王"

    outcome = bring(change)
    assert (told(outcome), outcome.files) == ([], ())
    assert outcome.notices == ("展项：“谁负责”这一列不认识，没有用到",)
    assert files(halls) == before


def test_a_misspelt_or_missing_header(bring: Bring) -> None:
    assert told(bring(lambda book: setattr(book["展项"]["C1"], "value", "英文标提"))) == [
        "展项!C1 没有“英文标提”这一列，是不是想写“英文标题”？"
    ]
    (problem,) = told(
        bring(lambda book: setattr(book["展项"]["C1"], "value", None) or book["问答"].delete_rows(1))
    )
    assert problem.startswith("问答!A1 找不到表头")


def test_a_file_that_cannot_be_edited_is_named(halls: Path, bring: Bring) -> None:
    text = (halls / EXHIBIT).read_text(encoding="utf-8")
    (halls / EXHIBIT).write_bytes(text.replace("\n", "\r").encode())
    outcome = bring(
        lambda book: setattr(
            cell(book["展项"], line_of(book["展项"], "family/li-youhua"), "标题"), "value", "新"
        )
    )
    assert [problem.file for problem in outcome.problems] == [EXHIBIT]
    assert "程序不敢改" in outcome.problems[0].message


def test_two_imports_at_once(halls: Path, sheet: Path) -> None:
    with replacing(halls, "before-import"), pytest.raises(Busy):
        import_table(sheet, halls)
